// The example of docs/decisions/0003: what a mistake is worth at one and the same state depends on
// what was earned before. Both answers are worked out by trying everything from there on.
#include <algorithm>

#include "analysis/best.h"
#include "analysis/live.h"
#include "analysis/pack.h"
#include "made_up.h"
#include "support/catch.h"

namespace earshot::test {
namespace {

using base::Rational;
using play::Action;
using play::State;
using scenario::FactSet;

// To argue tells what nobody tells otherwise, and costs 80 points of empathy.
const std::string kTwoWays =
    with(lost_key(R"(start: hall
nodes:
  hall:
    lines: [{text: "It is gone, and I had [two](two-keys).", feeling: sad}]
    choices:
      - {id: reflect, say: "That hurts.", technique: reflect-feeling, goto: home}
      - {id: pass-over, say: "Two?", technique: closed-question, level: 1, goto: home}
  home:
    lines: ["Well."]
    choices:
      - {id: argue, say: "You lost it.", technique: argue, penalty: {empathy: 80}, learn: neighbour, goto: name}
      - {id: ask, say: "Who else?", technique: open-question, goto: name}
  name:
    lines: ["Well?"]
    choices:
      - {id: name, diagnose: "Then.", technique: diagnose, goto: {right: done, wrong: done}}
endings:
  done: {title: Done, outcome: resolved, text: Found.}
)"),
         "two-keys: There were two keys.", "two-keys: {is: There were two keys., weight: 3}");

struct ActLog final : play::Sink {
  void event(const play::Event&) override {}
  void entry(const play::Entry& entry) override { entries.push_back(entry); }
  play::Ledger entries;
};

struct Way {
  State state;
  play::Ledger ledger;
};

// Plays what follows in every way there is.
class Everything {
 public:
  explicit Everything(const scenario::Scenario& scenario) : scenario_(scenario) {}

  Way after(Way way, const Action& action) const {
    ActLog log;
    REQUIRE_FALSE(play::apply(scenario_, way.state, action, log));
    way.ledger.insert(way.ledger.end(), log.entries.begin(), log.entries.end());
    return way;
  }

  Way after_hearing(Way way) const {
    while (!play::all_heard(way.state)) way = after(way, play::Hear{});
    return way;
  }

  Way after_reply(const Way& way, const char* choice) const {
    const auto index = scenario_.find_choice(way.state.place, choice);
    return after(after_hearing(way), play::Choose{*index});
  }

  Rational best_from(const Way& way) const {
    if (play::at_ending(way.state)) return best_notes(way);
    const Way heard = after_hearing(way);
    const scenario::Node& node = play::node_of(scenario_, heard.state);
    Rational best;
    for (unsigned i = 0; i < node.choice_count; ++i)
      best =
          std::max(best, best_of(heard, static_cast<scenario::ChoiceIndex>(node.first_choice + i)));
    return best;
  }

 private:
  Rational best_of(const Way& way, scenario::ChoiceIndex choice) const {
    if (scenario_.choices[choice].kind != scenario::Choice::Kind::diagnose)
      return best_from(after(way, play::Choose{choice}));
    Rational best;
    for (std::uint8_t cause = 0; cause < scenario_.causes.size(); ++cause) {
      for (FactSet pins = way.state.facts;; pins = (pins - 1) & way.state.facts) {
        best = std::max(best, best_from(after(way, play::Choose{choice, pins, cause})));
        if (pins == 0) break;
      }
    }
    return best;
  }

  Rational best_notes(const Way& way) const {
    Rational best;
    for (FactSet notes = way.state.facts;; notes = (notes - 1) & way.state.facts) {
      State last = way.state;
      last.notes = notes;
      play::Ledger settled = way.ledger;
      play::settle(scenario_, last, settled);
      best = std::max(best, play::scores(*scenario_.rubric, settled).total);
      if (notes == 0) return best;
    }
  }

  const scenario::Scenario& scenario_;
};

std::vector<std::uint64_t> live_key(const scenario::Scenario& scenario, const State& state) {
  const analysis::Flow flow(scenario, 0);
  const analysis::Packing packing(
      scenario, 0, flow,
      {analysis::live_fields(scenario, 0, flow, analysis::Purpose::score),
       std::vector<analysis::FieldBits>(scenario.nodes.size()),
       {}},
      analysis::Tags::none);
  std::vector<std::uint64_t> key(packing.words());
  packing.pack(state, 0, key);
  return key;
}

TEST_CASE("whether a mistake pays at a state depends on what was earned on the way there") {
  const auto scenario = scenario_from(kTwoWays, "key");
  const Everything everything(*scenario);
  ActLog log;
  const Way first{play::start(*scenario, 0, log), log.entries};
  const Way warm = everything.after_reply(first, "reflect");
  const Way cold = everything.after_reply(first, "pass-over");
  const auto with = [&](const Way& way) {
    return everything.best_from(everything.after_reply(way, "argue"));
  };
  const auto without = [&](const Way& way) {
    return everything.best_from(everything.after_reply(way, "ask"));
  };

  CHECK(live_key(*scenario, warm.state) == live_key(*scenario, cold.state));
  CHECK(with(warm) == Rational(76));
  CHECK(without(warm) == Rational(80));
  CHECK(with(cold) == Rational(70));
  CHECK(without(cold) == Rational(50));
}

TEST_CASE(
    "a mistake that pays only for who has lost points before is none that the best play makes") {
  const auto best = analysis::best(scenario_from(kTwoWays, "key"), 0);
  CHECK(best.most.score == Rational(80));
  CHECK(best.unmistaken.score == Rational(80));
  CHECK(best.mistake_pays == analysis::Answer::no);
}

}  // namespace
}  // namespace earshot::test
