// The places of a scenario and the ways between them: where the play is, where it has been, and where it
// could begin instead. Below the drawing they stand by name.
#include <fmt/format.h>

#include "ui/screens/rehearsal/tabs.h"
#include "ui/widgets/node_map/node_map.h"
#include "ui/widgets/row.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

std::string node_words(const scenario::Node& node) {
  const auto lines = trn("1 line", "{} lines", node.lines.size());
  const auto replies = trn("1 reply", "{} replies", node.choice_count);
  const std::string what = trf("{}, {}", lines, replies);
  return node.day == 0 ? what : trf("{}, day {}", what, node.day);
}

chart::Number place_now(const play::Run& run) {
  return chart::place_of(run.scenario(), run.state());
}

bool was_at(const chart::Way& way, chart::Number place) {
  return std::ranges::count(way, place, &chart::Arrival::place) > 0;
}

MapPlace::Look look_of_place(const Rehearsing& page, const RehearsalMap& map, std::size_t place) {
  const auto number = static_cast<chart::Number>(place);
  if (number == place_now(page.run)) return MapPlace::Look::here;
  return was_at(map.way, number) ? MapPlace::Look::been : MapPlace::Look::away;
}

std::string name_of_place(const scenario::Scenario& scenario, std::size_t place) {
  return place < scenario.nodes.size() ? scenario.nodes[place].name
                                       : scenario.endings[place - scenario.nodes.size()].name;
}

std::string_view state_words(MapPlace::Look look) {
  if (look == MapPlace::Look::here) return tr("you are here");
  return look == MapPlace::Look::been ? tr("seen") : std::string_view();
}

std::vector<MapPlace> places_of(const Rehearsing& page, const RehearsalMap& map) {
  std::vector<MapPlace> places;
  for (std::size_t i = 0; i < map.map.layout.places.size(); ++i) {
    MapPlace place{name_of_place(page.scenario, i)};
    place.look = look_of_place(page, map, i);
    const std::string_view state = state_words(place.look);
    place.text = state.empty() ? place.name : trf("{}: {}", place.name, state);
    places.push_back(std::move(place));
  }
  return places;
}

// Laid out anew only when the scenario or the way through it is another.
const RehearsalMap& map_now(Rehearsing& page) {
  auto& map = page.memory.map;
  const std::size_t steps = page.run.steps().size();
  const auto shared = page.run.shared_scenario();
  if (map && map->scenario == shared && map->steps == steps && map->place == place_now(page.run))
    return *map;
  chart::Way way = chart::way_of(page.run);
  chart::Map drawn = chart::map_of(*shared, std::span(&way, 1));
  std::vector<int> gone = chart::gone(drawn, way);
  map = RehearsalMap{shared,           steps,           place_now(page.run), std::move(way),
                     std::move(drawn), std::move(gone), std::nullopt};
  return *map;
}

void begin_at_place(Rehearsing& page, const std::string& node) {
  fill_wish(page.run, page.memory.wish);
  page.memory.wish.node = node;
  page.memory.tab = RehearsalTab::jump;
  page.ui.redo();
}

void place_row(Rehearsing& page, Column& column, const RehearsalMap& map, std::size_t place) {
  const auto& scenario = page.scenario;
  const bool node = place < scenario.nodes.size();
  const MapPlace::Look look = look_of_place(page, map, place);
  const bool here = look == MapPlace::Look::here;
  const std::string title = name_of_place(scenario, place), name = "rehearsal/place/" + title;
  const std::string detail = node ? node_words(scenario.nodes[place])
                                  : scenario.endings[place - scenario.nodes.size()].title;
  const Icon icon = here                           ? Icon::person
                    : look == MapPlace::Look::been ? Icon::check
                    : node                         ? Icon::none
                                                   : Icon::door;
  const Row what{name,
                 title,
                 detail,
                 node   ? state_words(look)
                 : here ? state_words(look)
                        : tr("ending"),
                 icon,
                 here ? Role::accent : Role::text_soft,
                 here || map.chosen == place,
                 false,
                 node,
                 true};
  if (row(page.ui, column.take(row_height(page.ui, column.rest().w, what)), what))
    begin_at_place(page, title);
}

}  // namespace

void map_tab(Rehearsing& page, Column& column) {
  const RehearsalMap& map = map_now(page);
  const auto places = places_of(page, map);
  const NodeMap what{"rehearsal/map-of", map.map, places, map.gone, {}, map.chosen};
  const Rect rect = column.take(node_map_height(page.ui, column.rest().w, what));
  page.memory.map->chosen = node_map(page.ui, rect, what);
  column.use(text(page.ui, column.rest(), kSoftInk, tr("Choose a place to begin there instead.")));
  if (map.chosen) place_row(page, column, map, *map.chosen);
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (map.chosen != i) place_row(page, column, map, i);
  }
}

}  // namespace earshot::ui
