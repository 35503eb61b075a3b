#include "play/order.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/golden.h"
#include "support/paths.h"

namespace earshot::play {
namespace {

// The rows "| order | node | choice | `key` |" of the page.
std::vector<std::array<std::string, 4>> vectors_of(const std::string& page) {
  std::vector<std::array<std::string, 4>> rows;
  std::istringstream lines(page);
  for (std::string line; std::getline(lines, line);) {
    std::replace(line.begin(), line.end(), '|', ' ');
    std::replace(line.begin(), line.end(), '`', ' ');
    std::istringstream cells(line);
    std::array<std::string, 4> row;
    for (std::string& cell : row) cells >> cell;
    if (cells && row[3].size() == 16 &&
        row[0].find_first_not_of("0123456789") == std::string::npos) {
      rows.push_back(row);
    }
  }
  return rows;
}

TEST_CASE("The card order gives the test vectors of its page") {
  const auto rows =
      vectors_of(test::read_text(test::root() / "docs" / "developers" / "card-order.md"));
  CHECK(rows.size() == 24);
  for (const auto& [order, node, choice, key] : rows) {
    INFO(order << ' ' << node << ' ' << choice);
    CHECK(fmt::format(
              "{:016x}",
              card_order(std::stoull(order), static_cast<scenario::NodeIndex>(std::stoul(node)),
                         static_cast<scenario::ChoiceIndex>(std::stoul(choice)))) == key);
  }
}

// Worked out by hand-written Python from the page's formula.
TEST_CASE("The card order reaches the largest node and choice") {
  CHECK(card_order(7, 3, 12) == 0xa26f2c10b5e0f7e1);
  CHECK(card_order(~std::uint64_t{0}, 255, 1023) == 0x48f99f9e7444d9ea);
}

TEST_CASE("Two plays deal four cards in different orders") {
  std::set<std::string> orders;
  for (std::uint64_t order = 0; order < 200; ++order) {
    std::string cards = "0123";
    std::sort(cards.begin(), cards.end(), [&](char a, char b) {
      const auto key = [&](char c) {
        return card_order(order, 0, static_cast<scenario::ChoiceIndex>(c - '0'));
      };
      return key(a) < key(b);
    });
    orders.insert(cards);
  }
  CHECK(orders.size() == 24);  // all there are
}

}  // namespace
}  // namespace earshot::play
