#include "analysis/sharded_store.h"

#include <numeric>

namespace earshot::analysis {

ShardedStore::ShardedStore(std::size_t words_per_key, std::size_t firm_words)
    : firm_words_(firm_words) {
  shards_.reserve(kShards);
  for (std::size_t i = 0; i < kShards; ++i) shards_.emplace_back(words_per_key, firm_words);
}

std::size_t ShardedStore::size() const {
  return std::accumulate(shards_.begin(), shards_.end(), std::size_t{0},
                         [](std::size_t sum, const StateStore& one) { return sum + one.size(); });
}

std::size_t ShardedStore::bytes() const {
  return std::accumulate(shards_.begin(), shards_.end(), std::size_t{0},
                         [](std::size_t sum, const StateStore& one) { return sum + one.bytes(); });
}

}  // namespace earshot::analysis
