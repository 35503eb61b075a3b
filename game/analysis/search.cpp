#include "analysis/search.h"

#include <algorithm>

#include "analysis/search_lane.h"
#include "analysis/touched.h"
#include "base/crew.h"

namespace earshot::analysis {

using play::Action;
using play::EventKind;

namespace {

constexpr std::size_t kSlice = 64;                      // states
constexpr std::size_t kSlices = 32;                     // in a round
constexpr std::size_t kLeastBook = 1U << 18U;           // bytes
constexpr std::size_t kStatesToBook = 4;                // the bytes of states to those of the book
constexpr std::size_t kSlotsAhead = 8, kKeysAhead = 4;  // whose memory is fetched in time
constexpr std::size_t kWorthSharing = 4;  // slices; fewer are done before anybody is there to help

// The key of a visit grain holds no visit: it is always that of an arrival.
Packing::Kept for_grain(Packing::Kept what, Grain grain) {
  if (grain == Grain::action) return what;
  for (FieldBits& bits : what.kept)
    bits[field::marked] = bits[field::glanced] = bits[field::heard] = 0;
  return what;
}

bool keeps_promises(const FieldBits& bits) {
  const auto first = bits.of.begin() + field::promises;
  return std::any_of(first, first + scenario::kMaxPromises,
                     [](std::uint64_t one) { return one != 0; });
}

}  // namespace

bool Applied::has(play::EventKind kind) const {
  return std::any_of(events.begin(), events.end(),
                     [kind](const play::Event& event) { return event.kind == kind; });
}

std::optional<scenario::NodeIndex> Applied::stuck_at() const {
  if (!play::at_ending(after)) return std::nullopt;
  for (const play::Event& event : events) {
    if (event.kind == EventKind::arrived) return event.what;
  }
  const bool replied = action != nullptr && (std::holds_alternative<play::Choose>(*action) ||
                                             std::holds_alternative<play::Leave>(*action));
  if (replied || before == nullptr) return std::nullopt;
  return before->place;
}

Search::Ground::Ground(const scenario::Scenario& the_scenario, scenario::VariantIndex the_variant,
                       const Flow& flow, const Packing::Kept& what, const Setup& how, Watcher& who)
    : scenario(the_scenario),
      variant(the_variant),
      setup(how),
      watcher(who),
      packing(scenario, variant, flow, for_grain(what, setup.grain), setup.tags),
      moves(scenario, setup.player, setup.habits, what.kept),
      store(packing.words(), packing.firm_words()) {
  setup.budget.states = std::min(setup.budget.states, ShardedStore::kMostStates);
  if (setup.alike_once && setup.grain == Grain::visit && setup.tags == Tags::none)
    book.emplace(packing, touched_fields(scenario, flow, keeps_promises(what.at_endings)));
}

Search::Search(const scenario::Scenario& scenario, scenario::VariantIndex variant, const Flow& flow,
               const Packing::Kept& what, const Setup& setup, Watcher& watcher)
    : ground_(scenario, variant, flow, what, setup, watcher) {
  lanes_.push_back(std::make_unique<Lane>(ground_));
}

Search::~Search() = default;

std::size_t Search::bytes() const {
  return ground_.store.bytes() + (level_.capacity() + next_level_.capacity()) * sizeof(StateId) +
         (ground_.book ? ground_.book->bytes() : 0);
}

void Search::end(Verdict verdict) {
  if (!over_) verdict_ = verdict;
  over_ = true;
}

Verdict Search::run() {
  lanes_[0]->play_start();
  take_in(1);
  while (!over_ && !next_level_.empty()) {
    level_.swap(next_level_);
    next_level_.clear();
    // Not later on: what takes one more reply may be better, and still must not take its place.
    std::erase_if(level_, [this](StateId id) { return ground_.store.superseded(id); });
    // In the action grain the level grows while it is walked.
    for (std::size_t i = 0; i < level_.size() && !over_;) i += play_round(i);
    ++level_number_;
  }
  return verdict_;
}

std::size_t Search::play_round(std::size_t first) {
  const std::size_t count = std::min(kSlice * kSlices, level_.size() - first);
  const std::size_t slices = (count + kSlice - 1) / kSlice;
  while (lanes_.size() < slices) lanes_.push_back(std::make_unique<Lane>(ground_));
  const std::span<const StateId> states(level_.data() + first, count);
  in_parallel(slices, slices >= kWorthSharing, [&](std::size_t i) {
    const std::size_t begin = i * kSlice;
    lanes_[i]->play(states.subspan(begin, std::min(kSlice, count - begin)), level_number_);
  });
  take_in(slices);
  return count;
}

void Search::in_parallel(std::size_t count, bool shared,
                         const std::function<void(std::size_t)>& work) {
  base::Crew* crew = ground_.setup.budget.crew;
  if (shared && crew != nullptr) return crew->each(count, work);
  for (std::size_t i = 0; i < count; ++i) work(i);
}

// Shards cannot know where all of them together come to the end of the budget.
void Search::take_in(std::size_t slices) {
  const Budget& budget = ground_.setup.budget;
  std::size_t arrivals = 0;
  bool cancelled = false;
  for (std::size_t i = 0; i < slices; ++i) {
    arrivals += lanes_[i]->count();
    transitions_ += lanes_[i]->transitions();
    repeated_ += lanes_[i]->repeated();
    cancelled = cancelled || lanes_[i]->cancelled();
  }
  if (states_ + arrivals >= budget.states) {
    take_in_one_by_one(slices);
  } else {
    take_in_by_shards(slices);
  }
  if (!over_ && ground_.book) write_down_visits(slices);
  if (cancelled || bytes() > budget.bytes()) end(Verdict::out_of_budget);
}

// In the order of the slices. A book that has become large against the states is begun anew: what
// was alike to the states of long ago is seldom met again.
void Search::write_down_visits(std::size_t slices) {
  VisitBook& book = *ground_.book;
  if (book.bytes() > kLeastBook + ground_.store.bytes() / kStatesToBook) book.begin_anew();
  for (std::size_t i = 0; i < slices; ++i) {
    const Lane& lane = *lanes_[i];
    book.count(lane.visits().size() + lane.repeated(), lane.repeated());
    for (const Lane::Visit& visit : lane.visits()) {
      book.add(ground_.store.key(visit.from), lane.keys(visit.first, visit.count), visit.actions);
    }
  }
}

void Search::take_in_one_by_one(std::size_t slices) {
  for (std::size_t i = 0; i < slices; ++i) {
    Lane& lane = *lanes_[i];
    for (std::size_t number = 0; number < lane.count(); ++number) {
      if (!read_notes(lane, number)) return;
      insert(lane, number);
      go_on_from(lane, number);
      if (states_ < ground_.setup.budget.states) continue;
      return end(Verdict::out_of_budget);
    }
    if (!read_notes(lane, lane.count())) return;
  }
}

void Search::take_in_by_shards(std::size_t slices) {
  for (std::size_t i = 0; i < slices; ++i) {
    if (read_notes(*lanes_[i], lanes_[i]->count())) continue;
    slices = i + 1;  // what comes later does not count
  }
  in_parallel(ShardedStore::kShards, slices >= kWorthSharing, [&](std::size_t shard) {
    for (std::size_t i = 0; i < slices; ++i) insert_shard(*lanes_[i], shard);
  });
  for (std::size_t i = 0; i < slices; ++i) {
    for (std::size_t number = 0; number < lanes_[i]->count(); ++number)
      go_on_from(*lanes_[i], number);
  }
}

// Those that were made before so many arrivals. False: the search is over, and the later arrivals do
// not count.
bool Search::read_notes(Lane& lane, std::size_t before) {
  auto& notes = lane.notes();
  for (; lane.notes_read < notes.size(); ++lane.notes_read) {
    const Lane::Note& note = notes[lane.notes_read];
    if (note.arrivals > before) return true;
    if (!note.stop && ground_.watcher.noted(note.noted) != Onward::stop) continue;
    lane.cut(note.arrivals);
    end(Verdict::stopped);
    return false;
  }
  return true;
}

void Search::insert_shard(Lane& lane, std::size_t shard) {
  const auto& numbers = lane.of_shard(shard);
  const StateStore& store = ground_.store.shard(shard);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (i + kSlotsAhead < numbers.size()) store.fetch_slot(lane.hash(numbers[i + kSlotsAhead]));
    if (i + kKeysAhead < numbers.size()) store.fetch_key(lane.hash(numbers[i + kKeysAhead]));
    insert(lane, numbers[i]);
  }
}

