// The game in another language, on its screens: chosen live, and the customers heard in it who are
// translated.
#include <algorithm>

#include "ui/game.h"
#include "ui/screens/board/card_screen.h"
#include "ui/screens/conversation/conversation_screen.h"
#include "ui/screens/debrief/debrief_screen.h"
#include "ui/screens/history/history_screen.h"
#include "ui/screens/settings/settings_screen.h"
#include "ui/shell/apply_settings.h"
#include "ui/shell/shell.h"

namespace earshot::ui {
namespace {

using namespace test;

Look in_german() {
  Look look;
  look.language = "de";
  return look;
}

std::vector<std::string> names_on(const Recorder& seen) {
  std::vector<std::string> names;
  for (const SeenWidget& widget : seen.widgets()) names.push_back(widget.name);
  return names;
}

TEST_CASE("a language is chosen in the settings, at once and for the next time") {
  Desk desk;
  SettingsScreen screen(desk.world);
  Headless stage = at(desk, {}, screen);
  desk.world.language.reset();  // nothing on the command line
  stage.settle();
  turn_to_panel(stage, 3);
  const std::vector<std::string> english = names_on(stage.seen());
  CHECK(stage.seen().shows("What is kept about you"));
  reach(stage, "language");
  stage.key(Key::right);
  CHECK(stage.seen().find("language")->value == "de");
  CHECK(stage.seen().shows("Was über Sie gespeichert ist"));
  CHECK_FALSE(stage.seen().shows("What is kept about you"));
  CHECK(must(desk.world.store.settings(desk.world.person->id)).language == "de");
  CHECK(names_on(stage.seen()) == english);
  stage.key(Key::left);
  CHECK(stage.seen().shows("What is kept about you"));
  CHECK(must(desk.world.store.settings(desk.world.person->id)).language == "en");
}

TEST_CASE("who has chosen no language gets the system's, and the command line comes before both") {
  Desk desk;
  desk.world.system_language = "de";
  CHECK(language_of(desk.world) == "de");
  desk.world.settings.language = "en";
  CHECK(language_of(desk.world) == "en");
  desk.world.language = "de";
  CHECK(language_of(desk.world) == "de");
}

TEST_CASE("the first start speaks the system's language") {
  Desk desk;
  desk.world.system_language = "de";
  Shell shell(desk.world);
  const Headless stage([&shell](Ui& ui) { shell.draw(ui); });
  CHECK(stage.seen().shows("Wer hört heute zu?"));
}

TEST_CASE("the card of a translated customer is in the language, another says that it is not") {
  Desk desk;
  CardScreen german(desk.world, "pear-leaf"), english(desk.world, "off-the-list");
  const Headless card = at(desk, in_german(), german);
  CHECK(card.seen().shows("Birnenlaub"));
  CHECK_FALSE(card.seen().shows("noch nicht übersetzt"));
  const Headless other = at(desk, in_german(), english);
  CHECK(other.seen().shows("Off the list"));
  CHECK(other.seen().shows("noch nicht übersetzt"));
  const Headless own = at(desk, {}, english);
  CHECK_FALSE(own.seen().shows("has not been translated"));
}

TEST_CASE("a play goes on in the language that was chosen, and is the same play") {
  Desk desk;
  const play::Run best = desk.best("pear-leaf");
  const records::PlayId id = desk.begun(best, 4).id();
  ConversationScreen screen(dressed(desk, in_german()),
                            must(records::LivePlay::resume(desk.world.store, id)),
                            play::Mode::practice);
  const Headless stage = at(desk, in_german(), screen);
  const auto german = desk.world.spoken.in_words(best.shared_scenario());
  const std::string& line = german->nodes.front().lines.front().text.plain;
  CHECK(line != best.scenario().nodes.front().lines.front().text.plain);
  CHECK(stage.seen().shows(line.substr(0, line.find(' '))));
  CHECK(german->bytes == best.scenario().bytes);
}

TEST_CASE("the debrief of a play in English reads in German, the records stay as they were") {
  Desk desk;
  const records::PlayId id = desk.finished("pear-leaf");
  DebriefScreen screen(dressed(desk, in_german()), must(records::resume(desk.world.store, id)));
  Headless stage = at(desk, in_german(), screen);
  CHECK(stage.seen().shows("Birnenlaub"));
  CHECK(stage.seen().shows("Sie haben alles gehört"));
  reach(stage, "section");
  for (int i = 0; i < 5; ++i) stage.key(Key::right);
  CHECK(stage.seen().shows("wirkliche Ursache genannt und belegt: „"));
  HistoryScreen history(desk.world);
  const Headless list = at(desk, in_german(), history);
  CHECK(list.seen().shows("Birnenlaub"));
  CHECK(list.seen().shows("16.11.2026, 09:00 Uhr"));
  CHECK(must(desk.world.store.play(id)).title == "Pear Leaf");
  const auto ledger = must(desk.world.store.ledger(id));
  CHECK(std::ranges::any_of(ledger, [](const auto& entry) {
    return entry.sentence.starts_with("named the real cause and proved it: ");
  }));
}

TEST_CASE("what the records refuse is said in the language, and in English where no game speaks") {
  Desk desk;
  dressed(desk, in_german());
  CHECK(desk.world.store.add_person("Ida Marklund", kMonday).failure().text ==
        "der Name wurde nicht aufgenommen: es gibt schon jemanden mit dem Namen Ida Marklund");
  dressed(desk, {});
  CHECK(desk.world.store.add_person(" ", kMonday).failure().text ==
        "the name was not added: a name has at least one character");
}

TEST_CASE("the keys of the desk follow its words") {
  Desk desk;
  const play::Run best = desk.best("pear-leaf");
  ConversationScreen screen(dressed(desk, in_german()), desk.begun(best, 4), play::Mode::practice);
  Headless stage = at(desk, in_german(), screen);
  stage.type(U"a");
  CHECK(stage.seen().find("desk")->value == "record");
  stage.type(U"r");
  CHECK(stage.seen().find("desk")->value == "record");
  stage.type(U"z");
  CHECK(stage.seen().find("desk")->value == "promises");
}

}  // namespace
}  // namespace earshot::ui
