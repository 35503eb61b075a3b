#include "check/speller.h"

#include <cctype>
#include <hunspell/hunspell.hxx>
#include <system_error>
#include <utility>

namespace earshot::check {

namespace fs = std::filesystem;

struct Speller::Handle {
  Handle(const fs::path& aff, const fs::path& dic) : hunspell(aff.c_str(), dic.c_str()) {}
  Hunspell hunspell;
};

Speller::Speller(std::shared_ptr<Handle> handle) : handle_(std::move(handle)) {}

fs::path Speller::system_folder() { return "/usr/share/hunspell"; }

base::Result<Speller> Speller::open(const fs::path& folder, std::string_view name) {
  const fs::path aff = folder / (std::string(name) + ".aff");
  const fs::path dic = folder / (std::string(name) + ".dic");
  std::error_code ignored;
  for (const fs::path& file : {aff, dic}) {
    if (!fs::is_regular_file(file, ignored))
      return base::Failure{"there is no dictionary " + file.string()};
  }
  return Speller(std::make_shared<Handle>(aff, dic));
}

void Speller::learn(std::string_view word) { handle_->hunspell.add(std::string(word)); }

bool Speller::knows(std::string_view word) const {
  std::string text(word);
  if (handle_->hunspell.spell(text)) return true;
  text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
  return handle_->hunspell.spell(text);
}

std::vector<std::string> Speller::suggestions(std::string_view word) const {
  return handle_->hunspell.suggest(std::string(word));
}

}  // namespace earshot::check
