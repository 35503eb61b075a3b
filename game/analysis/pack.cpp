// Runs of kept bits are worked out once for each place; packing then only shifts.
#include "analysis/pack.h"

#include <algorithm>
#include <bit>

namespace earshot::analysis {
namespace {

using scenario::Scenario;

constexpr unsigned kWord = 64;

constexpr std::uint64_t low_bits(unsigned count) {
  return count >= kWord ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
}

class Writer {
 public:
  explicit Writer(std::span<std::uint64_t> key) : key_(key) {
    std::fill(key.begin(), key.end(), 0);
  }

  void put(std::uint64_t value, unsigned width) {
    const unsigned word = at_ / kWord;
    const unsigned shift = at_ % kWord;
    key_[word] |= value << shift;
    if (shift + width > kWord) key_[word + 1] |= value >> (kWord - shift);
    at_ += width;
  }

 private:
  std::span<std::uint64_t> key_;
  unsigned at_ = 0;
};

class Reader {
 public:
  explicit Reader(std::span<const std::uint64_t> key) : key_(key) {}

  std::uint64_t get(unsigned width) {
    const unsigned word = at_ / kWord;
    const unsigned shift = at_ % kWord;
    std::uint64_t value = key_[word] >> shift;
    if (shift + width > kWord) value |= key_[word + 1] << (kWord - shift);
    at_ += width;
    return value & low_bits(width);
  }

 private:
  std::span<const std::uint64_t> key_;
  unsigned at_ = 0;
};

std::size_t place_of(const Scenario& scenario, const play::State& state) {
  if (!play::at_ending(state)) return state.place;
  return scenario.nodes.size() + (state.place - play::kEndingPlace);
}

std::uint16_t unconditional_lines(const scenario::Node& node) {
  unsigned lines = 0;
  for (std::size_t i = 0; i < node.lines.size(); ++i) {
    if (node.lines[i].condition.always()) lines |= 1U << i;
  }
  return static_cast<std::uint16_t>(lines);
}

// The due day of a promise that cannot be renewed is not kept.
void restore_due_days(const Scenario& scenario, play::State& state) {
  for (std::size_t i = 0; i < scenario.promises.size(); ++i) {
    play::PromiseState& promise = state.promises[i];
    if (promise.status != play::PromiseStatus::open || promise.due != 0) continue;
    promise.due = static_cast<std::uint8_t>(scenario.promises[i].due);
  }
}

}  // namespace

Packing::Packing(const Scenario& scenario, scenario::VariantIndex variant, const Flow& flow,
                 const std::vector<FieldBits>& kept, const FieldBits& kept_at_endings,
                 unsigned tag_bits)
    : scenario_(scenario), tag_bits_(tag_bits) {
  const std::size_t count = scenario.nodes.size() + scenario.endings.size();
  place_bits_ = static_cast<unsigned>(std::bit_width(count - 1));
  start_.variant = variant;
  start_.trust = static_cast<std::uint8_t>(scenario.customer.trust / 5);
  start_.tension = static_cast<std::uint8_t>(scenario.customer.tension / 5);
  places_.reserve(count);
  for (std::size_t i = 0; i < scenario.nodes.size(); ++i) {
    places_.push_back(node_place(static_cast<scenario::NodeIndex>(i), kept[i], flow));
  }
  Place ending{{}, start_};
  FieldBits at_endings = kept_at_endings;
  for (const std::size_t of_a_visit : {field::lines, field::marked, field::glanced, field::heard,
                                       field::moment, field::out_of_patience}) {
    at_endings[of_a_visit] = 0;
  }
  add_runs(at_endings, ending);
  for (std::size_t i = 0; i < scenario.endings.size(); ++i) {
    places_.push_back(ending);
    places_.back().base.place = static_cast<std::uint16_t>(play::kEndingPlace + i);
  }
  for (const Place& place : places_) {
    unsigned bits = tag_bits_ + place_bits_;
    for (const Run& run : place.runs) bits += run.width;
    most_bits_ = std::max(most_bits_, bits);
  }
  words_ = std::max<std::size_t>(1, (most_bits_ + kWord - 1) / kWord);
}

Packing::Place Packing::node_place(scenario::NodeIndex index, FieldBits kept,
                                   const Flow& flow) const {
  const scenario::Node& node = scenario_.nodes[index];
  Place place{{}, start_};
  place.base.place = index;
  place.base.lines = unconditional_lines(node);
  const std::uint64_t lines = low_bits(static_cast<unsigned>(node.lines.size()));
  kept[field::lines] &= lines & ~std::uint64_t{place.base.lines};
  kept[field::marked] &= lines;
  kept[field::glanced] &= lines;
  kept[field::heard] &= low_bits(static_cast<unsigned>(std::bit_width(node.lines.size())));
  if (const auto day = flow.only_day_at(index)) {
    place.base.day = static_cast<std::uint8_t>(*day);
    kept[field::day] = 0;
  }
  add_runs(kept, place);
  return place;
}

void Packing::add_runs(const FieldBits& kept, Place& place) {
  for (std::size_t which = 0; which < field::count; ++which) {
    std::uint64_t rest = kept[which];
    while (rest != 0) {
      const auto shift = static_cast<unsigned>(std::countr_zero(rest));
      const auto width = static_cast<unsigned>(std::countr_one(rest >> shift));
      place.runs.push_back({static_cast<std::uint8_t>(which), static_cast<std::uint8_t>(shift),
                            static_cast<std::uint8_t>(width)});
      rest &= ~(low_bits(width) << shift);
    }
  }
  if (kept[field::day] != 0) place.base.day = 0;
  if (kept[field::trust] != 0) place.base.trust = 0;
  if (kept[field::tension] != 0) place.base.tension = 0;
}

void Packing::pack(const play::State& state, std::uint32_t tag,
                   std::span<std::uint64_t> key) const {
  Writer writer(key);
  const std::size_t number = place_of(scenario_, state);
  writer.put(tag, tag_bits_);
  writer.put(number, place_bits_);
  for (const Run& run : places_[number].runs) {
    writer.put(read(state, run.which) >> run.shift & low_bits(run.width), run.width);
  }
}

Packing::Unpacked Packing::unpack(std::span<const std::uint64_t> key) const {
  Reader reader(key);
  const auto tag = static_cast<std::uint32_t>(reader.get(tag_bits_));
  const Place& place = places_[reader.get(place_bits_)];
  Unpacked unpacked{place.base, tag};
  for (const Run& run : place.runs)
    or_into(unpacked.state, run.which, reader.get(run.width) << run.shift);
  restore_due_days(scenario_, unpacked.state);
  return unpacked;
}

}  // namespace earshot::analysis
