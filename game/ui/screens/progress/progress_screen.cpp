#include "ui/screens/progress/progress_screen.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "ui/shell/backdrop.h"
#include "ui/widgets/button.h"
#include "ui/widgets/row.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

using records::Skill;

constexpr float kCurveBeside = 44.0F;  // ems from which the curve stands beside the skills

// On one line: the last ones can be had from the waiting room too.
std::vector<Button> progress_buttons(const Ui& ui, float width) {
  std::vector<Button> row{
      {"progress/back", tr("Waiting room"), Icon::people, Button::Tone::main, tr("Esc")},
      {"progress/glossary", tr("Techniques"), Icon::book},
      {"progress/history", tr("Past plays"), Icon::clock}};
  const float line = ui.metrics().control() * 1.5F;
  while (row.size() > 1 && button_row_height(ui, width, row) > line) row.pop_back();
  return row;
}

// What a row of a skill says below its name.
std::string course_words(const records::Course& course) {
  if (course.plays.empty()) return std::string(tr("no occasion for it yet"));
  const std::string_view words = trend_words(course.trend);
  if (course.trend == records::Trend::unknown) return std::string(words);
  return trf("{0}: from {1} to {2}", words, course.earlier, course.later);
}

}  // namespace

ProgressScreen::ProgressScreen(const World& world) : world_(world) { collect(); }

void ProgressScreen::collect() {
  if (!world_.person) return;
  auto growth = records::growth_of(world_.store, world_.person->id);
  const auto history = world_.store.history(world_.person->id);
  if (!growth || !history) {
    problem_ = !growth ? growth.failure().text : history.failure().text;
    return;
  }
  growth_ = *std::move(growth);
  advice_ = records::advice_of(growth_, *history, world_.pack);
  curves_ = skill_curves(world_, growth_);
  weeks_ = weeks_of(growth_);
  if (advice_) skill_ = static_cast<std::size_t>(advice_->skill);
}

void ProgressScreen::draw(Ui& ui) {
  ui.name_screen("progress");
  if (ui.pressed(Key::escape)) go({Page::board});
  const float width = std::min(ui.screen().w - ui.em() * 1.6F, ui.em() * 62.0F);
  const Rect room =
      office_panel(ui, centred(ui.screen(), width, ui.screen().h - ui.em() * 1.6F), "progress");
  Column column(room, ui.em() * 0.4F);
  const std::string name = world_.person ? world_.person->name : std::string();
  column.use(text(ui, column.rest(), kTitleInk, trf("How you are growing, {}", name)));
  const float foot = button_row_height(ui, room.w, progress_buttons(ui, room.w));
  const Rect rest = column.rest().above_foot(foot + ui.em() * 0.5F);
  if (growth_.plays.empty()) {
    draw_empty(ui, rest);
  } else {
    draw_skills(ui, rest);
  }
  draw_buttons(ui, room.foot(foot));
}

// The first week.
void ProgressScreen::draw_empty(Ui& ui, Rect room) {
  ScrollArea area(ui, "progress/empty", room);
  Column column(area.room(), ui.em() * 0.5F);
  if (!problem_.empty())
    column.use(text(ui, column.rest(), kSoftInk.with(Role::poor), as_sentence(problem_)));
  column.use(text(ui, column.rest(), kInk,
                  tr("Nothing to measure yet. After your first conversation you see here how you "
                     "ask, reflect, notice, sum up and keep promises; after some weeks, what is "
                     "growing.")));
  for (std::size_t i = 0; i < records::kSkills; ++i) {
    const auto skill = static_cast<Skill>(i);
    const std::string row_name = fmt::format("skill/{}", records::name_of(skill));
    Row what{row_name, skill_words(skill), skill_counted(skill)};
    what.icon = Icon::ear;
    what.enabled = false;
    row(ui, column.take(row_height(ui, column.rest().w, what)), what);
  }
  if (growth_.second_tries > 0) {
    column.use(text(ui, column.rest(), kSoftInk,
                    tr("Second tries and conversations with steps back are not measured: they say "
                       "how well you remember.")));
  }
  area.finish(column.bottom());
}

void ProgressScreen::draw_skills(Ui& ui, Rect room) {
  if (room.w < ui.em() * kCurveBeside) {
    ScrollArea area(ui, "progress/page", room);
    Column column(area.room(), ui.em() * 0.4F);
    skill_rows(ui, column);
    chosen_skill(ui, column);
    next_step(ui, column);
    how_it_is_counted(ui, column);
    listening_grades(ui, column);
    area.finish(column.bottom());
    return;
  }
  const float left = room.w * 0.42F;
  {
    ScrollArea area(ui, "progress/skills", room.left(left));
    Column column(area.room(), ui.em() * 0.4F);
    skill_rows(ui, column);
    column.skip(ui.em() * 0.4F);
    how_it_is_counted(ui, column);
    listening_grades(ui, column);
    area.finish(column.bottom());
  }
  ScrollArea area(ui, "progress/curve", room.after_left(left + ui.em()));
  Column column(area.room(), ui.em() * 0.4F);
  chosen_skill(ui, column);
  next_step(ui, column);
  area.finish(column.bottom());
}

