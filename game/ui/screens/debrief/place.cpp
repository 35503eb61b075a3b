// One place of the map: what was said there and chosen, what waited there unheard, and how one comes
// to it.
#include <fmt/format.h>

#include "play/log.h"
#include "ui/screens/debrief/sections.h"
#include "ui/widgets/row.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

using chart::Number;
using play::LogItem;
using play::SaidKind;

constexpr std::size_t kMostWaysIn = 3;

void said_line(Debriefing& page, Column& column, const LogItem& item) {
  const auto& scenario = page.scenario();
  const auto& line = scenario.nodes[item.node].lines[item.index];
  if (line.who == scenario::Line::Who::narrator) return paragraph(page, column, line.text.plain);
  quote(page, column, scenario.customer.name, line.text.plain, Role::accent);
}

void own_reply(Debriefing& page, Column& column, const LogItem& item) {
  const auto& choice = page.scenario().choices[item.index];
  const auto& step = page.run.steps()[item.step];
  const int trust = (step.after.trust - step.before.trust) * 5;
  const int tension = (step.after.tension - step.before.tension) * 5;
  const Role tone = trust < tension ? Role::poor : Role::good;
  quote(page, column, trf("You · trust {:+}, tension {:+}", trust, tension), choice.text.plain,
        tone);
  if (!choice.feedback.empty()) soft(page, column, choice.feedback.plain);
  again_button(page, column, fmt::format("again/{}", item.step), item.step);
}

void item_words(Debriefing& page, Column& column, const LogItem& item) {
  const auto& scenario = page.scenario();
  switch (item.kind) {
    case SaidKind::line:
      return said_line(page, column, item);
    case SaidKind::reply:
      return own_reply(page, column, item);
    case SaidKind::broken_off:
      return soft(
          page, column,
          trf("You broke in: “{}”", scenario.nodes[item.node].lines[item.index].text.plain));
    case SaidKind::reaction:
      return quote(page, column, scenario.customer.name,
                   scenario.nodes[item.node].interrupted[item.index].text.plain, Role::accent);
    case SaidKind::noticed:
      return soft(page, column, trf("You noticed: {}", scenario.cues[item.index].is));
    default:
      return;
  }
}

// Of one visit: what came after the arrival, up to the reply that led on.
void visit(Debriefing& page, Column& column, std::size_t arrival, const std::vector<LogItem>& log) {
  const auto& way = page.map.way;
  const std::uint32_t from = way[arrival].step;
  const std::uint32_t to = arrival + 1 < way.size() ? way[arrival + 1].step : 0xFFFFFFFFU;
  for (const LogItem& item : log) {
    if (item.node != way[arrival].place || item.step <= from || item.step > to) continue;
    item_words(page, column, item);
  }
}

void visits(Debriefing& page, Column& column, Number place) {
  const auto log = play::log_of(page.run);
  int met = 0;
  for (std::size_t i = 0; i < page.map.way.size(); ++i) {
    if (page.map.way[i].place != place) continue;
    if (++met > 1) {
      column.skip(page.ui.em() * 0.3F);
      column.use(text(page.ui, column.rest(), kInk.with(kStrong), trf("Visit {}", met)));
    }
    visit(page, column, i, log);
  }
}

void missed_facts(Debriefing& page, Column& column, Number place) {
  const auto& facts = page.scenario().facts;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    if ((page.map.missed[place] >> i & 1U) == 0) continue;
    const std::string name = "map-missed/" + facts[i].name;
    Row what{name, facts[i].is, tr("It waited here, and you did not learn it.")};
    what.icon = Icon::search;
    what.tone = Role::poor;
    what.enabled = false;
    row(page.ui, column.take(row_height(page.ui, column.rest().w, what)), what);
  }
}

bool leads_to(const Debriefing& page, const scenario::Choice& choice, Number place) {
  for (const auto& route : choice.routes) {
    for (const auto& one : route.cases) {
      if (chart::place_of(page.scenario(), one.to) == place) return true;
    }
  }
  return false;
}

void ways_in(Debriefing& page, Column& column, Number place) {
  std::size_t told = 0;
  for (const auto& choice : page.scenario().choices) {
    if (told == kMostWaysIn || choice.node == place || !leads_to(page, choice, place)) continue;
    if (told++ == 0) soft(page, column, tr("This is how you get here:"));
    paragraph(page, column, in_quotes(choice.text.plain));
  }
}

}  // namespace

void place_section(Debriefing& page, Column& column, Number place) {
  const auto& scenario = page.scenario();
  if (page.map.order[place] == 0) {
    missed_facts(page, column, place);
    return ways_in(page, column, place);
  }
  if (place >= scenario.nodes.size())
    return paragraph(page, column, scenario.endings[place - scenario.nodes.size()].text.plain);
  visits(page, column, place);
  missed_facts(page, column, place);
}

}  // namespace earshot::ui
