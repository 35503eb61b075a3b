// A scenario in memory: immutable, validated and dense. One customer, their words, what is really
// wrong, and every reply the player may give.
//
// Entry point: Scenario, made only by load_scenario (scenario/load.h). A Scenario that exists is
// playable. Nodes, choices, lines, facts … are indices into its vectors; names stay for messages,
// files and the wire. Bit sets (FactSet …) have bit i for index i.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/rational.h"
#include "base/source.h"
#include "scenario/condition.h"
#include "scenario/rubric.h"

namespace earshot::scenario {

// Limits of format 1, for each scenario.
inline constexpr std::size_t kMaxNodes = 256;
inline constexpr std::size_t kMaxEndings = 64;
inline constexpr std::size_t kMaxChoices = 1024;
inline constexpr std::size_t kMaxChoicesPerNode = 9;
inline constexpr std::size_t kMaxLinesPerNode = 16;
inline constexpr std::size_t kMaxFacts = 64;
inline constexpr std::size_t kMaxCues = 32;
inline constexpr std::size_t kMaxPromises = 8;
inline constexpr std::size_t kMinCauses = 3;
inline constexpr std::size_t kMaxCauses = 6;
inline constexpr std::size_t kMaxVariants = 8;
inline constexpr std::size_t kMaxVariables = 16;
inline constexpr std::size_t kMaxVariableBits = 32;
inline constexpr std::size_t kMaxExpects = 8;
inline constexpr int kMaxDay = 99;
inline constexpr int kMaxFactWeight = 9;

using NodeIndex = std::uint16_t;
using EndingIndex = std::uint16_t;
using ChoiceIndex = std::uint16_t;
using FactIndex = std::uint8_t;
using CueIndex = std::uint8_t;
using PromiseIndex = std::uint8_t;
using CauseIndex = std::uint8_t;
using VariantIndex = std::uint8_t;
using FactSet = std::uint64_t;
using CueSet = std::uint32_t;
using PromiseSet = std::uint8_t;
using StepSet = std::uint8_t;   // over Scenario::expects
using LineSet = std::uint16_t;  // over the lines of one node
using CardSet = std::uint16_t;  // over the choices of one node, bit 0 being its first

// What is shown, without its marks; `runs` say which bytes of `plain` are emphasised or carry a
// fact.
struct Text {
  struct Run {
    std::uint32_t begin = 0;  // bytes in `plain`
    std::uint32_t end = 0;
    std::optional<FactIndex> fact;  // none: emphasis
  };
  std::string plain;
  std::vector<Run> runs;  // in order, not overlapping

  bool empty() const { return plain.empty(); }
};

enum class Channel : std::uint8_t { phone, counter, chat, video, visit };
enum class Scene : std::uint8_t { contact, desk };  // desk: the player alone, between contacts
enum class Outcome : std::uint8_t { resolved, patched, lost, escalated };
std::string_view name_of(Channel channel);
std::string_view name_of(Outcome outcome);

struct Portrait {
  int age = 40;                              // years, 20–80
  int skin = 5;                              // 1 (lightest) – 10 (darkest)
  std::string_view hair_style, hair_colour;  // every word from its closed list, never empty
  std::string_view face, beard, headwear, clothes, clothes_colour;
  bool glasses = false;
};

struct Customer {
  struct RecordEntry {
    std::string label, value;
  };
  std::string name;
  std::string pronouns;
  Portrait portrait;
  int trust = 50;  // at the start, 0–100 in fives
  int tension = 50;
  std::vector<RecordEntry> record;
};

struct Fact {
  std::string name;
  std::string is;      // as it should stand in the case notes
  int weight = 1;      // 1–9
  bool note = false;   // belongs in the notes though it proves nothing
  bool noise = false;  // true, but beside the point
  base::Span where;
};

struct Cue {
  std::string name;
  std::string is;           // the caption
  std::string_view signal;  // of the list for the channel
  bool safety = false;
  base::Span where;
};

struct Promise {
  std::string name;
  std::string is;
  int due = 1;  // day
  bool impossible = false;
  base::Span where;
};

struct Cause {
  std::string name;
  std::string is;
  FactSet needs = 0;
  FactSet ruled_out_by = 0;
  bool suggested = false;
  base::Span where;
};

// A variable's value is packed as `value − least` in `bits` bits from bit `shift` of
// State::variables.
struct Variable {
  std::string name;
  int least = 0;
  int most = 1;
  int start = 0;
  std::uint8_t shift = 0;
  std::uint8_t bits = 1;
  enum class Kind : std::uint8_t { number, boolean, word } kind = Kind::number;
  std::vector<std::string> words;  // of a word variable: word i is value i
  base::Span where;
};

struct Target {
  enum class Kind : std::uint8_t { node, ending } kind = Kind::node;
  std::uint16_t index = 0;

  friend bool operator==(const Target&, const Target&) = default;
};

// The cases of a `goto`, tried in order; the last one always holds.
struct Route {
  struct Case {
    Condition condition;
    Target to;
    base::Span where;
  };
  std::vector<Case> cases;
};

struct Line {
  enum class Who : std::uint8_t { customer, narrator } who = Who::customer;
  Text text;
  std::string_view feeling;  // empty: none
  std::string_view shows;    // gesture; empty: follows from trust, tension, feeling
  std::optional<CueIndex> cue;
  Condition condition;
  std::string distraction;  // empty: none
  FactSet facts = 0;        // marked in the text
  base::Span where;

