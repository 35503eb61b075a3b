#include "ui/recorder.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <set>

namespace earshot::ui {

namespace {

constexpr std::array<std::string_view, 17> kKinds{
    "panel", "button", "card",  "tab",    "toggle", "slider", "choice", "field",  "row",
    "mark",  "plot",   "point", "scroll", "bar",    "ring",   "badge",  "picture"};

std::string json_text(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    if (static_cast<unsigned char>(c) < 0x20) {
      result += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    } else {
      result += c;
    }
  }
  return result + '"';
}

std::string numbers(Rect r) {
  return fmt::format("[{}, {}, {}, {}]", std::lround(r.x), std::lround(r.y), std::lround(r.w),
                     std::lround(r.h));
}

std::string line(const SeenWidget& w) {
  return fmt::format(R"({{"name": {}, "kind": "{}", "rect": {}, "seen": {}, "enabled": {}, )"
                     R"("focused": {}, "text": {}, "value": {}, "layer": {}}})",
                     json_text(w.name), name_of(w.kind), numbers(w.rect), numbers(w.seen),
                     w.enabled, w.focused, json_text(w.text), json_text(w.value), w.layer);
}

std::string line(const SeenText& t) {
  return fmt::format(R"({{"text": {}, "rect": {}, "seen": {}, "cut": {}, "layer": {}}})",
                     json_text(t.text), numbers(t.rect), numbers(t.seen), t.cut, t.layer);
}

template <class Items>
std::string lines(const Items& items) {
  std::string result;
  for (const auto& item : items) result += (result.empty() ? "\n  " : ",\n  ") + line(item);
  return result;
}

// Lines of text stand closer than their boxes are high: a few pixels are no overlap.
template <class Item>
bool overlap(const Item& a, const Item& b) {
  const Rect both = intersection(a.seen, b.seen);
  const float least = std::min(a.seen.h, b.seen.h);
  return a.layer == b.layer && both.w > 2.0F && both.h > std::max(2.0F, least * 0.2F);
}

template <class Item>
void add_overlaps(const std::vector<Item>& items, std::vector<std::string>& found) {
  for (std::size_t a = 0; a < items.size(); ++a) {
    for (std::size_t b = a + 1; b < items.size(); ++b) {
      if (overlap(items[a], items[b]))
        found.push_back(fmt::format("`{}` and `{}`", items[a].text, items[b].text));
    }
  }
}

// What can be clicked and holds nothing else that can.
bool is_control(const SeenWidget& widget) {
  constexpr std::array kControls{Kind::button, Kind::card,  Kind::toggle, Kind::slider,
                                 Kind::choice, Kind::field, Kind::row,    Kind::mark};
  return std::ranges::find(kControls, widget.kind) != kControls.end();
}

}  // namespace

std::string_view name_of(Kind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

void Recorder::begin(std::string_view screen) {
  screen_ = screen;
  widgets_.clear();
  texts_.clear();
  pairs_.clear();
}

const SeenWidget* Recorder::find(std::string_view name) const {
  const auto found = std::ranges::find(widgets_, name, &SeenWidget::name);
  return found == widgets_.end() ? nullptr : &*found;
}

bool Recorder::shows(std::string_view words) const {
  const auto has = [words](const auto& item) { return item.text.find(words) != std::string::npos; };
  return std::ranges::any_of(texts_, has) || std::ranges::any_of(widgets_, has);
}

std::vector<std::string> Recorder::names_used_twice() const {
  std::set<std::string> met;
  std::vector<std::string> twice;
  for (const SeenWidget& widget : widgets_) {
    if (!met.insert(widget.name).second) twice.push_back(widget.name);
  }
  return twice;
}

std::vector<std::string> Recorder::overlaps() const {
  std::vector<std::string> found;
  add_overlaps(texts_, found);
  std::vector<SeenWidget> controls;
  std::ranges::copy_if(widgets_, std::back_inserter(controls), is_control);
  add_overlaps(controls, found);
  return found;
}

std::string Recorder::json(Vec2 window, float text_size, std::string_view focus) const {
  return fmt::format(
      "{{\"screen\": {}, \"window\": [{}, {}], \"text-size\": {}, \"focus\": {},\n"
      " \"widgets\": [{}],\n \"texts\": [{}]}}\n",
      json_text(screen_), std::lround(window.x), std::lround(window.y), std::lround(text_size),
      json_text(focus), lines(widgets_), lines(texts_));
}

}  // namespace earshot::ui
