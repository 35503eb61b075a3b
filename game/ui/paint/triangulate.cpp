// A fan where the polygon is convex; ears otherwise. Polygons here have at most a few hundred
// corners.
#include "ui/paint/triangulate.h"

#include <algorithm>
#include <cstddef>

#include "ui/paint/path.h"

namespace earshot::ui {

namespace {

using Indices = std::vector<std::uint16_t>;

class Cutter {
 public:
  explicit Cutter(std::span<const Vec2> polygon)
      : polygon_(polygon), side_(signed_area(polygon) >= 0.0F ? 1.0F : -1.0F) {
    for (std::size_t i = 0; i < polygon.size(); ++i) left_.push_back(static_cast<std::uint16_t>(i));
  }

  Indices cut() {
    std::size_t at = 0, tried = 0;
    while (left_.size() > 3) {
      if (tried < left_.size() && !is_ear(at)) {
        at = (at + 1) % left_.size();
        ++tried;
        continue;
      }
      take(at);
      at %= left_.size();
      tried = 0;
    }
    if (left_.size() == 3) emit(left_[0], left_[1], left_[2]);
    return found_;
  }

 private:
  Vec2 corner(std::size_t i) const { return polygon_[left_[i % left_.size()]]; }

  float turn(Vec2 a, Vec2 b, Vec2 c) const { return cross(b - a, c - b) * side_; }

  bool is_ear(std::size_t at) const {
    const std::size_t n = left_.size();
    const Vec2 a = corner(at + n - 1), b = corner(at), c = corner(at + 1);
    if (turn(a, b, c) <= 0.0F) return false;
    for (std::size_t k = at + 2; k < at + n - 1; ++k) {
      const Vec2 p = corner(k);
      if (turn(a, b, p) > 0.0F && turn(b, c, p) > 0.0F && turn(c, a, p) > 0.0F) return false;
    }
    return true;
  }

  void take(std::size_t at) {
    const std::size_t n = left_.size();
    emit(left_[(at + n - 1) % n], left_[at], left_[(at + 1) % n]);
    left_.erase(left_.begin() + static_cast<std::ptrdiff_t>(at));
  }

  void emit(std::uint16_t a, std::uint16_t b, std::uint16_t c) {
    found_.insert(found_.end(), {a, b, c});
  }

  std::span<const Vec2> polygon_;
  float side_;
  Indices left_;
  Indices found_;
};

bool is_convex(std::span<const Vec2> polygon) {
  const std::size_t n = polygon.size();
  bool left = false, right = false;
  for (std::size_t i = 0; i < n; ++i) {
    const Vec2 a = polygon[i], b = polygon[(i + 1) % n], c = polygon[(i + 2) % n];
    const float turn = cross(b - a, c - b);
    left = left || turn < -1e-4F;
    right = right || turn > 1e-4F;
  }
  return !(left && right);
}

Indices fan(std::size_t corners) {
  Indices found;
  for (std::size_t i = 2; i < corners; ++i) {
    found.insert(found.end(), {std::uint16_t{0}, static_cast<std::uint16_t>(i - 1),
                               static_cast<std::uint16_t>(i)});
  }
  return found;
}

}  // namespace

std::vector<std::uint16_t> triangulate(std::span<const Vec2> polygon) {
  if (polygon.size() < 3) return {};
  return is_convex(polygon) ? fan(polygon.size()) : Cutter(polygon).cut();
}

}  // namespace earshot::ui
