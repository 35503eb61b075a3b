#include "ui/widgets/plot.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "ui/widgets/frame.h"
#include "ui/widgets/text.h"

namespace earshot::ui {

namespace {

class PlotDrawing {
 public:
  PlotDrawing(Ui& ui, Rect rect, const Plot& plot) : ui_(ui), rect_(rect), plot_(plot) {
    const float legend = text_height(ui, rect.w, kSmall, "0") + ui.em() * 0.5F;
    const float axis = text_width(ui, kSmall, "100") + ui.em() * 0.6F;
    const Rect room = rect.below(legend).after_left(axis);
    area_ = Rect{room.x, room.y, room.w, room.h}.inset(ui.em() * 0.6F, ui.em() * 0.6F);
  }

  std::optional<std::size_t> draw() {
    legend();
    grid();
    const auto now = choose();
    if (now) column(*now);
    curve(&PlotPoint::first, Role::trust, false);
    curve(&PlotPoint::second, Role::tension, true);
    for (std::size_t i = 0; i < plot_.points.size(); ++i) points(i, now == i);
    return now;
  }

 private:
  Vec2 place(std::size_t i, float value) const {
    const float steps = static_cast<float>(std::max<std::size_t>(1, plot_.points.size() - 1));
    return {area_.x + area_.w * static_cast<float>(i) / steps,
            area_.bottom() - area_.h * value / 100.0F};
  }

  void legend() {
    const float em = ui_.em(), line = ui_.fonts().line_height(kSmall);
    float x = rect_.x;
    for (const auto& [words, role, square] : {std::tuple{plot_.first_text, Role::trust, false},
                                              std::tuple{plot_.second_text, Role::tension, true}}) {
      marker({x + em * 0.5F, rect_.y + line * 0.5F}, role, square, 0.32F);
      ui_.words({x + em * 1.2F, rect_.y}, kSmall, Role::text, Role::surface, words);
      x += em * 2.4F + text_width(ui_, kSmall, words);
    }
  }

  void grid() {
    const float line = ui_.fonts().line_height(kSmall);
    ui_.canvas().fill(area_.inset(-ui_.em() * 0.6F), ui_.colour(Role::sunken),
                      ui_.metrics().radius());
    for (const float value : {0.0F, 50.0F, 100.0F}) {
      const float y = std::round(place(0, value).y);
      ui_.canvas().fill({area_.x, y, area_.w, ui_.metrics().hair()}, ui_.colour(Role::outline));
      const std::string number = fmt::format("{:.0f}", value);
      const float x = area_.x - ui_.em() - text_width(ui_, kSmall, number);
      ui_.words({x, y - line * 0.5F}, kSmall, Role::text_soft, Role::surface, number);
    }
  }

  std::optional<std::size_t> choose() {
    const Touch touch =
        ui_.touch({plot_.name, Kind::plot, plot_.first_text}, area_.inset(-ui_.em() * 0.6F));
    if (touch.ring)
      focus_ring(ui_, area_.inset(-ui_.em() * 0.6F), ui_.metrics().radius(), Role::surface);
    auto now = plot_.chosen;
    if (plot_.points.empty()) return std::nullopt;
    const std::size_t last = plot_.points.size() - 1;
    if (touch.hovered) now = nearest();
    if (!touch.ring) return now;
    if (ui_.take(Key::right)) now = now ? std::min(*now + 1, last) : 0;
    if (ui_.take(Key::left)) now = now ? *now - (*now > 0 ? 1 : 0) : last;
    if (ui_.take(Key::home)) now = 0;
    if (ui_.take(Key::end)) now = last;
    return now;
  }

  std::size_t nearest() const {
    const float steps = static_cast<float>(std::max<std::size_t>(1, plot_.points.size() - 1));
    const float at = std::round((ui_.input().pointer.x - area_.x) / area_.w * steps);
    return static_cast<std::size_t>(std::clamp(at, 0.0F, steps));
  }

  void column(std::size_t i) {
    const float width = std::max(2.0F, ui_.em() * 0.12F);
    ui_.canvas().fill({place(i, 0).x - width * 0.5F, area_.y, width, area_.h},
                      ui_.colour(Role::edge));
  }

  // Dashes tell the second curve from the first without colour.
  void curve(float PlotPoint::*value, Role role, bool dashed) {
    Points line;
    for (std::size_t i = 0; i < plot_.points.size(); ++i)
      line.push_back(place(i, plot_.points[i].*value));
    ui_.shape(role, Role::sunken);
    const float width = std::max(2.0F, ui_.em() * 0.15F);
    if (!dashed) return ui_.canvas().stroke(line, ui_.colour(role), width);
    for (std::size_t i = 1; i < line.size(); ++i)
      dashes(line[i - 1], line[i], ui_.colour(role), width);
  }

  void dashes(Vec2 from, Vec2 to, Rgba colour, float width) {
    const float dash = ui_.em() * 0.5F, whole = length(to - from);
    for (float at = 0.0F; at < whole; at += dash * 1.6F) {
      const std::array ends{lerp(from, to, at / whole),
                            lerp(from, to, std::min(1.0F, (at + dash) / whole))};
      ui_.canvas().stroke(ends, colour, width);
    }
  }

  void marker(Vec2 at, Role role, bool square, float ems) {
    const float r = ui_.em() * ems;
    if (!square) return ui_.canvas().disc(at, r, ui_.colour(role));
    const std::array corners{Vec2{at.x, at.y - r * 1.2F}, Vec2{at.x + r * 1.2F, at.y},
                             Vec2{at.x, at.y + r * 1.2F}, Vec2{at.x - r * 1.2F, at.y}};
    ui_.canvas().polygon(corners, ui_.colour(role));
  }

  void points(std::size_t i, bool chosen) {
    const PlotPoint& point = plot_.points[i];
    const float size = chosen ? 0.42F : point.turning ? 0.36F : 0.24F;
    marker(place(i, point.first), Role::trust, false, size);
    marker(place(i, point.second), Role::tension, true, size);
    const Vec2 at = place(i, point.first);
    const float half = ui_.em() * 0.5F;
    ui_.show({fmt::format("{}/{}", plot_.name, i), Kind::point, point.text, chosen ? "chosen" : ""},
             {at.x - half, at.y - half, 2.0F * half, 2.0F * half});
  }

  Ui& ui_;
  Rect rect_;
  const Plot& plot_;
  Rect area_;
};

}  // namespace

std::optional<std::size_t> plot(Ui& ui, Rect rect, const Plot& plot) {
  return PlotDrawing(ui, rect, plot).draw();
}

}  // namespace earshot::ui
