// Shapes become triangles here. The soft edge of a shape is a strip one pixel wide around it that
// fades to nothing, half of it inside the outline.
#include "ui/paint/canvas.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

#include "base/utf8.h"
#include "ui/imgui_compat.h"
#include "ui/paint/thin.h"
#include "ui/paint/triangulate.h"

namespace earshot::ui {

namespace {

using Triangles = std::vector<std::uint16_t>;

constexpr float kShadeEdge = 5.0F;  // px; a shade that bends is told at its corners alone

std::uint16_t index(std::size_t i) { return static_cast<std::uint16_t>(i); }

// Half a pixel outwards at each corner; at sharp corners not more than a whole one.
Points outward(const Points& points) {
  const float side = signed_area(points) >= 0.0F ? 0.5F : -0.5F;
  const std::size_t n = points.size();
  Points normals(n);
  for (std::size_t i = 0; i < n; ++i) {
    const Vec2 in = unit(points[i] - points[(i + n - 1) % n]),
               out = unit(points[(i + 1) % n] - points[i]);
    const Vec2 sum{(in.y + out.y) * 0.5F, -(in.x + out.x) * 0.5F};
    normals[i] = sum * (side / std::max(dot(sum, sum), 0.25F));
  }
  return normals;
}

float share(std::size_t at, std::size_t of) {
  return static_cast<float>(at) / static_cast<float>(of);
}

// The corners of a sheet all around it.
std::vector<std::size_t> rim_of_sheet(std::size_t rows, std::size_t wide) {
  std::vector<std::size_t> rim;
  for (std::size_t column = 0; column < wide; ++column) rim.push_back(column);
  for (std::size_t row = 1; row < rows; ++row) rim.push_back(row * wide + wide - 1);
  for (std::size_t column = wide - 1; column-- > 0;) rim.push_back((rows - 1) * wide + column);
  for (std::size_t row = rows - 1; row-- > 1;) rim.push_back(row * wide);
  return rim;
}

void strip(Triangles& triangles, std::size_t inner, std::size_t outer, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t next = (i + 1) % count;
    triangles.insert(triangles.end(), {index(inner + i), index(inner + next), index(outer + next),
                                       index(inner + i), index(outer + next), index(outer + i)});
  }
}

Triangles cells_of_sheet(std::size_t rows, std::size_t wide) {
  Triangles triangles;
  for (std::size_t row = 0; row + 1 < rows; ++row) {
    for (std::size_t at = row * wide; at + 1 < (row + 1) * wide; ++at) {
      triangles.insert(triangles.end(), {index(at), index(at + 1), index(at + wide + 1), index(at),
                                         index(at + wide + 1), index(at + wide)});
    }
  }
  return triangles;
}

float widest(std::span<const Vec2> first, std::span<const Vec2> second) {
  float most = 0.0F;
  for (std::size_t i = 0; i < first.size(); ++i)
    most = std::max(most, length(second[i] - first[i]));
  return most;
}

// Adds the strip that fades out around a mesh.
void soften(Points& places, std::vector<std::uint32_t>& colours, Triangles& triangles,
            const std::vector<std::size_t>& rim) {
  Points corners;
  for (const std::size_t i : rim) corners.push_back(places[i]);
  const Points normals = outward(corners);
  const std::size_t inner = places.size();
  for (std::size_t i = 0; i < rim.size(); ++i) {
    places.push_back(corners[i] - normals[i]);
    colours.push_back(colours[rim[i]]);
  }
  for (std::size_t i = 0; i < rim.size(); ++i) {
    places.push_back(corners[i] + normals[i]);
    colours.push_back(colours[rim[i]] & ~IM_COL32_A_MASK);
  }
  strip(triangles, inner, inner + rim.size(), rim.size());
}

}  // namespace

Rgba Paint::at(Vec2 place) const {
  if (first == second) return first;
  const Vec2 along = to - from;
  return mix(first, second, dot(place - from, along) / std::max(dot(along, along), 1e-6F));
}

Canvas::Canvas(ImDrawList& list, FontBook& fonts, Rect screen)
    : list_(list), fonts_(fonts), clips_{screen} {}

// What is kept is what stands in the list afterwards: shapes that Dear ImGui draws are in it as well. It
// begins a new command when a clip changes, or when the indices of one are used up.
Sketch Canvas::sketch(const std::function<void()>& draw) {
  const int corners = list_.VtxBuffer.Size, indices = list_.IdxBuffer.Size,
            commands = list_.CmdBuffer.Size;
  const unsigned base = list_._VtxCurrentIdx;
  draw();
  Sketch kept;
  const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
  if (list_.CmdBuffer.Size != commands) return kept;
  for (int i = corners; i < list_.VtxBuffer.Size; ++i) {
    const ImDrawVert& corner = list_.VtxBuffer[i];
    if (corner.uv.x != white.x || corner.uv.y != white.y) return {};  // another text size moves it
    kept.points.push_back({corner.pos.x, corner.pos.y});
    kept.colours.push_back(corner.col);
  }
  for (int i = indices; i < list_.IdxBuffer.Size; ++i)
    kept.triangles.push_back(index(list_.IdxBuffer[i] - base));
  return kept;
}

