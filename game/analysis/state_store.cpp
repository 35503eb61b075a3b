#include "analysis/state_store.h"

namespace earshot::analysis {

namespace {
constexpr std::size_t kFirstTable = 64;
}

StateStore::StateStore(std::size_t words_per_key, std::size_t firm_words)
    : words_(words_per_key), firm_words_(firm_words), table_(kFirstTable, kNoState) {}

StateId StateStore::append(Key key_words, StateId parent) {
  const std::size_t id = parents_.size();
  if (id % kBlock == 0)
    blocks_.push_back(std::make_unique_for_overwrite<std::uint64_t[]>(kBlock * words_));
  copy_words(key_words.data(), blocks_.back().get() + (id % kBlock) * words_, words_);
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
  for (const StateId head : heads) table_[slot_of(firm(head), hash(firm(head)))] = head;
}

std::size_t StateStore::bytes() const {
  return blocks_.size() * kBlock * words_ * sizeof(std::uint64_t) +
         (parents_.capacity() + next_.capacity() + table_.capacity()) * sizeof(StateId);
}

}  // namespace earshot::analysis