void Search::insert(Lane& lane, std::size_t number) {
  Lane::Arrival& arrival = lane.arrival(number);
  const auto [id, is_new] =
      ground_.store.insert(lane.key(number), lane.hash(number), arrival.parent,
                           [this](auto one, auto other) { return as_good(one, other); });
  arrival.id = id;
  arrival.is_new = is_new;
}

void Search::go_on_from(const Lane& lane, std::size_t number) {
  const Lane::Arrival& arrival = lane.arrival(number);
  if (!arrival.is_new) return;
  ++states_;
  if (!arrival.at_ending) (arrival.same_visit ? level_ : next_level_).push_back(arrival.id);
}

// Their firm parts are equal.
bool Search::as_good(StateStore::Key one, StateStore::Key other) const {
  const std::size_t first = ground_.packing.firm_words();
  std::uint64_t tags = 0;
  if (ground_.packing.tags() == Tags::loose) {
    tags = ~Tag{0};
    const auto tag_of = [first](StateStore::Key key) { return static_cast<Tag>(key[first]); };
    if (!ground_.watcher.as_good(tag_of(one), tag_of(other))) return false;
  }
  for (std::size_t i = first; i < one.size(); ++i, tags = 0) {
    if ((one[i] & ~other[i] & ~tags) != 0) return false;
  }
  return true;
}

// Only parents are kept; the actions between two states are found by playing the parent's visit
// again.
const std::vector<Action>& Search::way_from_parent(StateId id) {
  const auto [known, is_new] = ways_from_parents_.try_emplace(id);
  if (is_new) known->second = lanes_[0]->way(ground_.store.parent(id), ground_.store.key(id));
  return known->second;
}

std::vector<Action> Search::way_to(const Position& position) {
  std::vector<StateId> chain;
  for (StateId id = position.from; id != kNoState; id = ground_.store.parent(id))
    chain.push_back(id);
  if (!chain.empty()) chain.pop_back();  // the first arrival has no actions before it
  std::vector<Action> way;
  for (auto id = chain.rbegin(); id != chain.rend(); ++id) {
    const auto& part = way_from_parent(*id);
    way.insert(way.end(), part.begin(), part.end());
  }
  way.insert(way.end(), position.actions.begin(), position.actions.end());
  return way;
}

}  // namespace earshot::analysis
