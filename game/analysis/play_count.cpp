// Every reply leads from one level to the next, and none is taken twice: the levels come to an end.
// A level is gone through in rounds, as a search goes through one (search.h): ways are added up in
// the same order with any number of threads.
#include "analysis/play_count.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <optional>

#include "analysis/live.h"
#include "base/crew.h"

namespace earshot::analysis {
namespace {

using play::Action;
using play::State;
using scenario::VariantIndex;

Packing::Kept kept_for(const scenario::Scenario& scenario, scenario::VariantIndex variant,
                       const Flow& flow) {
  Purpose purpose = Purpose::reach;
  purpose.each_once = true;
  Packing::Kept what{live_fields(scenario, variant, flow, purpose),
                     std::vector<FieldBits>(scenario.nodes.size()),
                     {}};
  for (FieldBits& bits : what.kept)
    bits[field::marked] = bits[field::glanced] = bits[field::heard] = 0;
  return what;
}

constexpr std::size_t kShards = ShardedStore::kShards;
constexpr std::size_t kCountedSlice = 64;   // states
constexpr std::size_t kCountedSlices = 32;  // in a round
constexpr std::size_t kWorthHelp = 4;       // slices

// The states that a number of replies leads to, and in how many ways each. In shards, as in
// sharded_store.h.
class Level {
 public:
  explicit Level(std::size_t words) {
    for (std::size_t i = 0; i < kShards; ++i) shards_.push_back({StateStore(words, words), {}});
  }

  static std::size_t shard_of(StateStore::Key key) {
    static_assert(kShards == 16);
    return StateStore::hash(key) >> 60U;
  }

  void add(std::size_t shard, StateStore::Key key, double ways) {
    const auto equal = [](StateStore::Key, StateStore::Key) { return true; };
    auto& [states, counts] = shards_[shard];
    const auto [id, is_new] = states.insert(key, kNoState, equal);
    if (is_new) {
      counts.push_back(ways);
    } else {
      counts[id] += ways;
    }
  }

  std::size_t size(std::size_t shard) const { return shards_[shard].counts.size(); }
  StateStore::Key key(std::size_t shard, std::size_t id) const {
    return shards_[shard].states.key(static_cast<StateId>(id));
  }
  double ways(std::size_t shard, std::size_t id) const { return shards_[shard].counts[id]; }
  bool empty() const {
    return std::all_of(shards_.begin(), shards_.end(),
                       [](const Shard& one) { return one.counts.empty(); });
  }
  std::size_t bytes() const {
    std::size_t sum = 0;
    for (const Shard& one : shards_)
      sum += one.states.bytes() + one.counts.capacity() * sizeof(double);
    return sum;
  }

 private:
  struct Shard {
    StateStore states;
    std::vector<double> counts;  // by state
  };
  std::vector<Shard> shards_;
};

// What all threads read.
struct CountGround {
  CountGround(const scenario::Scenario& the_scenario, VariantIndex variant)
      : scenario(the_scenario),
        flow(scenario, variant),
        kept(kept_for(scenario, variant, flow)),
        packing(scenario, variant, flow, kept, Tags::none),
        moves(scenario, Player::patient, Habits::plain, kept.kept) {}

  const scenario::Scenario& scenario;
  Flow flow;
  Packing::Kept kept;
  Packing packing;
  Moves moves;
};

// Goes on from some states, on one thread, and holds where that leads until it is counted.
class CountLane {
 public:
  explicit CountLane(const CountGround& ground) : ground_(ground), key_(ground.packing.words()) {}

  void begin() {
    keys_.clear();
    ways_.clear();
    ends_.clear();
    for (auto& numbers : of_shard_) numbers.clear();
  }

  void go_on(State state, double ways) {
    if (attend(state)) reply(state, ways);
  }

  void enter(const State& state, double ways) {
    ground_.packing.pack(state, 0, key_);
    of_shard_[Level::shard_of(key_)].push_back(static_cast<std::uint32_t>(ways_.size()));
    keys_.insert(keys_.end(), key_.begin(), key_.end());
    ways_.push_back(ways);
  }

  void count_in(std::size_t shard, Level& level) const {
    for (const std::uint32_t number : of_shard_[shard])
      level.add(shard, {keys_.data() + number * key_.size(), key_.size()}, ways_[number]);
  }

  const std::vector<double>& ends() const { return ends_; }  // in how many ways each came to be

 private:
  // Hears and notices all there is. False: the play was over by that.
  bool attend(State& state) const {
    const scenario::Scenario& scenario = ground_.scenario;
    play::NoSink sink;
    while (!play::at_ending(state) && !play::all_heard(state)) {
      [[maybe_unused]] const auto refusal = play::apply(scenario, state, play::Hear{}, sink);
      assert(!refusal);
    }
    for (int position = 0; !play::at_ending(state) && position < play::line_count(state);
         ++position) {
      const auto& line = play::node_of(scenario, state).lines[play::line_at(state, position)];
      if (!line.cue) continue;
      const play::Notice notice{static_cast<std::uint8_t>(position)};
      [[maybe_unused]] const auto refusal = play::apply(scenario, state, notice, sink);
      assert(!refusal);
    }
    return !play::at_ending(state);
  }

