// What the checks of words are made with: the game's fonts and dictionaries.
//
// Entry point: Kit::open(). What is not there is told, and only the checks that need it are left out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/instruments.h"

namespace earshot::check {

struct Kit {
  std::optional<text::FaceStack> faces;
  std::optional<Speller> speller;
  Dictionaries dictionaries{Speller::system_folder()};
  std::vector<std::string> missing;  // sentences for a report's `undecided`

  static Kit open();
  // Of all the files that an opened kit would be read from: which ones, how large, of when.
  static std::string identity();
  Instruments instruments() const {
    Instruments all{faces ? &*faces : nullptr, speller ? &*speller : nullptr};
    all.dictionaries = &dictionaries;
    return all;
  }
};

}  // namespace earshot::check
