#include "analysis/search_lane.h"

#include <algorithm>
#include <cassert>

namespace earshot::analysis {

using play::Action;
using play::State;

Lane::Lane(const Search::Ground& ground) : ground_(ground), key_(ground.packing.words()) {}

void Lane::begin() {
  arrivals_.clear();
  keys_.clear();
  hashes_.clear();
  for (auto& numbers : of_shard_) numbers.clear();
  notes_.clear();
  notes_read = 0;
  visits_.clear();
  repeated_ = 0;
  transitions_ = 0;
  over_ = false;
}

bool Lane::wanted() const {
  const std::atomic<bool>* cancelled = ground_.setup.budget.cancelled;
  return cancelled == nullptr || !cancelled->load();
}

void Lane::play(std::span<const StateId> slice, std::size_t level) {
  begin();
  level_ = level;
  for (std::size_t i = 0; i < slice.size() && !over_; ++i) {
    cancelled_ = !wanted();
    if (cancelled_) return;
    expand(slice[i]);
  }
}

void Lane::play_start() {
  begin();
  const State first = play::start(ground_.scenario, ground_.variant, recorder_);
  Tag tag = 0;
  const Applied applied{nullptr, nullptr, first, recorder_.events, recorder_.entries};
  const Onward onward = ground_.watcher.applied(applied, tag, *this);
  if (onward == Onward::go_on) keep(first, tag, false);
}

void Lane::expand(StateId id) {
  expanded_ = id;
  if (sought_ == nullptr && ground_.watcher.had_enough(level_ + 1)) return stop();
  const bool by_the_book = ground_.book && !ground_.book->given_up() && sought_ == nullptr;
  if (!by_the_book) return play_visit(id);
  if (!repeat(id)) play_new_visit(id);
}

bool Lane::repeat(StateId id) {
  const VisitBook& book = *ground_.book;
  const StateStore::Key from = ground_.store.key(id);
  const VisitBook::Visit* visit = book.find(from);
  if (visit == nullptr) return false;
  const std::size_t words = from.size();
  std::size_t at = keys_.size();
  keys_.resize(at + visit->count * words);
  for (std::uint32_t i = 0; i < visit->count; ++i, at += words) {
    const bool at_ending = book.lead(from, visit->first + i, {keys_.data() + at, words});
    arrive({id, false, at_ending});
  }
  transitions_ += visit->actions;
  ++repeated_;
  return true;
}

// What was worth a note may be worth one again, and is played again.
void Lane::play_new_visit(StateId id) {
  const std::size_t notes = notes_.size();
  const auto first = static_cast<std::uint32_t>(arrivals_.size());
  const std::uint64_t actions = transitions_;
  play_visit(id);
  if (over_ || notes_.size() != notes) return;
  visits_.push_back({id, first, static_cast<std::uint32_t>(arrivals_.size()) - first,
                     static_cast<std::uint32_t>(transitions_ - actions)});
}

void Lane::play_visit(StateId id) {
  const auto [state, tag] = ground_.packing.unpack(ground_.store.key(id));
  visit_.clear();
  visit_.push_back({state, tag, 0, {}});
  for (std::size_t at = 0; at < visit_.size() && !over_; ++at) play_moves(at);
}

void Lane::play_moves(std::size_t at) {
  const Moves& moves = ground_.moves;
  moves.list(visit_[at].state, listed_);
  const bool stuck = ground_.setup.taken_is_forgotten
                         ? moves.may_be_stuck(visit_[at].state)
                         : listed_.empty() && moves.stuck(visit_[at].state);
  if (stuck) {
    played_at_ = at;
    played_ = nullptr;
    ground_.watcher.stuck(visit_[at].state, *this);
  }
  for (std::size_t i = 0; i < listed_.size() && !over_; ++i) play(at, listed_[i]);
}

void Lane::play(std::size_t at, const Action& action) {
  State after = visit_[at].state;
  Tag tag = visit_[at].tag;
  recorder_.clear();
  [[maybe_unused]] const auto refusal = play::apply(ground_.scenario, after, action, recorder_);
  assert(!refusal);
  ++transitions_;
  played_at_ = at;
  played_ = &action;
  const Applied applied{&visit_[at].state, &action, after, recorder_.events, recorder_.entries};
  const Onward onward = ground_.watcher.applied(applied, tag, *this);
  if (onward == Onward::stop && sought_ == nullptr) stop();
  if (onward != Onward::go_on) return;
  const bool same_visit = !std::holds_alternative<play::Choose>(action) && !play::at_ending(after);
  if (same_visit && ground_.setup.grain == Grain::visit) {
    visit_.push_back({after, tag, at, action});
  } else {
    keep(after, tag, same_visit);
  }
}

void Lane::stop() {
  notes_.push_back({{}, true, arrivals_.size()});
  over_ = true;
}

void Lane::keep(const State& state, Tag tag, bool same_visit) {
  ground_.packing.pack(state, tag, key_);
  if (sought_ != nullptr) {
    over_ = std::equal(key_.begin(), key_.end(), sought_->begin());
    return;
  }
  keys_.insert(keys_.end(), key_.begin(), key_.end());
  arrive({expanded_, same_visit, play::at_ending(state)});
}

// Its key is there already.
void Lane::arrive(const Arrival& arrival) {
  const auto number = static_cast<std::uint32_t>(arrivals_.size());
  hashes_.push_back(ground_.store.hash(key(number)));
  of_shard_[ShardedStore::shard_of(hashes_.back())].push_back(number);
  arrivals_.push_back(arrival);
}

void Lane::cut(std::size_t count) {
  arrivals_.resize(count);
  for (auto& numbers : of_shard_)
    numbers.erase(std::lower_bound(numbers.begin(), numbers.end(), count), numbers.end());
}

void Lane::add(std::uint32_t what, const State& state, Tag tag) {
  if (sought_ != nullptr) return;
  notes_.push_back(
      {{what, state, tag, {expanded_, actions_told()}, replies()}, false, arrivals_.size()});
}

std::size_t Lane::replies() const {
  const bool replying = played_ != nullptr && std::holds_alternative<play::Choose>(*played_);
  return level_ + (replying ? 1 : 0);
}

std::vector<Action> Lane::actions_told() const {
  std::vector<Action> actions;
  if (played_ != nullptr) actions.push_back(*played_);
  for (std::size_t at = played_at_; at != 0; at = visit_[at].came_from)
    actions.push_back(visit_[at].action);
  std::reverse(actions.begin(), actions.end());
  return actions;
}

std::vector<Action> Lane::way(StateId from, StateStore::Key to) {
  begin();
  sought_ = &to;
  expand(from);
  assert(over_);
  sought_ = nullptr;
  return actions_told();
}

}  // namespace earshot::analysis
