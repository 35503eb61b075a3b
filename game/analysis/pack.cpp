// Runs of kept bits are worked out once for each place; packing then only shifts.
#include "analysis/pack.h"

#include <algorithm>
#include <bit>

namespace earshot::analysis {
namespace {

using scenario::Scenario;

constexpr unsigned kWord = 64;

constexpr std::uint64_t lowest_bits(unsigned count) {
  return count >= kWord ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
}

class Writer {
 public:
  explicit Writer(std::span<std::uint64_t> words) : key_(words) {}

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
    return value & lowest_bits(width);
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

void forget_meters(const FieldBits& kept, play::State& base) {
  if (kept[field::day] != 0) base.day = 0;
  if (kept[field::trust] != 0) base.trust = 0;
  if (kept[field::tension] != 0) base.tension = 0;
}

constexpr unsigned kMostMeter = 20;  // trust and tension, in fives

// The higher the value, the more bits; or, `falling`, the fewer.
std::uint64_t as_set(unsigned value, bool falling) {
  return lowest_bits(falling ? kMostMeter - value : value);
}

std::uint8_t from_set(std::uint64_t set, bool falling) {
  const auto count = static_cast<unsigned>(std::popcount(set));
  return static_cast<std::uint8_t>(falling ? kMostMeter - count : count);
}

}  // namespace

std::vector<Packing::Run> Packing::runs_of(const FieldBits& kept) {
  std::vector<Run> runs;
  for (std::size_t which = 0; which < field::count; ++which) {
    std::uint64_t rest = kept[which];
    while (rest != 0) {
      const auto shift = static_cast<unsigned>(std::countr_zero(rest));
      const auto width = static_cast<unsigned>(std::countr_one(rest >> shift));
      runs.push_back({static_cast<std::uint8_t>(which), static_cast<std::uint8_t>(shift),
                      static_cast<std::uint8_t>(width)});
      rest &= ~(lowest_bits(width) << shift);
    }
  }
  return runs;
}

unsigned Packing::width_of(const std::vector<Run>& runs) {
  unsigned width = 0;
  for (const Run& run : runs) width += run.width;
  return width;
}

Packing::Packing(const Scenario& scenario, scenario::VariantIndex variant, const Flow& flow,
                 const Kept& what, Tags tags)
    : scenario_(scenario), tags_(tags), short_of_worst_(what.short_of_worst) {
  const std::size_t count = scenario.nodes.size() + scenario.endings.size();
  place_bits_ = static_cast<unsigned>(std::bit_width(count - 1));
  start_.variant = variant;
  start_.trust = static_cast<std::uint8_t>(scenario.customer.trust / 5);
  start_.tension = static_cast<std::uint8_t>(scenario.customer.tension / 5);
  places_.reserve(count);
  for (std::size_t i = 0; i < scenario.nodes.size(); ++i) {
    const auto node = static_cast<scenario::NodeIndex>(i);
    places_.push_back(node_place(node, what.kept[i], what.loose[i], flow));
  }
  Place ending{{}, {}, false, false, start_};
  FieldBits at_endings = what.at_endings;
  for (const std::size_t of_a_visit : {field::lines, field::marked, field::glanced, field::heard,
                                       field::moment, field::out_of_patience}) {
    at_endings[of_a_visit] = 0;
  }
  ending.firm = runs_of(at_endings);
  forget_meters(at_endings, ending.base);
  for (std::size_t i = 0; i < scenario.endings.size(); ++i) {
    places_.push_back(ending);
    places_.back().base.place = static_cast<std::uint16_t>(play::kEndingPlace + i);
  }
  measure();
}

std::uint64_t Packing::bits_of(const play::State& state, const Run& run) {
  return read(state, run.which) >> run.shift & lowest_bits(run.width);
}

unsigned Packing::loose_width(const Place& place) {
  return width_of(place.loose) + (place.loose_trust ? kMostMeter : 0) +
         (place.loose_tension ? kMostMeter : 0);
}

void Packing::measure() {
  unsigned most_firm = 0;
  unsigned most_loose = 0;
  for (const Place& place : places_) {
    const unsigned firm = (tags_ == Tags::firm ? kTagBits : 0) + place_bits_ + width_of(place.firm);
    const unsigned loose = (tags_ == Tags::loose ? kTagBits : 0) + loose_width(place);
    most_firm = std::max(most_firm, firm);
    most_loose = std::max(most_loose, loose);
    most_bits_ = std::max(most_bits_, firm + loose);
  }
  firm_words_ = std::max<std::size_t>(1, (most_firm + kWord - 1) / kWord);
  words_ = firm_words_ + (most_loose + kWord - 1) / kWord;
}

Packing::Place Packing::node_place(scenario::NodeIndex index, FieldBits kept,
                                   const FieldBits& loose, const Flow& flow) const {
  const scenario::Node& node = scenario_.nodes[index];
  Place place{{}, {}, loose[field::trust] != 0, loose[field::tension] != 0, start_};
  place.base.place = index;
  place.base.lines = unconditional_lines(node);
  const std::uint64_t lines = lowest_bits(static_cast<unsigned>(node.lines.size()));
  kept[field::lines] &= lines & ~std::uint64_t{place.base.lines};
  kept[field::marked] &= lines;
  kept[field::glanced] &= lines;
  kept[field::heard] &= lowest_bits(static_cast<unsigned>(std::bit_width(node.lines.size())));
  if (const auto day = flow.only_day_at(index)) {
    place.base.day = static_cast<std::uint8_t>(*day);
    kept[field::day] = 0;
  }
  forget_meters(kept, place.base);
  for (std::size_t which = 0; which < field::count; ++which) kept[which] &= ~loose[which];
  place.firm = runs_of(kept);
  FieldBits sets = loose;
  sets[field::trust] = sets[field::tension] = 0;
  place.loose = runs_of(sets);
  return place;
}

void Packing::pack(const play::State& state, std::uint32_t tag,
                   std::span<std::uint64_t> key) const {
  std::fill(key.begin(), key.end(), 0);
  Writer firm(key.first(firm_words_));
  const std::size_t number = place_of(scenario_, state);
  if (tags_ == Tags::firm) firm.put(tag, kTagBits);
  firm.put(number, place_bits_);
  for (const Run& run : places_[number].firm) firm.put(bits_of(state, run), run.width);
  Writer loose(key.subspan(firm_words_));
  if (tags_ == Tags::loose) loose.put(tag, kTagBits);
  const Place& place = places_[number];
  for (const Run& run : place.loose) loose.put(bits_of(state, run), run.width);
  // Patience is lost as trust falls and as tension rises.
  if (place.loose_trust) loose.put(as_set(state.trust, !short_of_worst_), kMostMeter);
  if (place.loose_tension) loose.put(as_set(state.tension, short_of_worst_), kMostMeter);
}

Packing::Unpacked Packing::unpack(std::span<const std::uint64_t> key) const {
  Reader firm(key.first(firm_words_));
  Reader loose(key.subspan(firm_words_));
  std::uint64_t tag = 0;
  if (tags_ == Tags::firm) tag = firm.get(kTagBits);
  if (tags_ == Tags::loose) tag = loose.get(kTagBits);
  const Place& place = places_[firm.get(place_bits_)];
  Unpacked unpacked{place.base, static_cast<std::uint32_t>(tag)};
  for (const Run& run : place.firm)
    or_into(unpacked.state, run.which, firm.get(run.width) << run.shift);
  for (const Run& run : place.loose)
    or_into(unpacked.state, run.which, loose.get(run.width) << run.shift);
  if (place.loose_trust) unpacked.state.trust = from_set(loose.get(kMostMeter), !short_of_worst_);
  if (place.loose_tension)
    unpacked.state.tension = from_set(loose.get(kMostMeter), short_of_worst_);
  restore_due_days(scenario_, unpacked.state);
  return unpacked;
}

std::size_t Packing::place_in(std::span<const std::uint64_t> key) const {
  const unsigned shift = tags_ == Tags::firm ? kTagBits : 0;
  return key[0] >> shift & lowest_bits(place_bits_);
}

std::vector<Packing::Spot> Packing::spots(std::size_t place) const {
  std::vector<Spot> spots;
  const auto add = [&spots](const std::vector<Run>& runs, unsigned at) {
    for (const Run& run : runs) {
      for (unsigned i = 0; i < run.width; ++i) spots.push_back({run.which, run.shift + i, at++});
    }
  };
  add(places_[place].firm, (tags_ == Tags::firm ? kTagBits : 0) + place_bits_);
  add(places_[place].loose,
      static_cast<unsigned>(firm_words_) * kWord + (tags_ == Tags::loose ? kTagBits : 0));
  return spots;
}

}  // namespace earshot::analysis
