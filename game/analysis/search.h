// Breadth first over the states of one scenario and variant, without recursion: the engine under
// explore.h and full_marks.h.
//
// Entry point: Search. It plays every move of moves.h with play::apply, keeps each key (pack.h)
// once (sharded_store.h) and tells a Watcher of everything that was played. A level is a number of
// replies: all states that n replies lead to are found before any that takes n + 1, so the first
// way found anywhere has the fewest replies. With Grain::visit a state is an arrival and one visit
// (hearing, glancing, noticing, replying) is one way on; with Grain::action each action is.
//
// Of keys that differ in their loose part alone (pack.h) a better one stands for the others: fewer
// replies taken, and a tag that the watcher calls as good. It has no more replies behind it, so the
// ways found are still the shortest.
//
// Threads: a level is played in rounds of some thousand states. In a round whoever is free plays a
// slice of them (search_lane.h), as far as it was not played before (visit_book.h); then what the slices found is taken in, shard by shard, each in the
// order in which one thread alone would have found it. So nothing depends on how many threads there
// are: states, ways and what is noted are the same. Rounds of few states are played by the caller.
#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "analysis/moves.h"
#include "analysis/pack.h"
#include "analysis/sharded_store.h"
#include "analysis/visit_book.h"

namespace earshot::base {
class Crew;
}

namespace earshot::analysis {

// Where the search stops with its work undone, and who helps with it.
struct Budget {
  std::uint64_t states = 5'000'000;
  std::size_t megabytes = 512;  // asked after each round
  std::size_t bytes() const { return megabytes * 1024 * 1024; }
  const std::atomic<bool>* cancelled = nullptr;  // set by somebody who does not want it any more
  base::Crew* crew = nullptr;                    // nobody: the caller's thread alone
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

// What a watcher writes down of something it is told of. It is told by several threads at once, and
// reads what was written down later and in order.
class Notepad {
 public:
  virtual void add(std::uint32_t what, const play::State& state, Tag tag) = 0;
  virtual std::size_t replies() const = 0;  // from the start of the play to there

 protected:
  ~Notepad() = default;
};

// The state a visit began with, and the actions since.
struct Position {
  StateId from = kNoState;  // none: the first arrival
  std::vector<play::Action> actions;
};

struct Noted {
  std::uint32_t what = 0;
  play::State state;
  Tag tag = 0;
  Position position;
  std::size_t replies = 0;
};

class Watcher {
 public:
  virtual ~Watcher() = default;
  // `tag`: that of the state before; may be changed for the state after. Must depend on its
  // arguments and on what was noted() alone; ways are played again to tell them. Stop: what this
  // thread plays after it does not count; nor does what stands later in the order.
  virtual Onward applied(const Applied& applied, Tag& tag, Notepad& notes) = 0;
  // Asked before a visit whose replies will be the last of so many: nothing can be news any more. As
  // after Onward::stop.
  virtual bool had_enough(std::size_t) const { return false; }
  // At this state nothing is left but leaving (Moves::stuck, may_be_stuck).
  virtual void stuck(const play::State&, Notepad&) {}
  // One thread, in the order of playing. Stop: the search is over, and nothing after it counts.
  virtual Onward noted(const Noted&) { return Onward::go_on; }
  // Tags::loose: of two ways to one state, nothing can be had by the second that cannot be had by
  // the first. A partial order. Several threads at once.
  virtual bool as_good(Tag one, Tag other) const { return one == other; }
};

enum class Verdict : std::uint8_t {
  complete,
  stopped,        // by the watcher
  out_of_budget,  // what was found is found; what was not found is not decided
};

class Lane;

class Search {
 public:
  struct Setup {
    Player player = Player::patient;
    Habits habits = Habits::plain;
    Grain grain = Grain::visit;
    Budget budget{};
    Tags tags = Tags::none;           // not firm: which value has which number is chance
    bool taken_is_forgotten = false;  // the key does not tell which replies were taken
    // Visits that are alike are played once (visit_book.h). For watchers that look at events and
    // conditions alone, and write nothing down of what they have written down before.
    bool alike_once = false;
  };
  // The scenario must outlive the search.
  Search(const scenario::Scenario& scenario, scenario::VariantIndex variant, const Flow& flow,
         const Packing::Kept& what, const Setup& setup, Watcher& watcher);
  ~Search();

  Verdict run();

  // After run(): all actions from the start of the play.
  std::vector<play::Action> way_to(const Position& position);

  std::size_t states() const { return states_; }
  std::uint64_t transitions() const { return transitions_; }  // actions played
  std::uint64_t repeated() const { return repeated_; }        // visits that the book had
  std::size_t bytes() const;
  std::size_t key_bits() const { return ground_.packing.bits(); }

 private:
  friend class Lane;

  // What all threads read.
  struct Ground {
    Ground(const scenario::Scenario& the_scenario, scenario::VariantIndex the_variant,
           const Flow& flow, const Packing::Kept& what, const Setup& how, Watcher& who);

    const scenario::Scenario& scenario;
    scenario::VariantIndex variant;
    Setup setup;
    Watcher& watcher;
    Packing packing;
    Moves moves;
    ShardedStore store;
    std::optional<VisitBook> book;  // of visits that need not be played again
  };

  std::size_t play_round(std::size_t first);
  void in_parallel(std::size_t count, bool shared, const std::function<void(std::size_t)>& work);
  void take_in(std::size_t slices);
  void take_in_one_by_one(std::size_t slices);
  void take_in_by_shards(std::size_t slices);
  bool read_notes(Lane& lane, std::size_t before);
  void insert_shard(Lane& lane, std::size_t shard);
  void insert(Lane& lane, std::size_t number);
  void go_on_from(const Lane& lane, std::size_t number);
  void write_down_visits(std::size_t slices);
  bool as_good(StateStore::Key one, StateStore::Key other) const;
  void end(Verdict verdict);
  const std::vector<play::Action>& way_from_parent(StateId id);

  Ground ground_;
  std::vector<std::unique_ptr<Lane>> lanes_;  // one for each slice of a round
  std::vector<StateId> level_, next_level_;
  std::size_t level_number_ = 0;  // replies before the states of level_
  std::size_t states_ = 0;
  std::uint64_t transitions_ = 0;
  std::uint64_t repeated_ = 0;
  Verdict verdict_ = Verdict::complete;
  bool over_ = false;
  std::map<StateId, std::vector<play::Action>> ways_from_parents_;
};

}  // namespace earshot::analysis
