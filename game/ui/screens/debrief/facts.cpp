// The cause, and the facts that were never found with where they were waiting.
#include <fmt/format.h>

#include "ui/screens/debrief/sections.h"
#include "ui/widgets/row.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

void fact_row(Debriefing& page, Column& column, std::string_view name, const std::string& words,
              const std::string& detail, bool good) {
  const Row what{
      name,  words, detail, "", good ? Icon::check : Icon::cross, good ? Role::good : Role::poor,
      false, false, false};
  row(page.ui, column.take(row_height(page.ui, column.rest().w, what)), what);
}

void cause(Debriefing& page, Column& column) {
  const auto& scenario = page.scenario();
  title(page, column, tr("What was really going on"));
  paragraph(page, column, scenario.causes[page.debrief.real_cause].is);
  soft(page, column, trf("What {} said: “{}”", scenario.customer.name, scenario.complaint));
  const auto& named = page.debrief.named_cause;
  if (!named) {
    soft(page, column, tr("You named no cause."));
  } else if (*named == page.debrief.real_cause) {
    soft(page, column,
         page.debrief.result.cause_proven
             ? tr("You named it, and proved it.")
             : tr("You named it, but the facts you pinned did not prove it."));
  } else {
    soft(page, column, trf("You named another: {}", scenario.causes[*named].is));
  }
}

// Where a fact waited: the line that holds it, the reply that leads to it.
std::string where(const Debriefing& page, const play::MissedFact& missed) {
  const auto& scenario = page.scenario();
  if (missed.was_heard_past) return std::string(tr("It was about to be said when you replied."));
  std::string words;
  for (const auto choice : missed.looked_up_by) {
    const std::string reply = in_quotes(scenario.choices[choice].text.plain);
    words = words.empty() ? reply : trf("{} or {}", words, reply);
  }
  if (!words.empty()) return trf("It was waiting behind: {}", words);
  if (missed.spoken_at.empty()) return std::string(tr("In this play it could not be learnt."));
  for (const auto& choice : scenario.choices) {
    for (const auto& route : choice.routes) {
      for (const auto& one : route.cases) {
        if (one.to.kind == scenario::Target::Kind::node &&
            one.to.index == missed.spoken_at.front()) {
          return trf("It would have been said after: “{}”", choice.text.plain);
        }
      }
    }
  }
  return std::string(tr("It was waiting in what the customer says first."));
}

}  // namespace

void facts_section(Debriefing& page, Column& column) {
  cause(page, column);
  title(page, column, tr("Facts you did not find"));
  for (const auto& missed : page.debrief.missed) {
    const auto& fact = page.scenario().facts[missed.fact];
    fact_row(page, column, "missed/" + fact.name,
             missed.needed ? trf("{} (this proves the cause)", fact.is) : fact.is,
             where(page, missed), false);
  }
  if (page.debrief.missed.empty())
    paragraph(page, column, tr("None: you found all there was to find."));
}

void follow_section(Debriefing& page, Column& column) {
  const auto& scenario = page.scenario();
  title(page, column, tr("Promises"));
  for (const auto& promise : page.debrief.promises) {
    const bool kept = promise.status == play::PromiseStatus::kept;
    const std::string detail =
        kept ? trf("Made on day {}, kept on day {}.", promise.made_on, promise.settled_on)
             : trf("Made on day {}, due on day {}, not kept.", promise.made_on, promise.due);
    fact_row(page, column, "promise/" + scenario.promises[promise.promise].name,
             scenario.promises[promise.promise].is, detail, kept);
  }
  if (page.debrief.promises.empty()) paragraph(page, column, tr("You promised nothing."));
  title(page, column, tr("Case notes"));
  const auto list = [&](std::uint64_t set, const char* group, std::string_view detail, bool good) {
    for (std::size_t i = 0; i < scenario.facts.size(); ++i) {
      if ((set >> i & 1U) == 0) continue;
      fact_row(page, column, fmt::format("{}/{}", group, scenario.facts[i].name),
               scenario.facts[i].is, std::string(detail), good);
    }
  };
  list(page.debrief.notes_right, "right", tr("Belongs in the notes, and is there."), true);
  list(page.debrief.notes_missing, "missing", tr("Belongs in the notes, and is not there."), false);
  list(page.debrief.notes_beside, "beside",
       tr("True, but beside the point for whoever reads the notes."), false);
}

}  // namespace earshot::ui
