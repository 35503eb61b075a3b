#include "ui/paint/thin.h"

#include <algorithm>
#include <cmath>

namespace earshot::ui {

namespace {

constexpr float kSamePlace = 0.02F;  // px

float distance(Vec2 p, Vec2 from, Vec2 to) {
  const Vec2 along = to - from;
  const float t = std::clamp(dot(p - from, along) / std::max(dot(along, along), 1e-6F), 0.0F, 1.0F);
  return length(p - lerp(from, to, t));
}

// Whether all that lies between two points of a line may be left out.
bool reaches(std::span<const Vec2> line, std::size_t from, std::size_t to, const Thinning& how) {
  if (length(line[to] - line[from]) > how.longest) return false;
  for (std::size_t i = from + 1; i < to; ++i) {
    if (distance(line[i], line[from], line[to]) > how.astray) return false;
  }
  return true;
}

// Two neighbours at the same place would have no normal.
Points without_repeats(std::span<const Vec2> line) {
  Points points;
  for (const Vec2 p : line) {
    if (points.empty() || length(p - points.back()) > kSamePlace) points.push_back(p);
  }
  return points;
}

Points picked(std::span<const Vec2> line, Thinning how) {
  Points stay;
  for (const std::size_t i : kept(line, how)) stay.push_back(line[i]);
  return stay;
}

}  // namespace

std::vector<std::size_t> kept(std::span<const Vec2> line, Thinning how) {
  return kept(line, line, how);
}

std::vector<std::size_t> kept(std::span<const Vec2> line, std::span<const Vec2> other,
                              Thinning how) {
  std::vector<std::size_t> stay;
  if (line.empty()) return stay;
  stay.push_back(0);
  for (std::size_t i = 2; i < line.size(); ++i) {
    const std::size_t from = stay.back();
    if (!reaches(line, from, i, how) || !reaches(other, from, i, how)) stay.push_back(i - 1);
  }
  if (line.size() > 1) stay.push_back(line.size() - 1);
  return stay;
}

Points thinned_line(std::span<const Vec2> line) { return picked(without_repeats(line), {}); }

// An outline is a line that ends where it begins.
Points thinned_outline(std::span<const Vec2> outline, Thinning how) {
  Points line = without_repeats(outline);
  while (line.size() > 1 && length(line.front() - line.back()) <= kSamePlace) line.pop_back();
  if (line.size() < 3) return line;
  line.push_back(line.front());
  Points corners = picked(line, how);
  corners.pop_back();
  if (corners.size() >= 3) return corners;
  line.pop_back();
  return line;
}

int cells(float width, int at_most) {
  return std::min(at_most, std::max(2, static_cast<int>(std::lround(width / kSmallestCell))));
}

}  // namespace earshot::ui
