// Every entry with its reason, and the listening profile against its thresholds.
#include <fmt/format.h>

#include "ui/screens/debrief/sections.h"
#include "ui/session/entry_words.h"
#include "ui/widgets/row.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

using scenario::Dimension;

// A reply can be looked at by itself: its technique, and trying again from it.
void entry_row(Debriefing& page, Column& column, const play::Entry& entry, std::size_t number) {
  const std::string name = fmt::format("entry/{}", number);
  const std::string words = entry_sentence(page.scenario(), entry);
  const bool is_share =
      entry.reason == play::Reason::moment || entry.reason == play::Reason::repair;
  const std::string amount = is_share ? std::string() : points_words(entry.amount);
  const std::string detail = entry.choice < page.scenario().choices.size()
                                 ? page.scenario().choices[entry.choice].text.plain
                                 : std::string();
  const bool loss = entry.amount < base::Rational(0);
  const Row what{name,
                 words,
                 detail,
                 amount,
                 loss       ? Icon::minus
                 : is_share ? Icon::heart
                            : Icon::plus,
                 loss ? Role::poor : Role::good,
                 false,
                 false,
                 entry.choice < page.scenario().choices.size() && is_reply(page.run, entry.step)};
  if (row(page.ui, column.take(row_height(page.ui, column.rest().w, what)), what))
    page.memory.asked = entry.step;
}

void dimension(Debriefing& page, Column& column, Dimension which, std::string_view heading) {
  title(page, column, trf("{}: {}", heading, page.debrief.result.scores.shown(which)));
  for (std::size_t i = 0; i < page.debrief.ledger.size(); ++i) {
    const auto& entry = page.debrief.ledger[i];
    if (entry.dimension == which) entry_row(page, column, entry, i);
  }
}

void count(Debriefing& page, Column& column, const std::string& name, std::string_view words,
           std::string_view lesson, const std::string& number) {
  const Row what{name, words, lesson, number, Icon::ear, Role::accent, false, false, false};
  row(page.ui, column.take(row_height(page.ui, column.rest().w, what)), what);
}

}  // namespace

void ledger_section(Debriefing& page, Column& column) {
  soft(page, column, tr("Choose an entry to read about its technique or to try again from there."));
  dimension(page, column, Dimension::root_cause, tr("Root cause"));
  dimension(page, column, Dimension::empathy, tr("Empathy"));
  dimension(page, column, Dimension::follow_through, tr("Follow-through"));
}

void listening_section(Debriefing& page, Column& column) {
  const play::Profile& profile = page.debrief.profile;
  title(page, column, tr("How you listened"));
  soft(page, column,
       tr("Counts of this one play. They become grades over the last twenty coded replies of "
          "several plays."));
  count(page, column, "count/open", tr("Open questions"),
        tr("Of all questions, good is 70 % and more, fair is half."),
        trf("{} of {}", profile.open_questions, profile.open_questions + profile.closed_questions));
  count(page, column, "count/reflections", tr("Reflections"),
        tr("Good is two for each question, fair is one."),
        fmt::format("{}", profile.simple_reflections + profile.complex_reflections));
  count(page, column, "count/complex", tr("… that say more than was said"),
        tr("Good is half of them."), fmt::format("{}", profile.complex_reflections));
  count(page, column, "count/interruptions", tr("Interruptions"), tr("Good is none."),
        fmt::format("{}", profile.interruptions));
  count(page, column, "count/cues", tr("Cues noticed"), tr("Of those the customer showed."),
        trf("{} of {}", profile.cues_noticed, profile.cues_shown));
  const int turns = profile.turns_before_empathy;
  count(page, column, "count/turns", tr("Replies before the first that acknowledged a feeling"), "",
        turns < 0 ? std::string(tr("there was none")) : fmt::format("{}", turns));
}

}  // namespace earshot::ui
