#include "ui/screens/progress/skills.h"

#include <algorithm>

#include "ui/session/dates.h"
#include "ui/shell/titles.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

using records::Growth;
using records::kSkills;
using records::Skill;

// Days that the curves span, in whole weeks.
struct DaySpan {
  int from = 0;
  int to = 7;

  float place(float day) const {
    return (day - static_cast<float>(from)) / static_cast<float>(to - from);
  }
};

const std::string& end_of_play(const records::Play& play) {
  return play.ended.empty() ? play.began : play.ended;
}

int day_of_play(const Growth& growth, std::size_t i) {
  return day_of(end_of_play(growth.plays[i].play)).value_or(0);
}

DaySpan span_of(const Growth& growth) {
  if (growth.plays.empty()) return {};
  int first = day_of_play(growth, 0), last = first;
  for (std::size_t i = 1; i < growth.plays.size(); ++i) {
    first = std::min(first, day_of_play(growth, i));
    last = std::max(last, day_of_play(growth, i));
  }
  return {monday_before(first), monday_before(last) + 7};
}

// Several plays of one day stand side by side within it.
float moment_of_play(const Growth& growth, std::size_t i) {
  const int day = day_of_play(growth, i);
  int count = 0, before = 0;
  for (std::size_t n = 0; n < growth.plays.size(); ++n) {
    if (day_of_play(growth, n) != day) continue;
    ++count;
    before += n < i ? 1 : 0;
  }
  return static_cast<float>(day) + (static_cast<float>(before) + 0.5F) / static_cast<float>(count);
}

SkillCurve skill_curve(const World& world, const Growth& growth, Skill skill, const DaySpan& span) {
  SkillCurve curve{records::course_of(growth, skill), {}};
  for (const std::size_t i : curve.course.plays) {
    const auto& one = growth.plays[i];
    const int value = *one.measures[static_cast<std::size_t>(skill)];
    std::string words = trf("{0}: {1} of 100, {2}", title_now(world, one.play), value,
                            date_words(end_of_play(one.play)));
    curve.points.push_back(
        {span.place(moment_of_play(growth, i)), static_cast<float>(value), std::move(words)});
  }
  return curve;
}

}  // namespace

std::string_view skill_words(Skill skill) {
  static constexpr std::array<std::string_view, kSkills> kWords{
      msg("Open questions"), msg("Reflecting"), msg("Noticing"), msg("Summing up"),
      msg("Promising")};
  return tr(kWords[static_cast<std::size_t>(skill)]);
}

std::string_view skill_counted(Skill skill) {
  static constexpr std::array<std::string_view, kSkills> kWords{
      msg("Of all your questions, those that were open."),
      msg("Your reflections, of two for each question; more than that is 100."),
      msg("Of the cues the customers showed, those you noticed."),
      msg("The points for summing up before a solution, of those there were."),
      msg("Of the promises you made, those you kept. None made is 0.")};
  return tr(kWords[static_cast<std::size_t>(skill)]);
}

std::string_view trend_words(records::Trend trend) {
  static constexpr std::array<std::string_view, 4> kWords{msg("too early to say"), msg("falling"),
                                                          msg("steady"), msg("growing")};
  return tr(kWords[static_cast<std::size_t>(trend)]);
}

Icon trend_icon(records::Trend trend) {
  static constexpr std::array kIcons{Icon::clock, Icon::down, Icon::right, Icon::up};
  return kIcons[static_cast<std::size_t>(trend)];
}

std::vector<GradedCount> graded(const play::Profile& profile) {
  const auto grades = play::grades_of(profile);
  std::vector<GradedCount> rows{
      {"grade/open", tr("Open questions"),
       tr("Of all questions, good is 70 % and more, fair is half."), grades.open_share},
      {"grade/reflections", tr("Reflections"), tr("Good is two for each question, fair is one."),
       grades.reflections_per_question},
      {"grade/complex", tr("… that say more than was said"),
       tr("Of all reflections, good is half and more, fair is 40 %."), grades.complex_share},
      {"grade/interruptions", tr("Interruptions"), tr("Good is none."), grades.interruptions}};
  std::erase_if(rows, [](const GradedCount& row) { return row.grade == play::Grade::none; });
  return rows;
}

std::string_view grade_words(play::Grade grade) {
  switch (grade) {
    case play::Grade::good:
      return trc("a grade", "good");
    case play::Grade::fair:
      return trc("a grade", "fair");
    case play::Grade::poor:
      return trc("a grade", "not yet");
    case play::Grade::none:
      break;
  }
  return {};
}

std::array<SkillCurve, kSkills> skill_curves(const World& world, const Growth& growth) {
  const DaySpan span = span_of(growth);
  std::array<SkillCurve, kSkills> curves;
  for (std::size_t i = 0; i < kSkills; ++i)
    curves[i] = skill_curve(world, growth, static_cast<Skill>(i), span);
  return curves;
}

std::vector<TrendTick> weeks_of(const Growth& growth) {
  const DaySpan span = span_of(growth);
  std::vector<TrendTick> weeks;
  for (int day = span.from; day < span.to && !growth.plays.empty(); day += 7)
    weeks.push_back({span.place(static_cast<float>(day)), date_words(date_of(day))});
  return weeks;
}

}  // namespace earshot::ui
