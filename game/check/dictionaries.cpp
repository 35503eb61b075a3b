#include "check/dictionaries.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <system_error>

namespace earshot::check {

namespace fs = std::filesystem;

namespace {

// de → de_DE
std::string with_country_of_same_name(const std::string& language) {
  std::string country = language;
  std::ranges::transform(country, country.begin(),
                         [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return language + "_" + country;
}

}  // namespace

std::string Dictionaries::name_for(const std::string& language) const {
  const std::string plain = language.substr(0, language.find_first_of("_@"));
  std::set<std::string> names;
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(folder_, none)) {
    if (entry.path().extension() == ".dic") names.insert(entry.path().stem().string());
  }
  for (const std::string& wanted : {language, with_country_of_same_name(plain), plain}) {
    if (names.contains(wanted)) return wanted;
  }
  const auto first = names.lower_bound(plain + "_");
  return first != names.end() && first->starts_with(plain + "_") ? *first : std::string();
}

const Speller* Dictionaries::speller(const std::string& language) const {
  const auto [known, is_new] = opened_.try_emplace(language);
  if (is_new) {
    const std::string name = name_for(language);
    if (!name.empty()) {
      if (auto opened = Speller::open(folder_, name)) known->second = *std::move(opened);
    }
  }
  return known->second ? &*known->second : nullptr;
}

}  // namespace earshot::check
