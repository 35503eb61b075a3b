#include "analysis/state_store.h"

#include <algorithm>

namespace earshot::analysis {

namespace {
constexpr std::size_t kFirstTable = 1024;
}

StateStore::StateStore(std::size_t words_per_key)
    : words_(words_per_key), table_(kFirstTable, kNoState) {}

// Multiply and fold each word in; the constants are SplitMix64's.
std::uint64_t StateStore::hash(std::span<const std::uint64_t> key) const {
  std::uint64_t hash = 0x9E3779B97F4A7C15ULL;
  for (const std::uint64_t word : key) {
    hash = (hash ^ word) * 0xBF58476D1CE4E5B9ULL;
    hash ^= hash >> 31U;
  }
  hash *= 0x94D049BB133111EBULL;
  return hash ^ hash >> 29U;
}

void StateStore::append(std::span<const std::uint64_t> key, StateId parent) {
  const std::size_t id = parents_.size();
  if (id % kBlock == 0) blocks_.push_back(std::make_unique<std::uint64_t[]>(kBlock * words_));
  std::copy(key.begin(), key.end(), blocks_.back().get() + (id % kBlock) * words_);
  parents_.push_back(parent);
}

void StateStore::grow() {
  table_.assign(table_.size() * 2, kNoState);
  const std::size_t mask = table_.size() - 1;
  for (std::size_t id = 0; id < parents_.size(); ++id) {
    std::size_t at = hash(key(static_cast<StateId>(id))) & mask;
    while (table_[at] != kNoState) at = (at + 1) & mask;
    table_[at] = static_cast<StateId>(id);
  }
}

StateStore::Inserted StateStore::insert(std::span<const std::uint64_t> key_words, StateId parent) {
  if ((parents_.size() + 1) * 8 > table_.size() * 5) grow();
  const std::size_t mask = table_.size() - 1;
  std::size_t at = hash(key_words) & mask;
  for (; table_[at] != kNoState; at = (at + 1) & mask) {
    const auto held = key(table_[at]);
    if (std::equal(held.begin(), held.end(), key_words.begin())) return {table_[at], false};
  }
  const auto id = static_cast<StateId>(parents_.size());
  table_[at] = id;
  append(key_words, parent);
  return {id, true};
}

std::size_t StateStore::bytes() const {
  return blocks_.size() * kBlock * words_ * sizeof(std::uint64_t) +
         parents_.capacity() * sizeof(StateId) + table_.capacity() * sizeof(StateId);
}

}  // namespace earshot::analysis
