// What the checks are made with, where it is there: fonts, a dictionary, the pack's wishes, and how
// far plays are looked at.
//
// What is missing is not passed over: whoever asks for a report says in it what was not looked at.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "analysis/appraise.h"
#include "check/dictionaries.h"
#include "check/groups.h"
#include "check/play_cache.h"
#include "check/speller.h"
#include "text/face.h"

namespace earshot::check {

struct Instruments {
  const text::FaceStack* faces = nullptr;  // those that the game draws with
  const Speller* speller = nullptr;
  std::optional<analysis::AppraisalOptions> plays{};  // none: nothing is played (no 5xx)
  const PlayCache* cache = nullptr;  // of what playing found; none: it is found anew
  Groups groups{};                   // what is asked for at all
  const Dictionaries* dictionaries =
      nullptr;  // for translations; none: only their spelling is left out
};

// What a pack asks of its words; outside a pack these hold.
struct WordStandards {
  int reading_level = 8;                     // school years
  bool english = true;                       // readability and spelling are those of English
  std::set<std::string, std::less<>> words;  // right though no dictionary has them
  bool in_pack = false;                      // where its author may add such words
};

}  // namespace earshot::check
