// Cuts of a scenario whose states are too many to be counted: the same scenario without some of its replies, drawn by a seed, so
// that few enough are left. Spin then counts those. Every rule that the scenario uses is in some cut, in the company of others.
//
// Entry point: Cuts. A cut is taken out of the text, line by line, and loaded as any other file.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>

#include "../analysis/made_up.h"
#include "analysis/explore.h"
#include "base/split_mix.h"

namespace earshot::test {

// The replies that were found to be there to take, as node/choice.
std::set<std::string> choices_found(const scenario::Scenario& scenario,
                                    const analysis::Exploration& all);

class Cuts {
 public:
  // Cuts of this variant for this player that have at most `most` states of the live key, one for each visit.
  Cuts(ScenarioPointer whole, scenario::VariantIndex variant, analysis::Player player,
       std::uint64_t most);

  struct Cut {
    ScenarioPointer scenario;
    std::uint64_t states = 0;
  };
  // Another one, in which a reply can be taken that could be taken in none before; nothing when there is no such reply left, or none
  // was found in some hundred tries.
  std::optional<Cut> next();
  const std::set<std::string>& left() const {
    return left_;
  }  // what no cut has had yet: node/choice

 private:
  std::optional<Cut> draw(unsigned percent);
  std::set<std::uint32_t> left_out(const std::string& wanted, unsigned percent);
  bool is_named(const scenario::Choice& choice) const;  // in a condition somewhere

  ScenarioPointer whole_;
  scenario::VariantIndex variant_;
  analysis::Options options_;
  std::set<std::string> left_;
  base::SplitMix64 random_{1};
};

}  // namespace earshot::test