void Canvas::again(const Sketch& sketch) { mesh(sketch.points, sketch.colours, sketch.triangles); }

void Canvas::mesh(std::span<const Vec2> points, std::span<const std::uint32_t> colours,
                  std::span<const std::uint16_t> triangles) {
  if (triangles.empty()) return;
  list_.PrimReserve(static_cast<int>(triangles.size()), static_cast<int>(points.size()));
  const unsigned base = list_._VtxCurrentIdx;
  const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
  for (const std::uint16_t i : triangles) list_.PrimWriteIdx(static_cast<ImDrawIdx>(base + i));
  for (std::size_t i = 0; i < points.size(); ++i)
    list_.PrimWriteVtx(to_imgui(points[i]), white, colours[i]);
}

void Canvas::polygon(std::span<const Vec2> points, const Paint& paint) {
  if (points.size() < 3 || hidden(bounds(points))) return;
  const Points corners = thinned_outline(points);
  if (corners.size() < 3) return;
  const Points normals = outward(corners);
  const std::size_t n = corners.size();
  Points places(n * 2);
  std::vector<std::uint32_t> colours(n * 2);
  for (std::size_t i = 0; i < n; ++i) {
    const Rgba colour = paint.at(corners[i]);
    places[i] = corners[i] - normals[i];
    places[n + i] = corners[i] + normals[i];
    colours[i] = to_imgui(colour);
    colours[n + i] = to_imgui(faded(colour, 0.0F));
  }
  Triangles triangles = triangulate(corners);
  strip(triangles, 0, n, n);
  mesh(places, colours, triangles);
}

void Canvas::shaded(std::span<const Vec2> outline, Vec2 heart, int rings, const Shade& shade) {
  if (outline.size() < 3 || hidden(bounds(outline))) return;
  const Points corners = thinned_outline(outline, {kAstray, kShadeEdge});
  if (corners.size() < 3) return;
  const Points normals = outward(corners);
  const std::size_t n = corners.size();
  Points places{heart};
  const Rect box = bounds(corners);
  rings = cells(std::min(box.w, box.h) * 0.5F, rings);
  std::vector<std::uint32_t> colours{to_imgui(shade(heart))};
  Triangles triangles;
  for (int ring = 1; ring <= rings; ++ring) {
    const float t = static_cast<float>(ring) / static_cast<float>(rings);
    const std::size_t first = places.size();
    for (std::size_t i = 0; i < n; ++i) {
      places.push_back(lerp(heart, ring == rings ? corners[i] - normals[i] : corners[i], t));
      colours.push_back(to_imgui(shade(places.back())));
      if (ring == 1) triangles.insert(triangles.end(), {0, index(1 + i), index(1 + (i + 1) % n)});
    }
    if (ring > 1) strip(triangles, first - n, first, n);
  }
  for (std::size_t i = 0; i < n; ++i) {
    places.push_back(corners[i] + normals[i]);
    colours.push_back(to_imgui(faded(shade(corners[i]), 0.0F)));
  }
  strip(triangles, places.size() - 2 * n, places.size() - n, n);
  mesh(places, colours, triangles);
}

void Canvas::sheet(std::span<const Vec2> first, std::span<const Vec2> second, int columns,
                   const Weave& weave) {
  assert(first.size() == second.size());
  if (first.size() < 2 || hidden(bounds(first).united(bounds(second)))) return;
  const std::vector<std::size_t> rows = kept(first, second, {kAstray, kShadeEdge});
  const std::size_t wide = static_cast<std::size_t>(cells(widest(first, second), columns)) + 1;
  Points places;
  std::vector<std::uint32_t> colours;
  for (const std::size_t row : rows) {
    for (std::size_t column = 0; column < wide; ++column) {
      const float across = share(column, wide - 1);
      places.push_back(lerp(first[row], second[row], across));
      colours.push_back(to_imgui(weave(across, share(row, first.size() - 1))));
    }
  }
  Triangles triangles = cells_of_sheet(rows.size(), wide);
  soften(places, colours, triangles, rim_of_sheet(rows.size(), wide));
  mesh(places, colours, triangles);
}

void Canvas::glow(Vec2 centre, Vec2 radii, Rgba colour, float turn) {
  struct Halo {
    float reach, strength;
  };
  constexpr std::array kRings{Halo{0.3F, 0.87F}, Halo{0.55F, 0.55F}, Halo{0.78F, 0.2F},
                              Halo{1.0F, 0.0F}};
  // Nothing is left of it at its rim: half a pixel astray is not seen there.
  const int segments =
      std::clamp(static_cast<int>(3.5F * std::sqrt(std::max(radii.x, radii.y))), 8, 40);
  const Points rim = ellipse(centre, radii, turn, segments);
  if (hidden(bounds(rim))) return;
  Points places{centre};
  std::vector<std::uint32_t> colours{to_imgui(colour)};
  Triangles triangles;
  for (const Halo ring : kRings) {
    const std::size_t first = places.size();
    for (const Vec2 p : rim) {
      places.push_back(lerp(centre, p, ring.reach));
      colours.push_back(to_imgui(faded(colour, ring.strength)));
    }
    if (first > 1) strip(triangles, first - rim.size(), first, rim.size());
  }
  for (std::size_t i = 0; i < rim.size(); ++i) {
    triangles.insert(triangles.end(), {0, index(1 + i), index(1 + (i + 1) % rim.size())});
  }
  mesh(places, colours, triangles);
}

