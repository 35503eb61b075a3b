#include "play/view.h"

#include <algorithm>

#include "play/order.h"
#include "plays.h"
#include "support/catch.h"

namespace earshot::play {
namespace {

using test::golden_scenario;
using test::played;

View view_of(const Run& run, Mode mode = Mode::realistic) {
  return view(run.scenario(), run.state(), run.order(), mode);
}

std::vector<std::string> cards(const View& view) {
  std::vector<std::string> cards;
  for (const Card& card : view.cards) {
    cards.push_back(std::to_string(card.number) + ' ' + card.what->name +
                    (card.locked ? " (locked)" : ""));
  }
  return cards;
}

int number_of(const View& view, std::string_view name) {
  for (const Card& card : view.cards) {
    if (card.what->name == name) return card.number;
  }
  return 0;
}

TEST_CASE("A view shows the lines that were heard and the one that is coming") {
  const Run run = played(golden_scenario("visit"), "hear 1");
  const View view = view_of(run);
  REQUIRE(view.lines.size() == 1);
  CHECK(view.lines[0].line->text.plain == "There is a red light.");
  CHECK_FALSE(view.lines[0].marked);
  REQUIRE(view.next != nullptr);
  CHECK(view.next->text.plain == "It has been cold since Monday.");
  CHECK(view.still_to_come == 2);
  CHECK(view.ending == nullptr);
  CHECK(view.can_leave);
  CHECK_FALSE(view.can_close);
  CHECK_FALSE(view.desk);
}

TEST_CASE("A view tells marks, noticed cues and glances apart") {
  const View view = view_of(played(golden_scenario("visit"), "hear\nnotice 1\nnotice 2\nglance 2"));
  CHECK(view.lines[0].marked);
  CHECK_FALSE(view.lines[0].cue_noticed);
  CHECK(view.lines[1].cue_noticed);
  CHECK(view.lines[1].glanced);
  CHECK_FALSE(view.lines[2].marked);
  CHECK(view.next == nullptr);
}

TEST_CASE("Cards are numbered from 1 by the play's order; hidden ones are not there") {
  const Run run = played(golden_scenario("visit"), "order 5\nhear 1");
  auto names = cards(view_of(run));
  CHECK(names.size() == 7);
  for (std::size_t i = 0; i < names.size(); ++i) {
    CHECK(names[i].starts_with(std::to_string(i + 1) + ' '));
  }
  CHECK(number_of(view_of(run), "hidden") == 0);
  CHECK(number_of(view_of(run), "hear-breath") == 0);
}

TEST_CASE("The order on the table is the order of the keys") {
  for (std::uint64_t order = 0; order < 20; ++order) {
    const Run run(golden_scenario("visit"), 0, order);
    const View view = view_of(run);
    CHECK(std::is_sorted(view.cards.begin(), view.cards.end(), [&](const Card& a, const Card& b) {
      return card_order(order, 0, a.choice) < card_order(order, 0, b.choice);
    }));
  }
}

TEST_CASE("A card with a hint is shown while it is locked") {
  const View view = view_of(played(golden_scenario("visit"), ""));
  const auto locked = std::find_if(view.cards.begin(), view.cards.end(),
                                   [](const Card& card) { return card.locked; });
  REQUIRE(locked != view.cards.end());
  CHECK(locked->what->name == "locked");
  CHECK(locked->what->hint == "She does not trust you so far.");
}

TEST_CASE("A card that appears takes the next free number, and no other card moves") {
  const auto scenario = golden_scenario("visit");
  for (const char* order : {"order 1\n", "order 2\n", "order 3\n"}) {
    const View before = view_of(played(scenario, std::string(order) + "hear 2"));
    const View after = view_of(played(scenario, std::string(order) + "hear 2\nnotice 2"));
    CHECK(number_of(after, "hear-breath") == 8);
    for (const Card& card : before.cards) CHECK(number_of(after, card.what->name) == card.number);
  }
}

TEST_CASE("A card that was taken is gone at the next visit, and the others close up") {
  const Run run = played(golden_scenario("visit"), "choose once-more");
  CHECK(number_of(view_of(run), "once-more") == 0);
  CHECK(view_of(run).cards.size() == 6);
  CHECK(view_of(run).cards.back().number == 6);
}

TEST_CASE("Facts that were noted come first") {
  const View view =
      view_of(played(golden_scenario("visit"), "hear\nnote likes-tea\nnote no-delivery"));
  std::vector<int> facts;
  for (const KnownFact& fact : view.facts) facts.push_back(fact.noted ? fact.fact : -fact.fact);
  CHECK(facts == std::vector<int>{1, 4, 0});
}

TEST_CASE("Promises are shown once they were made") {
  const auto scenario = golden_scenario("promises");
  CHECK(view_of(played(scenario, "")).promises.empty());
  const View view = view_of(played(scenario, "choose promise-call\nchoose renew-early"));
  REQUIRE(view.promises.size() == 1);
  CHECK(view.promises[0].status == PromiseStatus::renewed);
  CHECK(view.promises[0].due == 6);
  CHECK(view.promises[0].was_renewed);
}

TEST_CASE("Meters are shown in practice alone") {
  const Run run = played(golden_scenario("visit"), "");
  CHECK_FALSE(view_of(run, Mode::realistic).meters);
  CHECK_FALSE(view_of(run, Mode::competition).meters);
  REQUIRE(view_of(run, Mode::practice).meters);
  CHECK(view_of(run, Mode::practice).meters->trust == 50);
}

TEST_CASE("At a desk and at the end a view says so") {
  const auto scenario = golden_scenario("visit");
  CHECK(view_of(played(scenario, "choose to-desk")).desk);
  const View ended = view_of(played(scenario, "leave"));
  CHECK(ended.node == nullptr);
  REQUIRE(ended.ending != nullptr);
  CHECK(ended.ending->name == "left");
  CHECK(ended.cards.empty());
  CHECK_FALSE(ended.can_leave);
  CHECK(ended.can_close);
  CHECK_FALSE(view_of(played(scenario, "leave\nclose")).can_close);
}

TEST_CASE("Every card that can be taken has a number of its own, in every visit") {
  for (const auto& scenario : test::golden_scenarios()) {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
      const Run run = test::random_play(scenario, seed, 40);
      const View view = view_of(run);
      if (view.node == nullptr) continue;
      std::vector<int> numbers;
      for (const Card& card : view.cards) numbers.push_back(card.number);
      REQUIRE(std::is_sorted(numbers.begin(), numbers.end()));
      REQUIRE(std::adjacent_find(numbers.begin(), numbers.end()) == numbers.end());
      for (unsigned i = 0; i < view.node->choice_count; ++i) {
        const auto choice = static_cast<scenario::ChoiceIndex>(view.node->first_choice + i);
        const bool can_be_taken = !refused(*scenario, run.state(), choice);
        const bool is_open =
            std::any_of(view.cards.begin(), view.cards.end(),
                        [&](const Card& card) { return card.choice == choice && !card.locked; });
        REQUIRE(can_be_taken == is_open);
      }
    }
  }
}

TEST_CASE("Facts in sight can be asked for one by one, in the order in which they are listed") {
  for (const auto& scenario : test::golden_scenarios()) {
    const Run run = test::random_play(scenario, 4, 80);
    const Sight sight(run.scenario(), run.state(), run.order());
    const View view = view_of(run);
    REQUIRE(sight.facts().size() == view.facts.size());
    CHECK(sight.facts().empty() == view.facts.empty());
    for (std::size_t i = 0; i < view.facts.size(); ++i) {
      CHECK(sight.facts()[i].fact == view.facts[i].fact);
      CHECK(sight.facts()[i].noted == view.facts[i].noted);
    }
  }
}

}  // namespace
}  // namespace earshot::play
