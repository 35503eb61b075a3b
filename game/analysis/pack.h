// A state as a few 64-bit words, and back.
//
// Entry point: Packing. Layout of a key, from the lowest bit of the first word:
//   tag      `tag_bits` bits that the search adds (full_marks.cpp: what was earned so far); usually
//            none
//   place    a node, or the number of nodes + an ending
//   then, for each field in the order of fields.h, its kept bits at this place, closed up
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

class Packing {
 public:
  // `kept`: by node. Endings keep `kept_at_endings`.
  Packing(const scenario::Scenario& scenario, scenario::VariantIndex variant, const Flow& flow,
          const std::vector<FieldBits>& kept, const FieldBits& kept_at_endings, unsigned tag_bits);

  std::size_t words() const { return words_; }
  unsigned bits() const { return most_bits_; }  // of the longest key

  void pack(const play::State& state, std::uint32_t tag, std::span<std::uint64_t> key) const;
  struct Unpacked {
    play::State state;
    std::uint32_t tag = 0;
  };
  Unpacked unpack(std::span<const std::uint64_t> key) const;

 private:
  // Bits of one field that stand together.
  struct Run {
    std::uint8_t which;
    std::uint8_t shift;
    std::uint8_t width;
  };
  struct Place {
    std::vector<Run> runs;
    play::State base;  // what is not kept
  };

  Place node_place(scenario::NodeIndex node, FieldBits kept, const Flow& flow) const;
  static void add_runs(const FieldBits& kept, Place& place);

  const scenario::Scenario& scenario_;
  play::State start_;
  std::vector<Place> places_;
  unsigned tag_bits_;
  unsigned place_bits_;
  unsigned most_bits_ = 0;
  std::size_t words_ = 0;
};

}  // namespace earshot::analysis
