// Three rings and a name for the total, the sentence that turned it, the curve, and what happened weeks later.
#include <array>

#include "ui/screens/debrief/sections.h"
#include "ui/session/marked_text.h"
#include "ui/session/phrases.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/plot.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

using scenario::Critical;
using scenario::Dimension;

std::string_view flag_words(Critical flag) {
  switch (flag) {
    case Critical::false_promise:
      return tr("A promise was made that nobody can keep. No score makes up for that.");
    case Critical::privacy:
      return tr("Something private was given away. No score makes up for that.");
    case Critical::insult:
      return tr("The customer was insulted. No score makes up for that.");
    case Critical::safety:
      return tr("A sign of danger was shown and left unanswered. No score makes up for that.");
    case Critical::abandoned:
      return tr("You ended it while the customer was still speaking. No score makes up for that.");
    case Critical::none:
      break;
  }
  return {};
}

struct Shown {
  std::array<int, scenario::kDimensions> scores{};
  int total = 0;
  std::string mark;
  bool passed = false;
};

// A play under an earlier rulebook keeps what it was worth then.
Shown shown(const Debriefing& page) {
  const auto& stored = page.stored.result;
  if (stored && page.stored.is_under_earlier_rulebook()) {
    return {stored->shown, stored->shown_total, stored->mark, stored->passed};
  }
  const play::Result& result = page.debrief.result;
  Shown shown{
      {}, result.scores.shown_total(), std::string(play::name_of(result.mark)), result.passed};
  for (std::size_t i = 0; i < scenario::kDimensions; ++i) {
    shown.scores[i] = result.scores.shown(static_cast<Dimension>(i));
  }
  return shown;
}

// What passing takes is said where it was missing (play::Result::passed).
std::string passed_words(const Debriefing& page, const Shown& shown) {
  const play::Result& result = page.debrief.result;
  if (shown.passed) return std::string(tr("Passed."));
  if (page.stored.is_under_earlier_rulebook()) return std::string(tr("Not passed this time."));
  if (!result.flags.empty())
    return std::string(tr("Not passed: one mistake weighs more than all the points."));
  if (!result.cause_proven)
    return std::string(
        tr("Not passed this time: that takes the real cause, named with all that proves it."));
  const scenario::Rubric& rubric = *page.scenario().rubric;
  return trf("Not passed this time: that takes {} of 100, and {} in each of the three.",
             rubric.pass_total, rubric.pass_each);
}

std::string_view word_of(int score) {
  if (score >= 95) return trc("of a score", "all of it");
  if (score >= 80) return trc("of a score", "nearly all");
  if (score >= 50) return trc("of a score", "a good part");
  return score >= 25 ? trc("of a score", "a little") : trc("of a score", "hardly any");
}

void rings(Debriefing& page, Column& column, const Shown& shown) {
  static constexpr std::array<std::string_view, 3> kNames{"ring/root-cause", "ring/empathy",
                                                          "ring/follow-through"};
  static constexpr std::array<std::string_view, 3> kTexts{msg("Root cause"), msg("Empathy"),
                                                          msg("Follow-through")};
  static constexpr std::array kTones{Role::accent, Role::trust, Role::good};
  const Rect room = column.rest();
  const float width = std::min(room.w / 3.0F, page.ui.em() * 10.0F);
  float height = 0.0F;
  for (std::size_t i = 0; i < 3; ++i) {
    const float value = page.ui.eased(kNames[i], static_cast<float>(shown.scores[i]), 0.6F);
    const Rect at{room.x + static_cast<float>(i) * width + page.ui.em() * 0.6F, room.y,
                  width - page.ui.em() * 1.2F, room.h};
    height = std::max(
        height,
        ring(page.ui, at, {kNames[i], tr(kTexts[i]), word_of(shown.scores[i]), value, kTones[i]}));
  }
  const float beside = room.w - width * 3.0F;
  const std::string total = trf("{} of 100", shown.total);
  if (beside > page.ui.em() * 14.0F) {
    Column words({room.x + width * 3.0F + page.ui.em(), room.y + height * 0.12F,
                  beside - page.ui.em(), room.h},
                 page.ui.em() * 0.2F);
    words.use(text(page.ui, words.rest(), {kSmall, Role::text_soft, Role::surface},
                   trc("above the total score", "In all")));
    words.use(text(page.ui, words.rest(), {kTitle, Role::text, Role::surface}, total));
    words.use(text(page.ui, words.rest(), {kHeading, Role::accent, Role::surface},
                   you_words(shown.mark)));
    words.use(text(page.ui, words.rest(), kInk, passed_words(page, shown)));
    column.use(std::max(height, words.bottom() - room.y));
    return;
  }
  column.use(height);
  column.use(text(page.ui, column.rest(), {kHeading, Role::accent, Role::surface},
                  trf("{}: {}", total, you_words(shown.mark))));
  paragraph(page, column, passed_words(page, shown));
}