  bool touches() const { return !feeling.empty() || cue.has_value(); }  // makes a moment when due
};

// The customer's reaction to being interrupted: text only.
struct Reaction {
  Text text;
  Condition condition;
  base::Span where;
};

struct Renewal {
  PromiseIndex promise = 0;
  int day = 1;
};

struct Assignment {
  std::uint8_t variable = 0;
  bool relative = false;  // calls: +1
  int value = 0;
};

struct Choice {
  enum class Kind : std::uint8_t { say, act, summarise, diagnose };  // act: written `do:`
  std::string name;                                                  // unique in its node
  NodeIndex node = 0;
  Kind kind = Kind::say;
  Text text;
  TechniqueIndex technique = 0;
  Condition condition;
  std::string hint;  // why it is locked; empty: not shown while locked
  bool again = false;
  FactSet learn = 0;
  PromiseSet promise = 0;
  PromiseSet keep = 0;
  std::vector<Renewal> renew;
  std::vector<Assignment> set;
  int trust = 0;  // the effects that hold: the technique's, or the choice's own in their place
  int tension = 0;
  int level = 1;  // 1–5
  Penalty penalty{};
  Critical critical = Critical::none;
  CueSet answers = 0;  // the cues its `if` asks to have been noticed
  StepSet steps = 0;   // the expected steps that it does
  Text feedback;
  // say, act: one route. summarise: complete, partial, wrong. diagnose: right, unproven, wrong.
  std::vector<Route> routes;
  base::Span where;
};

struct Node {
  std::string name;
  int day = 0;  // 0: the day one comes from
  Scene scene = Scene::contact;
  std::optional<Target> if_out_of_patience;
  std::vector<Line> lines;
  std::vector<Reaction> interrupted;
  ChoiceIndex first_choice = 0;  // its choices stand together in Scenario::choices
  std::uint8_t choice_count = 0;
  base::Span where;
};

struct Ending {
  std::string name;
  std::string title;
  Outcome outcome = Outcome::lost;
  Text text;
  Text later;  // may be empty
  base::Span where;
};

// A technique that the scenario expects to be used.
struct ExpectedStep {
  TechniqueIndex technique = 0;
  base::Span where;  // its name in `expects`
};

// What the rules ask of a node again and again, for one variant. A condition that the variant alone
// settles is settled here; lines and cards that are neither sure nor asked never show in it.
struct NodeSets {
  ChoiceIndex first_choice = 0;
  LineSet sure_lines = 0;
  LineSet asked_lines = 0;  // their condition has to be asked
  LineSet touching = 0;     // Line::touches()
  LineSet with_cue = 0;
  LineSet with_safety_cue = 0;
  LineSet distracting = 0;
  CardSet cards = 0;  // all of the node's
  CardSet sure_cards = 0;
  CardSet asked_cards = 0;
  CardSet again = 0;
  CardSet hinted = 0;  // shown while they are locked
};

// What depends on the variant alone, worked out once.
struct VariantFacts {
  CauseIndex real = 0;
  std::vector<NodeSets> nodes;
  std::vector<base::Rational> fact_points;  // by fact: its share of Parts::facts; 0: not needed
  // By node: the best level among the choices this variant can show; 0: makes no moment.
  std::vector<std::uint8_t> best_level;
  int nodes_with_moments = 0;  // nodes that can make one (scoring.md, least moments)
};

// The parts of a dimension in points, after those a scenario has no choice for were shared out
// (scoring.md).
struct Parts {
  base::Rational facts, diagnosis, second_diagnosis, summary, partial_summary,
      something_else;                           // root cause
  base::Rational promises, steps, notes, step;  // follow-through; `step`: of each expected step
};

struct Scenario {
  std::string id;  // the file's stem
  std::string file;
  std::string bytes;  // exactly as read: part of the digest
  std::shared_ptr<const Rubric> rubric;

  std::string title, summary, sector, complaint, wants;
  Channel channel = Channel::phone;
  std::string_view place, time;  // closed lists; empty: none given
  std::vector<std::string> knowledge, covers;
  int difficulty = 1;  // 1–5
  int minutes = 5;
  Customer customer;

  std::vector<Cause> causes;
  std::vector<Fact> facts;
  std::vector<Cue> cues;
  std::vector<Promise> promises;
  std::vector<ExpectedStep> expects;
  std::vector<Variable> variables;
  std::vector<std::string> variants;        // names; empty: there is one nameless variant
  std::vector<VariantFacts> variant_facts;  // one for each variant, at least one

  NodeIndex start = 0;
  std::optional<Target> if_out_of_patience;
  std::vector<Node> nodes;
  std::vector<Choice> choices;
  std::vector<Ending> endings;  // `left` is among them: the author's or the built-in one
  EndingIndex left = 0;         // the ending of who leaves (rules.md 9); always with outcome lost

  // Which parts of the scores there is a choice for (scoring.md: a part without is shared out over
  // the others).
  bool has_summarise = false;
  bool has_diagnose = false;
  bool has_something_else = false;
  bool has_keepable_promise = false;
  Parts parts;  // parts_of() of it, worked out once

  std::size_t variant_count() const { return variant_facts.size(); }
  const Cause& real_cause(VariantIndex variant) const {
    return causes[variant_facts[variant].real];
  }
  const Technique& technique(const Choice& choice) const {
    return rubric->techniques[choice.technique];
  }

  std::optional<NodeIndex> find_node(std::string_view name) const;
  std::optional<EndingIndex> find_ending(std::string_view name) const;
  std::optional<FactIndex> find_fact(std::string_view name) const;
  std::optional<CueIndex> find_cue(std::string_view name) const;
  std::optional<PromiseIndex> find_promise(std::string_view name) const;
  std::optional<CauseIndex> find_cause(std::string_view name) const;
  std::optional<VariantIndex> find_variant(std::string_view name) const;
  std::optional<ChoiceIndex> find_choice(NodeIndex node, std::string_view name) const;
};

Parts parts_of(const Scenario& scenario);  // by what it has: `has_summarise` …, `expects`

}  // namespace earshot::scenario
