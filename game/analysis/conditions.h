// Every condition of a scenario, and which way it was seen to come out where the rulebook asks it.
//
// Entry points: Conditions, which numbers them, and ConditionLog, which is told of everything that
// is played. A reply's condition is asked at every state of its node, a line's on arrival, that of
// a reaction when the customer is interrupted, that of a way when its reply was taken and no
// earlier way held. Conditions that always hold are left out.
#pragma once

#include <atomic>
#include <cstdint>
#include <optional>
#include <vector>

#include "analysis/search.h"

namespace earshot::analysis {

struct Asked {
  enum class Of : std::uint8_t { reply, line, reaction, way };
  Of of = Of::reply;
  scenario::NodeIndex node = 0;
  scenario::ChoiceIndex choice = 0;  // of a reply or a way
  std::uint8_t route = 0;            // of a way
  std::uint8_t number = 0;           // which line or reaction of the node, which case of the route
  const scenario::Condition* condition = nullptr;
};

class Conditions {
 public:
  explicit Conditions(const scenario::Scenario& scenario);

  const std::vector<Asked>& all() const { return all_; }  // in the order of the file
  // The numbers of those of a node begin at first_of(node) and end before first_of(node + 1).
  std::size_t first_of(std::size_t node) const { return first_[node]; }

 private:
  void add_node(const scenario::Scenario& scenario, scenario::NodeIndex index);
  void add_choice(const scenario::Scenario& scenario, scenario::ChoiceIndex index);
  void add(const Asked& asked);

  std::vector<Asked> all_;
  std::vector<std::size_t> first_;
};

// How a condition came out. Both can have been seen.
struct Answers {
  bool met = false;
  bool unmet = false;

  bool both() const { return met && unmet; }
  friend bool operator==(const Answers&, const Answers&) = default;
};

class ConditionLog {
 public:
  // Without `reactions` nothing is noted of theirs.
  explicit ConditionLog(const scenario::Scenario& scenario, bool reactions = true);

  void see(const Applied& applied);      // from any thread
  std::vector<Answers> answers() const;  // as Conditions numbers them

 private:
  struct Way {
    scenario::ChoiceIndex choice;
    std::uint8_t route, taken;
  };
  void see_replies(const play::State& state);
  void see_lines(const play::State& state);
  void see_reactions(std::size_t node, std::int32_t shown);
  void see_ways(const Way& way);
  bool both(std::size_t number) const;
  void note(std::size_t number, bool met);

  const scenario::Scenario& scenario_;
  bool reactions_;
  Conditions conditions_;
  std::vector<std::atomic<std::uint8_t>> answers_;  // kMet, kUnmet
  std::vector<std::vector<std::size_t>> replies_;   // by node: those of its replies
};

}  // namespace earshot::analysis