void flags(Debriefing& page, Column& column) {
  for (const Critical flag : page.debrief.result.flags) {
    const float side = page.ui.em() * 1.2F;
    draw_icon(page.ui.canvas(), Icon::warning, column.rest().top(side).left(side),
              page.ui.colour(Role::poor));
    page.ui.shape(Role::poor, Role::surface);
    const Ink ink{kStrong, Role::text, Role::surface};
    column.use(text(page.ui, column.rest().after_left(side * 1.4F), ink, flag_words(flag)));
  }
}

// What keeps this play from being counted.
void second_try(Debriefing& page, Column& column) {
  const records::Play& play = page.stored;
  if (play.origin && play.origin->reply == 0) {
    soft(page, column, tr("A second try: it does not count for your progress."));
  } else if (play.origin) {
    soft(page, column,
         trf("A practice attempt: it goes on from reply {} of an earlier conversation and does not "
             "count for your progress.",
             play.origin->reply));
  }
  if (play.steps_back == 0) return;
  soft(page, column,
       trn("With 1 step back: it does not count for your progress.",
           "With {} steps back: it does not count for your progress.", play.steps_back));
}

void turning_point(Debriefing& page, Column& column) {
  if (!page.debrief.turning_step) return;
  for (const auto& review : page.debrief.choices) {
    if (review.step != *page.debrief.turning_step) continue;
    const auto& choice = page.scenario().choices[review.choice];
    const bool better = review.trust_change - review.tension_change >= 0;
    title(page, column, better ? tr("What turned it") : tr("Where it turned"));
    const TextStyle italic{Size::body, Cut::italic};
    column.use(text(page.ui, column.rest(), {italic, Role::text, Role::surface},
                    in_quotes(choice.text.plain)));
    soft(page, column,
         trf("Trust {:+}, tension {:+}.", review.trust_change, review.tension_change));
    if (!choice.feedback.empty()) paragraph(page, column, choice.feedback.plain);
    again_button(page, column, "again/turning", review.step);
    return;
  }
}

std::string curve_words(const Debriefing& page, const play::CurvePoint& point, bool start) {
  if (start) return std::string(tr("The beginning"));
  if (point.choice != play::kNone) return page.scenario().choices[point.choice].text.plain;
  const auto& action = page.run.steps()[point.step].action;
  const bool left = action && std::holds_alternative<play::Leave>(*action);
  return std::string(left ? tr("You left.") : tr("You looked away for a moment."));
}

void curve(Debriefing& page, Column& column) {
  if (page.debrief.curve.size() < 2) return;
  title(page, column, tr("Trust and tension"));
  std::vector<PlotPoint> points;
  std::vector<std::string> words;
  words.reserve(page.debrief.curve.size());
  for (const auto& point : page.debrief.curve) {
    const bool start = points.empty();
    words.push_back(curve_words(page, point, start));
    points.push_back({static_cast<float>(point.trust), static_cast<float>(point.tension),
                      words.back(), !start && page.debrief.turning_step == point.step});
  }
  const Plot what{"curve", tr("Trust"), tr("Tension"), points, page.memory.point};
  page.memory.point = plot(page.ui, column.take(page.ui.em() * 13.0F), what);
  if (!page.memory.point)
    return soft(page, column,
                tr("Point at a place of the curve, or go along it with the arrow keys."));
  const auto& point = page.debrief.curve[*page.memory.point];
  quote(page, column, trf("Trust {}, tension {}", point.trust, point.tension),
        words[*page.memory.point], Role::accent);
  again_button(page, column, "again/curve", point.step);
}

void later(Debriefing& page, Column& column) {
  const auto& ending = page.scenario().endings[page.debrief.ending];
  title(page, column, ending.title);
  paragraph(page, column, ending.text.plain);
  if (ending.later.empty()) return;
  title(page, column, tr("What happened weeks later"));
  paragraph(page, column, ending.later.plain);
}

}  // namespace

void overview_section(Debriefing& page, Column& column) {
  column.use(
      text(page.ui, column.rest(), {kTitle, Role::text, Role::surface}, page.scenario().title));
  flags(page, column);
  rings(page, column, shown(page));
  if (page.stored.is_under_earlier_rulebook()) {
    soft(page, column,
         tr("This play was scored under earlier rules. These are the scores of that day; the "
            "points below follow today’s rules."));
  }
  second_try(page, column);
  turning_point(page, column);
  curve(page, column);
  later(page, column);
}

}  // namespace earshot::ui
