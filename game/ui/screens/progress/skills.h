// The skills in words, and their curves over the days. Private to screens/progress.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "records/growth.h"
#include "ui/paint/icons.h"
#include "ui/shell/world.h"
#include "ui/widgets/trend/trend.h"

namespace earshot::ui {

std::string_view skill_words(records::Skill skill);    // "Open questions"
std::string_view skill_counted(records::Skill skill);  // what is counted, as a sentence
std::string_view trend_words(records::Trend trend);    // "growing"
Icon trend_icon(records::Trend trend);

// A ratio of the listening profile with its grade.
struct GradedCount {
  std::string_view name, words, threshold;
  play::Grade grade{};
};
std::vector<GradedCount> graded(const play::Profile& profile);  // those that there is a grade for
std::string_view grade_words(play::Grade grade);                // "fair"

struct SkillCurve {
  records::Course course;
  std::vector<TrendPoint> points;
};
// From the Monday before the first play to the end of the week of the last.
std::array<SkillCurve, records::kSkills> skill_curves(const World& world,
                                                      const records::Growth& growth);
std::vector<TrendTick> weeks_of(const records::Growth& growth);

}  // namespace earshot::ui
