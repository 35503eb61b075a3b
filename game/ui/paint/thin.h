// Fewer corners for a line that was flattened without knowing how large it would be drawn: a customer
// in a waiting room is made of the same curves as one who fills half of the screen, and an office PC
// pays for each triangle.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "ui/geometry.h"
#include "ui/paint/path.h"

namespace earshot::ui {

// How far a line may go astray before one would see it: a tenth of what its soft edge is wide.
inline constexpr float kAstray = 0.1F;        // px
inline constexpr float kAnyLength = 1e6F;     // px
inline constexpr float kSmallestCell = 2.5F;  // px; narrower strips of colours are not told apart

struct Thinning {
  float astray = kAstray;      // px, at most, of a point that is left out, from the line that stays
  float longest = kAnyLength;  // px between two points that stay
};

// Which points stay, in their order; the first and the last do. Of two lines of the same length: those that both need.
std::vector<std::size_t> kept(std::span<const Vec2> line, Thinning how = {});
std::vector<std::size_t> kept(std::span<const Vec2> line, std::span<const Vec2> other,
                              Thinning how = {});

// What stays of a line or of an outline, without points that stand where the one before stands.
Points thinned_line(std::span<const Vec2> line);
Points thinned_outline(std::span<const Vec2> outline, Thinning how = {});

// How many columns or rings a surface this wide needs: as many as it was given, but none narrower than a cell.
int cells(float width, int at_most);

}  // namespace earshot::ui
