// Breadth first over the states of one scenario and variant, without recursion: the engine under
// explore.h and full_marks.h.
//
// Entry point: Search. It plays every move of moves.h with play::apply, keeps each key (pack.h)
// once (state_store.h) and tells a Watcher of everything that was played. A level is a number of
// replies: all states that n replies lead to are found before any that takes n + 1, so the first
// way found anywhere has the fewest replies. With Grain::visit a state is an arrival and one visit
// (hearing, glancing, noticing, replying) is one way on; with Grain::action each action is.
//
// Of keys that differ in their loose part alone (pack.h) a better one stands for the others: fewer
// replies taken, and a tag that the watcher calls as good. It has no more replies behind it, so the
// ways found are still the shortest.
#pragma once

#include <atomic>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "analysis/moves.h"
#include "analysis/pack.h"
#include "analysis/state_store.h"

namespace earshot::analysis {

// Where the search stops with its work undone.
struct Budget {
  std::uint64_t states = 5'000'000;
  std::size_t megabytes = 512;
  std::size_t bytes() const { return megabytes * 1024 * 1024; }
  const std::atomic<bool>* cancelled = nullptr;  // set by somebody who does not want it any more
};

enum class Grain : std::uint8_t { visit, action };

using Tag = std::uint32_t;  // what a watcher wants to know of the way to a state; part of its key
static_assert(sizeof(Tag) * 8 == kTagBits);

// One action that was played, or the arrival at the first node.
struct Applied {
  const play::State* before = nullptr;   // null for the first arrival
  const play::Action* action = nullptr;  // null for the first arrival
  const play::State& after;
  std::span<const play::Event> events;
  std::span<const play::Entry> entries;

  bool has(play::EventKind kind) const;
  // The game went to `left` by itself, because nothing could be done at this node.
  std::optional<scenario::NodeIndex> stuck_at() const;
};

enum class Onward : std::uint8_t {
  go_on,
  cut_off,  // not further on this way
  stop,     // the search is over
};

class Watcher {
 public:
  virtual ~Watcher() = default;
  // `tag`: that of the state before; may be changed for the state after. Must depend on its
  // arguments alone, since ways are played again to tell them.
  virtual Onward applied(const Applied& applied, Tag& tag) = 0;
  // At this state nothing is left but leaving (Moves::stuck, may_be_stuck).
  virtual void stuck(const play::State& state) = 0;
  // Tags::loose: of two ways to one state, nothing can be had by the second that cannot be had by
  // the first. A partial order.
  virtual bool as_good(Tag one, Tag other) const { return one == other; }
};

enum class Verdict : std::uint8_t {
  complete,
  stopped,        // by the watcher
  out_of_budget,  // what was found is found; what was not found is not decided
};

class Search {
 public:
  struct Setup {
    Player player = Player::patient;
    Habits habits = Habits::plain;
    Grain grain = Grain::visit;
    Budget budget{};
    Tags tags = Tags::none;
    bool taken_is_forgotten = false;  // the key does not tell which replies were taken
  };
  // The scenario must outlive the search.
  Search(const scenario::Scenario& scenario, scenario::VariantIndex variant, const Flow& flow,
         const Packing::Kept& what, const Setup& setup, Watcher& watcher);

  Verdict run();

  // While a watcher is being told: the state the visit began with, and the actions since, this one
  // included.
  struct Position {
    StateId from = kNoState;  // none: the first arrival
    std::vector<play::Action> actions;
  };
  Position position() const;
  std::size_t replies() const;  // from the start of the play to there
  // After run(): all actions from the start of the play.
  std::vector<play::Action> way_to(const Position& position);

  std::size_t states() const { return store_.size(); }
  std::uint64_t transitions() const { return transitions_; }  // actions played
  std::size_t bytes() const;
  std::size_t key_bits() const { return packing_.bits(); }

 private:
  class Recorder final : public play::Sink {
   public:
    void event(const play::Event& event) override { events.push_back(event); }
    void entry(const play::Entry& entry) override { entries.push_back(entry); }
    void clear() {
      events.clear();
      entries.clear();
    }
    std::vector<play::Event> events;
    std::vector<play::Entry> entries;
  };
  // One state of the visit being played, and how it came about.
  struct Stand {
    play::State state;
    Tag tag = 0;
    std::size_t came_from = 0;
    play::Action action;
  };

  void begin();
  void expand(StateId id);
  void play_moves(std::size_t at);
  void play(std::size_t at, const play::Action& action);
  void keep(const play::State& state, Tag tag, bool same_visit);
  const std::vector<play::Action>& way_from_parent(StateId id);
  bool within_budget() const;
  bool as_good(StateStore::Key one, StateStore::Key other) const;
  std::vector<play::Action> actions_told() const;

  const scenario::Scenario& scenario_;
  scenario::VariantIndex variant_;
  Setup setup_;
  Watcher& watcher_;
  Packing packing_;
  Moves moves_;
  StateStore store_;
  std::vector<StateId> level_, next_level_;
  std::size_t level_number_ = 0;  // replies before the states of level_
  Verdict verdict_ = Verdict::complete;
  bool over_ = false;
  std::uint64_t transitions_ = 0;

  StateId expanded_ = kNoState;
  std::vector<Stand> visit_;
  std::size_t played_at_ = 0;  // of visit_: where the action being told of was played
  const play::Action* played_ = nullptr;
  std::vector<play::Action> listed_;
  std::vector<std::uint64_t> key_;
  Recorder recorder_;

  StateId wanted_ =
      kNoState;  // while a visit is played again to tell its actions: the state it led to
  std::map<StateId, std::vector<play::Action>> ways_from_parents_;
};

}  // namespace earshot::analysis
