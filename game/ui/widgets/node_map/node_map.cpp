#include "ui/widgets/node_map/node_map.h"

#include "ui/widgets/frame.h"
#include "ui/widgets/hint.h"
#include "ui/widgets/node_map/map_drawing.h"

namespace earshot::ui {
namespace {

bool is_on(std::span<const int> way, std::size_t edge) {
  return edge < way.size() && way[edge] > 0;
}

// The quiet ones first, so that they pass below.
void ways(Ui& ui, const MapPlan& plan, const NodeMap& what) {
  const auto& lines = what.map.layout.ways;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!is_on(what.gone, i)) draw_way(ui, plan, lines[i], MapStroke::quiet);
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is_on(what.gone, i)) draw_way(ui, plan, lines[i], MapStroke::gone);
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is_on(what.second_way, i)) draw_way(ui, plan, lines[i], MapStroke::second);
  }
}

std::string_view value_of(const MapPlace& place, bool chosen) {
  if (chosen) return "chosen";
  if (place.look == MapPlace::Look::here) return "here";
  return place.look == MapPlace::Look::been ? "been" : "";
}

// True when it is chosen now.
bool place(Ui& ui, const MapPlan& plan, const NodeMap& what, chart::Number number) {
  const MapPlace& place = what.places[number];
  const chart::Spot spot = what.map.layout.places[number];
  const Rect rect = plan.around(spot);
  const std::string name = std::string(what.name) + "/" + place.name;
  const bool chosen = what.chosen == number;
  const Touch touch = ui.touch({name, Kind::point, place.text, value_of(place, chosen)}, rect);
  draw_place(ui, plan, plan.at(spot), place, number >= what.map.nodes, chosen);
  if (touch.ring) focus_ring(ui, rect, rect.w * 0.5F, Role::surface);
  if (touch.hovered || touch.ring) hint(ui, rect, place.text);
  return touch.activated || touch.ring;
}

}  // namespace

bool node_map_is_upright(const Ui& ui, float width, const chart::Map& map) {
  return plan_of(ui, width, map, 1e6F).upright;
}

float node_map_upright_width(const Ui& ui, const chart::Map& map) {
  return (map.layout.breadth * 2.3F + 2.2F) * ui.em();
}

float node_map_height(const Ui& ui, float width, const NodeMap& what) {
  return plan_of(ui, width, what.map, what.most).size.y;
}

std::optional<chart::Number> node_map(Ui& ui, Rect rect, const NodeMap& what) {
  MapPlan plan = plan_of(ui, rect.w, what.map, what.most);
  plan.origin = plan.origin + rect.top_left() + Vec2{(rect.w - plan.size.x) * 0.5F, 0.0F};
  ways(ui, plan, what);
  auto chosen = what.chosen;
  for (std::size_t i = 0; i < what.places.size(); ++i) {
    const auto number = static_cast<chart::Number>(i);
    if (place(ui, plan, what, number)) chosen = number;
  }
  if (chosen != what.chosen) ui.redo();
  return chosen;
}

}  // namespace earshot::ui
