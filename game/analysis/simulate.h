// What a bot's plays come to: many seeded plays of one variant, on all cores.
//
// Entry point: simulate(). The bot plays with the seeds first_seed, first_seed + 1, …, each seed also
// being the play's order of cards; the same seeds give the same figures on every machine and with
// any number of cores. A bot that remembers its earlier plays (least-visited) forgets them every
// kBlock plays, where another core may have begun. add() puts the counts of several bots together.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "analysis/bots.h"
#include "scenario/model.h"

namespace earshot::analysis {

inline constexpr std::uint32_t kBlock = 250;  // plays

struct Spread {
  double mean = 0;            // points, 0–100, of the scores to a thousandth of a point
  double deviation = 0;       // standard deviation of the plays themselves (divided by n)
  int least = 100, most = 0;  // points as shown
};

using Histogram = std::array<std::uint32_t, 101>;  // plays, by points as shown

// The item picture of one reply: who took it against who had it on the table and took another in
// every visit.
struct ReplyFigures {
  std::uint32_t taken = 0, passed_over = 0;             // plays
  std::int64_t taken_total = 0, passed_over_total = 0;  // sums of totals, in thousandths of a point

  double mean_taken() const { return mean(taken_total, taken); }
  double mean_passed_over() const { return mean(passed_over_total, passed_over); }
  // How many points lie between them; 0 when nobody took it or nobody passed it over.
  double split() const;

 private:
  static double mean(std::int64_t sum, std::uint32_t count);
};

// One play, for who wants them all.
struct PlayFigures {
  std::uint64_t seed = 0;
  std::array<std::int8_t, scenario::kDimensions + 1> shown{};  // the total last
  bool passed = false;
  scenario::EndingIndex ending = 0;
  std::uint16_t replies = 0;
  std::uint32_t words = 0;  // lines as they were heard, cards when they first showed, the ending
};

struct Simulation {
  std::uint32_t plays = 0;  // that were played: fewer than asked for when it was stopped
  std::uint32_t passed = 0;
  Spread root_cause, empathy, follow_through, total;
  double replies = 0;  // mean
  double words = 0;    // mean
  int least_replies = 0, most_replies = 0;
  std::uint64_t actions = 0;  // of all plays

  std::array<Histogram, scenario::kDimensions + 1> histograms{};  // the total last
  std::vector<ReplyFigures> replies_by_choice;                    // by ChoiceIndex
  std::vector<std::uint32_t> nodes, endings;                      // plays that came there, by index
  std::vector<PlayFigures> each;                                  // where they were asked for
};

struct Plays {
  std::uint32_t count = 10'000;
  std::uint64_t first_seed = 1;
  unsigned threads = 0;  // 0: as many as there are cores
  BotKind bot = BotKind::random;
  Budget budget{};  // of the search for the expert's play
  bool keep_each = false;
  const std::atomic<bool>* stop = nullptr;         // set: no further play is begun
  std::function<void(std::uint32_t)> played = {};  // so many plays more; from any thread
};

Simulation simulate(const std::shared_ptr<const scenario::Scenario>& scenario,
                    scenario::VariantIndex variant, const Plays& plays = {});

// Coverage and item picture of both together; the other figures of `sum` stay.
void add(Simulation& sum, const Simulation& other);

}  // namespace earshot::analysis
