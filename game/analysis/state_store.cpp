#include "analysis/state_store.h"

#include <algorithm>

namespace earshot::analysis {

namespace {
constexpr std::size_t kFirstTable = 64;
}

StateStore::StateStore(std::size_t words_per_key, std::size_t firm_words)
    : words_(words_per_key), firm_words_(firm_words), table_(kFirstTable, kNoState) {}

// Multiply and fold each word in; the constants are SplitMix64's.
std::uint64_t StateStore::hash(Key firm) {
  std::uint64_t hash = 0x9E3779B97F4A7C15ULL;
  for (const std::uint64_t word : firm) {
    hash = (hash ^ word) * 0xBF58476D1CE4E5B9ULL;
    hash ^= hash >> 31U;
  }
  hash *= 0x94D049BB133111EBULL;
  return hash ^ hash >> 29U;
}

std::size_t StateStore::slot_of(Key firm_words) const {
  const std::size_t mask = table_.size() - 1;
  std::size_t at = hash(firm_words) & mask;
  for (; table_[at] != kNoState; at = (at + 1) & mask) {
    const Key held = firm(table_[at]);
    if (std::equal(held.begin(), held.end(), firm_words.begin())) break;
  }
  return at;
}

StateId StateStore::append(Key key_words, StateId parent) {
  const std::size_t id = parents_.size();
  if (id % kBlock == 0)
    blocks_.push_back(std::make_unique_for_overwrite<std::uint64_t[]>(kBlock * words_));
  std::copy(key_words.begin(), key_words.end(), blocks_.back().get() + (id % kBlock) * words_);
  parents_.push_back(parent);
  next_.push_back(kNoState);
  return static_cast<StateId>(id);
}

void StateStore::grow() {
  std::vector<StateId> heads;
  heads.reserve(chains_);
  for (const StateId head : table_) {
    if (head != kNoState) heads.push_back(head);
  }
  table_.assign(table_.size() * 2, kNoState);
  for (const StateId head : heads) table_[slot_of(firm(head))] = head;
}

std::size_t StateStore::bytes() const {
  return blocks_.size() * kBlock * words_ * sizeof(std::uint64_t) +
         (parents_.capacity() + next_.capacity() + table_.capacity()) * sizeof(StateId);
}

}  // namespace earshot::analysis
