// Scenarios made up from a seed, as YAML that the real loader loads: small, often silly, and using
// everything the format has.
//
// Entry points: random_scenario(), random_rubric(). The same seed gives the same text on every
// machine. A scenario's words mean nothing; its conditions, facts, cues, promises, variables, days,
// variants, patience, summaries and diagnoses are the point.
#pragma once

#include <cstdint>
#include <string>

namespace earshot::test {

enum class Taste : std::uint8_t {
  wild,  // everything, gotos anywhere, for comparing what can be reached
  kind,  // few nodes, mostly good replies and forward gotos: some have plays with full marks
};

std::string random_scenario(std::uint64_t seed, Taste taste);

// Short, and in one of three forms: as strict as the shipped one, interruptions and glances for
// nothing, sympathy for nothing.
std::string random_rubric(std::uint64_t seed);

}  // namespace earshot::test
