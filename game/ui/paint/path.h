// Outlines as lists of points: curves flattened, shapes cut and widened. Pure geometry, nothing is
// drawn.
#pragma once

#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "ui/geometry.h"

namespace earshot::ui {

using Points = std::vector<Vec2>;

// Draws a line point by point; every call goes on from where the last one ended.
class Path {
 public:
  explicit Path(Vec2 start) : points_{start} {}
  Path& line(Vec2 to);
  Path& quad(Vec2 bend, Vec2 to);
  Path& cubic(Vec2 leave, Vec2 arrive, Vec2 to);
  const Points& points() const { return points_; }

 private:
  Points points_;
};

// A smooth curve through all points (Catmull–Rom); `steps` pieces between two of them.
Points spline(std::span<const Vec2> through, bool closed, int steps = 8);
Points ellipse(Vec2 centre, Vec2 radii, float turn = 0.0F, int segments = 40);
Points arc(Vec2 centre, float radius, float from, float to,
           int segments = 32);  // radians, clockwise from the right
Points rounded(Rect rect, float radius);

// A band around a line; half_width is asked with 0 at its start to 1 at its end.
Points band(std::span<const Vec2> spine, const std::function<float(float)>& half_width);

// The part of `shape` inside a convex outline (Sutherland–Hodgman).
Points clipped(std::span<const Vec2> shape, std::span<const Vec2> convex);

// The smallest convex outline around all points, without its own corners in between.
Points convex_hull(std::span<const Vec2> points);

Rect bounds(std::span<const Vec2> points);
float signed_area(std::span<const Vec2> points);  // positive when clockwise on screen

template <class Change>
Points mapped(std::span<const Vec2> points, Change change) {
  Points result;
  result.reserve(points.size());
  for (const Vec2 p : points) result.push_back(change(p));
  return result;
}

}  // namespace earshot::ui
