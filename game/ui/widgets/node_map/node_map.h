// The map of a customer: discs for the nodes, squares for the endings, ways between them; the way
// that was gone is broad, a second one (the best, say) dashed. From left to right where that fits
// into the width, else from the top down: then it belongs into a ScrollArea.
//
//   const chart::Map map = chart::map_of(scenario, ways);             // once, not in each frame
//   const NodeMap what{"map", map, places, gone, {}, chosen};
//   chosen = node_map(ui, column.take(node_map_height(ui, column.rest().w, what)), what);
//
// Each place is a stop for the keyboard, called "<name>/<place>"; the arrow keys go to what lies in
// that direction. What the pointer or the keyboard is at says its words in a hint.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "chart/map.h"
#include "ui/ui.h"

namespace earshot::ui {

struct MapPlace {
  enum class Look : std::uint8_t {
    away,  // hollow: nobody came here
    been,  // filled
    here,  // filled, with a ring around it: where the play is now
  };
  std::string name;
  std::string text{};   // in words, all that its looks say
  std::string label{};  // in its disc, a character or two; only where somebody has been
  Look look = Look::away;
  bool missed = false;  // a magnifying glass beside it
  bool best = false;    // a star beside it
};

struct NodeMap {
  std::string_view name;
  const chart::Map& map;
  std::span<const MapPlace> places;   // as many as the map has
  std::span<const int> gone{};        // for each edge: how often; empty: never
  std::span<const int> second_way{};  // likewise
  std::optional<chart::Number> chosen{};
  float most = 1e6F;  // pixels: places stand closer, as far as they can, where it would be higher
};

// Whether it goes from the top down because the width is too little.
bool node_map_is_upright(const Ui& ui, float width, const chart::Map& map);
// What it is wide at most when it goes from the top down.
float node_map_upright_width(const Ui& ui, const chart::Map& map);
float node_map_height(const Ui& ui, float width, const NodeMap& what);
// Returns the place that is chosen now: clicked, or with the keyboard's focus.
std::optional<chart::Number> node_map(Ui& ui, Rect rect, const NodeMap& what);

}  // namespace earshot::ui
