// The game's own words in other languages: that the catalogues are whole, and that what they say is
// said.
#include "ui/words/words.h"

#include <set>

#include "base/source.h"
#include "base/utf8.h"
#include "support/paths.h"
#include "ui/game.h"
#include "ui/screens/conversation/talk.h"
#include "ui/words/closed_lists.h"
#include "ui/words/languages.h"

namespace earshot::ui {
namespace {

using namespace test;

const std::filesystem::path& folder() {
  static const std::filesystem::path folder = root() / "assets/lang";
  return folder;
}

const Languages& languages() {
  static const Languages languages = Languages::read(folder());
  return languages;
}

base::PoFile template_file() {
  const auto file = folder() / "earshot.pot";
  return base::read_po(base::SourceFile(file.string(), bytes_of(file)));
}

// Speaks a language as long as it lives.
class Spoken {
 public:
  explicit Spoken(std::string_view code) {
    const Language& language = languages().all()[languages().chosen(code)];
    REQUIRE(language.code == code);
    speak(language.words.get());
  }
  Spoken(const Spoken&) = delete;
  Spoken& operator=(const Spoken&) = delete;
  ~Spoken() { speak(nullptr); }
};

std::vector<std::string> codes() {
  std::vector<std::string> codes;
  for (const Language& one : languages().all()) codes.push_back(one.code);
  return codes;
}

TEST_CASE("there are English and German, each called as its speakers call it") {
  CHECK(languages().problems() == std::vector<std::string>());
  REQUIRE(languages().all().size() == 2);
  CHECK(languages().all()[0].name == "English");
  CHECK(languages().all()[1].code == "de");
  CHECK(languages().all()[1].name == "Deutsch");
}

TEST_CASE("each catalogue has a translation of every text, with the placeholders of the original") {
  const base::PoFile wanted = template_file();
  REQUIRE(wanted.entries.size() > 300);
  for (const Language& language : languages().all()) {
    if (language.words == nullptr) continue;
    INFO(language.code);
    CHECK(language.words->left_out() == std::vector<std::string>());
    for (const base::PoEntry& entry : wanted.entries) {
      INFO(entry.context << " | " << entry.original);
      CHECK(language.words->find(entry.context, entry.original));
    }
  }
}

TEST_CASE("every feeling and gesture of the format is among the texts to translate") {
  const Spoken german("de");
  std::set<std::string> said;
  for (const auto list : {scenario::WordList::feelings, scenario::WordList::gestures}) {
    for (const std::string_view word : scenario::words(list)) {
      INFO(word);
      CHECK(spoken_word(list, word) != word);
      CHECK(said.insert(spoken_word(list, word)).second);
    }
  }
}

TEST_CASE("what is said follows the language, and English needs no catalogue") {
  CHECK(spoken_language() == "en");
  CHECK(tr("Settings") == "Settings");
  CHECK(trn("1 play", "{} plays", 1) == "1 play");
  CHECK(trn("1 play", "{} plays", 0) == "0 plays");
  CHECK(one_decimal(7.0 / 3.0, true) == "+2.3");
  const Spoken german("de");
  CHECK(spoken_language() == "de");
  CHECK(tr("Settings") == "Einstellungen");
  CHECK(trn("1 play", "{} plays", 1) == "1 Gespräch");
  CHECK(trn("1 play", "{} plays", 7) == "7 Gespräche");
  CHECK(trf("Day {}", 4) == "Tag 4");
  CHECK(in_quotes("Nein.") == "„Nein.“");
  CHECK(one_decimal(7.0 / 3.0, true) == "+2,3");
  CHECK(tr("A text that nobody has marked") == "A text that nobody has marked");
}

TEST_CASE("one word has a meaning for each context") {
  const Spoken german("de");
  CHECK(trc("trust", "high") == "hoch");
  CHECK(trc("a promise", "kept") == "gehalten");
  CHECK(trc("another context", "kept") == "kept");
}

TEST_CASE("the keys of the desk are four different letters in every language, and none is E") {
  for (const std::string& code : codes()) {
    INFO(code);
    const std::unique_ptr<Spoken> spoken = code == "en" ? nullptr : std::make_unique<Spoken>(code);
    std::set<char32_t> keys{U'e'};
    for (const auto tab : {DeskTab::notes, DeskTab::record, DeskTab::promises, DeskTab::pages}) {
      CHECK((desk_key(tab) >= U'a' && desk_key(tab) <= U'z'));
      keys.insert(desk_key(tab));
    }
    CHECK(keys.size() == 5);
  }
}

TEST_CASE("every character of every catalogue has a glyph") {
  std::set<char32_t> characters;
  const auto learn = [&](std::string_view words) {
    for (std::size_t at = 0; at < words.size();) {
      const auto [character, size] = base::decode(words, at);
      at += size;
      if (character > U' ') characters.insert(character);
    }
  };
  const base::PoFile wanted = template_file();
  for (const base::PoEntry& entry : wanted.entries) {
    learn(entry.original);
    learn(entry.plural);
    for (const Language& language : languages().all()) {
      learn(language.name);
      for (const std::size_t n : {0U, 1U, 2U, 5U})
        if (language.words != nullptr)
          learn(language.words->find_form(entry.context, entry.original, n).value_or(""));
    }
  }
  for (const text::Family family : text::kFamilies) {
    INFO(text::name_of(family));
    const Headless stage([&](Ui& ui) {
      ui.set_family(family);
      CHECK(ui.fonts().family() == family);
      for (const char32_t character : characters) {
        INFO(static_cast<std::uint32_t>(character));
        CHECK(ui.fonts().has(character));
      }
    });
  }
  CHECK(characters.contains(U'ß'));
}

TEST_CASE("the system's language is taken where there is a catalogue of it") {
  CHECK(languages().code_for("de_DE.UTF-8") == "de");
  CHECK(languages().code_for("de_AT@euro") == "de");
  CHECK(languages().code_for("de") == "de");
  CHECK(languages().code_for("en_GB.UTF-8") == "en");
  CHECK(languages().code_for("C") == "en");
  CHECK(languages().code_for("") == "en");
  CHECK(languages().code_for("fi_FI.UTF-8") == "en");
}

TEST_CASE("a catalogue that cannot be read is a language less, and said") {
  const Office office;
  write_bytes(office.folder() / "fi.po", "msgid \"Back\nmsgstr");
  write_bytes(office.folder() / "sv.po", "msgid \"\xff\"\nmsgstr \"\"\n");
  const Languages languages = Languages::read(office.folder());
  CHECK(languages.all().size() == 1);
  REQUIRE(languages.problems().size() == 2);
  CHECK(languages.problems()[0] ==
        (office.folder() / "fi.po").string() + " is no catalogue of gettext's in UTF-8");
}

}  // namespace
}  // namespace earshot::ui
