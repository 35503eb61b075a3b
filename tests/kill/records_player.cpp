// Plays by itself until it is killed, and says after each thing that was acknowledged what it was.
//
// usage: records_player FOLDER SEED NOW RUBRIC SCENARIO…
//   ready                    about to open the records
//   opened
//   begun PLAY               of any scenario; an unfinished one is resumed first
//   action PLAY COUNT STATE  as many actions are recorded; STATE: digest of the state after them
//   finished PLAY
//   guest NAME, deleting NAME, deleted NAME
#include <unistd.h>

#include <charconv>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include "base/sha256.h"
#include "play/state.h"
#include "play/view.h"
#include "records/live_play.h"
#include "scenario/load.h"

namespace {

using namespace std::string_literals;
namespace base = earshot::base;
namespace play = earshot::play;
namespace records = earshot::records;
namespace scenario = earshot::scenario;

using Scenarios = std::vector<std::shared_ptr<const scenario::Scenario>>;

void say(const std::string& line) {
  const std::string whole = line + '\n';
  if (::write(STDOUT_FILENO, whole.data(), whole.size()) < 0) std::exit(3);
}

[[noreturn]] void give_up(const std::string& why) {
  say("failed " + why);
  std::exit(1);
}

template <class Value>
Value must(base::Result<Value> result) {
  if (!result) give_up(result.failure().text);
  return *std::move(result);
}

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint64_t below(std::uint64_t end) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return (state_ >> 33U) % end;
  }

 private:
  std::uint64_t state_;
};

play::Action choosing(const play::View& view, const scenario::Scenario& scenario, Dice& dice) {
  const play::Card& card = view.cards[dice.below(view.cards.size())];
  play::Choose action{card.choice};
  if (card.what->kind < scenario::Choice::Kind::summarise) return action;
  for (const play::KnownFact& known : view.facts) {
    if (dice.below(3) > 0) action.facts |= scenario::FactSet{1} << known.fact;
  }
  if (card.what->kind == scenario::Choice::Kind::diagnose) {
    action.cause = static_cast<scenario::CauseIndex>(dice.below(scenario.causes.size()));
  }
  return action;
}

constexpr std::size_t kPatience = 25;  // actions; then it may hang up, so that plays come to an end

// Something a player could try; it may be refused.
play::Action any_action(const play::Run& run, Dice& dice) {
  const play::View view = play::view(run.scenario(), run.state(), run.order());
  const std::uint64_t throw_of_dice = dice.below(12);
  if (run.ended() && throw_of_dice < 3) return play::Close{};
  if (run.steps().size() > kPatience && throw_of_dice < 3) return play::Leave{};
  if (throw_of_dice < 3 && !view.facts.empty()) {
    const play::KnownFact& known = view.facts[dice.below(view.facts.size())];
    if (known.noted) return play::Unnote{known.fact};
    return play::Note{known.fact};
  }
  if (throw_of_dice < 4) return play::Notice{static_cast<std::uint8_t>(dice.below(3))};
  if (throw_of_dice < 5) return play::Glance{static_cast<std::uint8_t>(dice.below(3))};
  if (throw_of_dice < 8 && view.still_to_come > 0) return play::Hear{};
  if (!view.cards.empty()) return choosing(view, run.scenario(), dice);
  if (view.still_to_come > 0) return play::Hear{};
  return play::Leave{};
}

std::string number(records::PlayId id) { return std::to_string(static_cast<std::int64_t>(id)); }

void act(records::LivePlay& live, Dice& dice, std::int64_t milliseconds) {
  const play::Action action = any_action(live.run(), dice);
  if (must(live.apply(action, milliseconds))) return;  // refused
  const std::string state = play::text_of(live.run().scenario(), live.run().state());
  say("action " + number(live.id()) + ' ' + std::to_string(live.run().steps().size() - 1) + ' ' +
      base::sha256_hex({state}));
}

records::LivePlay next_play(records::Store& store, records::PersonId person,
                            const Scenarios& scenarios, Dice& dice, const std::string& now) {
  const auto unfinished = must(store.unfinished(person));
  if (!unfinished.empty()) return must(records::LivePlay::resume(store, unfinished.front().id));
  const auto& scenario = scenarios[dice.below(scenarios.size())];
  const auto variant = static_cast<scenario::VariantIndex>(dice.below(scenario->variant_count()));
  auto live = must(records::LivePlay::begin(store, person, scenario, variant, dice.below(1U << 30U),
                                            play::Mode::realistic, now));
  say("begun " + number(live.id()));
  return live;
}

// Somebody who comes, plays a little, and has everything deleted again.
void have_a_guest(records::Store& store, const Scenarios& scenarios, Dice& dice,
                  const std::string& now) {
  const std::string name = "Guest " + std::to_string(dice.below(1'000'000'000));
  const auto guest = store.add_person(name, now);
  if (!guest) return;
  say("guest " + name);
  auto live = next_play(store, guest->id, scenarios, dice, now);
  act(live, dice, 1);
  say("deleting " + name);
  must(store.delete_person(guest->id));
  say("deleted " + name);
}

records::PersonId trainee(records::Store& store, const std::string& now) {
  for (const records::Person& person : must(store.people())) {
    if (person.name == "Trainee") return person.id;
  }
  return must(store.add_person("Trainee", now)).id;
}

void play_for_ever(records::Store& store, const Scenarios& scenarios, Dice& dice,
                   const std::string& now) {
  const records::PersonId person = trainee(store, now);
  for (;;) {
    auto live = next_play(store, person, scenarios, dice, now);
    for (std::int64_t milliseconds = 0; !live.run().closed(); milliseconds += 400) {
      act(live, dice, milliseconds);
    }
    must(live.finish(now));
    say("finished " + number(live.id()));
    if (dice.below(6) == 0) have_a_guest(store, scenarios, dice, now);
  }
}

Scenarios load(const std::string& rubric_file, char** begin, char** end) {
  const auto rubric = scenario::load_rubric(must(scenario::read_source(rubric_file))).rubric;
  if (!rubric) give_up("the rubric has mistakes");
  Scenarios scenarios;
  for (char** file = begin; file != end; ++file) {
    scenarios.push_back(
        scenario::load_scenario(must(scenario::read_source(*file)), rubric).scenario);
    if (!scenarios.back()) give_up(*file + " has mistakes"s);
  }
  return scenarios;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 6) return 2;
  const std::string now = argv[3];
  Dice dice(std::strtoull(argv[2], nullptr, 10));
  const Scenarios scenarios = load(argv[4], argv + 5, argv + argc);
  say("ready");
  auto store = must(records::Store::open(argv[1], now));
  say("opened");
  for (const std::string& notice : store.notices()) say("notice " + notice);
  play_for_ever(store, scenarios, dice, now);
}
