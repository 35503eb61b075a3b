// What hair is made of: locks, caps, masses and curls. Private to the portrait; the styles are in
// hair_back.cpp and hair_front.cpp.
#pragma once

#include <span>

#include "ui/portrait/figure.h"

namespace earshot::ui {

class Hair {
 public:
  explicit Hair(Figure& f) : f_(f), t_(f.tones) {}

  // Strands from roots to tips between two edges with equally many places.
  void lock(std::span<const Vec2> first, std::span<const Vec2> second, float sheen = 0.30F);
  // Hair that lies on the skull, from the silhouette to the hairline; strands run across.
  void cap(std::span<const Vec2> outer, std::span<const Vec2> line, float sheen = 0.45F);
  // A shape behind the head, darker than what is before it.
  void mass(std::span<const Vec2> outline, bool smooth_outline = true);
  void strand(std::span<const Vec2> through, float thickness, Rgba colour);
  void curl(Vec2 at, float radius, float shade);
  void braid(Vec2 from, Vec2 to, float width);
  // Curls strewn along a line.
  void curls_along(std::span<const Vec2> line, float radius, int count, float shade,
                   std::uint32_t salt);

  Figure& figure() { return f_; }

 private:
  Vec2 place(Vec2 p) const;
  Points place(std::span<const Vec2> points) const;
  void shadow_on_face(const Points& a, const Points& b);
  Rgba tone(float light) const;  // −1 dark to 1 shining

  Figure& f_;
  const Tones& t_;
};

// The style as far as what is worn on the head leaves it to be seen.
enum class Seen { none, all, below_hat };
Seen hair_seen(const PortraitLook& look);

}  // namespace earshot::ui
