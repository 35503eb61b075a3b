// Points and rectangles in pixels, y downwards. Everything of the ui room measures with these.
#pragma once

#include <algorithm>
#include <cmath>

namespace earshot::ui {

struct Vec2 {
  float x = 0.0F;
  float y = 0.0F;

  friend constexpr Vec2 operator+(Vec2 a, Vec2 b) { return {a.x + b.x, a.y + b.y}; }
  friend constexpr Vec2 operator-(Vec2 a, Vec2 b) { return {a.x - b.x, a.y - b.y}; }
  friend constexpr Vec2 operator*(Vec2 a, float k) { return {a.x * k, a.y * k}; }
  friend constexpr bool operator==(Vec2, Vec2) = default;
};

inline float dot(Vec2 a, Vec2 b) { return a.x * b.x + a.y * b.y; }
inline float cross(Vec2 a, Vec2 b) { return a.x * b.y - a.y * b.x; }
inline float length(Vec2 a) { return std::sqrt(dot(a, a)); }
inline Vec2 unit(Vec2 a) {
  const float size = length(a);
  return size > 0.0F ? a * (1.0F / size) : Vec2{};
}
inline Vec2 lerp(Vec2 a, Vec2 b, float t) { return a + (b - a) * t; }
inline float lerp(float a, float b, float t) { return a + (b - a) * t; }
inline Vec2 turned(Vec2 a, float radians) {
  const float c = std::cos(radians), s = std::sin(radians);
  return {a.x * c - a.y * s, a.x * s + a.y * c};
}

// 0 below `from`, 1 above `to`, smooth between; `from` may be the larger one.
inline float smooth(float from, float to, float value) {
  const float t = std::clamp((value - from) / (to - from), 0.0F, 1.0F);
  return t * t * (3.0F - 2.0F * t);
}

struct Rect {
  float x = 0.0F;
  float y = 0.0F;
  float w = 0.0F;
  float h = 0.0F;

  constexpr float right() const { return x + w; }
  constexpr float bottom() const { return y + h; }
  constexpr Vec2 top_left() const { return {x, y}; }
  constexpr Vec2 centre() const { return {x + w * 0.5F, y + h * 0.5F}; }
  constexpr bool empty() const { return w <= 0.0F || h <= 0.0F; }
  constexpr bool contains(Vec2 p) const {
    return p.x >= x && p.x < right() && p.y >= y && p.y < bottom();
  }

  constexpr Rect inset(float by) const { return inset(by, by); }
  constexpr Rect inset(float dx, float dy) const {
    return {x + dx, y + dy, w - 2 * dx, h - 2 * dy};
  }
  constexpr Rect moved(float dx, float dy) const { return {x + dx, y + dy, w, h}; }

  constexpr Rect united(Rect o) const {
    const float left = std::min(x, o.x), top = std::min(y, o.y);
    return {left, top, std::max(right(), o.right()) - left, std::max(bottom(), o.bottom()) - top};
  }

  // Parts of a rectangle: a strip of it, or what stays when a strip is used up.
  constexpr Rect top(float height) const { return {x, y, w, height}; }
  constexpr Rect foot(float height) const { return {x, bottom() - height, w, height}; }
  constexpr Rect left(float width) const { return {x, y, width, h}; }
  constexpr Rect right_part(float width) const { return {right() - width, y, width, h}; }
  constexpr Rect below(float used) const { return {x, y + used, w, std::max(0.0F, h - used)}; }
  constexpr Rect above_foot(float used) const { return {x, y, w, std::max(0.0F, h - used)}; }
  constexpr Rect after_left(float used) const { return {x + used, y, std::max(0.0F, w - used), h}; }
  constexpr Rect before_right(float used) const { return {x, y, std::max(0.0F, w - used), h}; }

  friend constexpr bool operator==(Rect, Rect) = default;
};

constexpr Rect intersection(Rect a, Rect b) {
  const float x = std::max(a.x, b.x), y = std::max(a.y, b.y);
  const float right = std::min(a.right(), b.right()), bottom = std::min(a.bottom(), b.bottom());
  return {x, y, std::max(0.0F, right - x), std::max(0.0F, bottom - y)};
}

// A rectangle of this size in the middle of a larger one.
constexpr Rect centred(Rect in, float width, float height) {
  return {in.x + (in.w - width) * 0.5F, in.y + (in.h - height) * 0.5F, width, height};
}

}  // namespace earshot::ui
