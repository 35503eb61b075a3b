// Every reply leads from one level to the next, and none is taken twice: the levels come to an end.
#include "analysis/play_count.h"

#include <cassert>
#include <optional>

#include "analysis/live.h"

namespace earshot::analysis {
namespace {

using play::Action;
using play::State;

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

// The states that a number of replies leads to, and in how many ways each.
struct Level {
  explicit Level(std::size_t words) : states(words, words) {}

  void add(StateStore::Key key, double ways) {
    const auto equal = [](StateStore::Key, StateStore::Key) { return true; };
    const auto [id, is_new] = states.insert(key, kNoState, equal);
    if (is_new) {
      counts.push_back(ways);
    } else {
      counts[id] += ways;
    }
  }

  StateStore states;
  std::vector<double> counts;  // by state
};

class Counter {
 public:
  Counter(const scenario::Scenario& scenario, scenario::VariantIndex variant, const Budget& budget)
      : scenario_(scenario),
        variant_(variant),
        budget_(budget),
        flow_(scenario, variant),
        kept_(kept_for(scenario, variant, flow_)),
        packing_(scenario, variant, flow_, kept_, Tags::none),
        moves_(scenario, Player::patient, Habits::plain, kept_.kept),
        key_(packing_.words()) {}

  PlayCount run() {
    std::optional<Level> level(packing_.words());
    play::NoSink sink;
    const State first = play::start(scenario_, variant_, sink);
    if (!play::at_ending(first)) enter(first, 1, *level);
    result_.decided = true;
    for (std::uint32_t replies = 1; level->states.size() > 0; ++replies) {
      Level next(packing_.words());
      if (!expand(*level, replies, next)) {
        result_.decided = false;
        break;
      }
      level.emplace(std::move(next));
    }
    return result_;
  }

 private:
  bool expand(const Level& level, std::uint32_t replies, Level& next) {
    for (std::size_t id = 0; id < level.states.size(); ++id) {
      if (++result_.states > budget_.states) return false;
      if (level.states.bytes() + next.states.bytes() > budget_.bytes()) return false;
      const auto key = level.states.key(static_cast<StateId>(id));
      State state = packing_.unpack(key).state;
      if (attend(state)) reply(state, level.counts[id], replies, next);
    }
    return true;
  }

  // Hears and notices all there is. False: the play was over by that.
  bool attend(State& state) {
    play::NoSink sink;
    while (!play::at_ending(state) && !play::all_heard(state)) {
      [[maybe_unused]] const auto refusal = play::apply(scenario_, state, play::Hear{}, sink);
      assert(!refusal);
    }
    for (int position = 0; !play::at_ending(state) && position < play::line_count(state);
         ++position) {
      const auto& line = play::node_of(scenario_, state).lines[play::line_at(state, position)];
      if (!line.cue) continue;
      const play::Notice notice{static_cast<std::uint8_t>(position)};
      [[maybe_unused]] const auto refusal = play::apply(scenario_, state, notice, sink);
      assert(!refusal);
    }
    return !play::at_ending(state);
  }

  void reply(const State& state, double ways, std::uint32_t replies, Level& next) {
    moves_.list_replies(state, listed_);
    for (const Action& action : listed_) {
      if (play::has_taken(state, std::get<play::Choose>(action).choice)) continue;
      State after = state;
      play::NoSink sink;
      [[maybe_unused]] const auto refusal = play::apply(scenario_, after, action, sink);
      assert(!refusal);
      if (play::at_ending(after)) {
        end(ways, replies);
      } else {
        enter(after, ways, next);
      }
    }
  }

  void enter(const State& state, double ways, Level& level) {
    packing_.pack(state, 0, key_);
    level.add(key_, ways);
  }

  void end(double ways, std::uint32_t replies) {
    result_.plays += ways;
    if (result_.shortest == 0) result_.shortest = replies;
    result_.longest = replies;
  }

  const scenario::Scenario& scenario_;
  scenario::VariantIndex variant_;
  Budget budget_;
  Flow flow_;
  Packing::Kept kept_;
  Packing packing_;
  Moves moves_;
  std::vector<std::uint64_t> key_;
  std::vector<Action> listed_;
  PlayCount result_;
};

}  // namespace

PlayCount count_plays(const scenario::Scenario& scenario, scenario::VariantIndex variant,
                      const Budget& budget) {
  return Counter(scenario, variant, budget).run();
}

}  // namespace earshot::analysis
