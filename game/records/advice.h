// What to practise next, and with whom.
//
// Entry point: advice_of(). The skill is the one with the lowest mean over the later half of the
// plays; of equals the first of Skill. The customer is one the person has never played and who gives a
// chance for it: the gentlest; of equals one whose `covers` names it, then the one with most chances,
// then the first by id. When all such customers are known: the one with whom
// the skill came out lowest, the latest of equals.
#pragma once

#include <optional>
#include <string>

#include "records/growth.h"
#include "scenario/load.h"

namespace earshot::records {

struct Advice {
  Skill skill{};
  int mean = 0;          // 0–100
  std::string customer;  // the scenario's id; empty: none is left in the content
  int chances = 0;
  bool is_known = false;  // has been played before
};
// `history`: all plays of the person, of whatever status. None while nothing was measured.
std::optional<Advice> advice_of(const Growth& growth, const std::vector<Play>& history,
                                const scenario::Pack& pack);

// How often a customer gives an occasion: replies that are open questions, reflections, summaries or
// promises that can be kept; cues that can be noticed.
int chances(const scenario::Scenario& scenario, Skill skill);
// Whether the scenario says of itself that it exercises it: its `covers` name an item of the skill.
bool is_written_for(const scenario::Scenario& scenario, Skill skill);

}  // namespace earshot::records
