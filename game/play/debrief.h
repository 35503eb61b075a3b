// What the player learns afterwards, as data: scores with every entry, moments with the reply that would have heard
// more, facts never found and where they waited, promises, the curve, the listening profile.
//
// Entry point: debrief(). Screens, exports and the terminal read this; they compute nothing of their own.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "play/ledger.h"
#include "play/run.h"

namespace earshot::play {

// Counts of coded replies (scoring.md, Listening profile; thresholds after the MITI manual). A single play shows the counts only.
struct Profile {
  int open_questions = 0, closed_questions = 0;
  int simple_reflections = 0, complex_reflections = 0;
  int interruptions = 0;
  int turns_before_empathy = -1;  // replies to the customer before the first of level 3; -1: none
  int cues_shown = 0, cues_noticed = 0;
};
enum class Grade : std::uint8_t { none, poor, fair, good };
// Judged over the last `kProfileTurns` coded turns of several plays.
inline constexpr int kProfileTurns = 20;
struct ProfileGrades {
  Grade open_share = Grade::none, reflections_per_question = Grade::none,
        complex_share = Grade::none, interruptions = Grade::none;
};
Profile profile_of(const Run& run);
// Counts add up; `turns_before_empathy` does not: the sum keeps the longest wait.
Profile sum(const Profile& a, const Profile& b);
ProfileGrades grades_of(const Profile& profile);  // none where nothing was coded

// A reply that was a question, a reflection or an interruption. Small enough to be kept beside a record.
struct CodedTurn {
  scenario::Code code = scenario::Code::none;
  bool interrupted = false;

  friend bool operator==(const CodedTurn&, const CodedTurn&) = default;
};
std::vector<CodedTurn> coded_turns(const Run& run);
// The counts of the last kProfileTurns of them, oldest first: what grades_of judges over several plays.
Profile recent_profile(std::span<const CodedTurn> turns);

// After every reply, and wherever else trust or tension changed.
struct CurvePoint {
  std::uint32_t step = 0;
  int trust = 0, tension = 0;            // after the step
  scenario::ChoiceIndex choice = kNone;  // kNone: the start, a glance, leaving
};

struct MomentReview {
  std::uint32_t step = 0;
  scenario::NodeIndex node = 0;
  std::uint16_t line = 0;               // the line that carried the feeling or the cue
  scenario::ChoiceIndex reply = kNone;  // kNone: the player left
  int level = 0, best_level = 5;        // level 0: nobody answered
  bool repair = false;
  bool too_early = false;  // replied before that line was heard
  // The reply that would have heard more, one that was on offer if there was one; none when the best was taken.
  std::optional<scenario::ChoiceIndex> better;
};

// A fact never learnt that is not beside the point.
struct MissedFact {
  scenario::FactIndex fact = 0;
  bool needed = false;                   // by the real cause
  std::vector<std::uint16_t> spoken_at;  // nodes in whose lines it waits
  std::vector<scenario::ChoiceIndex> looked_up_by;
  bool was_heard_past = false;  // a node holding it was visited, the line not heard
};

struct PromiseReview {
  scenario::PromiseIndex promise = 0;
  PromiseStatus status = PromiseStatus::none;
  bool was_renewed = false;
  int made_on = 0, due = 0, settled_on = 0;  // days; 0: never
};

struct ChoiceReview {
  std::uint32_t step = 0;
  scenario::ChoiceIndex choice = 0;
  int trust_change = 0, tension_change = 0;  // points
  bool interrupted = false;
};

struct Debrief {
  Result result;
  Ledger ledger;                     // settled
  scenario::EndingIndex ending = 0;  // of a play that goes on: the one of leaving
  scenario::CauseIndex real_cause = 0;
  std::optional<scenario::CauseIndex> named_cause;  // the last diagnosis
  // The choice with the largest change of trust minus tension, up or down; ties: the first. None when nothing changed.
  std::optional<std::uint32_t> turning_step;
  std::vector<ChoiceReview> choices;
  std::vector<MomentReview> moments;
  std::vector<MissedFact> missed;  // needed ones first
  std::vector<PromiseReview> promises;
  std::vector<CurvePoint> curve;  // first point: the start
  scenario::FactSet notes_right = 0, notes_missing = 0, notes_beside = 0;
  Profile profile;
};

// Of a play at its end or not (then as if it stopped here).
Debrief debrief(const Run& run);

// An entry's reason as a sentence without a full stop, with names looked up: "learnt `She lives alone`".
std::string sentence_of(const scenario::Scenario& scenario, const Entry& entry);

// The same before its arguments are filled in, for who says it in another language: filled() with
// the translation of `text`.
struct Wording {
  std::string_view text{};  // "learnt `{}`"
  std::vector<std::string> arguments{};
};
Wording wording_of(const scenario::Scenario& scenario, const Entry& entry);
std::string filled(std::string_view text, const std::vector<std::string>& arguments);

}  // namespace earshot::play
