// Conditions: what they compile to by what they evaluate to, and what a variant alone decides.
#include "scenario/condition.h"

#include <map>
#include <string>
#include <vector>

#include "base/split_mix.h"
#include "scenario/condition_compiler.h"
#include "support/catch.h"

namespace base = earshot::base;
using namespace earshot::scenario;

namespace {

// Two facts, two cues, a promise, two nodes, three choices, three variables, two variants, two
// causes.
class World {
 public:
  World() : source_("test.yaml", std::string(400, ' ')), report_(source_) {
    for (const char* name : {"moved", "alone"}) names_.declare(NameKind::fact, name, {});
    for (const char* name : {"pause", "sigh"}) names_.declare(NameKind::cue, name, {});
    names_.declare(NameKind::promise, "call", {});
    for (const char* name : {"start", "story"}) names_.declare(NameKind::node, name, {});
    for (const char* name : {"bill", "plan"}) names_.declare(NameKind::cause, name, {});
    for (const char* name : {"hill", "coast"}) names_.declare(NameKind::variant, name, {});
    for (const char* name : {"calls", "offered", "size"})
      names_.declare(NameKind::variable, name, {});
    choices_.declare(0, "ask", {});
    choices_.declare(1, "ask", {});
    choices_.declare(1, "10-per-cent", {});
    choices_.index();
    variables_.resize(3);
    variables_[1].kind = Variable::Kind::boolean;
    variables_[2].kind = Variable::Kind::word;
    variables_[2].words = {"none", "small", "big"};
    unsound_.resize(3);
  }

  CompiledCondition compile(std::string_view text) {
    YamlNode scalar;
    scalar.kind = YamlNode::Kind::scalar;
    scalar.text = text;
    return compile_condition({report_, names_, choices_, variables_, unsound_}, scalar);
  }

  // With `now` for what instructions ask, 0 for what it does not name.
  bool holds(const std::string& text, const std::map<std::pair<Op, int>, int>& now = {}) {
    const CompiledCondition compiled = compile(text);
    INFO(text);
    REQUIRE(report_.diagnostics().empty());
    return evaluate(compiled.condition, [&](Op op, int operand) {
      const auto found = now.find({op, operand});
      return found == now.end() ? 0 : found->second;
    });
  }

  bool possible_in(const std::string& text, int variant) {
    const CompiledCondition compiled = compile(text);
    REQUIRE(report_.diagnostics().empty());
    return possible(compiled.condition, variant);
  }

  Report& report() { return report_; }

 private:
  base::SourceFile source_;
  Report report_;
  Names names_;
  ChoiceNames choices_;
  std::vector<Variable> variables_;
  std::vector<bool> unsound_;
};

// Any condition at all.
std::string any_condition(base::SplitMix64& random, int depth) {
  static const std::vector<std::string> kAtoms = {
      "knows(moved)",    "not knows(alone)", "noticed(sigh)",   "trust >= 40",
      "60 > tension",    "day != 4",         "calls <= 2",      "offered",
      "offered == no",   "size != big",      "2 == calls",      "not (day < 3)",
      "variant == hill", "open(call)",       "took(start/ask)", "trust > tension"};
  if (depth == 0 || random.chance(1, 3)) return kAtoms[random.below(kAtoms.size())];
  const std::string left = any_condition(random, depth - 1);
  const std::string right = any_condition(random, depth - 1);
  const std::string joined = "(" + left + (random.chance(1, 2) ? " and " : " or ") + right + ")";
  return random.chance(1, 4) ? "not " + joined : joined;
}

}  // namespace

TEST_CASE("the branches of a condition come to what its program comes to") {
  World world;
  base::SplitMix64 random(11);
  int branched = 0;
  for (int i = 0; i < 2000; ++i) {
    const std::string text = any_condition(random, 4);
    const Condition condition = world.compile(text).condition;
    INFO(text);
    REQUIRE(world.report().diagnostics().empty());
    REQUIRE(condition.branches.empty() == (text.find("trust > tension") != std::string::npos));
    branched += condition.branches.empty() ? 0 : 1;
    for (std::uint64_t play = 0; play < 8; ++play) {
      const auto now = [&](Op op, int operand) {
        const auto drawn = base::SplitMix64(play * 64 + static_cast<std::uint64_t>(op) +
                                            static_cast<std::uint64_t>(operand) * 7)
                               .next();
        return static_cast<int>(drawn % (op == Op::trust || op == Op::tension ? 101 : 5));
      };
      REQUIRE(evaluate(condition, now) == run(condition.code, now));
    }
  }
  CHECK(branched > 500);
}

TEST_CASE("a condition is asked no further than it takes to tell") {
  World world;
  const Condition condition =
      world.compile("knows(moved) and (noticed(sigh) or trust >= 40)").condition;
  std::vector<Op> asked;
  const auto nothing = [&](Op op, int) {
    asked.push_back(op);
    return 0;
  };
  CHECK_FALSE(evaluate(condition, nothing));
  CHECK(asked == std::vector<Op>{Op::knows});
}

TEST_CASE("numbers are compared with numbers") {
  World world;
  const std::map<std::pair<Op, int>, int> now = {
      {{Op::trust, 0}, 40}, {{Op::tension, 0}, 60}, {{Op::day, 0}, 4}, {{Op::variable, 0}, 2}};
  CHECK(world.holds("trust >= 40", now));
  CHECK_FALSE(world.holds("trust > 40", now));
  CHECK(world.holds("trust < tension", now));
  CHECK(world.holds("day == 4", now));
  CHECK(world.holds("calls <= 2", now));
  CHECK(world.holds("calls != 3", now));
  CHECK(world.holds("100 > trust", now));
}

