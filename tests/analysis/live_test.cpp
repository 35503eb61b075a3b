// What the live key leaves out, read off scenarios in which it is plain to see.
#include "analysis/live.h"

#include "made_up.h"
#include "support/catch.h"

namespace earshot::test {
namespace {

using analysis::FieldBits;
using analysis::Purpose;
namespace field = analysis::field;

constexpr const char* kLiveHead = R"(endings:
  done: {title: Done, outcome: resolved, text: Found.}
start: a
)";

class Kept {
 public:
  explicit Kept(const std::string& rest, Purpose purpose = Purpose::reach)
      : scenario_(scenario_from(lost_key(kLiveHead + rest), "key")),
        flow_(*scenario_, 0),
        live_(analysis::live_fields(*scenario_, 0, flow_, purpose)) {}

  const FieldBits& at(std::string_view node) const { return live_[*scenario_->find_node(node)]; }
  bool taken(std::string_view node, std::string_view choice_node, std::string_view choice) const {
    const auto index = *scenario_->find_choice(*scenario_->find_node(choice_node), choice);
    return (at(node)[field::taken + index / 64U] >> (index % 64U) & 1U) != 0;
  }

 private:
  ScenarioPointer scenario_;
  analysis::Flow flow_;
  std::vector<FieldBits> live_;
};

const std::string kLoop = R"(
nodes:
  a:
    lines: ["One [two](two-keys) [three](neighbour)."]
    choices:
      - {id: round, say: "Round.", technique: open-question, goto: b}
      - {id: go, say: "On.", technique: open-question, goto: c}
  b:
    lines: ["Two."]
    choices: [{id: back, say: "Back.", technique: open-question, again: true, goto: a}]
  c:
    lines: ["Three."]
    choices: [{id: end, say: "End.", technique: close, if: visited(b), goto: done}, {id: bye, say: "Bye.", technique: close, goto: done}]
)";

TEST_CASE("a reply once taken is kept only while its node can be entered again") {
  const Kept kept(kLoop);
  CHECK(kept.taken("a", "a", "round"));
  CHECK(kept.taken("b", "a", "round"));
  CHECK_FALSE(kept.taken("c", "a", "round"));
  CHECK_FALSE(kept.taken("b", "b", "back"));  // it may be taken again
}

TEST_CASE(
    "a visit is kept where a condition asks for it, and for scores where a moment can be made") {
  CHECK(Kept(kLoop).at("a")[field::visited] == 0b010);
  CHECK(Kept(kLoop).at("c")[field::visited] == 0b010);
  const std::string touching =
      with(with(kLoop, "[\"Two.\"]", "[{text: Two., feeling: sad}]"), "again: true, goto: a}]",
           "again: true, goto: a}, {id: warm, say: \"W.\", technique: name-cue, goto: c}]");
  CHECK(Kept(with(touching, ", if: visited(b)", "")).at("a")[field::visited] == 0);
  CHECK(Kept(with(touching, ", if: visited(b)", ""), Purpose::score).at("a")[field::visited] ==
        0b010);
}

TEST_CASE(
    "facts are kept for conditions, summaries and diagnoses, and meters only where somebody asks") {
  CHECK(Kept(kLoop).at("a")[field::facts] == 0);
  CHECK(Kept(kLoop).at("a")[field::trust] == 0);
  const Kept asked(with(kLoop, "if: visited(b)", "if: knows(neighbour) and trust > 10"));
  CHECK(asked.at("a")[field::facts] == 0b01);
  CHECK(asked.at("a")[field::trust] != 0);
  CHECK(asked.at("a")[field::tension] == 0);
  const Kept summed(with(kLoop,
                         "{id: end, say: \"End.\", technique: close, if: visited(b), goto: done}",
                         "{id: end, summarise: \"So.\", technique: close, goto: {complete: done, "
                         "partial: done, wrong: done}}"));
  CHECK(summed.at("b")[field::facts] == 0b11);
}

TEST_CASE(
    "patience keeps both meters on the way to a node where it can run out, and not behind it") {
  const Kept kept(with(kLoop, "  c:\n", "  c:\n    if_out_of_patience: done\n"));
  CHECK(kept.at("b")[field::trust] != 0);
  CHECK(kept.at("b")[field::tension] != 0);
  CHECK(kept.at("c")[field::trust] == 0);
}

TEST_CASE("the day is not kept where it follows from the node or nobody asks") {
  const std::string dated =
      with(with(kLoop, "  a:\n", "  a:\n    day: 1\n"), "  b:\n", "  b:\n    day: 2\n");
  CHECK(Kept(dated).at("c")[field::day] == 0);
  const Kept asked(with(dated, "if: visited(b)", "if: day > 1"));
  CHECK(asked.at("a")[field::day] != 0);
  CHECK(asked.at("c")[field::day] != 0);
}

TEST_CASE("that a promise was renewed is kept only on the way to a condition that asks for it") {
  const auto renewed_bit = [](const Kept& kept, std::string_view node) {
    return kept.at(node)[field::promises] >> analysis::kPromiseRenewedBit & 1U;
  };
  const std::string dated =
      with(with(kLoop, "  a:\n", "  a:\n    day: 1\n"), "  c:\n", "  c:\n    day: 4\n");
  const std::string promised =
      with(with(dated, "{id: round, say: \"Round.\",",
                "{id: round, say: \"Round.\", promise: call,"),
           "{id: back, say: \"Back.\",", "{id: back, say: \"Back.\", renew: {call: day 3},") +
      "promises: {call: {is: To call., due: 2}}\n";
  const Kept unasked(with(promised, "if: visited(b)", "if: open(call)"));
  CHECK(unasked.at("a")[field::promises] != 0);
  CHECK(renewed_bit(unasked, "a") == 0);
  const Kept asked(with(promised, "if: visited(b)", "if: renewed(call)"));
  CHECK(renewed_bit(asked, "a") == 1);
  CHECK(renewed_bit(asked, "c") == 1);
}

TEST_CASE("a variable is not kept before it is set anew") {
  const std::string counted = with(kLoop, "if: visited(b)", "if: n > 1") + "variables: {n: 0..3}\n";
  CHECK(Kept(counted).at("a")[field::variables] != 0);
  CHECK(Kept(with(counted, "{id: go, say: \"On.\",", "{id: go, say: \"On.\", set: {n: 2},"))
            .at("a")[field::variables] == 0);
  CHECK(Kept(with(counted, "{id: go, say: \"On.\",", "{id: go, say: \"On.\", set: {n: +1},"))
            .at("a")[field::variables] != 0);
}

}  // namespace
}  // namespace earshot::test
