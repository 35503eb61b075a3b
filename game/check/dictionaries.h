// The spelling of many languages: a dictionary for each that is installed.
//
// Entry point: Dictionaries::speller(). A dictionary is opened when it is first asked for. For one
// thread.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "check/speller.h"

namespace earshot::check {

class Dictionaries {
 public:
  explicit Dictionaries(std::filesystem::path folder) : folder_(std::move(folder)) {}

  // `language`: `de`, `pt_BR`. Of several countries' dictionaries the one that is called like the
  // language (de_DE) goes before the others (de_AT). nullptr: none is installed.
  const Speller* speller(const std::string& language) const;

 private:
  std::string name_for(const std::string& language) const;  // empty: none

  std::filesystem::path folder_;
  mutable std::map<std::string, std::optional<Speller>> opened_;
};

}  // namespace earshot::check
