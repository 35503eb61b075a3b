// For statistics_test.py: a table on standard input, its item statistics and alpha on standard output.
#include <iostream>
#include <sstream>
#include <string>

#include <fmt/format.h>

#include "host/item_statistics.h"

int main() {
  using namespace earshot::host;  // NOLINT(google-build-using-namespace)
  ScoreTable table;
  for (std::string line; std::getline(std::cin, line);) {
    std::istringstream cells(line);
    auto& row = table.emplace_back();
    for (std::string cell; cells >> cell;) {
      row.push_back(cell == "-" ? std::nullopt : std::optional(std::stod(cell)));
    }
  }
  for (const ItemStatistics& one : item_statistics(table)) {
    const std::string apart =
        one.discrimination ? fmt::format("{:.17g}", *one.discrimination) : "-";
    std::cout << fmt::format("{} {:.17g} {}\n", one.reached, one.difficulty, apart);
  }
  const auto alpha = cronbachs_alpha(table);
  std::cout << (alpha ? fmt::format("{:.17g} {:.17g} {:.17g} {} {}\n", alpha->value, alpha->low,
                                    alpha->high, alpha->persons, alpha->items)
                      : "-\n");
}
