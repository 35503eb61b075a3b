// What the figures of a round mean, as JSON, as a table, and in words.
#include <cmath>

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "host/export.h"
#include "host/item_analysis.h"

namespace earshot::host {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kFewPlays = 10;   // below: no figure over people means anything
constexpr int kSomePlays = 30;  // below: a hint
constexpr double kSeparates = 0.3, kHardly = 0.1;

std::string two_decimals(double value) { return fmt::format("{:.2f}", value); }

const char* kind_of(const Item& item) {
  constexpr const char* kKinds[] = {"moment", "fact", "cause"};
  return kKinds[static_cast<std::size_t>(item.kind)];
}

Json reply_json(const ItemReply& reply) {
  return {{"text", reply.text},
          {"taken", reply.taken},
          {"offered", reply.offered},
          {"best", reply.best},
          {"never", reply.never()}};
}

double thousandths(double value) { return std::round(value * 1000) / 1000; }

Json item_json(const Item& item) {
  Json json = {{"kind", kind_of(item)},
               {"text", item.text},
               {"reached", item.figures.reached},
               {"difficulty", thousandths(item.figures.difficulty)},
               {"difficulty_means", difficulty_word(item.figures)},
               {"discrimination", nullptr},
               {"discrimination_means", discrimination_word(item.figures)},
               {"replies", Json::array()}};
  if (item.figures.discrimination) {
    json["discrimination"] = thousandths(*item.figures.discrimination);
  }
  for (const ItemReply& reply : item.replies) json["replies"].push_back(reply_json(reply));
  return json;
}

std::string worth_of(const Alpha& alpha) {
  if (alpha.persons < kFewPlays) return "from so few plays the number means nothing";
  const char* hint = alpha.persons < kSomePlays ? "; from fewer than 30 plays that is a hint" : "";
  const char* worth = alpha.value < 0.5   ? "who stands above whom is largely chance"
                      : alpha.value < 0.7 ? "good enough to talk about, not to decide anything by"
                      : alpha.value < 0.9 ? "good enough to compare groups"
                                          : "good enough to compare people";
  return std::string(worth) + hint;
}

std::string never_taken(const Item& item) {
  std::string list;
  for (const ItemReply& reply : item.replies) {
    if (reply.never()) list += (list.empty() ? "" : " | ") + reply.text;
  }
  return list;
}

std::string csv_row(const std::vector<std::string>& lead, const std::vector<std::string>& cells) {
  std::string row;
  for (const auto* list : {&lead, &cells}) {
    for (const std::string& cell : *list) row += (row.empty() ? "" : ",") + csv_cell(cell);
  }
  return row + "\r\n";
}

}  // namespace

std::string difficulty_word(const ItemStatistics& figures) {
  if (figures.reached == 0) return "nobody came to it";
  const double share = figures.difficulty;
  return share >= 0.9   ? "nearly everybody"
         : share >= 0.7 ? "most"
         : share >= 0.4 ? "about half"
         : share >= 0.2 ? "few"
                        : "hardly anybody";
}

std::string discrimination_word(const ItemStatistics& figures) {
  if (figures.reached < kFewPlays) return "too few plays to say";
  if (!figures.discrimination) return "the same for everybody";
  const double value = *figures.discrimination;
  return value < 0            ? "who did well elsewhere did worse here: look at its wording"
         : value < kHardly    ? "tells nobody apart"
         : value < kSeparates ? "tells people apart a little"
                              : "tells people apart well";
}

std::string alpha_words(const std::optional<Alpha>& alpha, int plays) {
  if (!alpha) {
    return fmt::format("no Cronbach's alpha: {} {} with too little in common, or all alike", plays,
                       plays == 1 ? "play" : "plays");
  }
  return fmt::format("Cronbach's alpha {} (95 %: {} to {}) from {} plays and {} items: {}",
                     two_decimals(alpha->value), two_decimals(alpha->low),
                     two_decimals(alpha->high), alpha->persons, alpha->items, worth_of(*alpha));
}

std::string items_json(int round, const Items& items) {
  Json json = {{"round", round},
               {"plays", items.plays},
               {"items", Json::array()},
               {"alpha", nullptr},
               {"alpha_means", alpha_words(items.alpha, items.plays)}};
  for (const Item& item : items.items) json["items"].push_back(item_json(item));
  if (items.alpha) {
    json["alpha"] = {{"value", thousandths(items.alpha->value)},
                     {"low", thousandths(items.alpha->low)},
                     {"high", thousandths(items.alpha->high)},
                     {"plays", items.alpha->persons},
                     {"items", items.alpha->items}};
  }
  return json.dump();
}

std::string items_csv_head() {
  return csv_row({"event", "round", "scenario"},
                 {"kind", "item", "reached", "difficulty", "difficulty_means", "discrimination",
                  "discrimination_means", "hardly_taken", "alpha"});
}

std::string items_csv(const std::vector<std::string>& lead, const Items& items) {
  std::string rows;
  for (const Item& item : items.items) {
    const auto& discrimination = item.figures.discrimination;
    rows += csv_row(lead,
                    {kind_of(item), item.text, std::to_string(item.figures.reached),
                     fmt::format("{:.3f}", item.figures.difficulty), difficulty_word(item.figures),
                     discrimination ? fmt::format("{:.3f}", *discrimination) : "",
                     discrimination_word(item.figures), never_taken(item),
                     alpha_words(items.alpha, items.plays)});
  }
  return rows;
}

}  // namespace earshot::host
