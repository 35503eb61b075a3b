// Spelling by Hunspell, with the words of a pack's own list added.
//
// Entry point: Speller::open for a dictionary of the system ("en_GB") or of a folder. Hunspell stays
// inside speller.cpp.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace earshot::check {

class Speller {
 public:
  // Where the dictionaries of the system lie.
  static std::filesystem::path system_folder();
  // `name`.aff and `name`.dic in the folder; a failure says which one is missing.
  static base::Result<Speller> open(const std::filesystem::path& folder, std::string_view name);

  void learn(std::string_view word);
  bool knows(std::string_view word) const;  // as written, or begun with a small letter
  std::vector<std::string> suggestions(std::string_view word) const;  // the nearest first

 private:
  struct Handle;
  explicit Speller(std::shared_ptr<Handle> handle);

  std::shared_ptr<Handle> handle_;
};

}  // namespace earshot::check
