// `lang`, and a scenario played and printed in another language.
#include <string>

#include "edit/merge_catalogue.h"
#include "support/catch.h"
#include "tools/docs.h"
#include "tools/tool.h"

namespace earshot::content {

namespace {

using test::Ran;

std::string pack_in(const std::string& languages) {
  return "earshot-pack: 1\nname: Lamps\nversion: 1.0.0\nlanguages: [" + languages +
         "]\nsectors: [shop]\n";
}

// A pack with the handbook's customer.
class LampPack {
 public:
  explicit LampPack(const std::string& name) : folder_(name) {
    folder_.write("lamps/pack.yaml", pack_in("en, de"));
    folder_.write("lamps/scenarios/the-lamp.yaml", test::lamp_scenario());
  }

  Ran run(std::vector<std::string> arguments) const {
    return test::run_tool_in(folder_.path(), std::move(arguments));
  }
  std::string catalogue() const { return folder_.read("lamps/lang/de.po"); }
  std::string scenario() const { return folder_.read("lamps/scenarios/the-lamp.yaml"); }
  void write(const std::string& name, const std::string& text) const { folder_.write(name, text); }

  void translate(const std::string& text, const std::string& other) const {
    std::string file = catalogue();
    const std::string id = "msgid \"" + text + "\"\nmsgstr \"";
    const std::size_t at = file.find(id);
    REQUIRE(at != std::string::npos);
    folder_.write("lamps/lang/de.po", file.insert(at + id.size(), other));
  }

  void reword(const std::string& text, const std::string& other) const {
    std::string file = scenario();
    const std::size_t at = file.find(text);
    REQUIRE(at != std::string::npos);
    folder_.write("lamps/scenarios/the-lamp.yaml", file.replace(at, text.size(), other));
  }

