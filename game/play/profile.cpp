// The listening profile: how a player asks and reflects, in counts. The thresholds are those of the MITI coding manual (Moyers et al.),
// as scoring.md has them.
#include <algorithm>

#include "play/debrief.h"

namespace earshot::play {
namespace {

using scenario::Code;

constexpr int kEmpathicLevel = 3;

const scenario::Choice* reply_of(const Run& run, const Step& step) {
  if (!step.action) return nullptr;
  const auto* choose = std::get_if<Choose>(&*step.action);
  return choose == nullptr ? nullptr : &run.scenario().choices[choose->choice];
}

bool interrupted(const Step& step) {
  return std::any_of(step.events.begin(), step.events.end(),
                     [](const Event& event) { return event.kind == EventKind::interrupted; });
}

int turns_before_empathy(const Run& run) {
  int turns = 0;
  for (const Step& step : run.steps()) {
    const scenario::Choice* reply = reply_of(run, step);
    if (reply == nullptr) continue;
    if (run.scenario().nodes[reply->node].scene == scenario::Scene::desk) continue;
    if (reply->level >= kEmpathicLevel) return turns;
    ++turns;
  }
  return -1;
}

scenario::CueSet shown_cues(const Run& run) {
  scenario::CueSet shown = 0;
  for (const Step& step : run.steps()) {
    for (const Event& event : step.events) {
      if (event.kind == EventKind::cue_shown) shown |= scenario::CueSet{1} << event.what;
    }
  }
  return shown;
}

void count(const CodedTurn& turn, Profile& profile) {
  profile.open_questions += turn.code == Code::open;
  profile.closed_questions += turn.code == Code::closed;
  profile.simple_reflections += turn.code == Code::simple_reflection;
  profile.complex_reflections += turn.code == Code::complex_reflection;
  profile.interruptions += turn.interrupted;
}

// Of `part` in `whole`, both in the same unit; percentages.
Grade grade(int part, int whole, int good, int fair) {
  if (part * 100 >= good * whole) return Grade::good;
  return part * 100 >= fair * whole ? Grade::fair : Grade::poor;
}

}  // namespace

std::vector<CodedTurn> coded_turns(const Run& run) {
  std::vector<CodedTurn> turns;
  for (const Step& step : run.steps()) {
    const scenario::Choice* reply = reply_of(run, step);
    if (reply == nullptr) continue;
    const CodedTurn turn{run.scenario().technique(*reply).code, interrupted(step)};
    if (turn != CodedTurn{}) turns.push_back(turn);
  }
  return turns;
}

Profile recent_profile(std::span<const CodedTurn> turns) {
  Profile profile;
  const std::size_t kept = std::min<std::size_t>(turns.size(), kProfileTurns);
  for (const CodedTurn& turn : turns.last(kept)) count(turn, profile);
  return profile;
}

Profile profile_of(const Run& run) {
  Profile profile;
  for (const CodedTurn& turn : coded_turns(run)) count(turn, profile);
  profile.turns_before_empathy = turns_before_empathy(run);
  const scenario::CueSet shown = shown_cues(run);
  profile.cues_shown = base::count_bits(shown);
  profile.cues_noticed = base::count_bits(shown & run.state().cues);
  return profile;
}

Profile sum(const Profile& a, const Profile& b) {
  Profile both = a;
  both.open_questions += b.open_questions;
  both.closed_questions += b.closed_questions;
  both.simple_reflections += b.simple_reflections;
  both.complex_reflections += b.complex_reflections;
  both.interruptions += b.interruptions;
  both.turns_before_empathy = std::max(a.turns_before_empathy, b.turns_before_empathy);
  both.cues_shown += b.cues_shown;
  both.cues_noticed += b.cues_noticed;
  return both;
}

ProfileGrades grades_of(const Profile& profile) {
  const int questions = profile.open_questions + profile.closed_questions;
  const int reflections = profile.simple_reflections + profile.complex_reflections;
  ProfileGrades grades;
  if (questions > 0) grades.open_share = grade(profile.open_questions, questions, 70, 50);
  if (questions + reflections > 0) {
    grades.reflections_per_question = grade(reflections, questions, 200, 100);
  }
  if (reflections > 0) {
    grades.complex_share = grade(profile.complex_reflections, reflections, 50, 40);
  }
  if (questions + reflections + profile.interruptions > 0) {
    grades.interruptions = profile.interruptions == 0 ? Grade::good : Grade::poor;
  }
  return grades;
}

}  // namespace earshot::play
