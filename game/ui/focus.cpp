#include "ui/focus.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace earshot::ui {

namespace {

constexpr std::size_t kNowhere = std::numeric_limits<std::size_t>::max();

// How far `to` lies from `from` in a direction; negative when it does not lie there. What stands to
// the side counts double, and what overlaps in the other axis not at all.
float distance(Rect from, Rect to, Step step) {
  const bool sideways = step == Step::left || step == Step::right;
  const float sign = step == Step::right || step == Step::down ? 1.0F : -1.0F;
  const Vec2 way = to.centre() - from.centre();
  const float ahead = (sideways ? way.x : way.y) * sign;
  const float edge = sideways ? (from.w + to.w) * 0.5F : (from.h + to.h) * 0.5F;
  if (ahead < edge * 0.5F) return -1.0F;
  const float apart = sideways ? std::abs(way.y) - (from.h + to.h) * 0.5F
                               : std::abs(way.x) - (from.w + to.w) * 0.5F;
  return std::max(0.0F, ahead - edge) + 2.0F * std::max(0.0F, apart) + 0.01F * ahead;
}

}  // namespace

void Focus::begin() {
  stops_.clear();
  layer_ = 0;
  arrived_ = arriving_;
  arriving_ = false;
}

void Focus::add(std::string_view name, Rect rect, int layer) {
  if (layer < layer_) return;
  if (layer > layer_) stops_.clear();
  layer_ = layer;
  stops_.push_back({std::string(name), rect});
}

void Focus::put(std::string_view name, bool by_keyboard) {
  arriving_ = by_keyboard;
  shown_ = by_keyboard;
  name_ = name;
}

std::size_t Focus::place_of_current() const {
  const auto found = std::ranges::find(stops_, name_, &Stop::name);
  return name_.empty() || found == stops_.end() ? kNowhere
                                                : static_cast<std::size_t>(found - stops_.begin());
}

std::size_t Focus::in_line(Step step) const {
  const std::size_t count = stops_.size(), here = place_of_current();
  if (here != kNowhere) return (here + (step == Step::next ? 1 : count - 1)) % count;
  if (name_.empty()) return step == Step::next ? 0 : count - 1;
  const std::size_t gone = std::min(last_place_, count);  // what stands there now came after it
  return step == Step::next ? gone % count : (gone + count - 1) % count;
}

std::size_t Focus::in_direction(Step step) const {
  const std::size_t here = place_of_current();
  if (here == kNowhere)
    return in_line(step == Step::up || step == Step::left ? Step::previous : Step::next);
  std::size_t best = here;
  float nearest = std::numeric_limits<float>::max();
  for (std::size_t i = 0; i < stops_.size(); ++i) {
    const float far = distance(stops_[here].rect, stops_[i].rect, step);
    if (i == here || far < 0.0F || far >= nearest) continue;
    nearest = far;
    best = i;
  }
  return best;
}

bool Focus::end(Step step) {
  const std::size_t here = place_of_current();
  if (here != kNowhere) last_place_ = here;
  if (step == Step::none || stops_.empty()) return false;
  const bool line = step == Step::next || step == Step::previous;
  const std::size_t to = line ? in_line(step) : in_direction(step);
  const bool moved = !is(stops_[to].name) || !shown_;
  put(stops_[to].name, true);
  return moved;
}

}  // namespace earshot::ui
