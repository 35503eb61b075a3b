#include "ui/paint/path.h"

#include <algorithm>
#include <cstddef>
#include <numbers>

namespace earshot::ui {

namespace {

constexpr int kCurveSteps = 12;

float step(int at, int of) { return static_cast<float>(at) / static_cast<float>(of); }

Vec2 catmull_rom(Vec2 before, Vec2 from, Vec2 to, Vec2 after, float t) {
  const Vec2 a = from * 2.0F;
  const Vec2 b = to - before;
  const Vec2 c = before * 2.0F - from * 5.0F + to * 4.0F - after;
  const Vec2 d = from * 3.0F - to * 3.0F + after - before;
  return (a + b * t + c * (t * t) + d * (t * t * t)) * 0.5F;
}

// Where the line from `a` to `b` meets the line through `from` and `to`.
Vec2 crossing(Vec2 a, Vec2 b, Vec2 from, Vec2 to) {
  const float da = cross(to - from, a - from), db = cross(to - from, b - from);
  return lerp(a, b, da / (da - db));
}

Points cut(const Points& shape, Vec2 from, Vec2 to, float side) {
  Points kept;
  for (std::size_t i = 0; i < shape.size(); ++i) {
    const Vec2 a = shape[i], b = shape[(i + 1) % shape.size()];
    const bool a_in = cross(to - from, a - from) * side >= 0.0F;
    const bool b_in = cross(to - from, b - from) * side >= 0.0F;
    if (a_in) kept.push_back(a);
    if (a_in != b_in) kept.push_back(crossing(a, b, from, to));
  }
  return kept;
}

}  // namespace

Path& Path::line(Vec2 to) {
  points_.push_back(to);
  return *this;
}

Path& Path::quad(Vec2 bend, Vec2 to) {
  const Vec2 from = points_.back();
  return cubic(lerp(from, bend, 2.0F / 3.0F), lerp(to, bend, 2.0F / 3.0F), to);
}

Path& Path::cubic(Vec2 leave, Vec2 arrive, Vec2 to) {
  const Vec2 from = points_.back();
  for (int i = 1; i <= kCurveSteps; ++i) {
    const float t = step(i, kCurveSteps), s = 1.0F - t;
    points_.push_back(from * (s * s * s) + leave * (3 * s * s * t) + arrive * (3 * s * t * t) +
                      to * (t * t * t));
  }
  return *this;
}

Points spline(std::span<const Vec2> through, bool closed, int steps) {
  const auto count = static_cast<std::ptrdiff_t>(through.size());
  const auto at = [&](std::ptrdiff_t i) {
    const auto index = closed ? (i + count) % count : std::clamp<std::ptrdiff_t>(i, 0, count - 1);
    return through[static_cast<std::size_t>(index)];
  };
  Points points;
  for (std::ptrdiff_t i = 0; i < count - (closed ? 0 : 1); ++i) {
    for (int k = 0; k < steps; ++k) {
      points.push_back(catmull_rom(at(i - 1), at(i), at(i + 1), at(i + 2), step(k, steps)));
    }
  }
  if (!closed && count > 0) points.push_back(through.back());
  return points;
}

Points ellipse(Vec2 centre, Vec2 radii, float turn, int segments) {
  Points points;
  for (int i = 0; i < segments; ++i) {
    const float angle = step(i, segments) * 2.0F * std::numbers::pi_v<float>;
    points.push_back(centre + turned({radii.x * std::cos(angle), radii.y * std::sin(angle)}, turn));
  }
  return points;
}

Points arc(Vec2 centre, float radius, float from, float to, int segments) {
  Points points;
  for (int i = 0; i <= segments; ++i) {
    const float angle = lerp(from, to, step(i, segments));
    points.push_back(centre + Vec2{std::cos(angle), std::sin(angle)} * radius);
  }
  return points;
}

Points rounded(Rect rect, float radius) {
  constexpr float kQuarter = std::numbers::pi_v<float> / 2.0F;
  const float r = std::clamp(radius, 0.0F, std::min(rect.w, rect.h) * 0.5F);
  if (r < 0.5F)
    return {rect.top_left(),
            {rect.right(), rect.y},
            {rect.right(), rect.bottom()},
            {rect.x, rect.bottom()}};
  const Vec2 centres[] = {{rect.right() - r, rect.bottom() - r},
                          {rect.x + r, rect.bottom() - r},
                          {rect.x + r, rect.y + r},
                          {rect.right() - r, rect.y + r}};
  const int steps = std::clamp(static_cast<int>(r * 0.6F), 3, 16);
  Points points;
  float angle = 0.0F;
  for (const Vec2 centre : centres) {
    const Points corner = arc(centre, r, angle, angle + kQuarter, steps);
    points.insert(points.end(), corner.begin(), corner.end());
    angle += kQuarter;
  }
  return points;
}

Points band(std::span<const Vec2> spine, const std::function<float(float)>& half_width) {
  const std::size_t last = spine.size() - 1;
  Points one_side, other_side;
  for (std::size_t i = 0; i <= last; ++i) {
    const Vec2 along = unit(spine[std::min(i + 1, last)] - spine[i == 0 ? 0 : i - 1]);
    const Vec2 across =
        Vec2{-along.y, along.x} * half_width(static_cast<float>(i) / static_cast<float>(last));
    one_side.push_back(spine[i] + across);
    other_side.push_back(spine[i] - across);
  }
  one_side.insert(one_side.end(), other_side.rbegin(), other_side.rend());
  return one_side;
}

Points clipped(std::span<const Vec2> shape, std::span<const Vec2> convex) {
  Points kept(shape.begin(), shape.end());
  const float side = signed_area(convex) >= 0.0F ? 1.0F : -1.0F;
  for (std::size_t i = 0; i < convex.size() && !kept.empty(); ++i) {
    const Vec2 from = convex[i], to = convex[(i + 1) % convex.size()];
    if (length(to - from) > 0.03F)
      kept = cut(kept, from, to, side);  // shorter ones have no direction
  }
  return kept;
}

// Andrew's monotone chain: the lower half from left to right, the upper half back.
Points convex_hull(std::span<const Vec2> points) {
  Points sorted(points.begin(), points.end());
  std::ranges::sort(sorted, [](Vec2 a, Vec2 b) { return a.x < b.x || (a.x == b.x && a.y < b.y); });
  Points hull;
  const auto add = [&hull](Vec2 p, std::size_t least) {
    while (hull.size() > least &&
           cross(hull.back() - hull[hull.size() - 2], p - hull.back()) <= 0.0F)
      hull.pop_back();
    hull.push_back(p);
  };
  for (const Vec2 p : sorted) add(p, 1);
  const std::size_t half = hull.size();
  for (std::size_t i = sorted.size(); i-- > 1;) add(sorted[i - 1], half);
  if (hull.size() > 1) hull.pop_back();
  return hull;
}

Rect bounds(std::span<const Vec2> points) {
  if (points.empty()) return {};
  Vec2 low = points.front(), high = points.front();
  for (const Vec2 p : points) {
    low = {std::min(low.x, p.x), std::min(low.y, p.y)};
    high = {std::max(high.x, p.x), std::max(high.y, p.y)};
  }
  return {low.x, low.y, high.x - low.x, high.y - low.y};
}

float signed_area(std::span<const Vec2> points) {
  float twice = 0.0F;
  for (std::size_t i = 0; i < points.size(); ++i)
    twice += cross(points[i], points[(i + 1) % points.size()]);
  return twice * 0.5F;
}

}  // namespace earshot::ui
