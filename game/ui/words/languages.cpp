#include "ui/words/languages.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <system_error>
#include <utility>

#include "base/po_file.h"
#include "base/utf8.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

// Translators: the name of your language in your language.
constexpr base::Marked kOwnName = msgc("this language, as its speakers call it", "English");

std::vector<std::filesystem::path> catalogues_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
    if (entry.path().extension() == ".po") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

std::string bytes_of_file(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream bytes;
  bytes << stream.rdbuf();
  return std::move(bytes).str();
}

}  // namespace

Languages::Languages() { all_.push_back({"en", "English", nullptr}); }

Languages Languages::read(const std::filesystem::path& folder) {
  Languages languages;
  for (const auto& file : catalogues_in(folder)) languages.add(file);
  return languages;
}

void Languages::add(const std::filesystem::path& file) {
  const base::SourceFile source(file.string(), bytes_of_file(file));
  const bool sound = !base::first_bad_byte(source.bytes());
  const base::PoFile read = sound ? base::read_po(source) : base::PoFile{};
  if (!sound || !read.mistakes.empty()) {
    problems_.push_back(file.string() + " is no catalogue of gettext's in UTF-8");
    return;
  }
  const std::string code = file.stem().string();
  auto words = std::make_shared<const base::Translations>(code, read);
  std::string name(words->find(kOwnName.context, kOwnName.text).value_or(code));
  all_.push_back({code, std::move(name), std::move(words)});
}

std::size_t Languages::chosen(std::string_view code) const {
  const auto found = std::ranges::find(all_, code, &Language::code);
  return found == all_.end() ? 0 : static_cast<std::size_t>(found - all_.begin());
}

std::string Languages::code_for(std::string_view locale) const {
  locale = locale.substr(0, locale.find_first_of(".@"));
  if (chosen(locale) != 0) return std::string(locale);
  return all_[chosen(locale.substr(0, locale.find('_')))].code;
}

std::string_view system_locale() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') return value;
  }
  return {};
}

}  // namespace earshot::ui
