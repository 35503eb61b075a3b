// Where a play stands: everything a later rule can read, and nothing else.
//
// Trivially copyable, no heap. Layout, in this order (bit sets have bit i for index i of the scenario):
//   taken      choices taken at least once
//   visited    nodes arrived at
//   facts      known; `notes`: those written into the case notes (read by the last rule only)
//   appeared   4 bits for each card of the present node: 0 not shown yet in this visit, 1 shown on arrival, 2 … later, in
//              the order of their appearing. Only view() reads it (the numbers on the cards).
//   cues       noticed
//   variables  packed as Variable says
//   lines      of the present node, those that will be said in this visit; `marked`, `glanced` likewise
//   place      a node, or kEndingPlace + ending
//   heard      how many of `lines` were heard, from the first
//   trust, tension   in fives, 0–20
// text_of() gives a form for tests and error messages.
#pragma once

#include <array>
#include <cassert>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

#include "base/bits.h"
#include "scenario/model.h"

namespace earshot::play {

inline constexpr std::uint16_t kEndingPlace = 256;
static_assert(kEndingPlace >= scenario::kMaxNodes);

enum class PromiseStatus : std::uint8_t { none, open, renewed, kept, broken };
std::string_view name_of(PromiseStatus status);  // "renewed"

struct PromiseState {
  PromiseStatus status = PromiseStatus::none;
  std::uint8_t due = 0;  // day; meaningful while open or renewed
  bool was_renewed = false;

  friend bool operator==(const PromiseState&, const PromiseState&) = default;
};

enum class SummaryResult : std::uint8_t { none, wrong, partial, complete };

// The moment of this visit (scoring.md, Empathy).
enum class Moment : std::uint8_t { none, open, repair };

struct State {
  std::array<std::uint64_t, scenario::kMaxChoices / 64> taken{};
  std::array<std::uint64_t, scenario::kMaxNodes / 64> visited{};
  std::uint64_t facts = 0;
  std::uint64_t notes = 0;
  std::uint64_t appeared = 0;
  std::uint32_t cues = 0;
  std::uint32_t variables = 0;
  std::array<PromiseState, scenario::kMaxPromises> promises{};
  std::uint16_t lines = 0;
  std::uint16_t marked = 0;
  std::uint16_t glanced = 0;
  std::uint16_t place = 0;
  std::uint16_t evidence = 0;  // of the right diagnosis: weight pinned, after deductions
  std::uint8_t heard = 0;
  std::uint8_t day = 1;
  std::uint8_t trust = 0;
  std::uint8_t tension = 0;
  std::uint8_t variant = 0;
  std::uint8_t diagnosis = 0;  // the last: 0 none, else 1 + cause
  std::uint8_t diagnoses = 0;  // how many: 0, 1, 2 (two or more)
  std::uint8_t right_try =
      0;  // at which try the right one came: 0 not yet, 1, 2, 3 (third or later)
  SummaryResult summary = SummaryResult::none;  // the best
  SummaryResult summary_before_solution =
      SummaryResult::none;  // the best before a solution was offered
  std::uint8_t steps = 0;   // expected steps done, bits over Scenario::expects
  Moment moment = Moment::none;
  bool solution_offered = false;
  bool something_else_asked = false;
  bool out_of_patience = false;  // the present node was entered because patience ran out
  bool closed = false;           // the notes are handed in; nothing more can happen
  // In place of padding, so that equal states are equal byte for byte.
  std::array<std::uint8_t, 6> spare{};

  friend bool operator==(const State&, const State&) = default;
};
static_assert(std::is_trivially_copyable_v<State>);
static_assert(std::has_unique_object_representations_v<State>);

inline bool at_ending(const State& state) { return state.place >= kEndingPlace; }
inline const scenario::Node& node_of(const scenario::Scenario& scenario, const State& state) {
  return scenario.nodes[state.place];
}
inline const scenario::Ending& ending_of(const scenario::Scenario& scenario, const State& state) {
  return scenario.endings[static_cast<std::size_t>(state.place - kEndingPlace)];
}
inline bool has_taken(const State& state, scenario::ChoiceIndex choice) {
  return (state.taken[choice / 64U] >> (choice % 64U) & 1U) != 0;
}
inline bool has_visited(const State& state, scenario::NodeIndex node) {
  return (state.visited[node / 64U] >> (node % 64U) & 1U) != 0;
}
// The cards of the present node that have shown in this visit; bit 0 is its first choice.
inline constexpr unsigned kWaveBits = 4;  // of `appeared`, for each card
inline constexpr std::uint64_t kWaveMask = (1U << kWaveBits) - 1;
inline std::uint64_t wave_of(const State& state, std::size_t card) {
  return state.appeared >> (card * kWaveBits) & kWaveMask;
}
inline scenario::CardSet appeared_cards(const State& state) {
  std::uint64_t cards = state.appeared | state.appeared >> 2U;
  cards = (cards | cards >> 1U) & 0x1'1111'1111U;  // the lowest bit of four says whether any is set
  cards = (cards | cards >> 3U) & 0x3'0303'0303U;  // and these move together: two of them,
  cards = (cards | cards >> 6U) & 0xF'000F'000FU;  // four,
  cards = (cards | cards >> 12U) & 0xFF'0000'00FFU;
  return static_cast<scenario::CardSet>(cards | cards >> 24U);
}

// What the rules ask of the present node; not at an ending.
inline const scenario::NodeSets& sets_of(const scenario::Scenario& scenario, const State& state) {
  return scenario.variant_facts[state.variant].nodes[state.place];
}

// Of the lines of this visit, those still to come and those heard.
inline scenario::LineSet lines_to_come(const State& state) {
  unsigned rest = state.lines;
  for (int heard = 0; heard < state.heard; ++heard) rest &= rest - 1;
  return static_cast<scenario::LineSet>(rest);
}
inline scenario::LineSet lines_heard(const State& state) {
  return static_cast<scenario::LineSet>(state.lines & ~lines_to_come(state));
}
inline bool all_heard(const State& state) { return lines_to_come(state) == 0; }
inline int line_count(const State& state) { return base::count_bits(state.lines); }

// The line of the present node that is said at `position` (from 0) in this visit; position < line_count().
inline std::size_t line_at(const State& state, int position) {
  assert(position >= 0 && position < line_count(state));
  return base::nth_bit(state.lines, static_cast<unsigned>(position));
}

// One `name: value` pair a line, names instead of indices, empty things left out.
std::string text_of(const scenario::Scenario& scenario, const State& state);

}  // namespace earshot::play
