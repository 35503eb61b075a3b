#include "analysis/visit_book.h"

namespace earshot::analysis {
namespace {

constexpr std::uint32_t kNoVisit = 0xFFFFFFFF;
constexpr std::size_t kFirstVisits = 64;  // places in the table
constexpr unsigned kWordBits = 64;

// After so many questions it is asked whether the book is worth its while: of so many one.
constexpr std::uint64_t kTrial = 1U << 15U;
constexpr std::uint64_t kWorth = 8;

constexpr std::size_t kMostCompared = 64;

bool is_untouched(const FieldBits& touched, const Packing::Spot& spot) {
  return (touched[spot.which] >> spot.bit & 1U) == 0;
}

// Whether the key that stands there stood there before. (In a visit of very many arrivals that would
// take longer than it saves.)
bool has_before(std::span<const std::uint64_t> keys, std::size_t at, std::size_t words) {
  const auto key = keys.subspan(at, words);
  for (std::size_t i = 0; i < std::min(at, kMostCompared * words); i += words) {
    if (std::equal(key.begin(), key.end(), keys.begin() + static_cast<std::ptrdiff_t>(i)))
      return true;
  }
  return false;
}

}  // namespace

VisitBook::VisitBook(const Packing& packing, const std::vector<FieldBits>& touched)
    : packing_(packing),
      fields_(touched),
      words_(packing.words()),
      touched_(touched.size() * packing.words(), ~std::uint64_t{0}),
      table_(kFirstVisits, kNoVisit) {
  for (std::size_t node = 0; node < touched.size(); ++node) {
    std::uint64_t* const bits = touched_.data() + node * words_;
    for (const Packing::Spot& spot : packing.spots(node)) {
      if (is_untouched(touched[node], spot))
        bits[spot.at / kWordBits] &= ~(std::uint64_t{1} << spot.at % kWordBits);
    }
  }
}

std::size_t VisitBook::slot_of(Key from) const {
  const std::uint64_t* const touched = touched_at(from);
  std::uint64_t hash = StateStore::kHashStart;
  for (std::size_t i = 0; i < words_; ++i) hash = StateStore::mix(hash, from[i] & touched[i]);
  const std::size_t mask = table_.size() - 1;
  std::size_t at = StateStore::finish(hash) & mask;
  for (; table_[at] != kNoVisit; at = (at + 1) & mask) {
    const std::uint64_t* const held = keys_.data() + table_[at] * words_;
    bool same = true;
    for (std::size_t i = 0; i < words_; ++i) same = same && (from[i] & touched[i]) == held[i];
    if (same) break;
  }
  return at;
}

const VisitBook::Visit* VisitBook::find(Key from) const {
  if (given_up_) return nullptr;
  const std::uint32_t visit = table_[slot_of(from)];
  return visit == kNoVisit ? nullptr : &visits_[visit];
}

// Arrivals at the same key count once: the second is never new.
void VisitBook::add(Key from, std::span<const std::uint64_t> led_to, std::uint32_t actions) {
  if (given_up_) return;
  if ((visits_.size() + 1) * 8 > table_.size() * 5) grow();
  const std::size_t slot = slot_of(from);
  if (table_[slot] != kNoVisit) return;
  table_[slot] = static_cast<std::uint32_t>(visits_.size());
  const std::uint64_t* const touched = touched_at(from);
  for (std::size_t i = 0; i < words_; ++i) keys_.push_back(from[i] & touched[i]);
  Visit visit{static_cast<std::uint32_t>(carried_.size()), 0, actions};
  const std::size_t node = packing_.place_in(from);
  for (std::size_t at = 0; at < led_to.size(); at += words_) {
    const Key key = led_to.subspan(at, words_);
    if (has_before(led_to, at, words_)) continue;
    carried_.push_back(carriage(node, packing_.place_in(key)));
    led_to_.insert(led_to_.end(), key.begin(), key.end());
    const Carriage& how = carriages_[carried_.back()];
    for (std::size_t i = how.first; i < std::size_t{how.first} + how.steps; ++i)
      led_to_[led_to_.size() - words_ + steps_[i].to] &= ~steps_[i].bits;
    ++visit.count;
  }
  visits_.push_back(visit);
}

void VisitBook::grow() {
  table_.assign(table_.size() * 2, kNoVisit);
  for (std::size_t i = 0; i < visits_.size(); ++i)
    table_[slot_of({keys_.data() + i * words_, words_})] = static_cast<std::uint32_t>(i);
}

std::uint32_t VisitBook::carriage(std::size_t from, std::size_t to) {
  const auto next = static_cast<std::uint32_t>(carriages_.size());
  const auto [known, is_new] = carriage_numbers_.try_emplace({from, to}, next);
  if (!is_new) return known->second;
  Carriage made;
  made.first = static_cast<std::uint32_t>(steps_.size());
  made.to_ending = to >= fields_.size();
  add_steps(from, to);
  made.steps = static_cast<std::uint16_t>(steps_.size() - made.first);
  carriages_.push_back(made);
  return next;
}

void VisitBook::add_steps(std::size_t from, std::size_t to) {
  const std::size_t first = steps_.size();
  const auto there = packing_.spots(to);
  for (const Packing::Spot& here : packing_.spots(from)) {
    if (!is_untouched(fields_[from], here)) continue;
    const auto same = std::find_if(there.begin(), there.end(), [&](const Packing::Spot& one) {
      return one.which == here.which && one.bit == here.bit;
    });
    if (same == there.end()) continue;
    const Step step{static_cast<std::uint16_t>(here.at / kWordBits),
                    static_cast<std::uint16_t>(same->at / kWordBits),
                    static_cast<int>((same->at - here.at) % kWordBits),
                    std::uint64_t{1} << same->at % kWordBits};
    const auto like = std::find_if(
        steps_.begin() + static_cast<std::ptrdiff_t>(first), steps_.end(), [&](const Step& one) {
          return one.from == step.from && one.to == step.to && one.left == step.left;
        });
    if (like == steps_.end())
      steps_.push_back(step);
    else
      like->bits |= step.bits;
  }
}

void VisitBook::count(std::uint64_t asked, std::uint64_t found) {
  asked_ += asked;
  found_ += found;
  if (asked_ < kTrial) return;
  given_up_ = found_ * kWorth < asked_;
  if (given_up_) begin_anew();
  asked_ = found_ = 0;
}

void VisitBook::begin_anew() {
  keys_ = led_to_ = {};
  visits_ = {};
  carried_ = {};
  table_.assign(kFirstVisits, kNoVisit);
  table_.shrink_to_fit();
}

std::size_t VisitBook::bytes() const {
  return (keys_.capacity() + led_to_.capacity()) * sizeof(std::uint64_t) +
         visits_.capacity() * sizeof(Visit) +
         (table_.capacity() + carried_.capacity()) * sizeof(std::uint32_t);
}

}  // namespace earshot::analysis
