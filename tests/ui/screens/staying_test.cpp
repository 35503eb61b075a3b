#include "ui/screens/rehearsal/staying.h"

#include "play/plays.h"
#include "records/office.h"

namespace earshot::ui {
namespace {

using namespace test;

constexpr const char* kBill = "the-bill-that-doubled";

// At the household, the quiet voice noticed, two facts known.
constexpr const char* kToTheHousehold =
    "choose fourteen-years-and-it-took\n"
    "notice quiet-at-home\n"
    "choose you-said-its-quiet-at\n"
    "hear 1\n";

play::Run at_the_household() { return played(golden_scenario(kBill), kToTheHousehold); }

ScenarioPointer bill_with(std::string_view from, std::string_view to) {
  return scenario_from(with(golden_scenario_text(kBill), from, to), kBill);
}

std::string state_of(const play::Run& run) { return play::text_of(run.scenario(), run.state()); }

TEST_CASE("a rehearsal stays where it is when other words are written") {
  const play::Run before = at_the_household();
  const Staying now = stay(before, {}, bill_with("You're not listening.", "You never listen."));
  CHECK(now.how == Stayed::same);
  CHECK(now.words.empty());
  CHECK(now.run.steps().size() == before.steps().size());
  CHECK(state_of(now.run) == state_of(before));
}

TEST_CASE("a rehearsal follows the same replies to where they lead now, and says so") {
  const play::Run before = at_the_household();
  const auto rerouted =
      bill_with("goto: household\n        trust: +10", "goto: anything-else\n        trust: +10");
  const Staying now = stay(played(golden_scenario(kBill),
                                  "choose fourteen-years-and-it-took\nnotice quiet-at-home\n"
                                  "choose you-said-its-quiet-at\n"),
                           {}, rerouted);
  CHECK(now.how == Stayed::moved);
  CHECK(place_name(now.run) == "anything-else");
  CHECK(now.words == "The same replies lead to “anything-else” now, no longer to “household”.");
}

TEST_CASE("where a reply is gone the play stays at its node with what it had, and says which") {
  const play::Run before = at_the_household();
  const Staying now =
      stay(before, {},
           bill_with("  - say: \"You said it's", "  - id: gently\n        say: \"You said it's"));
  CHECK(now.how == Stayed::carried);
  CHECK(place_name(now.run) == "household");
  CHECK(now.run.state().trust == before.state().trust);
  CHECK(now.run.state().facts == before.state().facts);
  CHECK(now.run.state().cues == before.state().cues);
  CHECK(
      now.words ==
      "Action 7 of 8, “choose you-said-its-quiet-at”, cannot be done any more: the scenario has no "
      "choice “you-said-its-quiet-at”. You are still at “household”, with what you had.");
}

// Of every place where it stands.
std::string renamed(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

TEST_CASE("where the node is gone too the play goes back to the last one that is there") {
  const std::string text =
      with(renamed(golden_scenario_text(kBill), "household", "the-family"),
           "  - say: \"You said it's", "  - id: gently\n        say: \"You said it's");
  const Staying now = stay(at_the_household(), {}, scenario_from(text, kBill));
  CHECK(now.how == Stayed::back);
  CHECK(place_name(now.run) == "story");
  CHECK(
      now.words ==
      "Action 7 of 8, “choose you-said-its-quiet-at”, cannot be done any more: the scenario has no "
      "choice “you-said-its-quiet-at”. “household” is not there any more: you are back at “story”, "
      "with what you had.");
}

TEST_CASE("what was jumped to stays jumped to") {
  const auto scenario = golden_scenario(kBill);
  const Origin origin{"options", "trust=80, tension=10, knows=lives-alone"};
  const play::Run before = must(begin_at(scenario, origin, 0, 0));
  const Staying now = stay(before, origin, bill_with("You're not listening.", "Listen."));
  CHECK(now.how == Stayed::same);
  CHECK(now.origin.node == "options");
  CHECK(state_of(now.run) == state_of(before));
}

TEST_CASE("a jump to what is not there is refused in words") {
  const auto refused = begin_at(golden_scenario(kBill), {"optoins", ""}, 0, 0);
  REQUIRE_FALSE(refused);
  CHECK(refused.failure().text == "there is no node `optoins`; did you mean `options`?");
}

}  // namespace
}  // namespace earshot::ui
