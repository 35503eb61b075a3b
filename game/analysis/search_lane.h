// Private to the room: one slice of a round of a search (search.h), played by one thread.
//
// Entry point: Lane. It plays the moves from each state of the slice and holds what they led to, in
// order, until the search takes it in. It reads what the search has found, and changes none of it.
#pragma once

#include <array>

#include "analysis/search.h"

namespace earshot::analysis {

class Lane final : public Notepad {
 public:
  // A state that was come to.
  struct Arrival {
    StateId parent = kNoState;
    bool same_visit = false;
    bool at_ending = false;
    StateId id = kNoState;  // when it is taken in: its number
    bool is_new = false;
  };
  struct Note {
    Noted noted;
    bool stop = false;         // the watcher has had enough
    std::size_t arrivals = 0;  // that came before it
  };

  // One that was played, and that the book has not.
  struct Visit {
    StateId from = kNoState;
    std::uint32_t first = 0, count = 0;  // arrivals
    std::uint32_t actions = 0;
  };

  explicit Lane(const Search::Ground& ground);

  // Plays a slice of a level; `level`: the replies before it.
  void play(std::span<const StateId> slice, std::size_t level);
  void play_start();
  // The actions from this state to the arrival with this key, which is there.
  std::vector<play::Action> way(StateId from, StateStore::Key to);

  std::size_t count() const { return arrivals_.size(); }
  Arrival& arrival(std::size_t number) { return arrivals_[number]; }
  const Arrival& arrival(std::size_t number) const { return arrivals_[number]; }
  StateStore::Key key(std::size_t number) const {
    const std::size_t words = ground_.packing.words();
    return {keys_.data() + number * words, words};
  }
  std::span<const std::uint64_t> keys(std::size_t first, std::size_t count) const {
    const std::size_t words = ground_.packing.words();
    return {keys_.data() + first * words, count * words};
  }
  std::uint64_t hash(std::size_t number) const { return hashes_[number]; }  // of its key
  // Numbers of arrivals, rising.
  const std::vector<std::uint32_t>& of_shard(std::size_t shard) const { return of_shard_[shard]; }
  std::vector<Note>& notes() { return notes_; }
  std::size_t notes_read = 0;
  void cut(std::size_t count);  // those from there on do not count

  const std::vector<Visit>& visits() const { return visits_; }
  std::uint64_t repeated() const { return repeated_; }  // visits that the book had
  std::uint64_t transitions() const { return transitions_; }
  bool cancelled() const { return cancelled_; }

  void add(std::uint32_t what, const play::State& state, Tag tag) override;
  std::size_t replies() const override;

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
  bool wanted() const;
  void expand(StateId id);
  bool repeat(StateId id);
  void play_visit(StateId id);
  void stop();
  void play_new_visit(StateId id);
  void play_moves(std::size_t at);
  void play(std::size_t at, const play::Action& action);
  void keep(const play::State& state, Tag tag, bool same_visit);
  void arrive(const Arrival& arrival);
  std::vector<play::Action> actions_told() const;

  const Search::Ground& ground_;
  std::vector<Arrival> arrivals_;
  std::vector<std::uint64_t> keys_, hashes_;
  std::array<std::vector<std::uint32_t>, ShardedStore::kShards> of_shard_;
  std::vector<Note> notes_;
  std::vector<Visit> visits_;
  std::uint64_t repeated_ = 0;
  std::uint64_t transitions_ = 0;
  bool cancelled_ = false;
  bool over_ = false;

  std::size_t level_ = 0;
  StateId expanded_ = kNoState;
  std::vector<Stand> visit_;
  std::size_t played_at_ = 0;  // of visit_: where the action being told of was played
  const play::Action* played_ = nullptr;
  std::vector<play::Action> listed_;
  std::vector<std::uint64_t> key_;
  Recorder recorder_;
  const StateStore::Key* sought_ = nullptr;  // while a way is told
};

}  // namespace earshot::analysis
