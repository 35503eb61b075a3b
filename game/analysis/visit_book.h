// Visits that were played once, so that visits that are alike need not be played again.
//
// Entry points: VisitBook::find(), which gives what a visit from a state comes to, and add(). Two
// states of a node are alike for a visit when they differ only in what the visit and the arrival it
// leads to leave untouched (touched.h): then the same replies are on offer, and what one comes to is
// what the other comes to, with its own untouched bits in their place. So an entry is the touched
// bits of a key and, for each arrival, the key of where it led to without the bits that are carried
// over. Nothing here knows a rule: whatever is written down was played by play::apply.
//
// It is for searches whose keys have no tags, in the visit grain. While several threads read it
// nobody may add. What is in it makes no difference to what a search finds, only to its time and to
// bytes(). Where hardly any two visits are alike it gives itself up (count()).
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <map>
#include <span>
#include <utility>
#include <vector>

#include "analysis/pack.h"
#include "analysis/state_store.h"

namespace earshot::analysis {

class VisitBook {
 public:
  using Key = StateStore::Key;

  // `touched`: by node. The packing must outlive the book.
  VisitBook(const Packing& packing, const std::vector<FieldBits>& touched);

  struct Visit {
    std::uint32_t first = 0;  // arrival
    std::uint32_t count = 0;
    std::uint32_t actions = 0;  // that were played in it
  };
  const Visit* find(Key from) const;

  // Where this arrival of a visit from the state leads to. True: to an ending.
  bool lead(Key from, std::uint32_t arrival, std::span<std::uint64_t> to) const;

  // `led_to`: the keys of all arrivals of the visit from this state, one behind the other.
  void add(Key from, std::span<const std::uint64_t> led_to, std::uint32_t actions);

  // Of so many who asked so many found.
  void count(std::uint64_t asked, std::uint64_t found);
  bool given_up() const { return given_up_; }
  void begin_anew();

  std::size_t bytes() const;  // held, used or not

 private:
  // Bits of one word that stand together in another.
  struct Step {
    std::uint16_t from = 0, to = 0;  // words
    int left = 0;                    // by how many bits they are rotated
    std::uint64_t bits = 0;          // when they are there
  };
  // How what is untouched gets from a node's keys into those of another place.
  struct Carriage {
    std::uint32_t first = 0;  // step
    std::uint16_t steps = 0;
    bool to_ending = false;
  };

  std::size_t slot_of(Key from) const;
  void grow();
  const std::uint64_t* touched_at(Key from) const {
    return touched_.data() + packing_.place_in(from) * words_;
  }
  std::uint32_t carriage(std::size_t from, std::size_t to);
  void add_steps(std::size_t from, std::size_t to);

  const Packing& packing_;
  std::vector<FieldBits> fields_;  // touched, by node
  std::size_t words_;
  std::vector<std::uint64_t> touched_;  // by node: bits of a key
  std::vector<std::uint64_t> keys_;     // of visits: their touched bits
  std::vector<Visit> visits_;
  std::vector<std::uint32_t> table_;    // of visits; the size is a power of two
  std::vector<std::uint64_t> led_to_;   // by arrival: a key without what is carried
  std::vector<std::uint32_t> carried_;  // by arrival: its carriage
  std::vector<Carriage> carriages_;
  std::vector<Step> steps_;
  std::map<std::pair<std::size_t, std::size_t>, std::uint32_t> carriage_numbers_;
  std::uint64_t asked_ = 0, found_ = 0;
  bool given_up_ = false;
};

inline bool VisitBook::lead(Key from, std::uint32_t arrival, std::span<std::uint64_t> to) const {
  copy_words(led_to_.data() + arrival * words_, to.data(), words_);
  const Carriage& carriage = carriages_[carried_[arrival]];
  const Step* step = steps_.data() + carriage.first;
  for (unsigned i = 0; i < carriage.steps; ++i, ++step)
    to[step->to] |= std::rotl(from[step->from], step->left) & step->bits;
  return carriage.to_ending;
}

}  // namespace earshot::analysis
