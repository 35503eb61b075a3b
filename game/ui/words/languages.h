// The languages the game can be played in: English, and one for each catalogue in assets/lang.
//
// Entry points: Languages::read(), chosen(). A catalogue that cannot be read is a language less and
// is told in problems(), which the terminal shows; the game goes on.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/translations.h"

namespace earshot::ui {

struct Language {
  std::string code;                                 // "de"
  std::string name;                                 // as its speakers call it: "Deutsch"
  std::shared_ptr<const base::Translations> words;  // null: English, which stands in the sources
};

class Languages {
 public:
  Languages();  // English alone
  static Languages read(const std::filesystem::path& folder);

  const std::vector<Language>& all() const { return all_; }
  const std::vector<std::string>& problems() const { return problems_; }

  // The place among all() of the language with this code, or English.
  std::size_t chosen(std::string_view code) const;
  // Whichever is the first of these that there is: "de_AT.UTF-8", "de", …; as in LC_ALL and LANG.
  std::string code_for(std::string_view locale) const;

 private:
  void add(const std::filesystem::path& file);

  std::vector<Language> all_;
  std::vector<std::string> problems_;
};

// What the environment says: LC_ALL, LC_MESSAGES or LANG, the first that is set; empty: none.
std::string_view system_locale();

}  // namespace earshot::ui
