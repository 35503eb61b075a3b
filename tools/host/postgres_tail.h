// The end of an event's log as one host knows it, and whether what was decided before it still holds. Private to postgres_log.cpp; no
// database in it.
//
// Entry point: Tail.
#pragma once

#include <cstdint>
#include <deque>
#include <set>
#include <string>

#include "host/log.h"

namespace earshot::host {

class Tail {
 public:
  std::int64_t seq = 0;
  std::string hash;

  bool is_known() const { return is_known_; }
  void begin(std::int64_t known) {
    seq = floor_ = known;
    is_known_ = true;
  }

  // Whether nothing that came after `known` is about the same thing, but what this writer sent before in the same epoch; and
  // whether all of that was stored, too.
  bool holds(const Commit& commit) const {
    if (commit.known < floor_ || fell_through(commit)) return false;
    for (auto one = recent_.rbegin(); one != recent_.rend() && one->seq > commit.known; ++one) {
      const bool own = one->epoch == commit.epoch;
      const bool apart = !one->scope.empty() && !commit.scope.empty() && one->scope != commit.scope;
      if (!own && !apart) return false;
    }
    return true;
  }

  // What was decided after this one, on what it would have done, falls with it.
  void refused(const Commit& commit) {
    if (commit.epoch != broken_epoch_) broken_.clear();
    broken_epoch_ = commit.epoch;
    broken_.insert(commit.scope);
  }

  void wrote(std::int64_t at, const std::string& scope, int epoch) { add({at, scope, epoch}); }
  void read(std::int64_t at, const std::string& scope) { add({at, scope, kOthers}); }

  // At the end of a transaction.
  void settle() {
    settled_seq_ = seq;
    settled_hash_ = hash;
  }
  void give_up() {
    while (!recent_.empty() && recent_.back().seq > settled_seq_) {
      Commit lost;
      lost.epoch = recent_.back().epoch;
      if (lost.epoch != kOthers) refused(lost);
      recent_.pop_back();
    }
    seq = settled_seq_;
    hash = settled_hash_;
  }

 private:
  static constexpr int kOthers = -1;
  static constexpr std::size_t kMost = 4096;
  struct Entry {
    std::int64_t seq = 0;
    std::string scope;
    int epoch = kOthers;
  };

  bool fell_through(const Commit& commit) const {
    if (commit.epoch != broken_epoch_ || broken_.empty()) return false;
    return commit.scope.empty() || broken_.count("") != 0 || broken_.count(commit.scope) != 0;
  }
  void add(Entry entry) {
    recent_.push_back(std::move(entry));
    if (recent_.size() <= kMost) return;
    floor_ = recent_.front().seq;
    recent_.pop_front();
  }

  bool is_known_ = false;
  std::deque<Entry> recent_;
  std::int64_t floor_ = 0;  // what came up to here is not known one by one any more
  std::int64_t settled_seq_ = 0;
  std::string settled_hash_;
  int broken_epoch_ = kOthers;
  std::set<std::string> broken_;  // scopes
};

}  // namespace earshot::host
