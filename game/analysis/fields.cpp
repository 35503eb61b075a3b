// Widths come from the scenario: as few bits as its own numbers need.
#include "analysis/fields.h"

#include <algorithm>
#include <bit>

namespace earshot::analysis {
namespace {

using play::PromiseState;
using play::PromiseStatus;
using scenario::Scenario;

bool is_pending(const PromiseState& promise) {
  return promise.status == PromiseStatus::open || promise.status == PromiseStatus::renewed;
}

std::uint64_t promise_bits(const PromiseState& promise) {
  const std::uint64_t due = is_pending(promise) ? promise.due : 0U;
  return static_cast<std::uint64_t>(promise.status) |
         std::uint64_t{promise.was_renewed} << kPromiseRenewedBit | due << kPromiseDueShift;
}

PromiseState promise_of(std::uint64_t bits) {
  return {static_cast<PromiseStatus>(bits & 7U),
          static_cast<std::uint8_t>(bits >> kPromiseDueShift),
          (bits >> kPromiseRenewedBit & 1U) != 0};
}

// What was found out and how the play stands. False: the field is none of these.
bool write_outcome(play::State& state, std::size_t which, std::uint64_t value) {
  const auto byte = static_cast<std::uint8_t>(value);
  switch (which) {
    case field::diagnosis:
      state.diagnosis = byte;
      return true;
    case field::diagnoses:
      state.diagnoses = byte;
      return true;
    case field::right_try:
      state.right_try = byte;
      return true;
    case field::evidence:
      state.evidence = static_cast<std::uint16_t>(value);
      return true;
    case field::summary:
      state.summary = static_cast<play::SummaryResult>(byte);
      return true;
    case field::summary_before_solution:
      state.summary_before_solution = static_cast<play::SummaryResult>(byte);
      return true;
    case field::steps:
      state.steps = byte;
      return true;
    case field::moment:
      state.moment = static_cast<play::Moment>(byte);
      return true;
    case field::solution_offered:
      state.solution_offered = value != 0;
      return true;
    case field::something_else_asked:
      state.something_else_asked = value != 0;
      return true;
    case field::out_of_patience:
      state.out_of_patience = value != 0;
      return true;
    default:
      return false;
  }
}

void write(play::State& state, std::size_t which, std::uint64_t value) {
  const auto byte = static_cast<std::uint8_t>(value);
  const auto pair = static_cast<std::uint16_t>(value);
  switch (which) {
    case field::facts:
      state.facts = value;
      return;
    case field::cues:
      state.cues = static_cast<std::uint32_t>(value);
      return;
    case field::variables:
      state.variables = static_cast<std::uint32_t>(value);
      return;
    case field::lines:
      state.lines = pair;
      return;
    case field::marked:
      state.marked = pair;
      return;
    case field::glanced:
      state.glanced = pair;
      return;
    case field::heard:
      state.heard = byte;
      return;
    case field::trust:
      state.trust = byte;
      return;
    case field::tension:
      state.tension = byte;
      return;
    case field::day:
      state.day = byte;
      return;
    default:
      break;
  }
  if (write_outcome(state, which, value)) return;
  if (which < field::visited) {
    state.taken[which - field::taken] = value;
  } else if (which < field::facts) {
    state.visited[which - field::visited] = value;
  } else {
    state.promises[which - field::promises] = promise_of(value);
  }
}

constexpr std::uint64_t low_bits(std::size_t count) {
  return count >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
}

// Enough bits for the numbers from 0 to `most`.
constexpr std::uint64_t bits_for(std::uint64_t most) {
  return low_bits(static_cast<std::size_t>(std::bit_width(most)));
}

void fill(FieldBits& bits, std::size_t first, std::size_t count) {
  for (; count > 0; ++first) {
    const std::size_t here = std::min<std::size_t>(count, 64);
    bits[first] = low_bits(here);
    count -= here;
  }
}

std::uint64_t last_day(const Scenario& scenario) {
  int last = 1;
  for (const auto& node : scenario.nodes) last = std::max(last, node.day);
  return static_cast<std::uint64_t>(last);
}

// While a promise cannot be renewed its due day follows from its status, and pack.cpp puts it back.
void fill_promises(FieldBits& bits, const Scenario& scenario) {
  for (std::size_t i = 0; i < scenario.promises.size(); ++i) bits[field::promises + i] = 7U;
  for (const auto& choice : scenario.choices) {
    for (const auto& renewal : choice.renew) {
      const int latest = std::max(renewal.day, scenario.promises[renewal.promise].due);
      bits[field::promises + renewal.promise] |=
          1U << kPromiseRenewedBit | bits_for(static_cast<std::uint64_t>(latest))
                                         << kPromiseDueShift;
    }
  }
}

// No more evidence can be pinned than all that the real cause needs.
std::uint64_t most_evidence(const Scenario& scenario, scenario::VariantIndex variant) {
  std::uint64_t weight = 0;
  for (std::size_t i = 0; i < scenario.facts.size(); ++i) {
    if ((scenario.real_cause(variant).needs >> i & 1U) == 0) continue;
    weight += static_cast<std::uint64_t>(scenario.facts[i].weight);
  }
  return weight;
}

}  // namespace

std::uint64_t read(const play::State& state, std::size_t which) {
  switch (which) {
    case field::facts:
      return state.facts;
    case field::cues:
      return state.cues;
    case field::variables:
      return state.variables;
    case field::lines:
      return state.lines;
    case field::marked:
      return state.marked;
    case field::glanced:
      return state.glanced;
    case field::heard:
      return state.heard;
    case field::trust:
      return state.trust;
    case field::tension:
      return state.tension;
    case field::day:
      return state.day;
    case field::diagnosis:
      return state.diagnosis;
    case field::diagnoses:
      return state.diagnoses;
    case field::right_try:
      return state.right_try;
    case field::evidence:
      return state.evidence;
    case field::summary:
      return static_cast<std::uint64_t>(state.summary);
    case field::summary_before_solution:
      return static_cast<std::uint64_t>(state.summary_before_solution);
    case field::steps:
      return state.steps;
    case field::moment:
      return static_cast<std::uint64_t>(state.moment);
    case field::solution_offered:
      return state.solution_offered;
    case field::something_else_asked:
      return state.something_else_asked;
    case field::out_of_patience:
      return state.out_of_patience;
    default:
      break;
  }
  if (which < field::visited) return state.taken[which - field::taken];
  if (which < field::facts) return state.visited[which - field::visited];
  return promise_bits(state.promises[which - field::promises]);
}

void or_into(play::State& state, std::size_t which, std::uint64_t bits) {
  write(state, which, read(state, which) | bits);
}

FieldBits& FieldBits::operator|=(const FieldBits& other) {
  for (std::size_t i = 0; i < field::count; ++i) of[i] |= other.of[i];
  return *this;
}

FieldBits full_fields(const Scenario& scenario, scenario::VariantIndex variant) {
  FieldBits bits;
  fill(bits, field::taken, scenario.choices.size());
  fill(bits, field::visited, scenario.nodes.size());
  fill(bits, field::facts, scenario.facts.size());
  fill(bits, field::cues, scenario.cues.size());
  for (const auto& one : scenario.variables)
    bits[field::variables] |= low_bits(one.bits) << one.shift;
  fill_promises(bits, scenario);
  std::size_t lines = 0;
  for (const auto& node : scenario.nodes) lines = std::max(lines, node.lines.size());
  bits[field::lines] = bits[field::marked] = bits[field::glanced] = low_bits(lines);
  bits[field::heard] = bits_for(lines);
  bits[field::trust] = bits[field::tension] = bits_for(20);
  bits[field::day] = bits_for(last_day(scenario));
  bits[field::diagnosis] = bits_for(scenario.causes.size());
  bits[field::diagnoses] = bits_for(2);
  bits[field::right_try] = bits_for(3);
  bits[field::evidence] = bits_for(most_evidence(scenario, variant));
  bits[field::summary] = bits[field::summary_before_solution] = bits_for(3);
  bits[field::steps] = low_bits(scenario.expects.size());
  bits[field::moment] = bits_for(2);
  bits[field::solution_offered] = bits[field::something_else_asked] = bits[field::out_of_patience] =
      1;
  return bits;
}

FieldBits visit_fields() {
  FieldBits bits;
  for (const std::size_t which : {field::marked, field::glanced, field::heard}) {
    bits[which] = ~std::uint64_t{0};
  }
  return bits;
}

}  // namespace earshot::analysis
