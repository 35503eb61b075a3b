// What a player may do next, as far as it can make a difference.
//
// Entry point: Moves::list(). Every move is still played by play::apply; here is only chosen which
// ones are worth playing. Left out, because plays with and without them go on alike:
//   - false notices and marking a cue already noticed: they cost points or nothing, and change
//     nothing that is read;
//   - noting: only the last rule reads it (full_marks.cpp notes at the ending);
//   - leaving: it is possible everywhere and leads to the one ending `left` (explore.cpp says so
//     once);
//   - the order within a visit: first hear, then glance, then notice in the order of the lines.
//     Glances all cost the same, so the first distraction not looked at stands for any; each set of
//     marks comes about in exactly one way;
//   - picks: one set for each outcome. Said back: a complete, a partial and a wrong set, as far as
//     what is known allows. Pinned: for the real cause all it needs (proven) and nothing
//     (unproven), for a wrong cause nothing, since the verdict goes by the cause alone.
#pragma once

#include <vector>

#include "analysis/fields.h"
#include "play/apply.h"

namespace earshot::analysis {

// A patient player hears everything before replying; an impatient one may also reply after any
// number of lines.
enum class Player : std::uint8_t { patient, impatient };

enum class Habits : std::uint8_t {
  plain,
  proving,   // where not all is proven, the most evidence that can be pinned is pinned
  careless,  // before any reply every line that was heard and carries no cue is marked; looks at
             // distractions whatever comes of it
};

class Moves {
 public:
  // `kept`: the key of each node; a cue or a glance that it does not hold is not worth a move.
  Moves(const scenario::Scenario& scenario, Player player, Habits habits,
        const std::vector<FieldBits>& kept);

  // At a node; `moves` is emptied first.
  void list(const play::State& state, std::vector<play::Action>& moves) const;

  // The replies alone.
  void list_replies(const play::State& state, std::vector<play::Action>& moves) const;

  // All is heard, no reply is on offer, and nothing is left to notice or to glance at that could
  // bring one. (No moves listed is not enough: another order within the visit may go on.)
  bool stuck(const play::State& state) const;

  // The same if it is not known which replies were taken: only one that may be taken again is sure.
  bool may_be_stuck(const play::State& state) const;

 private:
  bool nothing_to_attend_to(const play::State& state) const;
  bool worth_noticing(const play::State& state, std::size_t line) const;
  bool worth_glancing(const play::State& state, std::size_t line) const;
  void add_notices(const play::State& state, std::vector<play::Action>& moves) const;
  void add_glance(const play::State& state, std::vector<play::Action>& moves) const;
  void add_replies(const play::State& state, std::vector<play::Action>& moves) const;
  void add_summaries(const play::State& state, scenario::ChoiceIndex choice,
                     std::vector<play::Action>& moves) const;
  bool add_false_notice(const play::State& state, std::vector<play::Action>& moves) const;
  scenario::FactSet pins_without_proof(const play::State& state) const;
  void add_diagnoses(const play::State& state, scenario::ChoiceIndex choice,
                     std::vector<play::Action>& moves) const;

  const scenario::Scenario& scenario_;
  Player player_;
  Habits habits_;
  struct Worth {
    scenario::CueSet noticing = 0;
    bool glancing = false;
  };
  std::vector<Worth> worth_;  // by node
};

}  // namespace earshot::analysis
