// The states found so far: each key once, numbered in the order of finding, with the state it was
// found from.
//
// Entry point: StateStore. Keys lie in blocks that never move; a flat table of numbers (open
// addressing, linear probing, at most 5/8 full) finds them again. Nothing is ever removed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace earshot::analysis {

using StateId = std::uint32_t;
inline constexpr StateId kNoState = 0xFFFFFFFF;

class StateStore {
 public:
  explicit StateStore(std::size_t words_per_key);

  struct Inserted {
    StateId id = kNoState;
    bool is_new = false;
  };
  // The key's number. `parent` is remembered when the key is new. At most kNoState states.
  Inserted insert(std::span<const std::uint64_t> key, StateId parent);

  std::span<const std::uint64_t> key(StateId id) const {
    return {blocks_[id / kBlock].get() + (id % kBlock) * words_, words_};
  }
  StateId parent(StateId id) const { return parents_[id]; }
  std::size_t size() const { return parents_.size(); }
  std::size_t bytes() const;  // held, used or not

 private:
  static constexpr std::size_t kBlock = 16384;  // keys

  std::uint64_t hash(std::span<const std::uint64_t> key) const;
  void grow();
  void append(std::span<const std::uint64_t> key, StateId parent);

  std::size_t words_;
  std::vector<std::unique_ptr<std::uint64_t[]>> blocks_;
  std::vector<StateId> parents_;
  std::vector<StateId> table_;  // kNoState: free; the size is a power of two
};

}  // namespace earshot::analysis
