// Which parts of a play's state a condition asks for.
//
// Entry point: add_asked(). The field of a promise holds two things that are asked for one by one:
// how it stands, and whether it ever was renewed.
#pragma once

#include "analysis/fields.h"

namespace earshot::analysis {

// How the promise stands and, while it is pending, until which day.
inline constexpr std::uint64_t kPromiseStands = ~(std::uint64_t{1} << kPromiseRenewedBit);
// Whether it ever was renewed: conditions alone ask.
inline constexpr std::uint64_t kPromiseRenewed = ~kPromiseStands;

std::uint64_t bits_of(const scenario::Variable& variable);  // of field::variables

void add_asked(const scenario::Scenario& scenario, const scenario::Condition& condition,
               FieldBits& bits);

}  // namespace earshot::analysis
