// One function for each part of the format, in the order in which a file has them. Where one statement
// asks the generator more than once it is in a braced list, whose order every compiler keeps.
#include "support/random_scenario.h"

#include <array>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/split_mix.h"

namespace earshot::test {
namespace {

constexpr std::array<std::string_view, 6> kGood{"open", "feel", "name", "feel", "name", "words"};
constexpr std::array<std::string_view, 6> kAny{"open",      "feel",   "stock",
                                               "brush-off", "insult", "fix"};

class Author {
 public:
  Author(std::uint64_t seed, Taste taste) : random_(seed), kind_(taste == Taste::kind) {
    nodes_ = kind_ ? between(2, 4) : between(2, 6);
    endings_ = between(1, 2);
    facts_ = between(2, kind_ ? 3 : 4);
    cues_ = between(0, 2);
    promises_ = kind_ && random_.chance(1, 2) ? 0 : between(0, 2);
    variables_ = kind_ ? between(0, 1) : between(0, 2);
    variants_ = random_.chance(1, 4) ? 2 : 0;
    expects_ = random_.chance(1, 3);
    summarises_ = !kind_ || random_.chance(1, 3);
    diagnoses_ = !kind_ || random_.chance(1, 2);
    asks_more_ = !kind_ || random_.chance(1, 4);
    choices_.resize(nodes_);
    for (auto& count : choices_) count = between(1, kind_ ? 2 : 3);
  }

  std::string write() {
    head();
    causes();
    facts();
    cues();
    promises();
    variables();
    say("start: n0\n");
    if (!kind_ && random_.chance(1, 3)) say("if_out_of_patience: {}\n", target(false));
    say("nodes:\n");
    for (std::size_t i = 0; i < nodes_; ++i) node(i);
    say("endings:\n");
    for (std::size_t i = 0; i < endings_; ++i) {
      say("  e{}: {{title: End {}, outcome: resolved, text: It is over.}}\n", i, i);
    }
    return text_;
  }

 private:
  template <class... Arguments>
  void say(fmt::format_string<Arguments...> form, Arguments&&... arguments) {
    text_ += fmt::format(form, std::forward<Arguments>(arguments)...);
  }
  std::size_t between(std::size_t least, std::size_t most) {
    return least + random_.below(most - least + 1);
  }
  std::string named(std::string_view letter, std::size_t count) {
    return fmt::format("{}{}", letter, random_.below(count));
  }
  int in_fives(int least, int most) {
    return least +
           5 * static_cast<int>(random_.below(static_cast<std::uint64_t>((most - least) / 5 + 1)));
  }

  void head() {
    say("earshot: 1\ntitle: Made up\nsummary: Nobody wrote this.\nsector: tests\nchannel: phone\n");
    const int trust = in_fives(kind_ ? 40 : 5, 60);
    const int tension = in_fives(40, kind_ ? 60 : 95);
    say("difficulty: 1\nminutes: 5\n");
    say("customer: {{name: Ada Lowe, trust: {}, tension: {}}}\n", trust, tension);
    say("complaint: It does not work.\nwants: That it works.\n");
  }

  std::string some_facts(std::size_t least) {
    std::string list;
    std::size_t count = 0;
    for (std::size_t i = 0; i < facts_; ++i) {
      const bool must = facts_ - i <= least - std::min(least, count);
      if (!must && !random_.chance(1, 3)) continue;
      list += fmt::format("{}f{}", count == 0 ? "" : ", ", i);
      ++count;
    }
    return "[" + list + "]";
  }

  void causes() {
    if (variants_ > 0) say("variants: [v0, v1]\n");
    say("causes:\n");
    for (std::size_t i = 0; i < 3; ++i) {
      const bool real = i < std::max<std::size_t>(variants_, 1);
      say("  c{}: {{is: \"Cause {}.\"", i, i);
      if (real) say(", real: {}", variants_ > 0 ? fmt::format("[v{}]", i) : "true");
      if (i == 2) say(", suggested: true");
      if (real || random_.chance(1, 2)) say(", needs: {}", some_facts(real ? 2 : 1));
      if (!real && random_.chance(1, 2)) say(", ruled_out_by: {}", some_facts(1));
      say("}}\n");
    }
  }

  void facts() {
    say("facts:\n");
    for (std::size_t i = 0; i < facts_; ++i) {
      say("  f{}: {{is: \"Fact {}.\", weight: {}", i, i, between(1, 2));
      if (random_.chance(1, 5)) say(", note: true");
      say("}}\n");
    }
  }

  void cues() {
    if (cues_ > 0) say("cues:\n");
    for (std::size_t i = 0; i < cues_; ++i) {
      say("  q{}: {{is: \"Cue {}.\", signal: silence{}}}\n", i, i,
          random_.chance(1, 6) ? ", safety: true" : "");
    }
  }

  void promises() {
    if (promises_ > 0) say("promises:\n");
    for (std::size_t i = 0; i < promises_; ++i) {
      say("  p{}: {{is: \"Promise {}.\", due: {}", i, i, between(1, 4));
      say("{}}}\n", random_.chance(1, 8) ? ", impossible: true" : "");
    }
    if (expects_) say("expects: [feel{}]\n", random_.chance(1, 2) ? ", words" : "");
  }

