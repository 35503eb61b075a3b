// Names are looked up by hash; where several nodes have a choice of one name, those are gone through.
#include "scenario/choice_names.h"

#include <algorithm>

namespace earshot::scenario {

void ChoiceNames::index() {
  by_name_.clear();
  for (std::size_t i = 0; i < all_.size(); ++i) by_name_.emplace(all_[i].name, i);
}

std::vector<std::size_t> ChoiceNames::named(std::string_view name) const {
  std::vector<std::size_t> found;
  const auto [begin, end] = by_name_.equal_range(name);
  for (auto row = begin; row != end; ++row) found.push_back(row->second);
  std::sort(found.begin(), found.end());
  return found;
}

std::optional<std::size_t> ChoiceNames::find(std::size_t node, std::string_view name) const {
  const auto [begin, end] = by_name_.equal_range(name);
  for (auto row = begin; row != end; ++row) {
    if (all_[row->second].node == node) return row->second;
  }
  return std::nullopt;
}

}  // namespace earshot::scenario
