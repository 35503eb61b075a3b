// Every play there can be of one scenario and variant: what can be reached, learnt, noticed and
// promised, and by which shortest way.
//
// Entry point: explore(). Exact when it is `complete`. When the budget ran out, what was found can
// be had all the same; then a second, coarser search that lets every reply be taken again and again
// (so that it finds all there is and perhaps more) rules out what it does not find either, and only
// what neither settles is undecided. Which moves a player is given, and why the others do not
// matter, stands in moves.h; what the keys keep, in fields.h and live.h. Results do not depend on
// key and grain (tests prove it); counts do.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <vector>

#include "analysis/conditions.h"
#include "analysis/live.h"
#include "analysis/search.h"

namespace earshot::analysis {

enum class Key : std::uint8_t {
  full,  // everything any rule may read
  live,  // what a later rule can still read from that node on
  best,  // as live, and of states that differ only in replies taken and in patience the freest and
         // most patient alone; whether patience can run out is a second, short search
};

// What a play can meet with. Each is numbered as in the scenario.
enum class Subject : std::uint8_t {
  node,    // arrived at
  choice,  // taken, hence shown
  ending,  // `left` can always be reached by leaving
  fact,    // learnt
  cue,     // its line is heard to the end: it can be noticed
  promise_made,
  promise_kept,
  promise_renewed,
  promise_broken,     // because a day passed over it; one that is open at the end breaks as well
  promise_unchanged,  // by choice: its promise, keep or renew changed nothing
  variable_clamped,   // by choice: it set a variable out of its range
  stuck_node,         // all is heard, and no reply is or will be on offer
};
inline constexpr std::size_t kSubjects = static_cast<std::size_t>(Subject::stuck_node) + 1;

struct Options {
  Player player = Player::patient;
  Budget budget{};
  Key key = Key::best;
  Grain grain = Grain::visit;
  bool unflagged = false;  // only plays that raise no critical flag
  bool reactions = false;  // the conditions of reactions to interruptions count; takes more states
  bool alike_once = true;  // visits that are alike are played once; false: each, for tests
};

struct Exploration {
  // The first way found to something: no other takes fewer replies.
  struct Witness {
    Subject subject;
    std::uint16_t index = 0;
    std::vector<play::Action> actions;  // from the start of the play; the last one brings it about
  };

  bool complete = false;          // false: the budget ran out
  std::uint64_t states = 0;       // kept, endings included
  std::uint64_t transitions = 0;  // actions played
  std::uint64_t repeated = 0;     // visits known from others that are alike (visit_book.h)
  std::uint64_t stuck_states = 0;
  std::size_t bytes = 0;
  std::size_t key_bits = 0;
  std::array<std::bitset<scenario::kMaxChoices>, kSubjects> found;  // by subject
  std::vector<Witness> witnesses;  // one for each thing found, in the order of finding

  // Out of budget: what the coarser search did not rule out, found things included. (All, when it
  // ran out of budget too.) Complete: the same as `found`.
  std::array<std::bitset<scenario::kMaxChoices>, kSubjects> possible;

  // How each condition came out (conditions.h), and how it may have, in the same sense. Those of
  // reactions: nothing, unless they were asked for.
  std::vector<Answers> answers, possible_answers;

  bool has(Subject subject, std::size_t index) const {
    return found[static_cast<std::size_t>(subject)].test(index);
  }
  bool ruled_out(Subject subject, std::size_t index) const {
    return !possible[static_cast<std::size_t>(subject)].test(index);
  }
  const Witness* witness(Subject subject, std::size_t index) const;
  void put(Witness witness);  // in place of an earlier one for the same thing
};

Exploration explore(const scenario::Scenario& scenario, scenario::VariantIndex variant,
                    const Options& options = {});

}  // namespace earshot::analysis
