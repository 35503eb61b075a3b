// Dictionaries are kept in charsets of their own (German's in Latin 1): words are put into them by
// iconv, and suggestions are brought back.
#include "check/speller.h"

#include <iconv.h>

#include <cerrno>
#include <hunspell/hunspell.hxx>
#include <optional>
#include <system_error>
#include <utility>

#include "base/utf8.h"

namespace earshot::check {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kApostrophe = "’";

// Dictionaries know the apostrophe of the typewriter.
std::string with_plain_apostrophes(std::string_view word) {
  std::string text(word);
  for (std::size_t at = text.find(kApostrophe); at != std::string::npos;
       at = text.find(kApostrophe, at)) {
    text.replace(at, kApostrophe.size(), "'");
  }
  return text;
}

// The first letter, small; of Latin 1, which is as far as the alphabets of the dictionaries go that
// begin words with a capital of theirs.
std::string begun_small(std::string_view word) {
  const auto first = base::decode(word, 0);
  const char32_t c = first.code_point;
  const bool capital = (c >= U'A' && c <= U'Z') || (c >= U'À' && c <= U'Þ' && c != U'×');
  if (!capital) return std::string(word);
  return base::encode(c + 0x20) + std::string(word.substr(first.length));
}

}  // namespace

struct Speller::Handle {
  class Charset {
   public:
    Charset(const char* to, const char* from) : handle_(iconv_open(to, from)) {}
    ~Charset() {
      if (is_open()) iconv_close(handle_);
    }
    Charset(const Charset&) = delete;
    Charset& operator=(const Charset&) = delete;

    bool is_open() const { return handle_ != reinterpret_cast<iconv_t>(-1); }

    // Nothing when a character is not in the other charset.
    std::optional<std::string> convert(std::string text) {
      if (!is_open()) return std::nullopt;
      std::string done(text.size() * 4 + 4, '\0');
      char* in = text.data();
      char* out = done.data();
      std::size_t left = text.size(), room = done.size();
      iconv(handle_, nullptr, nullptr, nullptr, nullptr);
      if (iconv(handle_, &in, &left, &out, &room) == static_cast<std::size_t>(-1))
        return std::nullopt;
      done.resize(done.size() - room);
      return done;
    }

   private:
    iconv_t handle_;
  };

  Handle(const fs::path& aff, const fs::path& dic)
      : hunspell(aff.c_str(), dic.c_str()),
        into(hunspell.get_dict_encoding().c_str(), "UTF-8"),
        back("UTF-8", hunspell.get_dict_encoding().c_str()) {}

  bool knows(std::string_view word) {
    const auto text = into.convert(std::string(word));
    return text && hunspell.spell(*text);
  }

  Hunspell hunspell;
  Charset into, back;
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

void Speller::learn(std::string_view word) {
  if (const auto text = handle_->into.convert(std::string(word))) handle_->hunspell.add(*text);
}

bool Speller::knows(std::string_view word) const {
  const std::string plain = with_plain_apostrophes(word);
  return handle_->knows(word) || handle_->knows(plain) || handle_->knows(begun_small(plain));
}

std::vector<std::string> Speller::suggestions(std::string_view word) const {
  std::vector<std::string> suggestions;
  const auto text = handle_->into.convert(with_plain_apostrophes(word));
  if (!text) return suggestions;
  for (const std::string& one : handle_->hunspell.suggest(*text)) {
    if (auto back = handle_->back.convert(one)) suggestions.push_back(*std::move(back));
  }
  return suggestions;
}

}  // namespace earshot::check
