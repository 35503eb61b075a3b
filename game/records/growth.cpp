#include "records/growth.h"

#include <algorithm>
#include <array>
#include <span>

#include "records/resume.h"

namespace earshot::records {
namespace {

constexpr std::array<std::string_view, kSkills> kNames{"open-questions", "reflecting", "noticing",
                                                       "summing-up", "promising"};

std::optional<int>& at(Measures& measures, Skill skill) {
  return measures[static_cast<std::size_t>(skill)];
}

std::optional<int> percent(const base::Rational& part, const base::Rational& whole) {
  if (whole == base::Rational(0)) return std::nullopt;
  return static_cast<int>((part * base::Rational(100) / whole).rounded());
}

std::optional<int> percent(int part, int whole) {
  return percent(base::Rational(part), base::Rational(whole));
}

void measure_profile(const play::Profile& profile, Measures& measures) {
  const int questions = profile.open_questions + profile.closed_questions;
  const int reflections = profile.simple_reflections + profile.complex_reflections;
  at(measures, Skill::open_questions) = percent(profile.open_questions, questions);
  at(measures, Skill::reflecting) =
      questions > 0     ? percent(std::min(reflections, 2 * questions), 2 * questions)
      : reflections > 0 ? std::optional(100)
                        : std::nullopt;
  at(measures, Skill::noticing) = percent(profile.cues_noticed, profile.cues_shown);
}

// What there was to earn, and what was earned, under one reason.
struct Earned {
  base::Rational amount, of;
  bool found = false;
};

template <class Entries, class IsIt>
Earned earned(const Entries& entries, const IsIt& is_it) {
  Earned sum;
  for (const auto& entry : entries) {
    if (!is_it(entry)) continue;
    sum.amount += entry.amount;
    sum.of = entry.of;
    sum.found = true;
  }
  return sum;
}

Earned earned(const play::Ledger& ledger, play::Reason reason) {
  return earned(ledger, [reason](const play::Entry& entry) { return entry.reason == reason; });
}

Earned earned(const std::vector<StoredEntry>& ledger, play::Reason reason) {
  const std::string_view name = play::name_of(reason);
  return earned(ledger, [name](const StoredEntry& entry) { return entry.reason == name; });
}

int mean(const Growth& growth, std::span<const std::size_t> plays, Skill skill) {
  base::Rational sum;
  for (const std::size_t play : plays)
    sum += base::Rational(*growth.plays[play].measures[static_cast<std::size_t>(skill)]);
  const auto count = static_cast<std::int64_t>(plays.size());
  return static_cast<int>((sum / base::Rational(count)).rounded());
}

Trend trend_of(int earlier, int later) {
  if (later - earlier >= kTrendLeast) return Trend::growing;
  return earlier - later >= kTrendLeast ? Trend::falling : Trend::steady;
}

base::Result<MeasuredPlay> measured(const Store& store, const Play& play, Shelf& shelf,
                                    std::vector<play::CodedTurn>& turns) {
  const auto resumed = resume(store, play.id, shelf);
  if (resumed) {
    const auto coded = play::coded_turns(resumed->run);
    turns.insert(turns.end(), coded.begin(), coded.end());
    return MeasuredPlay{play, measures_of(resumed->run), true};
  }
  const auto ledger = store.ledger(play.id);
  if (!ledger) return ledger.failure();
  return MeasuredPlay{play, measures_of(*ledger), false};
}

}  // namespace

std::string_view name_of(Skill skill) { return kNames[static_cast<std::size_t>(skill)]; }

Measures measures_of(const play::Run& run) {
  Measures measures{};
  const play::Debrief debrief = play::debrief(run);
  measure_profile(debrief.profile, measures);
  if (run.scenario().has_summarise) {
    const Earned summary = earned(debrief.ledger, play::Reason::summary);
    at(measures, Skill::summing_up) = summary.found ? percent(summary.amount, summary.of) : 0;
  }
  const Earned promises = earned(debrief.ledger, play::Reason::promises_settled);
  at(measures, Skill::promising) = percent(promises.amount, promises.of);
  return measures;
}

Measures measures_of(const std::vector<StoredEntry>& ledger) {
  Measures measures{};
  const Earned summary = earned(ledger, play::Reason::summary);
  if (summary.found) at(measures, Skill::summing_up) = percent(summary.amount, summary.of);
  const Earned promises = earned(ledger, play::Reason::promises_settled);
  at(measures, Skill::promising) = percent(promises.amount, promises.of);
  return measures;
}

base::Result<Growth> growth_of(const Store& store, PersonId person) {
  auto history = store.history(person);
  if (!history) return history.failure();
  std::ranges::reverse(*history);
  Growth growth;
  Shelf shelf;
  for (const Play& play : *history) {
    if (!play.result) continue;
    if (!play.is_clean()) {
      ++growth.second_tries;
      continue;
    }
    auto one = measured(store, play, shelf, growth.turns);
    if (!one) return one.failure();
    growth.plays.push_back(*std::move(one));
  }
  return growth;
}

Course course_of(const Growth& growth, Skill skill) {
  Course course;
  for (std::size_t i = 0; i < growth.plays.size(); ++i) {
    if (growth.plays[i].measures[static_cast<std::size_t>(skill)]) course.plays.push_back(i);
  }
  if (course.plays.empty()) return course;
  const std::span<const std::size_t> all(course.plays);
  const std::size_t half = all.size() / 2;
  course.later = mean(growth, all.subspan(half), skill);
  course.earlier = half == 0 ? course.later : mean(growth, all.first(half), skill);
  if (half > 0) course.trend = trend_of(course.earlier, course.later);
  return course;
}

}  // namespace earshot::records
