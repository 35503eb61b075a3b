#include "host/item_statistics.h"

#include <boost/math/distributions/fisher_f.hpp>
#include <cmath>

namespace earshot::host {
namespace {

using Row = std::vector<std::optional<double>>;

double mean_of(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return values.empty() ? 0 : sum / static_cast<double>(values.size());
}

// Sum of the products of what two lists differ from their means by.
double co_moment(const std::vector<double>& a, const std::vector<double>& b) {
  const double mean_a = mean_of(a), mean_b = mean_of(b);
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += (a[i] - mean_a) * (b[i] - mean_b);
  return sum;
}

double variance_of(const std::vector<double>& values) {
  return co_moment(values, values) / static_cast<double>(values.size() - 1);
}

// What is left of rounding, where all values were the same.
bool varies(double sum_of_squares) { return sum_of_squares > 1e-12; }

std::optional<double> correlation(const std::vector<double>& a, const std::vector<double>& b) {
  if (a.size() < 2) return std::nullopt;
  const double in_a = co_moment(a, a), in_b = co_moment(b, b);
  if (!varies(in_a) || !varies(in_b)) return std::nullopt;
  return co_moment(a, b) / std::sqrt(in_a * in_b);
}

// What a person has on the items beside this one; nothing when there is no other.
std::optional<double> rest_of(const Row& row, std::size_t without) {
  std::vector<double> others;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (i != without && row[i]) others.push_back(*row[i]);
  }
  if (others.empty()) return std::nullopt;
  return mean_of(others);
}

ItemStatistics statistics_of(const ScoreTable& table, std::size_t item) {
  std::vector<double> all, scores, rests;
  for (const Row& row : table) {
    if (!row[item]) continue;
    all.push_back(*row[item]);
    if (const auto rest = rest_of(row, item)) {
      scores.push_back(*row[item]);
      rests.push_back(*rest);
    }
  }
  return {static_cast<int>(all.size()), mean_of(all), correlation(scores, rests)};
}

// By item, the scores of everybody; items that somebody did not reach are left out.
std::vector<std::vector<double>> complete_items(const ScoreTable& table) {
  std::vector<std::vector<double>> items;
  for (std::size_t item = 0; item < table.front().size(); ++item) {
    std::vector<double> scores;
    for (const Row& row : table) {
      if (row[item]) scores.push_back(*row[item]);
    }
    if (scores.size() == table.size()) items.push_back(std::move(scores));
  }
  return items;
}

void add_interval(Alpha& alpha) {
  const double persons = alpha.persons - 1;
  const boost::math::fisher_f f(persons, persons * (alpha.items - 1));
  alpha.low = 1 - (1 - alpha.value) * boost::math::quantile(f, 0.975);
  alpha.high = 1 - (1 - alpha.value) * boost::math::quantile(f, 0.025);
}

}  // namespace

std::vector<ItemStatistics> item_statistics(const ScoreTable& table) {
  std::vector<ItemStatistics> all;
  if (table.empty()) return all;
  for (std::size_t item = 0; item < table.front().size(); ++item) {
    all.push_back(statistics_of(table, item));
  }
  return all;
}

std::optional<Alpha> cronbachs_alpha(const ScoreTable& table) {
  if (table.size() < 2) return std::nullopt;
  const auto items = complete_items(table);
  if (items.size() < 2) return std::nullopt;
  std::vector<double> sums(table.size(), 0);
  double variances = 0;
  for (const auto& scores : items) {
    variances += variance_of(scores);
    for (std::size_t person = 0; person < sums.size(); ++person) sums[person] += scores[person];
  }
  if (!varies(co_moment(sums, sums))) return std::nullopt;
  const auto count = static_cast<double>(items.size());
  Alpha alpha;
  alpha.value = count / (count - 1) * (1 - variances / variance_of(sums));
  alpha.persons = static_cast<int>(table.size());
  alpha.items = static_cast<int>(items.size());
  add_interval(alpha);
  return alpha;
}

}  // namespace earshot::host
