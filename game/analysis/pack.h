// A state as a few 64-bit words, and back.
//
// Entry point: Packing. Layout of a key, from the lowest bit of the first word:
//   tag      32 bits that the search adds (full_marks.cpp: what was earned so far); usually none
//   place    a node, or the number of nodes + an ending
//   then, for each field in the order of fields.h, its kept bits at this place, closed up
//   then, from the next whole word on, those of them that are `loose` (live.h): of two keys that
//   are equal before this word, the one with a subset of the loose bits has all plays of the other.
//   A loose tag stands before them. Loose meters are written as sets too, of as many bits as
//   patience is short of the best (or of the worst, as the search wants it).
// Which bits are kept at a place is handed in (fields.h: all; live.h: those that a later rule can
// read). Never kept are the bits that follow from the place: the lines without a condition, the
// day where only one is possible, and at an ending everything of a visit. A bit that is not kept
// comes back as the start of the play had it (meters) or as 0.
#pragma once

#include <span>
#include <vector>

#include "analysis/fields.h"
#include "analysis/flow.h"

namespace earshot::analysis {

enum class Tags : std::uint8_t { none, firm, loose };
inline constexpr unsigned kTagBits = 32;

class Packing {
 public:
  // By node; `loose` is part of `kept`. Endings keep `at_endings`, nothing of it loose.
  struct Kept {
    std::vector<FieldBits> kept;
    std::vector<FieldBits> loose;
    FieldBits at_endings;
    bool short_of_worst = false;  // of two loose meters the worse is better
  };
  Packing(const scenario::Scenario& scenario, scenario::VariantIndex variant, const Flow& flow,
          const Kept& what, Tags tags);

  std::size_t words() const { return words_; }
  std::size_t firm_words() const { return firm_words_; }  // the others are loose
  unsigned bits() const { return most_bits_; }            // of the longest key
  Tags tags() const { return tags_; }

  void pack(const play::State& state, std::uint32_t tag, std::span<std::uint64_t> key) const;
  struct Unpacked {
    play::State state;
    std::uint32_t tag = 0;
  };
  Unpacked unpack(std::span<const std::uint64_t> key) const;

  // Where a key of this place (a node, or the number of nodes + an ending) has which bits of the
  // state's fields, but for meters that are written as sets.
  struct Spot {
    std::size_t which = 0;  // field
    unsigned bit = 0;       // of the field
    unsigned at = 0;        // bit of the key, counted from its first word
  };
  std::vector<Spot> spots(std::size_t place) const;
  std::size_t places() const { return places_.size(); }
  std::size_t place_in(std::span<const std::uint64_t> key) const;

 private:
  // Bits of one field that stand together.
  struct Run {
    std::uint8_t which;
    std::uint8_t shift;
    std::uint8_t width;
  };
  struct Place {
    std::vector<Run> firm;
    std::vector<Run> loose;
    bool loose_trust = false, loose_tension = false;
    play::State base;  // what is not kept
  };

  Place node_place(scenario::NodeIndex node, FieldBits kept, const FieldBits& loose,
                   const Flow& flow) const;
  static std::vector<Run> runs_of(const FieldBits& kept);
  static unsigned width_of(const std::vector<Run>& runs);
  static unsigned loose_width(const Place& place);
  static std::uint64_t bits_of(const play::State& state, const Run& run);
  void measure();

  const scenario::Scenario& scenario_;
  play::State start_;
  std::vector<Place> places_;
  Tags tags_;
  bool short_of_worst_;
  unsigned place_bits_;
  unsigned most_bits_ = 0;
  std::size_t firm_words_ = 0;
  std::size_t words_ = 0;
};

}  // namespace earshot::analysis
