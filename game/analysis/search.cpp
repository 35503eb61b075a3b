#include "analysis/search.h"

#include <algorithm>
#include <cassert>

namespace earshot::analysis {

using play::Action;
using play::EventKind;
using play::State;

namespace {

// The key of a visit grain holds no visit: it is always that of an arrival.
Packing::Kept for_grain(Packing::Kept what, Grain grain) {
  if (grain == Grain::action) return what;
  for (FieldBits& bits : what.kept)
    bits[field::marked] = bits[field::glanced] = bits[field::heard] = 0;
  return what;
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

Search::Search(const scenario::Scenario& scenario, scenario::VariantIndex variant, const Flow& flow,
               const Packing::Kept& what, const Setup& setup, Watcher& watcher)
    : scenario_(scenario),
      variant_(variant),
      setup_(setup),
      watcher_(watcher),
      packing_(scenario, variant, flow, for_grain(what, setup.grain), setup.tags),
      moves_(scenario, setup.player, setup.habits, what.kept),
      store_(packing_.words(), packing_.firm_words()),
      key_(packing_.words()) {
  setup_.budget.states = std::min<std::uint64_t>(setup_.budget.states, kNoState - 1);
}

std::size_t Search::bytes() const {
  return store_.bytes() + (level_.capacity() + next_level_.capacity()) * sizeof(StateId);
}

bool Search::within_budget() const {
  const Budget& budget = setup_.budget;
  const bool wanted = budget.cancelled == nullptr || !budget.cancelled->load();
  return wanted && store_.size() < budget.states && bytes() <= budget.bytes();
}

Verdict Search::run() {
  begin();
  while (!over_ && !next_level_.empty()) {
    level_.swap(next_level_);
    next_level_.clear();
    // Not later on: what takes one more reply may be better, and still must not take its place.
    std::erase_if(level_, [this](StateId id) { return store_.superseded(id); });
    // In the action grain the level grows while it is walked.
    for (std::size_t i = 0; i < level_.size() && !over_; ++i) expand(level_[i]);
    ++level_number_;
  }
  return verdict_;
}

void Search::begin() {
  recorder_.clear();
  const State first = play::start(scenario_, variant_, recorder_);
  Tag tag = 0;
  const Onward onward =
      watcher_.applied({nullptr, nullptr, first, recorder_.events, recorder_.entries}, tag);
  if (onward == Onward::go_on) keep(first, tag, false);
}

void Search::expand(StateId id) {
  expanded_ = id;
  const auto [state, tag] = packing_.unpack(store_.key(id));
  visit_.clear();
  visit_.push_back({state, tag, 0, {}});
  for (std::size_t at = 0; at < visit_.size() && !over_; ++at) play_moves(at);
}

void Search::play_moves(std::size_t at) {
  moves_.list(visit_[at].state, listed_);
  const bool stuck = setup_.taken_is_forgotten ? moves_.may_be_stuck(visit_[at].state)
                                               : listed_.empty() && moves_.stuck(visit_[at].state);
  if (stuck) {
    played_at_ = at;
    played_ = nullptr;
    watcher_.stuck(visit_[at].state);
  }
  for (std::size_t i = 0; i < listed_.size() && !over_; ++i) play(at, listed_[i]);
}

void Search::play(std::size_t at, const Action& action) {
  State after = visit_[at].state;
  Tag tag = visit_[at].tag;
  recorder_.clear();
  [[maybe_unused]] const auto refusal = play::apply(scenario_, after, action, recorder_);
  assert(!refusal);
  if (wanted_ == kNoState) ++transitions_;
  played_at_ = at;
  played_ = &action;
  const Onward onward = watcher_.applied(
      {&visit_[at].state, &action, after, recorder_.events, recorder_.entries}, tag);
  if (onward == Onward::stop && wanted_ == kNoState) {
    verdict_ = Verdict::stopped;
    over_ = true;
  }
  if (onward != Onward::go_on) return;
  const bool same_visit = !std::holds_alternative<play::Choose>(action) && !play::at_ending(after);
  if (same_visit && setup_.grain == Grain::visit) {
    visit_.push_back({after, tag, at, action});
  } else {
    keep(after, tag, same_visit);
  }
}

// Their firm parts are equal.
bool Search::as_good(StateStore::Key one, StateStore::Key other) const {
  const std::size_t first = packing_.firm_words();
  std::uint64_t tags = 0;
  if (packing_.tags() == Tags::loose) {
    tags = ~Tag{0};
    if (!watcher_.as_good(static_cast<Tag>(one[first]), static_cast<Tag>(other[first])))
      return false;
  }
  for (std::size_t i = first; i < one.size(); ++i, tags = 0) {
    if ((one[i] & ~other[i] & ~tags) != 0) return false;
  }
  return true;
}

void Search::keep(const State& state, Tag tag, bool same_visit) {
  packing_.pack(state, tag, key_);
  if (wanted_ != kNoState) {
    const auto sought = store_.key(wanted_);
    over_ = std::equal(key_.begin(), key_.end(), sought.begin());
    return;
  }
  const auto [id, is_new] =
      store_.insert(key_, expanded_, [this](auto one, auto other) { return as_good(one, other); });
  if (!is_new) return;
  if (!play::at_ending(state)) (same_visit ? level_ : next_level_).push_back(id);
  if (within_budget()) return;
  verdict_ = Verdict::out_of_budget;
  over_ = true;
}

Search::Position Search::position() const { return {expanded_, actions_told()}; }

std::size_t Search::replies() const {
  const bool replying = played_ != nullptr && std::holds_alternative<play::Choose>(*played_);
  return level_number_ + (replying ? 1 : 0);
}

std::vector<Action> Search::actions_told() const {
  std::vector<Action> actions;
  if (played_ != nullptr) actions.push_back(*played_);
  for (std::size_t at = played_at_; at != 0; at = visit_[at].came_from) {
    actions.push_back(visit_[at].action);
  }
  std::reverse(actions.begin(), actions.end());
  return actions;
}

// Only parents are kept; the actions between two states are found by playing the parent's visit
// again.
const std::vector<Action>& Search::way_from_parent(StateId id) {
  const auto [known, is_new] = ways_from_parents_.try_emplace(id);
  if (!is_new) return known->second;
  wanted_ = id;
  over_ = false;
  expand(store_.parent(id));
  assert(over_);
  wanted_ = kNoState;
  known->second = actions_told();
  return known->second;
}

std::vector<Action> Search::way_to(const Position& position) {
  std::vector<StateId> chain;
  for (StateId id = position.from; id != kNoState; id = store_.parent(id)) chain.push_back(id);
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
