#include "ui/widgets/scroll.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/widgets/frame.h"

namespace earshot::ui {

namespace {

float bar_width(const Ui& ui) { return std::round(ui.em() * 0.42F); }
float gutter(const Ui& ui) { return bar_width(ui) + std::round(ui.em() * 0.35F); }
// Kept free inside the clip, so that focus rings are not cut off.
float margin(const Ui& ui) { return std::round(ui.em() * 0.35F); }

}  // namespace

ScrollArea::ScrollArea(Ui& ui, std::string_view name, Rect rect, Keep keep)
    : ui_(ui), name_(name), rect_(rect), keep_(keep), memory_(ui.memory<Memory>(name)) {
  begin_page();
  take_wheel();
  const bool alone = most() > 0.5F && memory_.stops == 0;
  if (alone) {
    const Touch touch = ui.touch({name_, Kind::scroll}, rect_);
    ring_ = touch.ring;
    if (touch.hovered) ui.cursor(Cursor::arrow);
    take_keys(touch.focused);
  } else {
    ui.show({name_, Kind::scroll}, rect_);
  }
  memory_.offset = std::clamp(memory_.offset, 0.0F, most());
  const float shown = std::round(ui.eased(name_ + "~offset", memory_.offset, 0.18F));
  drawn_at_ = memory_.offset;
  room_ = {rect_.x + margin(ui), rect_.y + margin(ui) - std::clamp(shown, 0.0F, most()),
           rect_.w - margin(ui) - gutter(ui), rect_.h};
  ui.canvas().push_clip(rect_);
  ui.push_room({rect_.x, rect_.y - 1e6F, rect_.w, 2e6F});
  ui.take_reveal();
  stops_before_ = ui.stops();
}

ScrollArea::~ScrollArea() {
  if (open_) finish(room_.y);
}

void ScrollArea::begin_page() {
  if (std::exchange(memory_.page, ui_.page()) == ui_.page() || keep_ == Keep::across_pages) return;
  memory_.offset = 0.0F;
  ui_.forget(name_ + "~offset~eased");
}

float ScrollArea::most() const { return std::max(0.0F, memory_.content - rect_.h); }

float ScrollArea::end() const { return std::min(most(), held_); }

void ScrollArea::hold(float top, float bottom) {
  const float last = bottom + margin(ui_) - rect_.h;  // what is higher than the area shows its foot
  held_ = std::max(0.0F, std::max(top - margin(ui_), last) - room_.y);
}

void ScrollArea::go_to_end() { to_end_ = true; }

// Unless somebody has scrolled away from it.
void ScrollArea::follow_end() {
  const bool was_there = memory_.offset >= memory_.end - 1.0F;
  const bool has_moved = std::abs(end() - memory_.end) > 0.5F;
  if (to_end_ || (was_there && has_moved)) memory_.offset = end();
  memory_.end = end();
}

void ScrollArea::take_wheel() {
  if (!ui_.hovers(rect_) || ui_.input().wheel.y == 0.0F) return;
  memory_.offset = std::clamp(memory_.offset - ui_.input().wheel.y * ui_.em() * 4.0F, 0.0F, most());
}

void ScrollArea::take_keys(bool focused) {
  const float page = rect_.h * 0.85F, line = ui_.em() * 3.0F;
  if (focused && ui_.take(Key::down)) memory_.offset += line;
  if (focused && ui_.take(Key::up)) memory_.offset -= line;
  if (focused && ui_.take(Key::home)) memory_.offset = 0.0F;
  if (focused && ui_.take(Key::end)) memory_.offset = most();
  if ((focused || ui_.hovers(rect_)) && ui_.pressed(Key::page_down)) memory_.offset += page;
  if ((focused || ui_.hovers(rect_)) && ui_.pressed(Key::page_up)) memory_.offset -= page;
}

void ScrollArea::bring_into_view() {
  const Rect wanted = ui_.take_reveal();
  if (wanted.empty()) return;
  const float space = ui_.em() * 0.8F;
  const float above = wanted.y - space - rect_.y, below = wanted.bottom() + space - rect_.bottom();
  if (above < 0.0F) memory_.offset += above;
  if (above >= 0.0F && below > 0.0F) memory_.offset += std::min(below, above);
}

void ScrollArea::finish(float bottom) {
  open_ = false;
  ui_.canvas().pop_clip();
  ui_.pop_room();
  const float content = bottom - room_.y + 2.0F * margin(ui_);
  const bool grown = std::abs(content - memory_.content) > 0.5F;  // not the noise of rounding
  if (grown) ui_.redo();
  if (grown) memory_.content = content;
  memory_.stops = ui_.stops() - stops_before_;
  if (memory_.stops > 0) take_keys(false);
  if (keep_ == Keep::end) follow_end();
  if (to_start_) memory_.offset = 0.0F;
  bring_into_view();
  memory_.offset = std::clamp(memory_.offset, 0.0F, most());
  if (memory_.offset != drawn_at_) ui_.redo();
  if (most() > 0.5F) draw_bar();
  if (ring_) focus_ring(ui_, rect_.inset(ui_.em() * 0.35F), ui_.metrics().radius(), Role::surface);
}

Rect ScrollArea::knob() const {
  const float height =
      std::max(ui_.em() * 1.6F, rect_.h * rect_.h / std::max(memory_.content, 1.0F));
  const float way = rect_.h - height;
  return {rect_.right() - bar_width(ui_), rect_.y + way * memory_.offset / std::max(most(), 1.0F),
          bar_width(ui_), height};
}

void ScrollArea::draw_bar() {
  const Rect bar = knob(), track = rect_.right_part(gutter(ui_));
  const FrameInput& input = ui_.input();
  if (input.pressed && ui_.hovers(track)) {
    memory_.grabbed =
        ui_.hovers(bar.inset(-ui_.em() * 0.3F, 0.0F)) ? input.pointer.y - bar.y : bar.h * 0.5F;
  }
  if (!input.down) memory_.grabbed = -1.0F;
  if (memory_.grabbed >= 0.0F) {
    const float way = std::max(1.0F, rect_.h - bar.h);
    memory_.offset =
        std::clamp((input.pointer.y - memory_.grabbed - rect_.y) / way, 0.0F, 1.0F) * most();
    ui_.redo();
  }
  const bool lively = memory_.grabbed >= 0.0F || ui_.hovers(track);
  ui_.shape(Role::edge, Role::surface);
  const float thin = lively ? 0.0F : bar.w * 0.2F;
  ui_.canvas().fill(bar.inset(thin, 0.0F), ui_.colour(Role::edge), bar.w * 0.5F);
}

}  // namespace earshot::ui
