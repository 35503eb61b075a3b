// The moments of feeling: what was said, one's own reply, and the reply that would have heard more.
#include <fmt/format.h>

#include "ui/screens/debrief/sections.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/text.h"
#include "ui/words/closed_lists.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

std::string_view grade_words(const play::MomentReview& moment) {
  if (moment.too_early) return tr("You replied before it was said");
  if (moment.level >= moment.best_level)
    return moment.repair ? trc("a moment", "Repaired") : trc("a moment", "Heard");
  return moment.level >= 3 ? trc("a moment", "Half heard") : trc("a moment", "Missed");
}

void review(Debriefing& page, Column& column, const play::MomentReview& moment,
            std::size_t number) {
  const auto& scenario = page.scenario();
  const auto& line = scenario.nodes[moment.node].lines[moment.line];
  const bool best = !moment.better && !moment.too_early;
  column.skip(page.ui.em() * 0.5F);
  const Badge sign{grade_words(moment), best ? Icon::check : Icon::cross,
                   best ? Role::good : Role::poor, Role::surface};
  column.use(badge(page.ui, column.rest().top_left(), sign).y);
  const std::string feeling = line.feeling.empty()
                                  ? std::string(tr("something unsaid"))
                                  : spoken_word(scenario::WordList::feelings, line.feeling);
  quote(page, column, trf("{}, {}", scenario.customer.name, feeling), line.text.plain,
        Role::accent);
  if (moment.reply < scenario.choices.size()) {
    const auto& reply = scenario.choices[moment.reply];
    quote(page, column, trf("You (level {} of {})", moment.level, moment.best_level),
          reply.text.plain, best ? Role::good : Role::poor);
    if (!reply.feedback.empty()) soft(page, column, reply.feedback.plain);
  }
  if (moment.better) {
    quote(page, column, tr("This would have heard more"),
          scenario.choices[*moment.better].text.plain, Role::good);
  }
  again_button(page, column, fmt::format("again/moment/{}", number), moment.step);
}

}  // namespace

void moments_section(Debriefing& page, Column& column) {
  title(page, column, tr("Moments of feeling"));
  soft(page, column,
       tr("A moment is where the customer showed something. Level 1 brushes it off, 3 "
          "acknowledges it, 5 names what was not said."));
  for (std::size_t i = 0; i < page.debrief.moments.size(); ++i)
    review(page, column, page.debrief.moments[i], i + 1);
  if (page.debrief.moments.empty())
    paragraph(page, column, tr("You met no such moment in this play."));
}

}  // namespace earshot::ui
