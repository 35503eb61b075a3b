// Cuts a simple polygon, concave ones too, into triangles by clipping ears.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ui/geometry.h"

namespace earshot::ui {

// Three indices for each triangle. A polygon that crosses itself still gives triangles, just not a
// true filling.
std::vector<std::uint16_t> triangulate(std::span<const Vec2> polygon);

}  // namespace earshot::ui
