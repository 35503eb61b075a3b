// The states found so far: each key once, numbered in the order of finding, with the state it was
// found from.
//
// Entry point: StateStore. Keys lie in blocks that never move; a flat table of numbers (open
// addressing, linear probing, at most 5/8 full) finds them again. A key's first words are its firm
// part; keys that are equal there form a chain, of which only the best are on it: a key is not
// taken in when one on the chain is as good, and those that a new one is as good as go off it. What
// was taken in once keeps its number and its key (ways lead through it), chain or no chain. `As
// good` is the caller's (search.h); without loose words a chain has one key.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace earshot::analysis {

using StateId = std::uint32_t;
inline constexpr StateId kNoState = 0xFFFFFFFF;

// Keys have one word or two, mostly: what the library has for long ones takes longer.
inline bool same_words(const std::uint64_t* one, const std::uint64_t* other, std::size_t count) {
  std::uint64_t different = 0;
  for (std::size_t i = 0; i < count; ++i) different |= one[i] ^ other[i];
  return different == 0;
}
inline void copy_words(const std::uint64_t* from, std::uint64_t* to, std::size_t count) {
  to[0] = from[0];
  if (count > 1) to[1] = from[1];
  if (count > 2) std::copy_n(from + 2, count - 2, to + 2);
}

class StateStore {
 public:
  using Key = std::span<const std::uint64_t>;

  // firm_words: 1 to words_per_key.
  StateStore(std::size_t words_per_key, std::size_t firm_words);

  struct Inserted {
    StateId id = kNoState;  // that of the key, or of one that is as good
    bool is_new = false;
  };
  // `parent` is remembered when the key is new. At most kNoState states. `as_good(held, other)`: of
  // two keys with the same firm part; a partial order.
  template <class AsGood>
  Inserted insert(Key key_words, StateId parent, const AsGood& as_good) {
    return insert(key_words, hash(key_words.first(firm_words_)), parent, as_good);
  }
  // `hashed`: the hash of its firm part, where it is known.
  template <class AsGood>
  Inserted insert(Key key_words, std::uint64_t hashed, StateId parent, const AsGood& as_good);

  // Some keys before this one is inserted: has the memory fetched that it will be looked up in. The
  // second is for when the first has had its time.
  void fetch_slot(std::uint64_t hashed) const {
    __builtin_prefetch(&table_[hashed & (table_.size() - 1)]);
  }
  void fetch_key(std::uint64_t hashed) const {
    const StateId id = table_[hashed & (table_.size() - 1)];
    if (id != kNoState) __builtin_prefetch(key(id).data());
  }
  // Another key is as good as this one, which was taken in before it.
  bool superseded(StateId id) const { return next_[id] == kSuperseded; }

  Key key(StateId id) const {
    return {blocks_[id / kBlock].get() + (id % kBlock) * words_, words_};
  }
  StateId parent(StateId id) const { return parents_[id]; }
  std::size_t size() const { return parents_.size(); }
  std::size_t bytes() const;  // held, used or not

  // Multiply and fold each word in; the constants are SplitMix64's.
  static constexpr std::uint64_t kHashStart = 0x9E3779B97F4A7C15ULL;
  static std::uint64_t mix(std::uint64_t hash, std::uint64_t word) {
    hash = (hash ^ word) * 0xBF58476D1CE4E5B9ULL;
    return hash ^ hash >> 31U;
  }
  static std::uint64_t finish(std::uint64_t hash) {
    hash *= 0x94D049BB133111EBULL;
    return hash ^ hash >> 29U;
  }
  static std::uint64_t hash(Key firm) {
    std::uint64_t hash = kHashStart;
    for (const std::uint64_t word : firm) hash = mix(hash, word);
    return finish(hash);
  }

 private:
  static constexpr std::size_t kBlock = 1024;  // keys

  static constexpr StateId kSuperseded = kNoState - 1;

  Key firm(StateId id) const { return key(id).first(firm_words_); }
  // Where its chain begins, or a free slot for it.
  std::size_t slot_of(Key firm, std::uint64_t hashed) const {
    const std::size_t mask = table_.size() - 1;
    std::size_t at = hashed & mask;
    for (; table_[at] != kNoState; at = (at + 1) & mask) {
      if (same_words(firm.data(), key(table_[at]).data(), firm.size())) break;
    }
    return at;
  }
  void grow();
  StateId append(Key key_words, StateId parent);

  std::size_t words_, firm_words_;
  std::vector<std::unique_ptr<std::uint64_t[]>> blocks_;
  std::vector<StateId> parents_;
  std::vector<StateId> next_;   // on the chain; kNoState: the last one
  std::vector<StateId> table_;  // kNoState: free; the size is a power of two
  std::size_t chains_ = 0;
};

template <class AsGood>
StateStore::Inserted StateStore::insert(Key key_words, std::uint64_t hashed, StateId parent,
                                        const AsGood& as_good) {
  if ((chains_ + 1) * 8 > table_.size() * 5) grow();
  const std::size_t slot = slot_of(key_words.first(firm_words_), hashed);
  StateId best = kNoState;  // the chain without those that the new key is as good as
  StateId* end = &best;
  for (StateId id = table_[slot]; id != kNoState;) {
    const StateId next = next_[id];
    if (as_good(key(id), key_words)) return {id, false};
    if (as_good(key_words, key(id))) {
      // A partial order: nothing on the chain can be as good as the new key any more.
      next_[id] = kSuperseded;
    } else {
      *end = id;
      end = &next_[id];
    }
    id = next;
  }
  *end = kNoState;
  const StateId id = append(key_words, parent);
  if (table_[slot] == kNoState) ++chains_;
  next_[id] = best;
  table_[slot] = id;
  return {id, true};
}

}  // namespace earshot::analysis