  void reply(const State& state, double ways) {
    ground_.moves.list_replies(state, listed_);
    for (const Action& action : listed_) {
      if (play::has_taken(state, std::get<play::Choose>(action).choice)) continue;
      State after = state;
      play::NoSink sink;
      [[maybe_unused]] const auto refusal = play::apply(ground_.scenario, after, action, sink);
      assert(!refusal);
      if (play::at_ending(after)) {
        ends_.push_back(ways);
      } else {
        enter(after, ways);
      }
    }
  }

  const CountGround& ground_;
  std::vector<std::uint64_t> key_, keys_;
  std::vector<double> ways_;  // by arrival
  std::array<std::vector<std::uint32_t>, kShards> of_shard_;
  std::vector<double> ends_;
  std::vector<Action> listed_;
};

class Counter {
 public:
  Counter(const scenario::Scenario& scenario, VariantIndex variant, const Budget& budget)
      : scenario_(scenario),
        variant_(variant),
        budget_(budget),
        ground_(scenario, variant),
        lanes_(kCountedSlices, CountLane(ground_)) {}

  PlayCount run() {
    std::optional<Level> level(ground_.packing.words());
    start(*level);
    result_.decided = true;
    for (std::uint32_t replies = 1; result_.decided && !level->empty(); ++replies) {
      Level next(ground_.packing.words());
      for (std::size_t shard = 0; shard < kShards && result_.decided; ++shard)
        go_on_from(*level, shard, replies, next);
      level.emplace(std::move(next));
    }
    return result_;
  }

 private:
  void start(Level& level) {
    play::NoSink sink;
    const State first = play::start(scenario_, variant_, sink);
    if (play::at_ending(first)) return;
    lanes_[0].enter(first, 1);
    for (std::size_t shard = 0; shard < kShards; ++shard) lanes_[0].count_in(shard, level);
  }

  void go_on_from(const Level& level, std::size_t shard, std::uint32_t replies, Level& next) {
    constexpr std::size_t kRound = kCountedSlice * kCountedSlices;
    for (std::size_t first = 0; first < level.size(shard) && result_.decided; first += kRound) {
      const std::uint64_t left = budget_.states - result_.states;
      const std::size_t count = std::min(kRound, level.size(shard) - first);
      const bool cancelled = budget_.cancelled != nullptr && budget_.cancelled->load();
      result_.decided = count <= left && !cancelled;
      play_round(level, shard, first, std::min<std::size_t>(count, left), next);
      take_ends(replies);
      if (level.bytes() + next.bytes() > budget_.bytes()) result_.decided = false;
    }
  }

  void play_round(const Level& level, std::size_t shard, std::size_t first, std::size_t count,
                  Level& next) {
    const std::size_t slices = (count + kCountedSlice - 1) / kCountedSlice;
    for (CountLane& lane : lanes_) lane.begin();
    result_.states += count;
    in_parallel(slices, slices, [&](std::size_t slice) {
      const std::size_t end = std::min(count, (slice + 1) * kCountedSlice);
      for (std::size_t i = slice * kCountedSlice; i < end; ++i) {
        const auto state = ground_.packing.unpack(level.key(shard, first + i)).state;
        lanes_[slice].go_on(state, level.ways(shard, first + i));
      }
    });
    in_parallel(kShards, slices, [&](std::size_t into) {
      for (const CountLane& lane : lanes_) lane.count_in(into, next);
    });
  }

  void in_parallel(std::size_t count, std::size_t slices, const base::Crew::Work& work) const {
    if (slices >= kWorthHelp && budget_.crew != nullptr) return budget_.crew->each(count, work);
    for (std::size_t i = 0; i < count; ++i) work(i);
  }

  void take_ends(std::uint32_t replies) {
    for (const CountLane& lane : lanes_) {
      for (const double ways : lane.ends()) result_.plays += ways;
      if (lane.ends().empty()) continue;
      if (result_.shortest == 0) result_.shortest = replies;
      result_.longest = replies;
    }
  }

  const scenario::Scenario& scenario_;
  VariantIndex variant_;
  Budget budget_;
  CountGround ground_;
  std::vector<CountLane> lanes_;
  PlayCount result_;
};

}  // namespace

PlayCount count_plays(const scenario::Scenario& scenario, scenario::VariantIndex variant,
                      const Budget& budget) {
  return Counter(scenario, variant, budget).run();
}

}  // namespace earshot::analysis
