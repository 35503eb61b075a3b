// The least and the most of each score against the enumeration of all plays with their exact
// ledgers, on small scenarios made up from seeds. EARSHOT_LONG=1 tries ten times as many.
#include <algorithm>
#include <array>
#include <map>
#include <unordered_set>

#include "analysis/extremes.h"
#include "made_up.h"
#include "support/catch.h"
#include "support/seeds.h"

namespace earshot::test {
namespace {

using analysis::Aim;
using analysis::DimensionSet;
using analysis::Who;
using base::Rational;
using play::Action;
using play::State;
using scenario::FactSet;

constexpr int kMostExtremeReplies = 6;
constexpr std::size_t kMostExtremeStates = 15'000;
constexpr std::array<DimensionSet, 4> kScores{
    DimensionSet{true, false, false}, DimensionSet{false, true, false},
    DimensionSet{false, false, true}, DimensionSet{true, true, true}};

struct Log final : play::Sink {
  void event(const play::Event& event) override { events.push_back(event); }
  void entry(const play::Entry& entry) override { entries.push_back(entry); }
  bool has(play::EventKind kind) const {
    return std::any_of(events.begin(), events.end(),
                       [&](const play::Event& event) { return event.kind == kind; });
  }
  std::vector<play::Event> events;
  play::Ledger entries;
};

// Scores of plays, by which score and of whom.
struct Seen {
  std::optional<Rational> least, most, most_unmistaken, most_guessed;
};

class SlowScores {
 public:
  explicit SlowScores(const scenario::Scenario& scenario) : scenario_(scenario) {}

  bool run(scenario::VariantIndex variant) {
    Log log;
    const State first = play::start(scenario_, variant, log);
    go_on({first, log.entries, 0, false, false, false});
    return complete_;
  }

  std::array<Seen, kScores.size()> seen;

 private:
  struct Way {
    State state;
    play::Ledger ledger;
    int replies = 0;
    bool mistaken = false, guessed = false, named = false;
  };

  static std::string key(const Way& way) {
    std::map<std::pair<int, int>, Rational> sums;
    Rational shares;
    int counted = 0;
    for (const auto& entry : way.ledger) {
      sums[{static_cast<int>(entry.dimension), static_cast<int>(entry.reason)}] += entry.amount;
      if (!entry.counts) continue;
      shares += entry.share;
      ++counted;
    }
    std::string text(reinterpret_cast<const char*>(&way.state), sizeof(State));
    text += std::to_string(way.replies) + (way.mistaken ? "m" : "") + (way.guessed ? "g" : "") +
            (way.named ? "n" : "") + shares.text() + "/" + std::to_string(counted);
    for (const auto& [which, sum] : sums)
      text += " " + std::to_string(which.first * 100 + which.second) + ":" + sum.text();
    return text;
  }

  std::vector<Action> anything(const State& state) const {
    std::vector<Action> actions{play::Hear{}};
    for (std::uint8_t i = 0; i < play::line_count(state); ++i) {
      actions.emplace_back(play::Notice{i});
      actions.emplace_back(play::Glance{i});
    }
    const auto& node = play::node_of(scenario_, state);
    for (std::size_t i = 0; i < node.choice_count; ++i)
      add_replies(static_cast<scenario::ChoiceIndex>(node.first_choice + i), state, actions);
    return actions;
  }

  void add_replies(scenario::ChoiceIndex choice, const State& state,
                   std::vector<Action>& actions) const {
    const auto kind = scenario_.choices[choice].kind;
    const bool picks =
        kind == scenario::Choice::Kind::summarise || kind == scenario::Choice::Kind::diagnose;
    for (FactSet set = state.facts;; set = (set - 1) & state.facts) {
      const FactSet said = picks ? set : 0;
      if (kind == scenario::Choice::Kind::diagnose) {
        for (std::size_t cause = 0; cause < scenario_.causes.size(); ++cause)
          actions.emplace_back(
              play::Choose{choice, said, static_cast<scenario::CauseIndex>(cause)});
      } else {
        actions.emplace_back(play::Choose{choice, said});
      }
      if (set == 0 || !picks) break;
    }
  }

  bool is_mistake(const Action& action, const Log& log) const {
    const auto& techniques = scenario_.rubric->techniques;
    const auto bad = [&](scenario::TechniqueIndex technique) {
      return techniques[technique].family == scenario::Family::mistake;
    };
    if (std::holds_alternative<play::Glance>(action)) return bad(scenario_.rubric->multitask);
    const auto* choose = std::get_if<play::Choose>(&action);
    if (choose == nullptr) return false;
    if (bad(scenario_.choices[choose->choice].technique)) return true;
    for (const auto& event : log.events) {
      if (event.kind == play::EventKind::interrupted && bad(scenario_.rubric->interrupting))
        return true;
      if (event.kind == play::EventKind::diagnosed && event.value == 0) return true;
      if (event.kind == play::EventKind::summarised && event.value == 1) return true;
    }
    return false;
  }

