#include "analysis/state_store.h"

#include <array>
#include <map>

#include "base/split_mix.h"
#include "support/catch.h"

namespace earshot::test {
namespace {

using analysis::StateId;
using analysis::StateStore;

TEST_CASE("a store keeps each key once, with the parent it was first found from") {
  StateStore store(2);
  const std::array<std::uint64_t, 2> one{1, 2}, other{1, 3};
  CHECK(store.insert(one, analysis::kNoState).is_new);
  CHECK(store.insert(other, 0).id == 1);
  const auto again = store.insert(one, 1);
  CHECK_FALSE(again.is_new);
  CHECK(again.id == 0);
  CHECK(store.size() == 2);
  CHECK(store.parent(0) == analysis::kNoState);
  CHECK(store.parent(1) == 0);
  CHECK(store.key(1)[1] == 3);
}

TEST_CASE("a store agrees with a map over many keys") {
  StateStore store(3);
  std::map<std::array<std::uint64_t, 3>, StateId> known;
  base::SplitMix64 random(5);
  for (int i = 0; i < 100'000; ++i) {
    const std::array<std::uint64_t, 3> key{random.below(40), random.below(40) << 57U,
                                           random.below(40)};
    const auto [place, is_new] = known.try_emplace(key, static_cast<StateId>(known.size()));
    const auto inserted = store.insert(key, 0);
    REQUIRE(inserted.is_new == is_new);
    REQUIRE(inserted.id == place->second);
  }
  CHECK(store.size() == known.size());
  CHECK(store.bytes() >= store.size() * 3 * sizeof(std::uint64_t));
}

}  // namespace
}  // namespace earshot::test
