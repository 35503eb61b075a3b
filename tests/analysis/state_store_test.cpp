#include "analysis/state_store.h"

#include <array>
#include <map>
#include <vector>

#include "base/split_mix.h"
#include "support/catch.h"
#include "support/seeds.h"

namespace earshot::test {
namespace {

using analysis::StateId;
using analysis::StateStore;

const auto kEqual = [](StateStore::Key, StateStore::Key) { return true; };

TEST_CASE("a store keeps each key once, with the parent it was first found from") {
  StateStore store(2, 2);
  const std::array<std::uint64_t, 2> one{1, 2}, other{1, 3};
  CHECK(store.insert(one, analysis::kNoState, kEqual).is_new);
  CHECK(store.insert(other, 0, kEqual).id == 1);
  const auto again = store.insert(one, 1, kEqual);
  CHECK_FALSE(again.is_new);
  CHECK(again.id == 0);
  CHECK(store.size() == 2);
  CHECK(store.parent(0) == analysis::kNoState);
  CHECK(store.parent(1) == 0);
  CHECK(store.key(1)[1] == 3);
}

TEST_CASE("a store agrees with a map over many keys") {
  StateStore store(3, 3);
  std::map<std::array<std::uint64_t, 3>, StateId> known;
  base::SplitMix64 random(5);
  for (int i = 0; i < 100'000; ++i) {
    const std::array<std::uint64_t, 3> key{random.below(40), random.below(40) << 57U,
                                           random.below(40)};
    const auto [place, is_new] = known.try_emplace(key, static_cast<StateId>(known.size()));
    const auto inserted = store.insert(key, 0, kEqual);
    REQUIRE(inserted.is_new == is_new);
    REQUIRE(inserted.id == place->second);
  }
  CHECK(store.size() == known.size());
  CHECK(store.bytes() >= store.size() * 3 * sizeof(std::uint64_t));
}

// The second word is a set; a smaller one is better.
bool subset(StateStore::Key one, StateStore::Key other) { return (one[1] & ~other[1]) == 0; }

TEST_CASE("of keys with the same firm part only the best stay in the chain") {
  StateStore store(2, 1);
  const auto insert = [&](std::uint64_t firm, std::uint64_t loose) {
    return store.insert(std::array<std::uint64_t, 2>{firm, loose}, analysis::kNoState, subset);
  };
  CHECK(insert(7, 0b0110).is_new);
  CHECK(insert(7, 0b1001).is_new);
  CHECK(insert(8, 0b1111).is_new);
  CHECK_FALSE(insert(7, 0b0111).is_new);
  CHECK(insert(7, 0b0111).id == 0);
  CHECK(insert(7, 0b0010).id == 3);
  CHECK(store.superseded(0));
  CHECK_FALSE(store.superseded(1));
  CHECK(insert(7, 0b1110).id == 3);
  CHECK(insert(7, 0).is_new);
  CHECK(store.superseded(1));
  CHECK(store.superseded(3));
  CHECK_FALSE(store.superseded(2));
  CHECK(store.size() == 5);
}

TEST_CASE("a store of sets agrees with a search through all of them") {
  StateStore store(2, 1);
  std::vector<std::array<std::uint64_t, 2>> all;
  base::SplitMix64 random(9);
  const int tries = kSanitized ? 5'000 : 20'000;  // each looks at all before it
  for (int i = 0; i < tries; ++i) {
    const std::array<std::uint64_t, 2> key{random.below(3000), random.below(256)};
    bool as_good = false;
    for (const auto& held : all) as_good = as_good || (held[0] == key[0] && subset(held, key));
    all.push_back(key);
    REQUIRE(store.insert(key, 0, subset).is_new == !as_good);
  }
}

}  // namespace
}  // namespace earshot::test
