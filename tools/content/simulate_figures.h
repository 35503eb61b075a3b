// What `simulate` found out, as data for whoever prints it.
//
// Entry point: Simulated. simulate_text.cpp, simulate_json.cpp, simulate_csv.cpp and simulate_svg.cpp
// write it down.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analysis/simulate.h"
#include "content/console.h"
#include "content/given.h"

namespace earshot::content {

struct BotFigures {
  analysis::BotKind bot = analysis::BotKind::random;
  analysis::Simulation figures;
};

struct VariantFigures {
  ScenarioPointer scenario;
  std::string variant;  // empty: the scenario has none
  std::vector<BotFigures> bots;
  analysis::Simulation all;  // coverage and item picture of the bots together
};

struct Simulated {
  std::uint32_t plays = 0;  // that were asked for, of each bot in each variant
  std::uint64_t first_seed = 1;
  bool interrupted = false;  // what is here is what was known then
  std::vector<VariantFigures> variants;
};

// A reply of the item picture. Only those are in it that enough plays took and passed over.
struct Item {
  scenario::ChoiceIndex choice = 0;
  analysis::ReplyFigures figures;
};
inline constexpr std::uint32_t kEnoughPlays = 30;
std::vector<Item> item_picture(const VariantFigures& one);  // the greatest split first

// In the order of the scenario.
std::vector<scenario::ChoiceIndex> never_taken(const VariantFigures& one);
std::vector<scenario::NodeIndex> never_visited(const VariantFigures& one);

// "root cause", "empathy", "follow-through", "total".
std::string_view score_name(std::size_t which);
inline constexpr std::size_t kScoreCount = scenario::kDimensions + 1;

// How many plays lie in each ten points; the last of the ten holds 90 to 100.
inline constexpr std::size_t kTens = 10;
std::array<std::uint32_t, kTens> in_tens(const analysis::Histogram& histogram);

std::string heading_of(const VariantFigures& one);  // "marta: The bill, variant moved-out"
std::string name_of_choice(const scenario::Scenario& scenario,
                           scenario::ChoiceIndex choice);  // "story/ask-what-happened"

void print_text(const Simulated& simulated, Console& console);
std::string render_json(const Simulated& simulated);
std::string render_csv(const Simulated& simulated);  // a row for each play
std::string render_svg(const Simulated& simulated);

}  // namespace earshot::content