  void variables() {
    if (variables_ > 0) say("variables:\n");
    for (std::size_t i = 0; i < variables_; ++i) say("  x{}: 0..{}\n", i, between(1, 3));
  }

  std::string target(bool forward) {
    if (!forward || random_.chance(1, 6)) {
      const std::size_t place = random_.below(nodes_ + endings_);
      return place < nodes_ ? fmt::format("n{}", place) : fmt::format("e{}", place - nodes_);
    }
    const std::size_t next = std::min(node_ + between(1, 2), nodes_);
    return next < nodes_ ? fmt::format("n{}", next) : named("e", endings_);
  }

  std::string route() {
    if (!random_.chance(1, 5)) return target(kind_);
    const std::array<std::string, 3> parts{condition(1), target(kind_), target(kind_)};
    return fmt::format("[{{if: \"{}\", to: {}}}, {{to: {}}}]", parts[0], parts[1], parts[2]);
  }

  std::string about_promise() {
    static constexpr std::array<std::string_view, 5> kWords{"promised", "open", "renewed", "kept",
                                                            "broken"};
    const std::string_view word = kWords[random_.below(kWords.size())];
    return fmt::format("{}({})", word, named("p", promises_));
  }

  std::string about_choice() {
    const std::size_t node = random_.below(nodes_);
    return fmt::format("took(n{}/c{})", node, random_.below(choices_[node]));
  }

  std::string atom() {
    static constexpr std::array<std::string_view, 3> kResults{"complete", "partial", "wrong"};
    switch (random_.below(12)) {
      case 0:
        return fmt::format("trust >= {}", in_fives(5, 95));
      case 1:
        return fmt::format("tension < {}", in_fives(5, 95));
      case 2:
        return fmt::format("day > {}", between(1, 3));
      case 3:
        return fmt::format("visited({})", named("n", nodes_));
      case 4:
        return about_choice();
      case 5:
        return fmt::format("diagnosis == {}", named("c", 3));
      case 6:
        return fmt::format("summary == {}", kResults[random_.below(kResults.size())]);
      case 7:
        if (cues_ > 0) return fmt::format("noticed({})", named("q", cues_));
        break;
      case 8:
        if (promises_ > 0) return about_promise();
        break;
      case 9:
        if (variables_ > 0) return fmt::format("{} > 0", named("x", variables_));
        break;
      case 10:
        if (variants_ > 0) return fmt::format("variant == {}", named("v", variants_));
        break;
      default:
        break;
    }
    return fmt::format("knows({})", named("f", facts_));
  }

  std::string condition(int depth) {
    if (depth == 0 || random_.chance(3, 5)) return atom();
    if (random_.chance(1, 3)) return "not (" + condition(depth - 1) + ")";
    const std::string_view joint = random_.chance(1, 2) ? "and" : "or";
    const std::array<std::string, 2> parts{condition(depth - 1), condition(depth - 1)};
    return fmt::format("({}) {} ({})", parts[0], joint, parts[1]);
  }

  void node(std::size_t index) {
    node_ = index;
    const bool desk = index > 0 && random_.chance(1, 6);
    say("  n{}:\n", index);
    if (random_.chance(1, 3)) say("    day: {}\n", kind_ ? index + 1 : between(1, 4));
    if (desk) say("    scene: desk\n");
    if (!kind_ && random_.chance(1, 8)) say("    if_out_of_patience: {}\n", target(false));
    const std::size_t lines = between(0, kind_ ? 2 : 3);
    if (lines > 0) say("    lines:\n");
    for (std::size_t i = 0; i < lines; ++i) line(i, desk);
    if (!desk && random_.chance(1, 6))
      say("    interrupted: [{{text: Let me finish., if: \"{}\"}}]\n", atom());
    say("    choices:\n");
    for (std::size_t i = 0; i < choices_[index]; ++i) choice(i);
  }

  void line(std::size_t index, bool desk) {
    const bool tells = random_.chance(kind_ ? 3 : 2, 4);
    say("      - {{text: \"{}\"",
        tells ? "It is [so](" + named("f", facts_) + ")." : fmt::format("Line {}.", index));
    const bool narrated = desk && random_.chance(1, 2);
    if (narrated) say(", who: narrator");
    if (!narrated && random_.chance(1, 3)) say(", feeling: hurt");
    if (cues_ > 0 && random_.chance(1, 3)) say(", cue: {}", named("q", cues_));
    if (random_.chance(1, 6)) say(", distraction: \"A phone.\"");
    if (random_.chance(1, kind_ ? 8 : 3)) say(", if: \"{}\"", condition(1));
    say("}}\n");
  }

