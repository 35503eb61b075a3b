#include "ui/widgets/node_map/map_drawing.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/paint/icons.h"
#include "ui/widgets/text.h"

namespace earshot::ui {
namespace {

// In ems.
constexpr float kLeastPitch = 1.75F;
constexpr float kMostAlong = 3.0F;
constexpr float kMostAcross = 2.3F;
constexpr float kLeastAcross = 1.35F;
constexpr float kRadius = 0.68F;
constexpr float kMargin = 1.1F;  // around the middles of the outermost places: signs stand there

float fitted(float room, float steps, float em, float most) {
  if (steps <= 0.0F) return most * em;
  return std::min(room / steps, most * em);
}

Vec2 sideways(Vec2 ahead) { return {ahead.y, ahead.x}; }

// The part of a line that is left when both ends lose `by` pixels.
void shorten(Points& line, float by) {
  for (int end = 0; end < 2; ++end) {
    float rest = by;
    while (line.size() > 2 && length(line[line.size() - 2] - line.back()) < rest) {
      rest -= length(line[line.size() - 2] - line.back());
      line.pop_back();
    }
    const Vec2 back = unit(line[line.size() - 2] - line.back());
    line.back() = line.back() + back * rest;
    std::ranges::reverse(line);
  }
}

void arrow_head(Ui& ui, const Points& line, float size, Rgba colour) {
  const Vec2 tip = line.back();
  std::size_t i = line.size() - 1;
  while (i > 0 && length(tip - line[i]) < size) --i;
  const Vec2 back = unit(line[i] - tip), side{back.y, -back.x};
  const std::array corners{tip, tip + back * size + side * (size * 0.55F),
                           tip + back * size - side * (size * 0.55F)};
  ui.canvas().polygon(corners, colour);
}

void dashed(Ui& ui, const Points& line, Rgba colour, float width, float dash) {
  Points piece{line.front()};
  float walked = 0.0F;
  bool on = true;
  for (std::size_t i = 1; i < line.size(); ++i) {
    Vec2 from = line[i - 1];
    float left = length(line[i] - from);
    while (walked + left >= dash) {
      const Vec2 turn = from + unit(line[i] - from) * (dash - walked);
      piece.push_back(turn);
      if (on) ui.canvas().stroke(piece, colour, width);
      left -= dash - walked;
      walked = 0.0F;
      on = !on;
      from = turn;
      piece = {turn};
    }
    walked += left;
    piece.push_back(line[i]);
  }
  if (on && piece.size() > 1) ui.canvas().stroke(piece, colour, width);
}

Points outline_of(Vec2 at, float radius, bool ending) {
  if (!ending) return ellipse(at, {radius, radius});
  const float half = radius * 0.9F;
  return rounded({at.x - half, at.y - half, half * 2.0F, half * 2.0F}, half * 0.3F);
}

void sign(Ui& ui, Vec2 at, Icon icon, Role tone) {
  const float size = ui.em() * 0.82F;
  ui.canvas().disc(at, size * 0.62F, ui.colour(Role::surface));
  draw_icon(ui.canvas(), icon, {at.x - size * 0.5F, at.y - size * 0.5F, size, size},
            ui.colour(tone));
  ui.shape(tone, Role::surface);
}

void label_in(Ui& ui, Vec2 at, float radius, std::string_view words) {
  const TextStyle style{Size::small, Cut::strong};
  const float width = text_width(ui, style, words);
  if (width > radius * 2.0F) return;
  const Vec2 place{at.x - width * 0.5F, at.y - ui.fonts().line_height(style) * 0.5F};
  ui.words(place, style, Role::on_accent, Role::accent, words);
}

}  // namespace

Vec2 MapPlan::at(chart::Spot spot) const {
  const float a = spot.along * along, b = spot.across * across;
  return origin + (upright ? Vec2{b, a} : Vec2{a, b});
}

Rect MapPlan::around(chart::Spot spot) const {
  const Vec2 middle = at(spot);
  const float side = std::min({radius * 2.3F, along * 0.95F, across * 0.95F});
  return {middle.x - side * 0.5F, middle.y - side * 0.5F, side, side};
}

MapPlan plan_of(const Ui& ui, float width, const chart::Map& map, float most_height) {
  const float em = ui.em(), margin = em * kMargin * 2.0F;
  const auto& layout = map.layout;
  MapPlan plan;
  plan.upright = layout.length * em * kLeastPitch + margin > width;
  const float along = plan.upright ? kLeastPitch * 1.15F * em * layout.length : width - margin;
  const float least = kLeastAcross * em * layout.breadth;
  const float across = plan.upright ? width - margin : std::max(least, most_height - margin);
  plan.along = fitted(along, layout.length, em, kMostAlong);
  plan.across = fitted(across, layout.breadth, em, kMostAcross);
  plan.radius = std::min({em * kRadius, plan.along * 0.45F, plan.across * 0.45F});
  const Vec2 inner{plan.along * layout.length, plan.across * layout.breadth};
  plan.size = plan.upright ? Vec2{inner.y + margin, inner.x + margin}
                           : Vec2{inner.x + margin, inner.y + margin};
  plan.origin = {em * kMargin, em * kMargin};
  return plan;
}

Points map_line(const MapPlan& plan, std::span<const chart::Spot> way) {
  const bool back = way.back().along < way.front().along;
  const Vec2 aside = sideways(plan.ahead()) * (back ? plan.radius * 0.5F : 0.0F);
  Points through;
  for (const chart::Spot& spot : way) through.push_back(plan.at(spot) + aside);
  Points line = spline(through, false);
  shorten(line, plan.radius * 1.15F);
  return line;
}

void draw_way(Ui& ui, const MapPlan& plan, std::span<const chart::Spot> way, MapStroke stroke) {
  if (way.size() < 2) return;
  const float em = ui.em();
  const Points line = map_line(plan, way);
  if (stroke == MapStroke::quiet) {
    const Rgba colour = ui.colour(Role::edge);
    ui.shape(Role::edge, Role::surface);
    ui.canvas().stroke(line, colour, std::max(1.0F, em * 0.05F));
    return arrow_head(ui, line, em * 0.26F, colour);
  }
  const bool gone = stroke == MapStroke::gone;
  const Role tone = gone ? Role::accent : Role::good;
  ui.shape(tone, Role::surface);
  if (!gone) return dashed(ui, line, ui.colour(tone), em * 0.13F, em * 0.34F);
  ui.canvas().stroke(line, ui.colour(tone), em * 0.2F);
  arrow_head(ui, line, em * 0.5F, ui.colour(tone));
}

void draw_place(Ui& ui, const MapPlan& plan, Vec2 at, const MapPlace& place, bool ending,
                bool chosen) {
  const float em = ui.em(), radius = plan.radius;
  const bool away = place.look == MapPlace::Look::away;
  const Points shape = outline_of(at, radius, ending);
  ui.canvas().polygon(shape, ui.colour(away ? Role::surface : Role::accent));
  if (away) {
    ui.shape(Role::edge, Role::surface);
    ui.canvas().stroke(shape, ui.colour(Role::edge), std::max(1.5F, em * 0.09F), true);
  } else if (!place.label.empty()) {
    label_in(ui, at, radius, place.label);
  }
  if (place.look == MapPlace::Look::here)
    ui.canvas().stroke(outline_of(at, radius * 1.32F, ending), ui.colour(Role::accent), em * 0.12F,
                       true);
  if (chosen)
    ui.canvas().stroke(outline_of(at, radius * 1.2F, ending), ui.colour(Role::text), em * 0.12F,
                       true);
  const float off = radius * 0.92F;
  if (place.missed) sign(ui, {at.x + off, at.y - off}, Icon::search, Role::poor);
  if (place.best) sign(ui, {at.x - off, at.y - off}, Icon::star, Role::good);
}

}  // namespace earshot::ui