void ProgressScreen::skill_rows(Ui& ui, Column& column) {
  for (std::size_t i = 0; i < records::kSkills; ++i) {
    const auto skill = static_cast<Skill>(i);
    const records::Course& course = curves_[i].course;
    const std::string name = fmt::format("skill/{}", records::name_of(skill));
    const std::string detail = course_words(course);
    const std::string end = course.plays.empty() ? "–" : fmt::format("{}", course.later);
    Row what{name, skill_words(skill), detail, end};
    what.icon = trend_icon(course.trend);
    what.tone = course.trend == records::Trend::falling ? Role::poor : Role::accent;
    what.chosen = i == skill_;
    what.tight = true;
    if (!row(ui, column.take(row_height(ui, column.rest().w, what)), what)) continue;
    skill_ = i;
    point_.reset();
    ui.redo();
  }
}

void ProgressScreen::chosen_skill(Ui& ui, Column& column) {
  const auto skill = static_cast<Skill>(skill_);
  const SkillCurve& curve = curves_[skill_];
  column.use(text(ui, column.rest(), kHeadingInk, skill_words(skill)));
  column.use(text(ui, column.rest(), kSoftInk, skill_counted(skill)));
  const TrendPlot what{"trend", skill_words(skill), curve.points, weeks_, point_};
  point_ = trend(ui, column.take(std::min(ui.em() * 12.0F, ui.screen().h * 0.36F)), what);
  const bool shown = point_ && *point_ < curve.points.size();
  column.use(text(ui, column.rest(), kInk,
                  shown ? std::string_view(curve.points[*point_].text)
                        : tr("Each point is a conversation; the lines are Mondays.")));
}

// The listening profile over the last coded replies, against its thresholds (play::grades_of).
void ProgressScreen::listening_grades(Ui& ui, Column& column) const {
  const auto profile = play::recent_profile(growth_.turns);
  const auto grades = graded(profile);
  if (grades.empty()) return;
  column.skip(ui.em() * 0.4F);
  column.use(text(ui, column.rest(), kHeadingInk, tr("How you listen")));
  const std::size_t replies =
      std::min<std::size_t>(growth_.turns.size(), static_cast<std::size_t>(play::kProfileTurns));
  column.use(text(ui, column.rest(), kSoftInk,
                  trn("Judged over your last reply that was a question, a reflection or an "
                      "interruption.",
                      "Judged over your last {} replies that were questions, reflections or "
                      "interruptions.",
                      replies)));
  for (const GradedCount& one : grades) {
    Row what{one.name, one.words, one.threshold, grade_words(one.grade)};
    what.icon = one.grade == play::Grade::poor ? Icon::minus : Icon::check;
    what.tone = one.grade == play::Grade::poor ? Role::poor : Role::good;
    what.enabled = false;
    what.tight = true;
    row(ui, column.take(row_height(ui, column.rest().w, what)), what);
  }
}

void ProgressScreen::how_it_is_counted(Ui& ui, Column& column) const {
  column.use(text(ui, column.rest(), kSoftInk,
                  tr("The numbers beside the skills are means: of the earlier half of your "
                     "conversations, and of the later one. Ten points more are growing, ten less "
                     "falling, all between is steady.")));
  if (growth_.second_tries == 0) return;
  column.use(text(ui, column.rest(), kSoftInk,
                  trn("1 second try or conversation with steps back is not counted.",
                      "{} second tries and conversations with steps back are not counted.",
                      growth_.second_tries)));
}

std::string ProgressScreen::why_them(const scenario::Scenario& said) const {
  const std::string& name = said.customer.name;
  if (advice_->is_known) {
    return trf("You have met everybody who gives you a chance for it. With {} it came out lowest.",
               name);
  }
  return trn(
      "With {1} you have 1 chance for it. The rule: of those you have not met and who give you a "
      "chance, the gentlest; of equals, one who was written for it; then the one with most "
      "chances.",
      "With {1} you have {0} chances for it. The rule: of those you have not met and who give you "
      "a "
      "chance, the gentlest; of equals, one who was written for it; then the one with most "
      "chances.",
      static_cast<std::size_t>(advice_->chances), name);
}

void ProgressScreen::next_step(Ui& ui, Column& column) {
  if (!advice_) return;
  column.skip(ui.em() * 0.4F);
  column.use(text(ui, column.rest(), kHeadingInk, tr("What to practise next")));
  column.use(text(ui, column.rest(), kInk,
                  trf("{0}: at {1} of 100 it is the lowest of your skills.",
                      skill_words(advice_->skill), advice_->mean)));
  for (const auto& entry : world_.pack.scenarios) {
    if (entry.loaded.id != advice_->customer || !entry.loaded.scenario) continue;
    const auto said = world_.spoken.in_words(entry.loaded.scenario);
    column.use(text(ui, column.rest(), kSoftInk, why_them(*said)));
    const std::string words = trf("To {}", said->customer.name);
    const Button what{"progress/next", words, Icon::right, Button::Tone::main};
    const float width = std::min(button_size(ui, what).x, column.rest().w);
    const Rect place = column.take(button_height(ui, what, width)).left(width);
    if (button(ui, place, what)) go({Page::card, entry.loaded.id});
  }
}

void ProgressScreen::draw_buttons(Ui& ui, Rect room) {
  ButtonRow row(ui, room);
  constexpr std::array kPages{Page::board, Page::glossary, Page::history};
  const auto buttons = progress_buttons(ui, room.w);
  for (std::size_t i = 0; i < buttons.size(); ++i) {
    if (row.add(buttons[i])) go({kPages[i]});
  }
}

}  // namespace earshot::ui
