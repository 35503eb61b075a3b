#include "ui/widgets/trend/trend.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/widgets/frame.h"
#include "ui/widgets/text.h"

namespace earshot::ui {
namespace {

class TrendDrawing {
 public:
  TrendDrawing(Ui& ui, Rect rect, const TrendPlot& plot) : ui_(ui), plot_(plot) {
    const float axis = text_width(ui, kSmall, "100") + ui.em() * 0.6F;
    const float below = ui.fonts().line_height(kSmall) + ui.em() * 0.3F;
    frame_ = rect.after_left(axis).above_foot(below);
    area_ = frame_.inset(ui.em() * 0.8F, ui.em() * 0.6F);
  }

  std::optional<std::size_t> draw() {
    grid();
    weeks();
    const auto now = choose();
    line();
    for (std::size_t i = 0; i < plot_.points.size(); ++i) point(i, now == i);
    return now;
  }

 private:
  Vec2 place(const TrendPoint& point) const {
    return {area_.x + area_.w * point.at, area_.bottom() - area_.h * point.value / 100.0F};
  }

  void grid() {
    const float height = ui_.fonts().line_height(kSmall);
    ui_.canvas().fill(frame_, ui_.colour(Role::sunken), ui_.metrics().radius());
    for (const float value : {0.0F, 50.0F, 100.0F}) {
      const float y = std::round(area_.bottom() - area_.h * value / 100.0F);
      ui_.canvas().fill({area_.x, y, area_.w, ui_.metrics().hair()}, ui_.colour(Role::outline));
      const std::string number = fmt::format("{:.0f}", value);
      const float x = frame_.x - ui_.em() * 0.4F - text_width(ui_, kSmall, number);
      ui_.words({x, y - height * 0.5F}, kSmall, Role::text_soft, Role::surface, number);
    }
  }

  // A line for each Monday, and its date where it has room.
  void weeks() {
    float free_from = frame_.x;
    for (const TrendTick& week : plot_.weeks) {
      const float x = std::round(area_.x + area_.w * week.at);
      ui_.canvas().fill({x, area_.y, ui_.metrics().hair(), area_.h}, ui_.colour(Role::outline));
      const float width = text_width(ui_, kSmall, week.text);
      const float left = std::max(frame_.x, x - width * 0.5F);
      if (left < free_from || left + width > frame_.right()) continue;
      ui_.words({left, frame_.bottom() + ui_.em() * 0.2F}, kSmall, Role::text_soft, Role::surface,
                week.text);
      free_from = left + width + ui_.em() * 0.8F;
    }
  }

  std::optional<std::size_t> choose() {
    const Touch touch = ui_.touch({plot_.name, Kind::plot, plot_.text}, frame_);
    if (touch.ring) focus_ring(ui_, frame_, ui_.metrics().radius(), Role::surface);
    if (plot_.points.empty()) return std::nullopt;
    auto now = plot_.chosen;
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
    std::size_t best = 0;
    for (std::size_t i = 1; i < plot_.points.size(); ++i) {
      if (far(i) < far(best)) best = i;
    }
    return best;
  }
  float far(std::size_t i) const {
    return std::abs(place(plot_.points[i]).x - ui_.input().pointer.x);
  }

  void line() {
    Points through;
    for (const TrendPoint& point : plot_.points) through.push_back(place(point));
    ui_.shape(Role::accent, Role::sunken);
    if (through.size() > 1)
      ui_.canvas().stroke(through, ui_.colour(Role::accent), std::max(2.0F, ui_.em() * 0.13F));
  }

  void point(std::size_t i, bool chosen) {
    const Vec2 at = place(plot_.points[i]);
    ui_.canvas().disc(at, ui_.em() * (chosen ? 0.46F : 0.3F), ui_.colour(Role::accent));
    const float half = ui_.em() * 0.5F;
    ui_.show({fmt::format("{}/{}", plot_.name, i), Kind::point, plot_.points[i].text,
              chosen ? "chosen" : ""},
             {at.x - half, at.y - half, 2.0F * half, 2.0F * half});
  }

  Ui& ui_;
  const TrendPlot& plot_;
  Rect frame_;
  Rect area_;
};

}  // namespace

std::optional<std::size_t> trend(Ui& ui, Rect rect, const TrendPlot& plot) {
  return TrendDrawing(ui, rect, plot).draw();
}

}  // namespace earshot::ui
