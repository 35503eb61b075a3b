// Private to the room: numbers for values, so that a value fits into a key: equal values have one
// number.
//
// Entry point: TagBook. Several threads may ask at once. Which value gets which number then depends
// on who asks first, and nothing may: keys are told apart by numbers, and put in order by when they
// were found. A value can be read by whoever has its number, without waiting for others: it never
// moves.
#pragma once

#include <array>
#include <bit>
#include <map>
#include <memory>
#include <mutex>
#include <shared_mutex>

#include "analysis/search.h"

namespace earshot::analysis {

template <class Value>
class TagBook {
 public:
  // The tag 0 is that of the play's beginning.
  explicit TagBook(const Value& first) { number_of(first); }

  Tag number_of(const Value& value) {
    {
      const std::shared_lock lock(mutex_);
      const auto known = numbers_.find(value);
      if (known != numbers_.end()) return known->second;
    }
    const std::lock_guard lock(mutex_);
    const auto [known, is_new] = numbers_.try_emplace(value, static_cast<Tag>(numbers_.size()));
    if (is_new) write(known->second, value);
    return known->second;
  }
  // The number after `before` has become `after`.
  Tag number_of(Tag before, const Value& after) {
    return (*this)[before] == after ? before : number_of(after);
  }

  const Value& operator[](Tag tag) const {
    const unsigned block = block_of(tag);
    return blocks_[block][tag - first_of(block)];
  }

 private:
  static constexpr unsigned kFirstBits = 6;  // the first block has 2^6 values, each other twice it

  static unsigned block_of(Tag tag) {
    return static_cast<unsigned>(std::bit_width((std::uint64_t{tag} >> kFirstBits) + 1)) - 1;
  }
  static std::uint64_t first_of(unsigned block) {
    return ((std::uint64_t{1} << block) - 1) << kFirstBits;
  }

  void write(Tag tag, const Value& value) {
    const unsigned block = block_of(tag);
    if (!blocks_[block])
      blocks_[block] = std::make_unique<Value[]>(std::size_t{1} << (block + kFirstBits));
    blocks_[block][tag - first_of(block)] = value;
  }

  std::shared_mutex mutex_;
  std::map<Value, Tag> numbers_;
  std::array<std::unique_ptr<Value[]>, kTagBits - kFirstBits + 1> blocks_;
};

}  // namespace earshot::analysis
