// The bot sees what play::view shows, and every score is the debrief's.
#include "content/bot_plays.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <nlohmann/json.hpp>
#include <ostream>
#include <utility>

#include "base/split_mix.h"
#include "content/play_report.h"
#include "content/text.h"
#include "play/view.h"

namespace earshot::content {

namespace {

using Json = nlohmann::ordered_json;

std::string one_decimal(double number) {
  const auto tenths = std::llround(number * 10);
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

int shown(const play::Scores& scores, std::optional<scenario::Dimension> dimension) {
  return dimension ? scores.shown(*dimension) : scores.shown_total();
}

}  // namespace

BotPlays::BotPlays(std::shared_ptr<const scenario::Scenario> scenario, analysis::BotKind kind,
                   const std::string& variant, std::optional<std::uint64_t> order)
    : scenario_(std::move(scenario)),
      kind_(kind),
      variant_(scenario_->find_variant(variant)),
      order_(order) {}

void BotPlays::play(std::uint64_t first_seed, int count) {
  for (int i = 0; i < count; ++i) play_one(first_seed + static_cast<std::uint64_t>(i));
}

void BotPlays::play_one(std::uint64_t seed) {
  const auto drawn = base::SplitMix64(seed).below(scenario_->variant_count());
  const auto variant = variant_.value_or(static_cast<scenario::VariantIndex>(drawn));
  play::Run run(scenario_, variant, order_.value_or(seed));
  analysis::Bot& bot = bot_for(variant);
  bot.begin(seed);
  while (const auto action = bot.next(play::Sight(*scenario_, run.state(), run.order()))) {
    [[maybe_unused]] const auto refusal = run.apply(*action);
    assert(!refusal);
  }
  const play::Debrief debrief = play::debrief(run);
  plays_.push_back({seed, debrief.result, debrief.ending, run.steps().size() - 1});
  last_ = std::move(run);
}

analysis::Bot& BotPlays::bot_for(scenario::VariantIndex variant) {
  auto& bot = bots_[variant];
  if (bot == nullptr) bot = analysis::Cast(kind_, scenario_, variant).make();
  return *bot;
}

BotPlays::Figures BotPlays::figures(std::optional<scenario::Dimension> dimension) const {
  Figures figures{100, 0, 0};
  double sum = 0;
  for (const Played& played : plays_) {
    const int points = shown(played.result.scores, dimension);
    figures.least = std::min(figures.least, points);
    figures.most = std::max(figures.most, points);
    sum += points;
  }
  figures.mean = sum / static_cast<double>(plays_.size());
  return figures;
}

std::map<std::string, int> BotPlays::endings() const {
  std::map<std::string, int> counts;
  for (const Played& played : plays_) ++counts[scenario_->endings[played.ending].name];
  return counts;
}

int BotPlays::passed() const {
  return static_cast<int>(std::count_if(plays_.begin(), plays_.end(),
                                        [](const Played& played) { return played.result.passed; }));
}

void BotPlays::print(std::ostream& out) const {
  const auto row = [&](std::string_view name, std::optional<scenario::Dimension> dimension) {
    const Figures f = figures(dimension);
    out << padded_right(name, 18) << padded_left(one_decimal(f.mean), 6)
        << padded_left(std::to_string(f.least), 6) << padded_left(std::to_string(f.most), 6)
        << "\n";
  };
  out << plays_.size() << " plays, seeds " << plays_.front().seed << " to " << plays_.back().seed
      << ", " << passed() << " passed\n\n"
      << padded_right("", 18) << padded_left("mean", 6) << padded_left("least", 6)
      << padded_left("most", 6) << "\n";
  for (const auto dimension : kAllDimensions) row(heading_of(dimension), dimension);
  row("Total", std::nullopt);
  out << "\nEndings\n";
  for (const auto& [name, count] : endings())
    out << padded_left(std::to_string(count), 6) << "  " << name << "\n";
}

Json BotPlays::json() const {
  Json json;
  json["scenario"] = scenario_->id;
  json["bot"] = analysis::info_of(kind_).name;
  json["plays"] = Json::array();
  for (const Played& played : plays_) {
    Json one;
    one["seed"] = played.seed;
    one["ending"] = scenario_->endings[played.ending].name;
    one["actions"] = played.actions;
    for (const auto dimension : kAllDimensions) {
      one[std::string(scenario::name_of(dimension))] = played.result.scores.shown(dimension);
    }
    one["total"] = played.result.scores.shown_total();
    one["passed"] = played.result.passed;
    json["plays"].push_back(std::move(one));
  }
  json["passed"] = passed();
  const Figures total = figures(std::nullopt);
  json["total"] = {{"mean", total.mean}, {"least", total.least}, {"most", total.most}};
  json["endings"] = endings();
  return json;
}

}  // namespace earshot::content
