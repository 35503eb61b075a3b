#include "ui/screens/conversation/conversation_screen.h"

#include <algorithm>
#include <array>
#include <memory>

#include "play/plays.h"
#include "support/seeds.h"
#include "ui/game.h"

namespace earshot::ui {
namespace {

using namespace test;

constexpr std::array kCustomers{"forty-pounds-a-month", "lost-my-place", "off-the-list",
                                "the-printer-by-the-window"};

// The conversation after so many actions of a best play, and a stage to see it on.
struct Talking {
  Talking(Desk& desk, const play::Run& best, std::size_t actions, const Look& look = {},
          play::Mode mode = play::Mode::practice)
      : screen(dressed(desk, look), desk.begun(best, actions, mode), mode),
        stage(at(desk, look, screen)) {}

  ConversationScreen screen;
  Headless stage;
  const Recorder& seen() const { return stage.seen(); }
};

// The first step after which such an action is due.
template <class Action>
std::size_t before(const play::Run& run, scenario::Choice::Kind kind) {
  for (std::size_t i = 1; i < run.steps().size(); ++i) {
    const auto* choice = std::get_if<Action>(&*run.steps()[i].action);
    if (choice != nullptr && run.scenario().choices[choice->choice].kind == kind) return i - 1;
  }
  FAIL("no such action");
  return 0;
}

std::string name_with(const Recorder& seen, std::string_view prefix) {
  for (const auto& widget : seen.widgets()) {
    if (widget.name.starts_with(prefix)) return widget.name;
  }
  FAIL("nothing called " << prefix);
  return {};
}

bool is_seen(const Recorder& seen, std::string_view words_with_this_end) {
  return std::ranges::any_of(seen.texts(), [&](const SeenText& text) {
    return text.seen.h > text.rect.h * 0.6F && words_with_this_end.ends_with(text.text);
  });
}

std::string seen_words(const Recorder& seen) {
  std::string words;
  for (const SeenText& text : seen.texts()) words += text.seen.empty() ? "" : text.text + " | ";
  return words;
}

TEST_CASE("every moment of every best play can be read, with ordinary and large text by turns") {
  Desk desk;
  for (const char* customer : kCustomers) {
    const play::Run best = desk.best(customer);
    const std::size_t step = test::kSanitized ? 5 : 1;  // odd, so that both sizes have their turn
    for (std::size_t actions = 0; actions < best.steps().size(); actions += step) {
      const float size = actions % 2 == 0 ? 18.0F : 32.0F;
      INFO(customer << " after " << actions << " actions, " << size << " px");
      Talking talk(desk, best, actions, {size});
      check_clean(talk.seen());
    }
  }
}

TEST_CASE("a conversation can be read at every size in both windows") {
  Desk desk;
  for (const char* customer : kCustomers) {
    const play::Run best = desk.best(customer);
    for (const Look& look : shapes()) {
      for (const std::size_t actions : {1U, 4U, 9U}) {
        INFO(customer << " after " << actions << " actions, " << words_of(look));
        Talking talk(desk, best, actions, look);
        check_clean(talk.seen());
      }
    }
  }
}

TEST_CASE("with large text the last words stay in sight and the replies get their half") {
  Desk desk;
  for (const char* customer : kCustomers) {
    const play::Run best = desk.best(customer);
    for (std::size_t actions = 0; actions < best.steps().size(); actions += 5) {
      if (!is_tried(actions / 5)) continue;
      for (const float size : {32.0F, 40.0F}) {
        INFO(customer << " after " << actions << " actions, " << size << " px");
        Talking talk(desk, best, actions, {size});
        if (talk.seen().screen() == "ending") continue;
        const SeenWidget* log = talk.seen().find("said");
        const SeenWidget* replies = talk.seen().find("replies");
        REQUIRE(log != nullptr);
        REQUIRE(replies != nullptr);
        const bool cards_fit = std::ranges::all_of(talk.seen().widgets(), [](const auto& widget) {
          return widget.kind != Kind::card || widget.seen.h >= widget.rect.h - 1.0F;
        });
        CHECK((cards_fit || replies->rect.h >= (replies->rect.h + log->rect.h) * 0.5F));
        const auto& state = best.steps()[actions].after;
        const auto heard = play::view(best.scenario(), state, best.order()).lines;
        if (heard.empty()) continue;
        INFO(seen_words(talk.seen()));
        CHECK(is_seen(talk.seen(), heard.back().line->text.plain));
      }
    }
  }
}

TEST_CASE("a mark on a line that hides nothing says so") {
  Desk desk;
  const play::Run best = desk.best("off-the-list");
  REQUIRE_FALSE(best.scenario().nodes[*best.scenario().find_node("opening")].lines[0].cue);
  Talking talk(desk, best, 0);
  talk.stage.at(1.0);
  talk.stage.settle();
  CHECK_FALSE(talk.seen().shows("Nothing lay hidden"));
  test::press(talk.stage, "notice/1");
  CHECK(talk.seen().shows("Nothing lay hidden"));
}

TEST_CASE("the customer's next line is asked for with Space, a reply is taken with its number") {
  Desk desk;
  const play::Run best = desk.best("off-the-list");
  Talking talk(desk, best, 0);
  talk.stage.at(1.0);
  talk.stage.settle();
  talk.stage.at(9.0);
  talk.stage.settle();
  CHECK(talk.seen().shows("Reid. Callum."));
  CHECK_FALSE(talk.seen().shows("nine men and three lorries"));
  talk.stage.key(Key::space);
  CHECK(talk.seen().shows("nine men and three lorries"));
  while (talk.seen().find("hear") != nullptr) talk.stage.key(Key::space);
  const std::string reply = name_with(talk.seen(), "reply/");
  talk.stage.key(Key::one);
  CHECK(talk.seen().find(reply) == nullptr);
}

TEST_CASE("new replies are shown from the first, also to who has scrolled down to take one") {
  Desk desk;
  const play::Run best = desk.best("off-the-list");
  Talking talk(desk, best, 3, {32.0F});
  const std::string last = [&] {
    std::string name;
    for (const auto& widget : talk.seen().widgets()) {
      if (widget.name.starts_with("reply/")) name = widget.name;
    }
    return name;
  }();
  press(talk.stage, last);
  REQUIRE(talk.seen().find(last) == nullptr);
  for (const auto& widget : talk.seen().widgets()) {
    if (widget.kind != Kind::card) continue;
    CHECK(widget.seen.h >= widget.rect.h - 1.0F);
    break;
  }
}

TEST_CASE("everything to do in a conversation is reached by Tab, at both ends of the sizes") {
  Desk desk;
  const play::Run best = desk.best("off-the-list");
  for (const float size : {18.0F, 40.0F}) {
    Talking talk(desk, best, 3, {size});
    std::vector<std::string> names;
    for (const auto& widget : talk.seen().widgets()) {
      const bool touched =
          widget.kind == Kind::button || widget.kind == Kind::card || widget.kind == Kind::mark;
      if (touched && widget.enabled) names.push_back(widget.name);
    }
    CHECK(names.size() > 5);
    for (const std::string& name : names) reach(talk.stage, name);
  }
}

TEST_CASE("each tab of the desk has its key, beside the talk or in front of it") {
  Desk desk;
  const play::Run best = desk.best("off-the-list");
  for (const Look& look : looks()) {
    Talking talk(desk, best, 9, look);
    const bool german = look.language == "de";
    for (const auto& [letter, tab] :
         {std::pair(german ? U"a" : U"r", "record"), std::pair(german ? U"z" : U"p", "promises"),
          std::pair(german ? U"w" : U"k", "pages"), std::pair(U"n", "notes")}) {
      INFO(words_of(look) << ", " << tab);
      talk.stage.type(letter);
      REQUIRE(talk.seen().find("desk") != nullptr);
      CHECK(talk.seen().find("desk")->value == tab);
      check_clean(talk.seen());
      const bool in_front = talk.seen().find("desk/close") != nullptr;
      if (in_front) talk.stage.key(Key::escape);
      CHECK(talk.seen().find("desk/close") == nullptr);
    }
  }
}

TEST_CASE("a fact is picked out of what was said, and out of the notes again") {
  Desk desk;
  Talking talk(desk, desk.best("off-the-list"), 2);
  const std::string mark = name_with(talk.seen(), "line/2/");
  CHECK(talk.seen().find(mark)->value.empty());
  press(talk.stage, mark);
  CHECK(talk.seen().find(mark)->value == "noted");
  press(talk.stage, "fact/" + mark.substr(mark.rfind('/') + 1));
  CHECK(talk.seen().find(mark)->value.empty());
}

TEST_CASE("leaving asks what is meant, and staying leaves all as it was") {
  Desk desk;
  const play::Run best = desk.best("off-the-list");
  for (const Look& look : looks()) {
    INFO(words_of(look));
    Talking talk(desk, best, 4, look);
    talk.stage.key(Key::escape);
    check_clean(talk.seen());
    reach(talk.stage, "leave/break-off");
    press(talk.stage, "leave/stay");
    CHECK(talk.seen().find("leave/stay") == nullptr);
    CHECK_FALSE(talk.screen.wish());
  }
}

TEST_CASE("going on later leads to the waiting room and keeps the play open") {
  Desk desk;
  Talking talk(desk, desk.best("off-the-list"), 4);
  talk.stage.key(Key::escape);
  press(talk.stage, "leave/later");
  REQUIRE(talk.screen.wish());
  CHECK(talk.screen.wish()->page == Page::board);
  CHECK(must(desk.world.store.unfinished(desk.world.person->id)).size() == 1);
}

TEST_CASE("summing up: what is picked is said back") {
  Desk desk;
  const play::Run best = desk.best("off-the-list");
  const std::size_t due = before<play::Choose>(best, scenario::Choice::Kind::summarise);
  for (const Look& look : shapes()) {
    INFO(words_of(look));
    Talking talk(desk, best, due, look);
    press(talk.stage, name_with(talk.seen(), "sum-up/"));
    press(talk.stage, "say-back/shona-read-post");
    check_clean(talk.seen());
    CHECK(talk.seen().find("say-back/shona-read-post")->value == "ticked");
    press(talk.stage, "summarise/do");
    CHECK(talk.seen().find("summarise/do") == nullptr);
  }
}

TEST_CASE("the board: a cause is named and what proves it is pinned to it") {
  Desk desk;
  const play::Run best = desk.best("off-the-list");
  const std::size_t due = before<play::Choose>(best, scenario::Choice::Kind::diagnose);
  for (const Look& look : shapes()) {
    INFO(words_of(look));
    Talking talk(desk, best, due, look);
    press(talk.stage, name_with(talk.seen(), "name-cause/"));
    CHECK_FALSE(talk.seen().find("diagnose/do")->enabled);
    press(talk.stage, "cause/nobody-reads-them");
    press(talk.stage, "pin/shona-read-post");
    check_clean(talk.seen());
    CHECK(talk.seen().shows(trn("1 fact pinned", "{} facts pinned", 1)));
    press(talk.stage, "diagnose/do");
    CHECK(talk.seen().find("diagnose/do") == nullptr);
  }
}

TEST_CASE("the ending can be read at every size, and the notes are handed in without a mouse") {
  Desk desk;
  const play::Run best = desk.best("off-the-list");
  for (const Look& look : looks()) {
    INFO(words_of(look));
    Talking talk(desk, best, best.steps().size() - 2, look);
    REQUIRE(talk.seen().screen() == "ending");
    check_clean(talk.seen());
    press(talk.stage, "ending/hand-in");
    REQUIRE(talk.screen.wish());
    CHECK(talk.screen.wish()->page == Page::debrief);
  }
}

// --- Practice ---

records::Play stored_play(Desk& desk) {
  return must(desk.world.store.history(desk.world.person->id)).front();
}

TEST_CASE("in practice the coach says what a reply did to the customer, and why") {
  Desk desk;
  const play::Run best = desk.best("off-the-list");
  const std::size_t step = before<play::Choose>(best, scenario::Choice::Kind::say) + 1;
  Talking talk(desk, best, step);
  const auto& choice =
      best.scenario().choices[std::get<play::Choose>(*best.steps()[step].action).choice];
  const auto& technique = best.scenario().technique(choice);
  CHECK(talk.seen().shows(technique.label + ": trust +10, tension -10."));
  Talking silent(desk, best, step, {}, play::Mode::realistic);
  CHECK_FALSE(silent.seen().shows(technique.label));
}

TEST_CASE(
    "a reply is taken back with Backspace, the first time after it was said what that means") {
  Desk desk;
  const play::Run best = desk.best("off-the-list");
  const std::size_t step = before<play::Choose>(best, scenario::Choice::Kind::say) + 1;
  Talking talk(desk, best, step);
  talk.stage.key(Key::backspace);
  check_clean(talk.seen());
  CHECK(stored_play(desk).steps_back == 0);
  press(talk.stage, "take-back/stay");
  CHECK(stored_play(desk).actions == step);
  press(talk.stage, "take-back");
  press(talk.stage, "take-back/do");
  CHECK(stored_play(desk).steps_back == 1);
  CHECK(stored_play(desk).actions == step - 1);
  CHECK(talk.seen().find("take-back") == nullptr);
  talk.stage.key(Key::one);
  REQUIRE(talk.seen().find("take-back") != nullptr);
  talk.stage.key(Key::backspace);
  CHECK(stored_play(desk).steps_back == 2);
  CHECK(talk.seen().find("take-back/do") == nullptr);
}

TEST_CASE("the dialogue before the first step back can be read at every size") {
  Desk desk;
  const play::Run best = desk.best("off-the-list");
  for (const Look& look : shapes()) {
    INFO(words_of(look));
    Talking talk(desk, best, 5, look);
    if (talk.seen().find("take-back") == nullptr) talk.stage.key(Key::escape);
    press(talk.stage, talk.seen().find("take-back") != nullptr ? "take-back" : "leave/take-back");
    check_clean(talk.seen());
    reach(talk.stage, "take-back/do");
    reach(talk.stage, "take-back/stay");
  }
}

TEST_CASE("the last reply can be taken back from the ending too") {
  Desk desk;
  const play::Run best = desk.best("off-the-list");
  std::size_t actions = 1;
  while (!play::at_ending(best.steps()[actions].after)) ++actions;
  Talking talk(desk, best, actions);
  REQUIRE(talk.seen().screen() == "ending");
  press(talk.stage, "ending/take-back");
  press(talk.stage, "take-back/do");
  CHECK(talk.seen().screen() != "ending");
  CHECK(stored_play(desk).status == records::PlayStatus::open);
}

TEST_CASE("where the strip has no room for it, a reply is taken back in the dialogue of leaving") {
  Desk desk;
  const Look tight{40.0F, {960.0F, 600.0F}};
  Talking talk(desk, desk.best("off-the-list"), 5, tight);
  REQUIRE(talk.seen().find("take-back") == nullptr);
  talk.stage.key(Key::escape);
  check_clean(talk.seen());
  press(talk.stage, "leave/take-back");
  press(talk.stage, "take-back/do");
  CHECK(stored_play(desk).steps_back == 1);
}

TEST_CASE("outside practice nothing is taken back") {
  Desk desk;
  for (const auto mode : {play::Mode::realistic, play::Mode::competition}) {
    Talking talk(desk, desk.best("off-the-list"), 5, {}, mode);
    CHECK(talk.seen().find("take-back") == nullptr);
    talk.stage.key(Key::backspace);
    CHECK(stored_play(desk).actions == 5);
  }
}

TEST_CASE("trust and tension are hidden outside practice") {
  Desk desk;
  const play::Run best = desk.best("off-the-list");
  Talking practice(desk, best, 3), realistic(desk, best, 3, {}, play::Mode::realistic);
  CHECK(practice.seen().find("meter/trust") != nullptr);
  CHECK(realistic.seen().find("meter/trust") == nullptr);
  CHECK(realistic.seen().find("customer") != nullptr);
}

TEST_CASE("a chat has no face before the desk and no words that are still being typed") {
  Desk desk;
  const play::Run best = desk.best("lost-my-place");
  Talking talk(desk, best, 1);
  REQUIRE(talk.seen().find("hear") != nullptr);
  CHECK(talk.seen().find("customer") == nullptr);
  CHECK(talk.seen().find("chat/typing") != nullptr);
  CHECK(talk.seen().find("chat/face") != nullptr);
}

TEST_CASE("on the telephone there is a voice and no face") {
  Desk desk;
  Talking talk(desk, desk.best("forty-pounds-a-month"), 1);
  CHECK(talk.seen().find("voice/line") != nullptr);
  CHECK(talk.seen().find("customer") == nullptr);
}

}  // namespace
}  // namespace earshot::ui