void Canvas::shadow(Rect rect, float radius, float spread, Rgba colour) {
  if (hidden(rect.inset(-spread))) return;
  constexpr std::array kStrengths{1.0F, 0.55F, 0.2F, 0.0F};
  const Points inner = rounded(rect, radius);
  Points places;
  std::vector<std::uint32_t> colours;
  Triangles triangles = triangulate(inner);
  for (std::size_t ring = 0; ring < kStrengths.size(); ++ring) {
    const float by = spread * static_cast<float>(ring) / static_cast<float>(kStrengths.size() - 1);
    const Vec2 grow{1.0F + 2.0F * by / rect.w, 1.0F + 2.0F * by / rect.h};
    for (const Vec2 p : inner) {
      const Vec2 from_centre = p - rect.centre();
      places.push_back(rect.centre() + Vec2{from_centre.x * grow.x, from_centre.y * grow.y});
      colours.push_back(to_imgui(faded(colour, kStrengths[ring])));
    }
    if (ring > 0)
      strip(triangles, places.size() - 2 * inner.size(), places.size() - inner.size(),
            inner.size());
  }
  mesh(places, colours, triangles);
}

void Canvas::fill(Rect rect, Rgba colour, float radius) {
  if (rect.empty() || hidden(rect)) return;
  list_.AddRectFilled(to_imgui(rect.top_left()), {rect.right(), rect.bottom()}, to_imgui(colour),
                      radius);
}

void Canvas::fill(Rect rect, const Paint& paint, float radius) {
  polygon(rounded(rect, radius), paint);
}

void Canvas::outline(Rect rect, Rgba colour, float width, float radius) {
  stroke(rounded(rect.inset(width * 0.5F), radius - width * 0.5F), colour, width, true);
}

void Canvas::disc(Vec2 centre, float radius, Rgba colour) {
  polygon(
      ellipse(centre, {radius, radius}, 0.0F, std::clamp(static_cast<int>(radius * 2.0F), 12, 72)),
      colour);
}

void Canvas::circle(Vec2 centre, float radius, Rgba colour, float width) {
  stroke(
      ellipse(centre, {radius, radius}, 0.0F, std::clamp(static_cast<int>(radius * 2.0F), 16, 96)),
      colour, width, true);
}

void Canvas::line(Vec2 from, Vec2 to, Rgba colour, float width) {
  const std::array ends{from, to};
  stroke(ends, colour, width);
}

void Canvas::stroke(std::span<const Vec2> points, Rgba colour, float width, bool closed) {
  if (points.size() < 2 || hidden(bounds(points).inset(-width))) return;
  const Points stay = closed ? thinned_outline(points) : thinned_line(points);
  if (stay.size() < 2) return;
  std::vector<ImVec2> line;
  for (const Vec2 p : stay) line.push_back(to_imgui(p));
  list_.AddPolyline(line.data(), static_cast<int>(line.size()), to_imgui(colour),
                    closed ? ImDrawFlags_Closed : ImDrawFlags_None, width);
  if (closed || width < 3.0F) return;
  disc(stay.front(), width * 0.5F, colour);
  disc(stay.back(), width * 0.5F, colour);
}

void Canvas::text(Vec2 top_left, TextStyle style, Rgba colour, std::string_view line) {
  const ImU32 packed = to_imgui(colour);
  const float top = std::round(top_left.y);
  const bool seen =
      !hidden({top_left.x, top, fonts_.width(style, line), fonts_.line_height(style)});
  float pen = top_left.x;
  for (std::size_t at = 0; at < line.size();) {
    const auto [character, size] = base::decode(line, at);
    at += size;
    const Glyph glyph = fonts_.glyph(style, character);
    if (glyph.visible && seen) {
      const Rect box = glyph.box.moved(std::round(pen), top);
      list_.PrimReserve(6, 4);
      list_.PrimRectUV(to_imgui(box.top_left()), {box.right(), box.bottom()}, to_imgui(glyph.from),
                       to_imgui(glyph.to), packed);
    }
    pen += fonts_.advance(style, character);
  }
}

void Canvas::push_clip(Rect rect) {
  clips_.push_back(intersection(rect, clip()));
  list_.PushClipRect(to_imgui(clip().top_left()), {clip().right(), clip().bottom()});
}

void Canvas::pop_clip() {
  clips_.pop_back();
  list_.PopClipRect();
}

}  // namespace earshot::ui
