// What everything is drawn with: filled and stroked shapes, soft shading and text, all anti-aliased
// in the triangles themselves, because an office PC has no multisampling to spare.
//
// Entry point: Canvas, handed out by Ui::canvas(). It writes into a draw list of Dear ImGui, which
// no caller gets to see. Shapes outside the present clip are left out before they cost anything.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "ui/fonts/font_book.h"
#include "ui/geometry.h"
#include "ui/paint/path.h"
#include "ui/theme/colour.h"

struct ImDrawList;

namespace earshot::ui {

// One colour, or two with a straight gradient from one place to another.
struct Paint {
  Rgba first;
  Rgba second;
  Vec2 from;
  Vec2 to;

  Paint(Rgba flat)
      : first(flat), second(flat) {}  // NOLINT(google-explicit-constructor): a colour is a paint
  Paint(Rgba a, Vec2 at_a, Rgba b, Vec2 at_b) : first(a), second(b), from(at_a), to(at_b) {}
  Rgba at(Vec2 place) const;
};

using Shade = std::function<Rgba(Vec2)>;
// Of a sheet: 0 at its first edge to 1 at the second, and 0 at the start of the edges to 1 at their
// end.
using Weave = std::function<Rgba(float across, float along)>;

// Triangles that were drawn once and can be drawn again at the same place; no text.
struct Sketch {
  Points points;
  std::vector<std::uint32_t> colours;
  std::vector<std::uint16_t> triangles;
};

class Canvas {
 public:
  Canvas(ImDrawList& list, FontBook& fonts, Rect screen);

  // What `draw` draws, which is drawn as well: in plain colours, no text. Empty where it sets a clip, or
  // has more corners than one command of the list holds.
  Sketch sketch(const std::function<void()>& draw);
  void again(const Sketch& sketch);

  void fill(Rect rect, Rgba colour, float radius = 0.0F);
  void fill(Rect rect, const Paint& paint, float radius);
  void outline(Rect rect, Rgba colour, float width, float radius);
  void shadow(Rect rect, float radius, float spread,
              Rgba colour);  // with a soft edge around the rectangle
  void disc(Vec2 centre, float radius, Rgba colour);
  void circle(Vec2 centre, float radius, Rgba colour, float width);
  void line(Vec2 from, Vec2 to, Rgba colour, float width);

  void polygon(std::span<const Vec2> points, const Paint& paint);  // any that does not cross itself
  void stroke(std::span<const Vec2> points, Rgba colour, float width,
              bool closed = false);  // round ends
  // Filled from a point that sees the whole outline, in rings, each corner in the colour that
  // `shade` gives there.
  void shaded(std::span<const Vec2> outline, Vec2 heart, int rings, const Shade& shade);
  // The surface between two edges with equally many points; at least two columns.
  void sheet(std::span<const Vec2> first, std::span<const Vec2> second, int columns,
             const Weave& weave);
  void glow(Vec2 centre, Vec2 radii, Rgba colour,
            float turn = 0.0F);  // full in the middle, nothing at the rim

  void text(Vec2 top_left, TextStyle style, Rgba colour, std::string_view line);

  void push_clip(Rect rect);
  void pop_clip();
  Rect clip() const { return clips_.back(); }
  FontBook& fonts() { return fonts_; }

 private:
  bool hidden(Rect box) const { return intersection(box.inset(-2.0F), clip()).empty(); }
  void mesh(std::span<const Vec2> points, std::span<const std::uint32_t> colours,
            std::span<const std::uint16_t> triangles);

  ImDrawList& list_;
  FontBook& fonts_;
  std::vector<Rect> clips_;
};

}  // namespace earshot::ui
