// Sums are of whole thousandths of a point, so that they are the same in whatever order cores finish;
// the plays of a block are played one after another, and blocks are put together in their order.
#include "analysis/simulate.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "analysis/simulate_play.h"
#include "base/crew.h"

namespace earshot::analysis {
namespace {

using scenario::Dimension;
using scenario::Scenario;

constexpr std::size_t kAll = scenario::kDimensions + 1;
constexpr std::int64_t kPoint = 1000;

__extension__ using Wide = __int128;

struct Sums {
  std::array<std::int64_t, kAll> points{}, squares{};
  std::array<int, kAll> least{100, 100, 100, 100}, most{};
  std::int64_t replies = 0, words = 0;
  int least_replies = 1'000'000, most_replies = 0;
};

// One block while it is being played.
struct Tally {
  Simulation counts;  // without what is worked out at the end
  Sums sums;
};

void add_score(std::size_t which, const base::Rational& exact, Tally& tally) {
  const std::int64_t points = exact.in(kPoint);
  const int shown = static_cast<int>(exact.rounded());
  tally.sums.points[which] += points;
  tally.sums.squares[which] += points * points;
  tally.sums.least[which] = std::min(tally.sums.least[which], shown);
  tally.sums.most[which] = std::max(tally.sums.most[which], shown);
  ++tally.counts.histograms[which][static_cast<std::size_t>(shown)];
}

void add_places(const Scenario& scenario, const Referee& referee, std::int64_t total,
                Simulation& counts) {
  const play::State& last = referee.last();
  for (std::size_t word = 0; word * 64 < scenario.choices.size(); ++word) {
    base::for_each_bit(last.taken[word], [&](std::size_t bit) {
      ReplyFigures& figures = counts.replies_by_choice[word * 64 + bit];
      ++figures.taken;
      figures.taken_total += total;
    });
    base::for_each_bit(referee.offered()[word] & ~last.taken[word], [&](std::size_t bit) {
      ReplyFigures& figures = counts.replies_by_choice[word * 64 + bit];
      ++figures.passed_over;
      figures.passed_over_total += total;
    });
  }
  for (std::size_t word = 0; word * 64 < scenario.nodes.size(); ++word) {
    base::for_each_bit(last.visited[word],
                       [&](std::size_t bit) { ++counts.nodes[word * 64 + bit]; });
  }
  if (play::at_ending(last)) ++counts.endings[last.place - play::kEndingPlace];
}

PlayFigures figures_of(const play::Result& result, const Referee& referee, std::uint64_t seed) {
  PlayFigures figures;
  figures.seed = seed;
  for (std::size_t i = 0; i < scenario::kDimensions; ++i)
    figures.shown[i] = static_cast<std::int8_t>(result.scores.shown(static_cast<Dimension>(i)));
  figures.shown.back() = static_cast<std::int8_t>(result.scores.shown_total());
  figures.passed = result.passed;
  if (play::at_ending(referee.last())) {
    figures.ending = static_cast<scenario::EndingIndex>(referee.last().place - play::kEndingPlace);
  }
  figures.replies = referee.replies();
  figures.words = referee.words();
  return figures;
}

void add_play(const Scenario& scenario, Referee& referee, std::uint64_t seed, bool keep,
              Tally& tally) {
  const play::Result result = referee.result();
  for (std::size_t i = 0; i < scenario::kDimensions; ++i)
    add_score(i, result.scores.exact[i], tally);
  add_score(kAll - 1, result.scores.total, tally);
  Simulation& counts = tally.counts;
  ++counts.plays;
  counts.passed += result.passed ? 1U : 0U;
  counts.actions += referee.actions();
  add_places(scenario, referee, result.scores.total.in(kPoint), counts);
  Sums& sums = tally.sums;
  const int replies = referee.replies();
  sums.replies += replies;
  sums.words += referee.words();
  sums.least_replies = std::min(sums.least_replies, replies);
  sums.most_replies = std::max(sums.most_replies, replies);
  if (keep) counts.each.push_back(figures_of(result, referee, seed));
}

void make_room(const Scenario& scenario, Simulation& counts) {
  counts.replies_by_choice.resize(scenario.choices.size());
  counts.nodes.resize(scenario.nodes.size());
  counts.endings.resize(scenario.endings.size());
}

class Playing {
 public:
  Playing(const std::shared_ptr<const Scenario>& scenario, scenario::VariantIndex variant,
          const Plays& plays)
      : scenario_(*scenario),
        variant_(variant),
        plays_(plays),
        cast_(plays.bot, scenario, variant, plays.budget),
        words_(scenario_),
        blocks_((plays.count + kBlock - 1) / kBlock) {}

