// A round as a test: what was hard, what told people apart, which replies nobody takes, and how much the whole is worth.
//
// Entry points: items_of(), items_json(), items_csv(). Items of a play: each moment of the customer's (score: the reply's level out of the best), each
// fact that the cause needs (found or not), and the cause (named right or not). What a play did not come to is no item of it. All of it is read off
// play::debrief and the steps; what the figures mean is said in words, because a facilitator is no statistician.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "host/item_statistics.h"
#include "play/run.h"

namespace earshot::host {

struct ItemReply {
  std::string text;
  int taken = 0;
  int offered = 0;  // plays in which it could be taken
  bool best = false;
  bool never() const { return !best && offered > 0 && taken * 20 < offered; }  // under 5 %
};

struct Item {
  enum class Kind { moment, fact, cause } kind = Kind::moment;
  std::string text;  // what the customer said, what was to be found, what the cause was
  ItemStatistics figures;
  std::vector<ItemReply> replies;  // of a moment
};

struct Items {
  int plays = 0;
  std::vector<Item> items;
  std::optional<Alpha> alpha;
};

Items items_of(const std::vector<play::Run>& plays);

std::string items_json(int round, const Items& items);
// Rows for a table, without its head; `lead`: cells in front of each.
std::string items_csv(const std::vector<std::string>& lead, const Items& items);
std::string items_csv_head();

// "nearly everybody", "too few plays to say" …
std::string difficulty_word(const ItemStatistics& figures);
std::string discrimination_word(const ItemStatistics& figures);
std::string alpha_words(const std::optional<Alpha>& alpha, int plays);

}  // namespace earshot::host
