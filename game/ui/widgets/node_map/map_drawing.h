// Where the places of a map stand in pixels, and how they and the ways look. Private to the widget.
#pragma once

#include <span>

#include "chart/map.h"
#include "ui/paint/path.h"
#include "ui/ui.h"
#include "ui/widgets/node_map/node_map.h"

namespace earshot::ui {

// Slots of a map as pixels: `along` goes to the right, or down when there is not enough width.
struct MapPlan {
  bool upright = false;
  float along = 0.0F;   // pixels for a layer
  float across = 0.0F;  // pixels for a place of a layer
  float radius = 0.0F;  // of a disc
  Vec2 size;
  Vec2 origin;  // of the first spot's middle

  Vec2 at(chart::Spot spot) const;
  Vec2 ahead() const { return upright ? Vec2{0.0F, 1.0F} : Vec2{1.0F, 0.0F}; }
  Rect around(chart::Spot spot) const;  // what is clicked
};
MapPlan plan_of(const Ui& ui, float width, const chart::Map& map, float most_height);

// The line of a way, from the edge of one disc to the edge of the other.
Points map_line(const MapPlan& plan, std::span<const chart::Spot> way);

enum class MapStroke : std::uint8_t { quiet, gone, second };
void draw_way(Ui& ui, const MapPlan& plan, std::span<const chart::Spot> way, MapStroke stroke);
void draw_place(Ui& ui, const MapPlan& plan, Vec2 at, const MapPlace& place, bool ending,
                bool chosen);

}  // namespace earshot::ui
