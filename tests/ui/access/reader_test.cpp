#include "ui/access/reader.h"

#include <algorithm>
#include <map>

#include "support/golden.h"
#include "ui/access/doubles.h"
#include "ui/game.h"
#include "ui/shell/shell.h"

namespace earshot::ui {
namespace {

using namespace test;

// Somebody who plays by the keyboard and hears.
struct Listener {
  explicit Listener(std::string language = "en") : shell(begun(std::move(language))) {}

  std::unique_ptr<Shell> begun(std::string language) {
    desk.world.language = std::move(language);
    desk.world.settings.read_aloud = true;
    must(desk.world.store.save_settings(desk.world.person->id, desk.world.settings));
    desk.world.aloud.speak_through(speech);
    return std::make_unique<Shell>(desk.world);
  }

  Desk desk;
  std::shared_ptr<WrittenSpeech> speech = std::make_shared<WrittenSpeech>();
  std::unique_ptr<Shell> shell;
  Headless stage{[this](Ui& ui) { shell->draw(ui); }};
  double now = 0.0;

  bool sees(std::string_view name) const { return stage.seen().find(name) != nullptr; }
  void pass(double seconds) {
    stage.at(now += seconds);
    stage.settle();
  }
  void begin(std::string_view scenario) {
    press(stage, "person/Ida Marklund");
    press(stage, "customer/" + std::string(scenario));
    press(stage, "card/begin");
    pass(2.0);
    pass(2.0);
  }
};

using Record = std::vector<std::string>;

TEST_CASE("nothing is said until somebody wants it") {
  Listener ida;
  press(ida.stage, "people/new");
  CHECK(ida.speech->record.empty());
}

TEST_CASE("what the focus comes to is read with what it is and what it is set to") {
  Listener ida;
  press(ida.stage, "person/Ida Marklund");
  press(ida.stage, "board/settings");
  ida.speech->take();
  reach(ida.stage, "settings/text-size");
  ida.speech->take();
  ida.stage.key(Key::right);
  CHECK(ida.speech->take() == Record{"here [en] Text size, slider, 21 px"});
  ida.stage.key(Key::tab);
  CHECK(ida.speech->take() == Record{"here [en] Typeface: Inter, choice"});
  ida.stage.key(Key::tab);
  ida.stage.key(Key::tab);
  ida.speech->take();
  ida.stage.key(Key::enter);
  CHECK(ida.speech->take() == Record{"here [en] Reduced motion, switch, off"});
}

TEST_CASE("a new screen is read once, and what was being said on the last one breaks off") {
  Listener ida;
  press(ida.stage, "person/Ida Marklund");
  CHECK(ida.speech->record.front() == "rate 0");
  ida.speech->take();
  reach(ida.stage, "board/history");
  ida.speech->take();
  ida.stage.key(Key::enter);
  const Record record = ida.speech->take();
  REQUIRE(record.size() == 2);
  CHECK(record[0] == "stop");
  CHECK(record[1].starts_with("here [en] Past plays"));
  ida.stage.settle();
  CHECK(ida.speech->record.empty());
}

TEST_CASE("a question is read with its words when it opens, and no page again when it closes") {
  Listener ida;
  ida.begin("off-the-list");
  ida.speech->take();
  ida.stage.key(Key::escape);
  const Record asked = ida.speech->take();
  REQUIRE(asked.size() == 1);
  CHECK(asked[0].starts_with("here [en] Leave this conversation? Everything up to here is saved."));
  ida.stage.key(Key::escape);
  for (const std::string& words : ida.speech->take()) CHECK_FALSE(words.starts_with("said"));
}

TEST_CASE("a line that is asked for breaks off the one before, and is said with its caption") {
  Listener ida;
  ida.begin("off-the-list");
  ida.speech->take();
  ida.stage.key(Key::space);
  const Record record = ida.speech->take();
  REQUIRE(record.size() >= 2);
  CHECK(record[0] == "stop");
  CHECK(record[1].starts_with("said [en] "));
  CHECK(record[1].find("nine men and three lorries") != std::string::npos);
  CHECK(record[1].ends_with(")"));
}

TEST_CASE("lines that come by themselves wait their turn and are each said once") {
  Listener ida;
  ida.desk.world.settings.pace = records::Pace::natural;
  must(ida.desk.world.store.save_settings(ida.desk.world.person->id, ida.desk.world.settings));
  ida.begin("off-the-list");
  for (int i = 0; i < 400; ++i) ida.pass(0.1);
  const Record record = ida.speech->take();
  const auto lines =
      std::ranges::count_if(record, [](const auto& words) { return words.starts_with("said"); });
  CHECK(lines >= 2);
  const auto first =
      std::ranges::find_if(record, [](const auto& w) { return w.starts_with("said"); });
  CHECK(std::find(first, record.end(), "stop") == record.end());
  for (const std::string& words : record) {
    if (words.starts_with("said")) CHECK(std::ranges::count(record, words) == 1);
  }
}

TEST_CASE("how trust and tension stand is said in practice, and again when it changes") {
  Listener ida;
  ida.begin("off-the-list");
  const auto about_meters = [](const std::string& words) {
    return words.starts_with("said [en] Trust: ");
  };
  const Record begun = ida.speech->take();
  CHECK(std::ranges::count_if(begun, about_meters) == 1);
  while (ida.sees("hear")) ida.stage.key(Key::space);
  CHECK(std::ranges::none_of(ida.speech->take(), about_meters));
  press(ida.stage, "reply/we-did-write");  // it argues with him: trust falls, tension rises
  CHECK(std::ranges::count_if(ida.speech->take(), about_meters) == 1);
}

TEST_CASE("F2 says the last words once more") {
  Listener ida;
  ida.begin("off-the-list");
  ida.stage.key(Key::space);
  const std::string line = *std::ranges::find_if(ida.speech->record, [](const auto& words) {
    return words.find("nine men") != std::string::npos;
  });
  ida.speech->take();
  ida.stage.key(Key::f2);
  const Record again = ida.speech->take();
  REQUIRE(again.size() >= 2);
  CHECK(again[0] == "stop");
  CHECK(again[1] == line);
}

TEST_CASE("the voice speaks the language of the words") {
  Listener ida("de");
  ida.begin("off-the-list");
  const bool heard = ida.desk.world.spoken.is_heard("off-the-list");
  int lines = 0;
  for (const std::string& words : ida.speech->take()) {
    if (!words.starts_with("said")) continue;
    const bool own = words.find("Vertrauen: ") != std::string::npos;  // how it is going
    CHECK(words.starts_with(own || heard ? "said [de] " : "said [en] "));
    lines += own ? 0 : 1;
  }
  CHECK(lines > 0);
  ida.stage.key(Key::escape);
  CHECK(ida.speech->record.back().starts_with("here [de] "));
}

TEST_CASE("the heading of a screen is read also where a scrolled list reaches behind it") {
  Listener ida;
  ida.begin("off-the-list");  // below the first rows of the waiting room
  ida.stage.key(Key::escape);
  press(ida.stage, "leave/later");
  CHECK(ida.speech->record.back() == "here [en] The waiting room, Ida Marklund");
}

TEST_CASE("reading aloud ends when it is switched off") {
  Listener ida;
  press(ida.stage, "person/Ida Marklund");
  press(ida.stage, "board/settings");
  reach(ida.stage, "settings-tab");
  ida.stage.key(Key::right);
  ida.stage.key(Key::right);
  reach(ida.stage, "settings/read-aloud");
  ida.speech->take();
  ida.stage.key(Key::enter);
  CHECK(ida.speech->take() == Record{"stop"});
  ida.stage.key(Key::tab);
  CHECK(ida.speech->record.empty());
}

TEST_CASE("settings say in one sentence that there is no speech here") {
  Listener ida;
  ida.speech->missing = true;
  press(ida.stage, "person/Ida Marklund");
  press(ida.stage, "board/settings");
  reach(ida.stage, "settings-tab");
  ida.stage.key(Key::right);
  ida.stage.key(Key::right);
  CHECK(ida.stage.seen().shows("The system's speech is not on this computer"));
}

// By the keyboard, always what comes first; what it was about is in the record.
void go_on(Listener& ida) {
  if (ida.sees("summarise/do")) return press(ida.stage, "summarise/do");
  if (ida.sees("diagnose/do")) {
    for (const SeenWidget& widget : ida.stage.seen().widgets()) {
      if (!widget.name.starts_with("cause/")) continue;
      const std::string cause = widget.name;
      press(ida.stage, cause);
      break;
    }
    return press(ida.stage, "diagnose/do");
  }
  if (ida.sees("ending/hand-in")) return press(ida.stage, "ending/hand-in");
  if (ida.sees("hear")) return press(ida.stage, "hear");
  for (const SeenWidget& widget : ida.stage.seen().widgets()) {
    if (widget.kind != Kind::card || !widget.enabled) continue;
    const std::string card = widget.name;
    return press(ida.stage, card);
  }
}

// What a listener hears of a whole customer: read it with git diff when it changes.
TEST_CASE("a whole customer is heard from the waiting room to the debrief, nothing twice") {
  Listener ida;
  ida.begin("forty-pounds-a-month");
  for (int i = 0; i < 200 && ida.stage.seen().screen() != "debrief"; ++i) go_on(ida);
  REQUIRE(ida.stage.seen().screen() == "debrief");
  std::string text;
  std::map<std::string, int> said;
  for (const std::string& words : ida.speech->record) {
    text += words + "\n";
    if (words.starts_with("said")) ++said[words];
  }
  for (const auto& [words, times] : said) {
    INFO(words);
    CHECK(times == 1);
  }
  const auto& record = ida.speech->record;
  for (const auto& [words, times] : said) {
    INFO(words);
    const std::string bare = words.substr(words.find(' ', 5) + 1);
    CHECK(std::ranges::count_if(
              record, [&](const auto& one) { return one.find(bare) != std::string::npos; }) == 1);
  }
  const auto twice = std::adjacent_find(record.begin(), record.end());
  CHECK(twice == record.end());
  check_golden(root() / "tests/golden/read-aloud/forty-pounds-a-month.txt", text);
}

}  // namespace
}  // namespace earshot::ui