  std::vector<Tally>& play() {
    std::vector<base::Task> tasks;
    for (std::uint32_t block = 0; block < blocks_.size(); ++block)
      tasks.emplace_back([this, block] { play_block(block); });
    base::on_all_cores(tasks, plays_.threads);
    return blocks_;
  }

 private:
  void play_block(std::uint32_t block) {
    Tally& tally = blocks_[block];
    make_room(scenario_, tally.counts);
    const auto bot = cast_.make();
    Referee referee(scenario_, variant_, words_);
    const std::uint32_t end = std::min(plays_.count, (block + 1) * kBlock);
    for (std::uint32_t i = block * kBlock; i < end && !stopped(); ++i) {
      referee.play(*bot, plays_.first_seed + i);
      add_play(scenario_, referee, plays_.first_seed + i, plays_.keep_each, tally);
    }
    if (plays_.played) plays_.played(tally.counts.plays);
  }

  bool stopped() const {
    return plays_.stop != nullptr && plays_.stop->load(std::memory_order_relaxed);
  }

  const Scenario& scenario_;
  const scenario::VariantIndex variant_;
  const Plays& plays_;
  const Cast cast_;
  const WordCounts words_;
  std::vector<Tally> blocks_;
};

void add_sums(const Sums& from, Sums& to) {
  for (std::size_t i = 0; i < kAll; ++i) {
    to.points[i] += from.points[i];
    to.squares[i] += from.squares[i];
    to.least[i] = std::min(to.least[i], from.least[i]);
    to.most[i] = std::max(to.most[i], from.most[i]);
  }
  to.replies += from.replies;
  to.words += from.words;
  to.least_replies = std::min(to.least_replies, from.least_replies);
  to.most_replies = std::max(to.most_replies, from.most_replies);
}

void add_block(const Tally& block, Simulation& sum) {
  sum.plays += block.counts.plays;
  sum.passed += block.counts.passed;
  sum.actions += block.counts.actions;
  sum.each.insert(sum.each.end(), block.counts.each.begin(), block.counts.each.end());
  for (std::size_t i = 0; i < kAll; ++i) {
    for (std::size_t points = 0; points < sum.histograms[i].size(); ++points)
      sum.histograms[i][points] += block.counts.histograms[i][points];
  }
  add(sum, block.counts);
}

// Without a rounding error, so that plays that are all the same have no spread: n Σx² − (Σx)².
Spread spread_of(const Sums& sums, std::size_t which, std::uint32_t count) {
  const std::int64_t sum = sums.points[which];
  const Wide apart = Wide{count} * sums.squares[which] - Wide{sum} * sum;
  const double n = count;
  return {static_cast<double>(sum) / n / kPoint, std::sqrt(static_cast<double>(apart)) / n / kPoint,
          sums.least[which], sums.most[which]};
}

void work_out(const Sums& sums, Simulation& result) {
  if (result.plays == 0) return;
  const double count = result.plays;
  result.root_cause = spread_of(sums, 0, result.plays);
  result.empathy = spread_of(sums, 1, result.plays);
  result.follow_through = spread_of(sums, 2, result.plays);
  result.total = spread_of(sums, kAll - 1, result.plays);
  result.replies = static_cast<double>(sums.replies) / count;
  result.words = static_cast<double>(sums.words) / count;
  result.least_replies = sums.least_replies;
  result.most_replies = sums.most_replies;
}

}  // namespace

double ReplyFigures::mean(std::int64_t sum, std::uint32_t count) {
  return count == 0 ? 0 : static_cast<double>(sum) / kPoint / count;
}

double ReplyFigures::split() const {
  return taken == 0 || passed_over == 0 ? 0 : mean_taken() - mean_passed_over();
}

Simulation simulate(const std::shared_ptr<const Scenario>& scenario, scenario::VariantIndex variant,
                    const Plays& plays) {
  Simulation result;
  Sums sums;
  make_room(*scenario, result);
  if (plays.count == 0) return result;
  Playing playing(scenario, variant, plays);
  for (const Tally& block : playing.play()) {
    if (block.counts.plays == 0) continue;
    add_block(block, result);
    add_sums(block.sums, sums);
  }
  work_out(sums, result);
  return result;
}

void add(Simulation& sum, const Simulation& other) {
  for (std::size_t i = 0; i < other.replies_by_choice.size(); ++i) {
    ReplyFigures& to = sum.replies_by_choice[i];
    const ReplyFigures& from = other.replies_by_choice[i];
    to.taken += from.taken;
    to.passed_over += from.passed_over;
    to.taken_total += from.taken_total;
    to.passed_over_total += from.passed_over_total;
  }
  for (std::size_t i = 0; i < other.nodes.size(); ++i) sum.nodes[i] += other.nodes[i];
  for (std::size_t i = 0; i < other.endings.size(); ++i) sum.endings[i] += other.endings[i];
}

}  // namespace earshot::analysis