TEST_CASE("and binds closer than or, not closest of all") {
  World world;
  const std::map<std::pair<Op, int>, int> now = {{{Op::knows, 0}, 1}};
  CHECK(world.holds("knows(moved) or knows(alone) and noticed(sigh)", now));
  CHECK_FALSE(world.holds("(knows(moved) or knows(alone)) and noticed(sigh)", now));
  CHECK(world.holds("not knows(alone) and knows(moved)", now));
  CHECK_FALSE(world.holds("not (knows(moved) or knows(alone))", now));
  CHECK(world.holds("not not knows(moved)", now));
}

TEST_CASE("everything that a play remembers can be asked for") {
  World world;
  CHECK(world.holds("knows(alone)", {{{Op::knows, 1}, 1}}));
  CHECK(world.holds("noticed(sigh)", {{{Op::noticed, 1}, 1}}));
  CHECK(world.holds("promised(call)", {{{Op::promised, 0}, 1}}));
  CHECK(world.holds("open(call)", {{{Op::open, 0}, 1}}));
  CHECK(world.holds("renewed(call)", {{{Op::renewed, 0}, 1}}));
  CHECK(world.holds("kept(call)", {{{Op::kept, 0}, 1}}));
  CHECK(world.holds("broken(call)", {{{Op::broken, 0}, 1}}));
  CHECK(world.holds("visited(story)", {{{Op::visited, 1}, 1}}));
  CHECK(world.holds("took(story/ask)", {{{Op::took, 1}, 1}}));
  CHECK(world.holds("took(start/ask)", {{{Op::took, 0}, 1}}));
  CHECK(world.holds("took(10-per-cent)", {{{Op::took, 2}, 1}}));
}

TEST_CASE("words are known by what they are compared with") {
  World world;
  CHECK(world.holds("diagnosis == plan", {{{Op::diagnosis, 0}, 2}}));
  CHECK(world.holds("diagnosis == none"));
  CHECK(world.holds("summary == complete", {{{Op::summary, 0}, 3}}));
  CHECK(world.holds("summary != none", {{{Op::summary, 0}, 1}}));
  CHECK(world.holds("variant == coast", {{{Op::variant, 0}, 1}}));
  CHECK(world.holds("size == big", {{{Op::variable, 2}, 2}}));
  CHECK(world.holds("offered", {{{Op::variable, 1}, 1}}));
  CHECK(world.holds("offered == no"));
  CHECK(world.holds("offered != true"));
}

TEST_CASE("a condition keeps the words that its author wrote") {
  World world;
  CHECK(world.compile("trust>=40 and  knows(moved)").condition.text ==
        "trust>=40 and  knows(moved)");
}

TEST_CASE("the cues that a condition asks for are those not under not") {
  World world;
  CHECK(world.compile("noticed(sigh) and knows(moved)").asks_noticed == 2);
  CHECK(world.compile("noticed(sigh) or noticed(pause)").asks_noticed == 3);
  CHECK(world.compile("not noticed(sigh)").asks_noticed == 0);
  CHECK(world.compile("not (noticed(sigh) or trust > 5) and noticed(pause)").asks_noticed == 1);
}

TEST_CASE("a condition that went wrong asks for nothing, and is reported once") {
  World world;
  const CompiledCondition compiled = world.compile("trust > 5 and and knows(nothing)");
  CHECK(compiled.condition.always());
  CHECK(world.report().diagnostics().size() == 1);
}

TEST_CASE("long conditions are no deep ones") {
  World world;
  std::string text = "knows(moved)";
  for (int i = 0; i < 200; ++i) text += i % 2 == 0 ? " or knows(alone)" : " and trust >= 0";
  CHECK_FALSE(world.holds(text));
}

TEST_CASE("what fills the evaluator's stack exactly is taken, and one more is not") {
  World world;
  const auto nested = [](std::size_t depth) {
    std::string text;
    for (std::size_t i = 1; i < depth; ++i) text += "knows(moved) or (";
    return text + "knows(alone)" + std::string(depth - 1, ')');
  };
  CHECK(world.holds(nested(kConditionDepth), {{{Op::knows, 1}, 1}}));
  world.compile(nested(kConditionDepth + 2));
  CHECK(world.report().diagnostics().size() == 1);
}

TEST_CASE("a condition is impossible only when the variant alone settles it") {
  World world;
  CHECK(world.possible_in("variant == hill", 0));
  CHECK_FALSE(world.possible_in("variant == hill", 1));
  CHECK(world.possible_in("variant != hill", 1));
  CHECK_FALSE(world.possible_in("knows(moved) and variant == hill", 1));
  CHECK(world.possible_in("knows(moved) or variant == hill", 1));
  CHECK(world.possible_in("not (variant == hill)", 1));
  CHECK_FALSE(world.possible_in("not (variant == coast)", 1));
  CHECK(world.possible_in("not (knows(moved) and variant == coast)", 1));
  CHECK(world.possible_in("trust > 200", 0));
  CHECK(world.possible_in("knows(moved) and not knows(moved)", 0));
  CHECK(possible(Condition{}, 0));
}
