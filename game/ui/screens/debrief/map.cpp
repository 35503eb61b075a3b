// The map of the play in the tree: all places of this customer, the way that was taken, and on wish
// the best one that is known.
#include <fmt/format.h>

#include <algorithm>

#include "play/log.h"
#include "ui/screens/debrief/sections.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/node_map/node_map.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

using chart::Number;

constexpr std::size_t kFirstWords = 36;  // bytes after which the next blank ends them

bool best_passes(const DebriefMap& map, Number place) {
  return std::ranges::any_of(map.best,
                             [&](const chart::Arrival& one) { return one.place == place; });
}

// The beginning of what was said there first.
std::string first_words(const Debriefing& page, Number place) {
  if (page.map.first_line[place] < 0) return {};
  const auto line = static_cast<std::size_t>(page.map.first_line[place]);
  const std::string& words = page.scenario().nodes[place].lines[line].text.plain;
  if (words.size() <= kFirstWords) return in_quotes(words);
  return in_quotes(words.substr(0, words.find(' ', kFirstWords)) + " …");
}

std::string heading_of(const Debriefing& page, Number place) {
  const auto& scenario = page.scenario();
  const int order = page.map.order[place];
  if (place >= scenario.nodes.size()) {
    const std::string& ending = scenario.endings[place - scenario.nodes.size()].title;
    return order > 0 ? trf("The end: {}", ending) : trf("Another end: {}", ending);
  }
  return order > 0 ? trf("Stop {}", order) : std::string(tr("You did not come here"));
}

// All that a place looks like, in words.
std::string words_of(const Debriefing& page, Number place) {
  std::string words = heading_of(page, place);
  if (const std::string first = first_words(page, place); !first.empty()) words += " · " + first;
  const auto facts = static_cast<std::size_t>(__builtin_popcountll(page.map.missed[place]));
  if (facts > 0) {
    words += " · ";
    words += trn("1 fact you missed", "{} facts you missed", facts);
  }
  if (page.memory.best_way && best_passes(page.map, place)) {
    words += " · ";
    words += tr("on the best way");
  }
  return words;
}

std::string name_of(const scenario::Scenario& scenario, Number place) {
  const std::size_t nodes = scenario.nodes.size();
  return place < nodes ? scenario.nodes[place].name : scenario.endings[place - nodes].name;
}

std::vector<MapPlace> places_of(const Debriefing& page) {
  std::vector<MapPlace> places;
  for (std::size_t i = 0; i < page.map.order.size(); ++i) {
    const auto number = static_cast<Number>(i);
    const int order = page.map.order[i];
    MapPlace place{name_of(page.scenario(), number), words_of(page, number)};
    if (order > 0) place.label = fmt::format("{}", order);
    if (order > 0) place.look = MapPlace::Look::been;
    place.missed = page.map.missed[i] != 0;
    place.best = page.memory.best_way && best_passes(page.map, number);
    places.push_back(std::move(place));
  }
  return places;
}

void draw_map(Debriefing& page, Rect room, float most) {
  ScrollArea area(page.ui, "debrief/map", room);
  Column column(area.room(), 0.0F);
  const auto places = places_of(page);
  NodeMap what{"map", page.map.map, places, page.map.gone, {}, page.memory.place, most};
  if (page.memory.best_way) what.second_way = page.map.best_gone;
  const float height = node_map_height(page.ui, column.rest().w, what);
  page.memory.place = node_map(page.ui, column.take(height), what);
  area.finish(column.bottom());
}

void legend(Debriefing& page, Column& column) {
  soft(page, column,
       tr("Full discs are where you were, in the order of your first visits, and the broad line is "
          "your way. Hollow ones are where you did not come; squares are ends. A magnifying glass: "
          "a fact waited there that you did not learn."));
  if (!page.map.best.empty())
    soft(page, column, tr("Stars and the dashed line: the best way that is known."));
}

void best_toggle(Debriefing& page, Column& column) {
  if (page.map.best.empty()) return;
  const Toggle what{"map-best", tr("The best way"), tr("shown"), tr("hidden"),
                    page.memory.best_way};
  page.memory.best_way =
      toggle(page.ui, column.take(toggle_height(page.ui, column.rest().w, what)), what);
}

void beside_map(Debriefing& page, Rect room) {
  ScrollArea area(page.ui, "debrief/place", room);
  Column column(area.room(), page.ui.em() * 0.35F);
  best_toggle(page, column);
  if (page.memory.place) {
    title(page, column, heading_of(page, *page.memory.place));
    place_section(page, column, *page.memory.place);
  } else {
    soft(page, column, tr("Choose a place to read what was said there."));
    legend(page, column);
  }
  area.finish(column.bottom());
}

}  // namespace

void map_section(Debriefing& page, Rect room) {
  const float gap = page.ui.em() * 0.8F, gutter = page.ui.em() * 1.2F;
  const auto& map = page.map.map;
  if (!node_map_is_upright(page.ui, room.w - gutter, map)) {
    NodeMap what{"map", map, {}};
    const float most = room.h * 0.62F - page.ui.em();
    what.most = most;
    const float wanted = node_map_height(page.ui, room.w - gutter, what) + page.ui.em();
    const float height = std::min(wanted, most + page.ui.em());
    draw_map(page, room.top(height), most);
    divider(page.ui, room, room.y + height + gap * 0.3F);
    return beside_map(page, room.below(height + gap * 0.6F));
  }
  const float wanted = node_map_upright_width(page.ui, map) + gutter;
  const float width = std::min(wanted, room.w * 0.5F);
  draw_map(page, room.left(width), 1e6F);
  beside_map(page, room.after_left(width + gap));
}

DebriefMap debrief_map(const play::Run& run, const play::Debrief& debrief,
                       const std::optional<play::Run>& best) {
  DebriefMap made;
  made.way = chart::way_of(run);
  if (best) made.best = chart::way_of(*best);
  const std::vector<chart::Way> ways{made.way, made.best};
  made.map = chart::map_of(run.scenario(), ways);
  made.gone = chart::gone(made.map, made.way);
  made.best_gone = chart::gone(made.map, made.best);
  const std::size_t places = made.map.layout.places.size();
  made.order.resize(places, 0);
  int stops = 0;
  for (const auto& arrival : made.way) {
    if (made.order[arrival.place] == 0) made.order[arrival.place] = ++stops;
  }
  made.first_line.resize(places, -1);
  for (const auto& item : play::log_of(run)) {
    if (item.kind != play::SaidKind::line || made.first_line[item.node] >= 0) continue;
    made.first_line[item.node] = item.index;
  }
  made.missed.resize(places, 0);
  for (const auto& missed : debrief.missed) {
    const auto fact = scenario::FactSet{1} << missed.fact;
    for (const std::uint16_t node : missed.spoken_at) made.missed[node] |= fact;
    for (const auto choice : missed.looked_up_by)
      made.missed[run.scenario().choices[choice].node] |= fact;
  }
  return made;
}

}  // namespace earshot::ui
