// A play's state as numbered fields of bits, so that what must be kept of it can be said as one
// mask for each field.
//
// Entry points: read(), or_into() and FieldBits. The analysis alone uses this view of play::State:
// packing (pack.h) and what a later rule can read (live.h) are both masks over the fields. Left
// out, because no rule but the last reads them: notes, appeared (the numbers on the cards), closed,
// and the variant, which is fixed for one exploration.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "play/state.h"

namespace earshot::analysis {

// A set of choices or nodes takes several fields of 64 bits; every other part of the state is one
// field. A promise's field holds its status in bits 0–2, was_renewed in bit 3 and, while it is
// pending, its due day from bit 4.
namespace field {
inline constexpr std::size_t taken = 0;
inline constexpr std::size_t visited = taken + scenario::kMaxChoices / 64;
inline constexpr std::size_t facts = visited + scenario::kMaxNodes / 64;
inline constexpr std::size_t cues = facts + 1;
inline constexpr std::size_t variables = cues + 1;
inline constexpr std::size_t promises = variables + 1;
inline constexpr std::size_t lines = promises + scenario::kMaxPromises;
inline constexpr std::size_t marked = lines + 1;
inline constexpr std::size_t glanced = marked + 1;
inline constexpr std::size_t heard = glanced + 1;
inline constexpr std::size_t trust = heard + 1;
inline constexpr std::size_t tension = trust + 1;
inline constexpr std::size_t day = tension + 1;
inline constexpr std::size_t diagnosis = day + 1;
inline constexpr std::size_t diagnoses = diagnosis + 1;
inline constexpr std::size_t right_try = diagnoses + 1;
inline constexpr std::size_t evidence = right_try + 1;
inline constexpr std::size_t summary = evidence + 1;
inline constexpr std::size_t summary_before_solution = summary + 1;
inline constexpr std::size_t steps = summary_before_solution + 1;
inline constexpr std::size_t moment = steps + 1;
inline constexpr std::size_t solution_offered = moment + 1;
inline constexpr std::size_t something_else_asked = solution_offered + 1;
inline constexpr std::size_t out_of_patience = something_else_asked + 1;
inline constexpr std::size_t count = out_of_patience + 1;
}  // namespace field

inline constexpr unsigned kPromiseRenewedBit = 3;
inline constexpr unsigned kPromiseDueShift = 4;

std::uint64_t read(const play::State& state, std::size_t which);
void or_into(play::State& state, std::size_t which, std::uint64_t bits);

// Some bits of every field.
struct FieldBits {
  std::array<std::uint64_t, field::count> of{};

  std::uint64_t& operator[](std::size_t which) { return of[which]; }
  std::uint64_t operator[](std::size_t which) const { return of[which]; }
  FieldBits& operator|=(const FieldBits& other);
  friend bool operator==(const FieldBits&, const FieldBits&) = default;

  void add_choice(scenario::ChoiceIndex choice) {
    of[field::taken + choice / 64U] |= std::uint64_t{1} << (choice % 64U);
  }
  void remove_choice(scenario::ChoiceIndex choice) {
    of[field::taken + choice / 64U] &= ~(std::uint64_t{1} << (choice % 64U));
  }
  void add_node(scenario::NodeIndex node) {
    of[field::visited + node / 64U] |= std::uint64_t{1} << (node % 64U);
  }
};

// The bits in which two states of this scenario and variant can differ at all: the full key.
FieldBits full_fields(const scenario::Scenario& scenario, scenario::VariantIndex variant);

// Only the fields of the visit itself: how far the customer has come, and what was marked. All 0 on
// arrival.
FieldBits visit_fields();

}  // namespace earshot::analysis
