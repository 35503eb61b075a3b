// What the checks of words are made with, where it is there: fonts, a dictionary, the pack's wishes.
//
// What is missing is not passed over: whoever asks for a report says in it what was not looked at.
#pragma once

#include <set>
#include <string>

#include "check/speller.h"
#include "text/face.h"

namespace earshot::check {

struct Instruments {
  const text::FaceStack* faces = nullptr;  // those that the game draws with
  const Speller* speller = nullptr;
};

// What a pack asks of its words; outside a pack these hold.
struct WordStandards {
  int reading_level = 8;                     // school years
  bool english = true;                       // readability and spelling are those of English
  std::set<std::string, std::less<>> words;  // right though no dictionary has them
};

}  // namespace earshot::check
