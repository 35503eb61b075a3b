#include "ui/widgets/tabs.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "ui/widgets/badge.h"
#include "ui/widgets/frame.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace earshot::ui {

namespace {

float gap_of(const Ui& ui) { return std::round(ui.em() * 0.2F); }

float width_of(const Ui& ui, const Segment& item, float pad) {
  const float icon = item.icon == Icon::none ? 0.0F : ui.em() * 1.5F;
  const float key = item.key.empty() ? 0.0F : key_cap_width(ui, item.key) + ui.em() * 0.5F;
  return text_width(ui, kStrong, item.text) + icon + key + ui.em() * pad;
}

// How the words stand: closer, and then without icons, where that saves a second line.
struct Fitting {
  std::vector<Segment> items;
  float pad = 1.2F;  // ems
};

float line_width(const Ui& ui, const Fitting& fitting) {
  float sum = -gap_of(ui);
  for (const Segment& item : fitting.items) sum += width_of(ui, item, fitting.pad) + gap_of(ui);
  return sum;
}

Fitting fitting(const Ui& ui, float width, const Segments& what) {
  const Fitting loose{{what.items.begin(), what.items.end()}};
  if (line_width(ui, loose) <= width + 0.5F) return loose;
  Fitting close = loose;
  close.pad = 0.5F;
  if (line_width(ui, close) <= width + 0.5F) return close;
  for (Segment& item : close.items) item.icon = Icon::none;
  return line_width(ui, close) <= width + 0.5F ? close : loose;
}

// Places from left to right in as many lines as are needed; a line is filled to its full width.
std::vector<Rect> places(const Ui& ui, Vec2 origin, float width, const Fitting& what) {
  const float gap = gap_of(ui), height = std::round(ui.metrics().control() * 0.95F);
  std::vector<Rect> rects;
  std::size_t first = 0;
  float x = 0.0F, y = 0.0F;
  const auto stretch = [&](std::size_t end) {
    const float spare = std::max(0.0F, width - (x - gap)) /
                        static_cast<float>(std::max<std::size_t>(1, end - first));
    for (std::size_t i = first; i < end; ++i) {
      rects[i].x += spare * static_cast<float>(i - first);
      rects[i].w += spare;
    }
  };
  for (std::size_t i = 0; i < what.items.size(); ++i) {
    const float wanted = std::min(width_of(ui, what.items[i], what.pad), width);
    if (x > 0.0F && x + wanted > width + 0.5F) {
      stretch(i);
      first = i;
      x = 0.0F;
      y += height + gap;
    }
    rects.push_back({origin.x + x, origin.y + y, wanted, height});
    x += wanted + gap;
  }
  stretch(what.items.size());
  return rects;
}

void draw(Ui& ui, Rect rect, const Segment& item, bool chosen, bool hovered) {
  const Metrics m = ui.metrics();
  const Role back = chosen ? Role::selected : Role::sunken;
  if (chosen) card_back(ui, rect, Role::selected, 0.6F);
  if (hovered && !chosen) ui.canvas().outline(rect, ui.colour(Role::edge), m.hair(), m.radius());
  const Role front = chosen ? Role::text : Role::text_soft;
  const float icon = item.icon == Icon::none ? 0.0F : m.em * 1.5F;
  const float key = item.key.empty() ? 0.0F : key_cap_width(ui, item.key) + m.em * 0.5F;
  const TextStyle style = chosen ? kStrong : kBody;
  const float words = std::min(text_width(ui, style, item.text), rect.w - icon - key - m.em * 0.4F);
  float x = std::round(rect.x + (rect.w - words - icon - key) * 0.5F);
  if (item.icon != Icon::none) {
    draw_icon(ui.canvas(), item.icon, {x, rect.centre().y - m.em * 0.55F, m.em * 1.1F, m.em * 1.1F},
              ui.colour(front));
  }
  label(ui, {x + icon, rect.y, words + 1.0F, rect.h}, {style, front, back}, item.text);
  if (item.initial) {
    const float y = std::round(rect.centre().y + m.em * 0.5F);
    const float letter = text_width(ui, style, item.text.substr(0, 1));
    ui.canvas().fill({x + icon, y, letter, m.hair()}, ui.colour(front));
  }
  if (key > 0.0F)
    key_cap(ui, {x + icon + words + key * 0.5F + m.em * 0.15F, rect.centre().y}, item.key,
            Role::text_soft, back);
}

std::size_t by_keys(Ui& ui, const Segments& what) {
  const std::size_t last = what.items.size() - 1;
  if (ui.take(Key::left)) return what.chosen == 0 ? last : what.chosen - 1;
  if (ui.take(Key::right)) return what.chosen == last ? 0 : what.chosen + 1;
  if (ui.take(Key::home)) return 0;
  return ui.take(Key::end) ? last : what.chosen;
}

}  // namespace

float segments_height(const Ui& ui, float width, const Segments& what) {
  const float room = width - gap_of(ui) * 2.0F;
  const auto rects = places(ui, {}, room, fitting(ui, room, what));
  return rects.back().bottom() + gap_of(ui) * 2.0F;
}

std::size_t segments(Ui& ui, Rect rect, const Segments& what) {
  const float gap = gap_of(ui), radius = ui.metrics().radius();
  const Rect whole = rect.top(segments_height(ui, rect.w, what));
  const Fitting fit = fitting(ui, rect.w - 2.0F * gap, what);
  const auto rects = places(ui, {rect.x + gap, rect.y + gap}, rect.w - 2.0F * gap, fit);
  ui.canvas().fill(whole, ui.colour(Role::sunken), radius + gap);
  const Segment& now = what.items[what.chosen];
  const std::string heard =
      what.heading.empty() ? std::string(now.text) : trf("{0}: {1}", what.heading, now.text);
  const Touch touch = ui.touch({what.name, Kind::choice, now.text, now.id, true, heard}, whole);
  std::size_t chosen = touch.ring ? by_keys(ui, what) : what.chosen;
  for (std::size_t i = 0; i < rects.size(); ++i) {
    const std::string name = std::string(what.name) + "/" + std::string(what.items[i].id);
    const bool hovered = ui.hovers(rects[i]);
    if (hovered && touch.activated && ui.input().released) chosen = i;
    ui.show({name, Kind::tab, what.items[i].text, i == what.chosen ? "chosen" : ""}, rects[i]);
    draw(ui, rects[i], fit.items[i], i == what.chosen, hovered);
  }
  if (touch.ring) focus_ring(ui, whole, radius + gap, Role::surface);
  if (chosen != what.chosen) ui.redo();
  return chosen;
}

}  // namespace earshot::ui
