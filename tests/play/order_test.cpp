#include "play/order.h"

#include <fmt/format.h>

#include <algorithm>
#include <regex>
#include <set>
#include <sstream>

#include "support/catch.h"
#include "support/golden.h"
#include "support/paths.h"

namespace earshot::play {
namespace {

TEST_CASE("The card order gives the test vectors of its page") {
  const std::string page = test::read_text(test::root() / "docs" / "developers" / "card-order.md");
  const std::regex row(R"(\| (\d+) \| (\d+) \| (\d+) \| `([0-9a-f]{16})` \|)");
  int rows = 0;
  for (std::sregex_iterator it(page.begin(), page.end(), row), end; it != end; ++it, ++rows) {
    const auto number = [&](std::size_t group) { return std::stoull((*it)[group]); };
    const std::uint64_t key = card_order(number(1), static_cast<scenario::NodeIndex>(number(2)),
                                         static_cast<scenario::ChoiceIndex>(number(3)));
    INFO((*it)[0]);
    CHECK(fmt::format("{:016x}", key) == (*it)[4]);
  }
  CHECK(rows == 24);
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
