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
<<<<<<< HEAD:game/check/kit.h
  std::optional<Speller> speller;
=======
  std::optional<check::Speller> speller;
  check::Dictionaries dictionaries{check::Speller::system_folder()};
>>>>>>> fd47937 (Words of translations are checked too, each at its place in the .po file: spelling by the dictionary of the language, slips, characters, length):tools/content/kit.h
  std::vector<std::string> missing;  // sentences for a report's `undecided`

  static Kit open();
  // Of all the files that an opened kit would be read from: which ones, how large, of when.
  static std::string identity();
<<<<<<< HEAD:game/check/kit.h
  Instruments instruments() const {
    return {faces ? &*faces : nullptr, speller ? &*speller : nullptr, std::nullopt, nullptr};
=======
  check::Instruments instruments() const {
    check::Instruments all{faces ? &*faces : nullptr, speller ? &*speller : nullptr};
    all.dictionaries = &dictionaries;
    return all;
>>>>>>> fd47937 (Words of translations are checked too, each at its place in the .po file: spelling by the dictionary of the language, slips, characters, length):tools/content/kit.h
  }
};

}  // namespace earshot::check