  void go_on(const Way& way) {
    if (!complete_ || !known_.insert(key(way)).second) return;
    complete_ = known_.size() <= kMostExtremeStates;
    if (play::at_ending(way.state)) return;
    for (const Action& action : anything(way.state)) try_out(way, action);
  }

  void try_out(const Way& way, const Action& action) {
    Way next = way;
    Log log;
    if (play::apply(scenario_, next.state, action, log)) return;
    next.state.appeared = 0;
    next.ledger.insert(next.ledger.end(), log.entries.begin(), log.entries.end());
    next.mistaken = next.mistaken || is_mistake(action, log);
    const FactSet needs = scenario_.real_cause(way.state.variant).needs;
    for (const auto& entry : log.entries) {
      if (entry.reason != play::Reason::diagnosis) continue;
      next.named = true;
      next.guessed = (needs & ~way.state.facts) != 0;
    }
    const bool reply = std::holds_alternative<play::Choose>(action);
    next.replies += reply ? 1 : 0;
    if (play::at_ending(next.state)) {
      if (reply && !log.has(play::EventKind::arrived))
        end(next, log.has(play::EventKind::out_of_patience));
    } else if (next.replies < kMostExtremeReplies) {
      go_on(next);
    }
  }

  void end(const Way& way, bool lost_patience) {
    for (FactSet notes = way.state.facts;; notes = (notes - 1) & way.state.facts) {
      State last = way.state;
      last.notes = notes;
      play::Ledger settled = way.ledger;
      play::settle(scenario_, last, settled);
      const auto scores = play::scores(*scenario_.rubric, settled);
      for (std::size_t i = 0; i < 3; ++i) record(seen[i], scores.exact[i], way, lost_patience);
      record(seen[3], scores.total, way, lost_patience);
      if (notes == 0) break;
    }
  }

  static void raise(std::optional<Rational>& most, const Rational& score) {
    if (!most || score > *most) most = score;
  }

  static void record(Seen& seen, const Rational& score, const Way& way, bool lost_patience) {
    if (!seen.least || score < *seen.least) seen.least = score;
    if (lost_patience) return;
    raise(seen.most, score);
    if (!way.mistaken) raise(seen.most_unmistaken, score);
    if (way.guessed) raise(seen.most_guessed, score);
  }

  const scenario::Scenario& scenario_;
  std::unordered_set<std::string> known_;
  bool complete_ = true;
};

// The play it names comes to the score it names, and no play of the slow one is better.
void check(const ScenarioPointer& scenario, scenario::VariantIndex variant, const Aim& aim,
           const std::optional<Rational>& slow, int& found_at_once) {
  INFO("score " << aim.scores[0] << aim.scores[1] << aim.scores[2] << " most " << aim.most
                << " who " << static_cast<int>(aim.who));
  const auto found = analysis::extreme(scenario, variant, aim, {.states = 200'000});
  if (!found.decided) return;
  if (slow) REQUIRE(found.score);
  if (!found.score) return;
  REQUIRE(found.play);
  const auto performed = play::perform(scenario, *found.play);
  REQUIRE(performed.performance);
  INFO(play::write(*found.play));
  REQUIRE(performed.performance->complete);
  const play::Run& run = performed.performance->run;
  CHECK(analysis::score_of(run, aim.scores) == *found.score);
  if (aim.who == Who::nobody_mistaken) CHECK_FALSE(analysis::has_mistake(run));
  if (!slow) return;
  INFO("found " << found.score->text() << ", the slow one " << slow->text());
  REQUIRE((aim.most ? *found.score >= *slow : *found.score <= *slow));
  found_at_once += *found.score == *slow ? 1 : 0;
}

TEST_CASE("no play that is enumerated is better or worse than the extremes") {
  int compared = 0;
  int equal = 0;
  for (std::uint64_t seed = 1; seed <= seeds(200); ++seed) {
    const Taste taste = seed % 2 == 0 ? Taste::kind : Taste::wild;
    INFO("seed " << seed << "\n" << random_scenario(seed, taste));
    const auto scenario = made_up(seed, taste);
    const auto variant = static_cast<scenario::VariantIndex>(seed % scenario->variant_count());
    SlowScores slow(*scenario);
    if (!slow.run(variant)) continue;
    ++compared;
    for (std::size_t i = 0; i < kScores.size(); ++i) {
      const Seen& seen = slow.seen[i];
      check(scenario, variant, {kScores[i], false, Who::anybody}, seen.least, equal);
      check(scenario, variant, {kScores[i], true, Who::anybody}, seen.most, equal);
      check(scenario, variant, {kScores[i], true, Who::nobody_mistaken}, seen.most_unmistaken,
            equal);
      check(scenario, variant, {kScores[i], true, Who::guesser}, seen.most_guessed, equal);
    }
  }
  WARN(compared << " scenarios compared, " << equal << " extremes equal to the slow one's");
  CHECK(compared >= static_cast<int>(seeds(200) / 5));
  CHECK(equal >= compared * 7);  // how much it can tell: of 16 or more each
}

}  // namespace
}  // namespace earshot::test
