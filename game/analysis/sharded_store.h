// The states found so far, in shards that can be filled side by side.
//
// Entry point: ShardedStore. A key belongs to the shard that its firm part hashes to, so what a
// StateStore promises of equal firm parts holds here too. How many shards there are does not depend
// on the threads: in whatever way they are shared out, each shard takes its keys in the same order,
// and numbers, memory and which key stands for which are the same. While one thread inserts into a
// shard, others may insert into other shards, and nobody may read.
#pragma once

#include <array>

#include "analysis/state_store.h"

namespace earshot::analysis {

class ShardedStore {
 public:
  using Key = StateStore::Key;
  static constexpr std::size_t kShards = 16;
  static constexpr std::uint64_t kMostStates = (kNoState - 1) / kShards;  // if all fell into one

  ShardedStore(std::size_t words_per_key, std::size_t firm_words);

  std::uint64_t hash(Key key_words) const { return StateStore::hash(key_words.first(firm_words_)); }
  // The highest bits: a shard's own table goes by the lowest.
  static std::size_t shard_of(std::uint64_t hashed) {
    static_assert(kShards == 16);
    return hashed >> 60U;
  }
  const StateStore& shard(std::size_t number) const { return shards_[number]; }

  // As StateStore's; `hashed`: hash() of the key, which lies in the shard of that.
  template <class AsGood>
  StateStore::Inserted insert(Key key_words, std::uint64_t hashed, StateId parent,
                              const AsGood& as_good) {
    const std::size_t shard = shard_of(hashed);
    auto inserted = shards_[shard].insert(key_words, hashed, parent, as_good);
    inserted.id = static_cast<StateId>(inserted.id * kShards + shard);
    return inserted;
  }

  bool superseded(StateId id) const { return shards_[id % kShards].superseded(id / kShards); }
  Key key(StateId id) const { return shards_[id % kShards].key(id / kShards); }
  StateId parent(StateId id) const { return shards_[id % kShards].parent(id / kShards); }
  std::size_t size() const;
  std::size_t bytes() const;  // held, used or not

 private:
  std::size_t firm_words_;
  std::vector<StateStore> shards_;
};

}  // namespace earshot::analysis
