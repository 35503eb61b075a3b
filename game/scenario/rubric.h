// The rubric: what each technique does to trust and tension, what it is worth, and the weights of
// the scores.
//
// Entry point: load_rubric (scenario/load.h). The numbers mean what design/scoring.md says; they
// are data, not code.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace earshot::scenario {

enum class Dimension : std::uint8_t { root_cause, empathy, follow_through };
inline constexpr std::size_t kDimensions = 3;
std::string_view name_of(Dimension dimension);  // "root-cause"

// Points taken off, 0–100, by dimension.
using Penalty = std::array<std::uint8_t, kDimensions>;

enum class Family : std::uint8_t {
  attend,
  ask,
  reflect,
  empathise,
  investigate,
  solve,
  promise,
  follow_up,
  escalate,
  mistake
};
std::string_view name_of(Family family);  // "follow-up"

// How a reply counts in the listening profile.
enum class Code : std::uint8_t { none, open, closed, simple_reflection, complex_reflection };

// What no score may average away.
enum class Critical : std::uint8_t { none, false_promise, privacy, insult, safety, abandoned };
std::string_view name_of(Critical critical);  // "false-promise"

using TechniqueIndex = std::uint16_t;

struct Technique {
  std::string name;
  std::string label;
  Family family = Family::attend;
  Code code = Code::none;
  std::string teach;  // one sentence for the coach
  std::string good;   // examples; may be empty
  std::string poor;
  int trust = 0;  // multiples of 5, −100…100
  int tension = 0;
  int level = 0;  // empathy level 1–5; 0: none given, counts as 1
  Penalty penalty{};
  bool solution = false;  // by this a solution has been offered
  Critical critical = Critical::none;
  std::vector<std::string> covers;  // curriculum ids
  std::string source;
  base::Span where;
};

struct Rubric {
  std::array<int, kDimensions> weights{};  // sum 100
  int pass_total = 0;                      // points, 0–100
  int pass_each = 0;
  int least_moments = 0;
  struct {
    int facts, diagnosis, second_diagnosis, wrong_diagnosis, summary, partial_summary,
        something_else;
  } root_cause{};  // facts + diagnosis + summary + something_else = 100
  struct {
    int promises, steps, notes, silent_delay;
  } follow_through{};  // promises + steps + notes = 100
  int false_notice = 0;
  int broken_trust = 0;  // effect on trust when a promise breaks: a multiple of 5, at most 0
  std::vector<Technique> techniques;
  TechniqueIndex interrupting = 0;
  TechniqueIndex multitask = 0;
  TechniqueIndex something_else = 0;
  std::string file;   // where it was read from
  std::string bytes;  // exactly as read: part of every digest

  std::optional<TechniqueIndex> find(std::string_view name) const;
};

}  // namespace earshot::scenario
