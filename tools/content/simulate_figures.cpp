#include "content/simulate_figures.h"

#include <algorithm>

namespace earshot::content {

using scenario::ChoiceIndex;
using scenario::NodeIndex;

std::vector<Item> item_picture(const VariantFigures& one) {
  std::vector<Item> items;
  for (std::size_t i = 0; i < one.all.replies_by_choice.size(); ++i) {
    const analysis::ReplyFigures& figures = one.all.replies_by_choice[i];
    if (figures.taken < kEnoughPlays || figures.passed_over < kEnoughPlays) continue;
    items.push_back({static_cast<ChoiceIndex>(i), figures});
  }
  std::ranges::stable_sort(items, std::greater{},
                           [](const Item& item) { return item.figures.split(); });
  return items;
}

std::vector<ChoiceIndex> never_taken(const VariantFigures& one) {
  std::vector<ChoiceIndex> choices;
  for (std::size_t i = 0; i < one.all.replies_by_choice.size(); ++i) {
    if (one.all.replies_by_choice[i].taken == 0) choices.push_back(static_cast<ChoiceIndex>(i));
  }
  return choices;
}

std::vector<NodeIndex> never_visited(const VariantFigures& one) {
  std::vector<NodeIndex> nodes;
  for (std::size_t i = 0; i < one.all.nodes.size(); ++i) {
    if (one.all.nodes[i] == 0) nodes.push_back(static_cast<NodeIndex>(i));
  }
  return nodes;
}

std::string_view score_name(std::size_t which) {
  static constexpr std::string_view kNames[] = {"root cause", "empathy", "follow-through", "total"};
  return kNames[which];
}

std::array<std::uint32_t, kTens> in_tens(const analysis::Histogram& histogram) {
  std::array<std::uint32_t, kTens> tens{};
  for (std::size_t points = 0; points < histogram.size(); ++points)
    tens[std::min(points / 10, kTens - 1)] += histogram[points];
  return tens;
}

std::string heading_of(const VariantFigures& one) {
  const std::string title = one.scenario->id + ": " + one.scenario->title;
  return one.variant.empty() ? title : title + ", variant " + one.variant;
}

std::string name_of_choice(const scenario::Scenario& scenario, ChoiceIndex choice) {
  const scenario::Choice& what = scenario.choices[choice];
  return scenario.nodes[what.node].name + "/" + what.name;
}

}  // namespace earshot::content