  void choice(std::size_t index) {
    say("      - {{id: c{}", index);
    const std::uint64_t kind = random_.below(6);
    if (kind == 0 && summarises_) {
      summarise();
    } else if (kind == 1 && diagnoses_) {
      diagnose();
    } else {
      say(", {0}: \"{0} {1}.\"", kind == 2 ? "do" : "say", index);
      say(", technique: {}", technique());
      say(", goto: {}", route());
    }
    if (random_.chance(1, kind_ ? 6 : 3)) say(", if: \"{}\"", condition(2));
    if (random_.chance(1, kind_ ? 12 : 4)) say(", again: true");
    effects();
    say("}}\n");
  }

  void summarise() {
    const std::array<std::string, 3> to{route(), route(), route()};
    say(", summarise: \"So.\", technique: words");
    say(", goto: {{complete: {}, partial: {}, wrong: {}}}", to[0], to[1], to[2]);
  }

  void diagnose() {
    say(", diagnose: \"Then.\", technique: open, goto: {{right: {}, ", route());
    if (random_.chance(1, 2)) say("unproven: {}, ", route());
    say("wrong: {}}}", route());
  }

  std::string_view technique() {
    if (asks_more_ && random_.chance(1, 6)) return "something-else";
    if (random_.chance(1, 8)) return "solve";
    const bool good = random_.chance(kind_ ? 9 : 5, 10);
    return good ? kGood[random_.below(kGood.size())] : kAny[random_.below(kAny.size())];
  }

  void effects() {
    if (random_.chance(1, 6)) say(", learn: {}", some_facts(1));
    if (random_.chance(1, 8)) say(", trust: {}", in_fives(-20, 20));
    if (random_.chance(1, 8)) say(", tension: {}", in_fives(-20, 20));
    if (random_.chance(1, 8)) say(", level: {}", between(1, 5));
    if (!kind_ && random_.chance(1, 12)) say(", penalty: {{follow-through: 5}}");
    if (variables_ > 0 && random_.chance(1, 3)) {
      say(", set: {{{}: ", named("x", variables_));
      say("{}}}", random_.chance(1, 2) ? "+1" : "0");
    }
    if (promises_ == 0) return;
    const std::string which = named("p", promises_);
    switch (random_.below(kind_ ? 4 : 7)) {
      case 0:
        say(", promise: {}", which);
        break;
      case 1:
        say(", keep: {}", which);
        break;
      case 4:
        say(", renew: {{{}: day {}}}", which, between(1, 5));
        break;
      default:
        break;
    }
  }

  base::SplitMix64 random_;
  bool kind_;
  std::size_t nodes_ = 0, endings_ = 0, facts_ = 0, cues_ = 0, promises_ = 0, variables_ = 0,
              variants_ = 0;
  bool expects_ = false, summarises_ = true, diagnoses_ = true, asks_more_ = true;
  std::vector<std::size_t> choices_;  // by node
  std::size_t node_ = 0;              // the one being written
  std::string text_;
};

constexpr std::string_view kRubric = R"(earshot-rubric: 1
weights: {{root-cause: 40, empathy: 30, follow-through: 30}}
pass: {{total: 60, each: 50}}
least-moments: {least}
root-cause: {{facts: 50, diagnosis: 25, second-diagnosis: 10, wrong-diagnosis: 10, summary: 15, partial-summary: 5, something-else: 10}}
follow-through: {{promises: 50, steps: 35, notes: 15, silent-delay: 15}}
empathy: {{false-notice: 2}}
promises: {{broken-trust: -20}}
techniques:
  interrupting: {{label: I, family: mistake, teach: Wait., trust: -10, tension: +10, penalty: {{empathy: {attention}}}}}
  multitask: {{label: M, family: mistake, teach: Look., trust: -15, tension: +5, penalty: {{empathy: {attention}}}}}
  something-else: {{label: S, family: follow-up, teach: Ask., level: 3}}
  open: {{label: O, family: ask, teach: Ask., trust: +5, tension: -5, level: 3}}
  words: {{label: W, family: reflect, teach: Say., trust: +5, level: 4}}
  feel: {{label: F, family: empathise, teach: Feel., trust: +10, tension: -10, level: 5}}
  name: {{label: N, family: empathise, teach: Name., trust: +10, tension: -10, level: 5}}
  solve: {{label: So, family: solve, teach: Solve., level: 5, solution: true}}
  stock: {{label: St, family: mistake, teach: Do not., tension: +10, level: 2}}
  brush-off: {{label: B, family: mistake, teach: Do not., trust: -20, tension: +20, penalty: {{empathy: 8}}, level: 1}}
  insult: {{label: In, family: mistake, teach: Do not., trust: -25, level: 1, critical: insult}}
  fix: {{label: Fi, family: mistake, teach: Do not., penalty: {{root-cause: 10}}, level: 1, solution: true}}
)";

}  // namespace

std::string random_scenario(std::uint64_t seed, Taste taste) { return Author(seed, taste).write(); }

std::string random_rubric(std::uint64_t seed) {
  const std::uint64_t form = seed % 3;
  return fmt::format(kRubric, fmt::arg("least", form == 2 ? 0 : form + 1),
                     fmt::arg("attention", form == 1 ? 0 : 8));
}

}  // namespace earshot::test
