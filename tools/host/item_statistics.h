// Classical test theory over a table of scores: how hard each item was, how well it tells people apart, and how much a sum of them is worth. Knows
// statistics alone: what a person or an item is, is the caller's business (item_analysis.h).
//
// Entry points: item_statistics(), cronbachs_alpha(). Formulae: Crocker and Algina, Introduction to Classical and Modern Test Theory, chapters 7
// and 14; the interval of alpha: Feldt, Psychometrika 30 (1965). tests/host/statistics_test.py has scipy compute the same.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace earshot::host {

// A row for each person; nothing where a person did not come to an item. Scores may be of any scale, the same for all items.
using ScoreTable = std::vector<std::vector<std::optional<double>>>;

struct ItemStatistics {
  int reached = 0;
  double difficulty = 0;  // the mean over those who reached it: 1 is easy where scores go to 1
  // Pearson's correlation with the mean of the person's other items; nothing where either does not vary.
  std::optional<double> discrimination;
};
std::vector<ItemStatistics> item_statistics(const ScoreTable& table);

struct Alpha {
  double value = 0;
  double low = 0, high = 0;  // 95 %
  int persons = 0;
  int items = 0;  // those that everybody reached
};
// Nothing for fewer than two such items or two persons, or where the sums do not vary.
std::optional<Alpha> cronbachs_alpha(const ScoreTable& table);

}  // namespace earshot::host