 private:
  test::Folder folder_;
};

std::string entry_of(const std::string& file, const std::string& context) {
  const std::size_t at = file.find("msgctxt \"" + context + "\"");
  if (at == std::string::npos) return "";
  const std::size_t begin = file.rfind("\n\n", at) + 2;
  return file.substr(begin, file.find("\n\n", at) - begin);
}

}  // namespace

TEST_CASE("a new catalogue holds the texts of the scenario that was asked for") {
  const LampPack pack("lang-new");
  const Ran ran = pack.run({"lang", "lamps", "--into", "de", "--scenario", "the-lamp"});
  CHECK(ran.code == ExitCode::fine);
  CHECK_THAT(ran.out, test::contains("wrote lamps/lang/lamps.pot\nwrote lamps/lang/de.po: 0 "
                                     "translated, 0 unsure, "));
  CHECK(ran.err == "");
  CHECK(entry_of(pack.catalogue(), "the-lamp/title") ==
        "#. the scenario's title\n#: scenarios/the-lamp.yaml\nmsgctxt \"the-lamp/title\"\n"
        "msgid \"The lamp that was delivered\"\nmsgstr \"\"");
  CHECK(pack.catalogue().find("rubric/") == std::string::npos);
}

TEST_CASE("bringing a catalogue up to date twice changes nothing") {
  const LampPack pack("lang-twice");
  pack.run({"lang", "lamps", "--into", "de"});
  pack.translate("The lamp that was delivered", "Die Lampe, die geliefert wurde");
  pack.run({"lang", "lamps"});
  const std::string once = pack.catalogue();
  const Ran ran = pack.run({"lang", "lamps"});
  CHECK_THAT(ran.out, test::contains("unchanged lamps/lang/de.po: 1 translated, 0 unsure, "));
  CHECK_THAT(ran.out, test::contains("unchanged lamps/lang/lamps.pot\n"));
  CHECK(pack.catalogue() == once);
}

TEST_CASE("a text that was reworded keeps its translation as unsure") {
  const LampPack pack("lang-reworded");
  pack.run({"lang", "lamps", "--into", "de", "--scenario", "the-lamp"});
  pack.translate("The lamp that was delivered", "Die Lampe, die geliefert wurde");
  pack.reword("The lamp that was delivered", "The lamp that did arrive");
  CHECK_THAT(pack.run({"check", "lamps"}).out,
             test::contains("the pack no longer has this text [EAR810]"));
  pack.run({"lang", "lamps"});
  CHECK(entry_of(pack.catalogue(), "the-lamp/title") ==
        "#. the scenario's title\n#: scenarios/the-lamp.yaml\n#, fuzzy\n"
        "#| msgid \"The lamp that was delivered\"\nmsgctxt \"the-lamp/title\"\n"
        "msgid \"The lamp that did arrive\"\nmsgstr \"Die Lampe, die geliefert wurde\"");
}

TEST_CASE("a node that was renamed keeps its translations, and they stay sure") {
  const LampPack pack("lang-renamed");
  pack.run({"lang", "lamps", "--into", "de", "--scenario", "the-lamp"});
  pack.translate("Well?", "Und?");
  pack.run({"rename", "lamps/scenarios/the-lamp.yaml", "node", "screen", "at-the-screen"});
  pack.run({"lang", "lamps"});
  CHECK(entry_of(pack.catalogue(), "the-lamp/screen/lines").empty());
  CHECK_THAT(entry_of(pack.catalogue(), "the-lamp/at-the-screen/lines"),
             test::contains("msgid \"Well?\"\nmsgstr \"Und?\""));
  CHECK(pack.catalogue().find("fuzzy") == std::string::npos);
}

TEST_CASE("what is gone is put aside, and comes back with its text") {
  const LampPack pack("lang-gone");
  pack.run({"lang", "lamps", "--into", "de", "--scenario", "the-lamp"});
  const std::string line = "[I still have her key](her-key) on my ring.";
  pack.translate(line, "[Ich hab ihren Schlüssel noch](her-key), am Bund.");
  pack.reword("      - \"" + line + "\"\n", "");
  CHECK_THAT(pack.run({"lang", "lamps"}).out, test::contains(" to translate, 1 put aside\n"));
  CHECK_THAT(pack.catalogue(), test::contains("#~ msgid \"" + line + "\"\n"));
  pack.reword("(flat-cleared).\", feeling: sad}\n",
              "(flat-cleared).\", feeling: sad}\n      - \"" + line + "\"\n");
  CHECK_THAT(pack.run({"lang", "lamps"}).out, test::contains("de.po: 1 translated, 0 unsure"));
}

TEST_CASE("a scenario is played and printed in the language that was asked for") {
  const LampPack pack("lang-play");
  pack.run({"lang", "lamps", "--into", "de", "--scenario", "the-lamp"});
  pack.translate("Well?", "Na, was sagt der Bildschirm?");
  pack.write("lamps/scenarios/the-lamp.best.play", test::lamp_best_play());
  const Ran played = pack.run({"play", "lamps/scenarios/the-lamp.yaml", "--script",
                               "lamps/scenarios/the-lamp.best.play", "--language", "de"});
  CHECK(played.code == ExitCode::fine);
  CHECK_THAT(played.out, test::contains("Na, was sagt der Bildschirm?"));
  CHECK_THAT(played.out, test::contains("Total             100 (heard it all, passed)"));
  const Ran printed = pack.run({"script", "lamps/scenarios/the-lamp.yaml", "--language", "de"});
  CHECK_THAT(printed.out, test::contains("<html lang=\"de\">"));
  CHECK_THAT(printed.out, test::contains("Na, was sagt der Bildschirm?"));
  CHECK(pack.run({"script", "lamps/scenarios/the-lamp.yaml", "--language", "en"}).code ==
        ExitCode::fine);
}

TEST_CASE("a language that is not there is said, and nothing is played") {
  const LampPack pack("lang-none");
  CHECK(pack.run({"script", "lamps/scenarios/the-lamp.yaml", "--language", "fr"}).err ==
        "earshot-content: the pack has no translation into `fr`\n");
  pack.run({"lang", "lamps", "--into", "de", "--scenario", "the-lamp"});
  CHECK(pack.run({"script", "lamps/scenarios/the-lamp.yaml", "--language", "de"}).err ==
        "earshot-content: `the-lamp` is not translated into `de`\n");
  pack.write("alone.yaml", test::lamp_scenario());
  CHECK(pack.run({"script", "alone.yaml", "--language", "de"}).err ==
        "earshot-content: alone.yaml lies in no pack, and translations are kept in packs\n");
}

TEST_CASE("what keeps a catalogue from being written is said") {
  const LampPack pack("lang-refused");
  CHECK(pack.run({"lang", "lamps", "--into", "german"}).code == ExitCode::usage);
  CHECK(pack.run({"lang", "lamps", "--into", "de", "--scenario", "lamp"}).err ==
        "earshot-content: the pack has no scenario `lamp`\n");
  CHECK(pack.run({"lang", "."}).err == "earshot-content: there is no pack.yaml in .\n");
  pack.write("lamps/lang/fr.po", "msgid \"a\n");
  const Ran ran = pack.run({"lang", "lamps"});
  CHECK(ran.code == ExitCode::findings);
  CHECK(ran.err ==
        "earshot-content: lamps/lang/fr.po has mistakes; `earshot-content check` says which\n");
}

TEST_CASE("a language that pack.yaml does not name yet is named to the author") {
  const LampPack pack("lang-unnamed");
  CHECK(pack.run({"lang", "lamps", "--into", "fr", "--scenario", "the-lamp"}).err ==
        "now add `fr` to `languages` in lamps/pack.yaml\n");
}

TEST_CASE("of two lines of a node the one that is most alike takes the translation") {
  base::PoFile old;
  base::PoEntry& entry = old.entries.emplace_back();
  entry.context = "a/b/lines";
  entry.original = "The kettle is very old and slow.";
  entry.translation = "Der Kessel ist sehr alt und langsam.";
  const auto merged =
      edit::merge_catalogue(old,
                            {{"a/b/lines", "Good morning to you.", "", ""},
                             {"a/b/lines", "The kettle is very old and loud.", "", ""}},
                            "de", "A");
  REQUIRE(merged.file.entries.size() == 2);
  CHECK(merged.file.entries[0].translation.empty());
  CHECK(merged.file.entries[1].fuzzy);
  CHECK(merged.unsure == 1);
  CHECK(merged.open == 1);
}

}  // namespace earshot::content
