#include "ui/widgets/meter.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "ui/widgets/text.h"

namespace earshot::ui {

namespace {

constexpr float kTop = -std::numbers::pi_v<float> / 2.0F;
constexpr float kWhole = 2.0F * std::numbers::pi_v<float>;

float icon_room(const Ui& ui, const Bar& bar) {
  return bar.icon == Icon::none ? 0.0F : ui.em() * 1.6F;
}

// The word stands on the line of the text where there is room for both, else under it.
bool on_one_line(const Ui& ui, float width, const Bar& bar) {
  const float words = text_width(ui, kBody, bar.text) + text_width(ui, kStrong, bar.word);
  return words + icon_room(ui, bar) + ui.em() <= width;
}

float words_height(const Ui& ui, float width, const Bar& bar) {
  const float first = text_height(ui, width - icon_room(ui, bar), kBody, bar.text);
  return on_one_line(ui, width, bar)
             ? first
             : first + text_height(ui, width - icon_room(ui, bar), kStrong, bar.word);
}

float track_height(const Ui& ui) { return std::round(ui.em() * 0.62F); }

void track(Ui& ui, Rect rect, const Bar& bar) {
  const float radius = rect.h * 0.5F;
  ui.canvas().fill(rect, ui.colour(Role::sunken), radius);
  ui.canvas().outline(rect, ui.colour(ui.theme().is_edged() ? Role::edge : Role::outline),
                      ui.metrics().hair(), radius);
  ui.shape(bar.tone, Role::sunken);
  const float value = ui.eased(bar.name, std::clamp(bar.value, 0.0F, 100.0F), 0.35F);
  if (value < 0.5F) return;
  const Rect full{rect.x, rect.y, std::max(rect.h, rect.w * value / 100.0F), rect.h};
  ui.canvas().fill(full, ui.colour(bar.tone), radius);
}

float slim_track(const Ui& ui) { return std::round(ui.em() * 0.36F); }

// How the words of a slim bar stand on its one line.
enum class Fit : std::uint8_t { large, small, word_alone };
constexpr TextStyle kSmallStrong{Size::small, Cut::strong};

Fit fit_of(const Ui& ui, float width, const Bar& bar) {
  const float large = text_width(ui, kBody, bar.text) + text_width(ui, kStrong, bar.word);
  if (large + ui.em() * 0.5F <= width) return Fit::large;
  const float small = text_width(ui, kSmall, bar.text) + text_width(ui, kSmallStrong, bar.word);
  return small + ui.em() * 0.4F <= width ? Fit::small : Fit::word_alone;
}

void slim_words(Ui& ui, Rect room, const Bar& bar, Fit fit) {
  const Ink word{kStrong, Role::text, Role::surface, Align::right};
  if (fit == Fit::word_alone) return label(ui, room, word.aligned(Align::left), bar.word);
  if (fit == Fit::large) {
    text(ui, room, kInk, bar.text);
    text(ui, room, word, bar.word);
    return;
  }
  label(ui, room, {kSmall, Role::text, Role::surface}, bar.text);
  label(ui, room, word.with(kSmallStrong), bar.word);
}

Rect slim_room(const Ui& ui, Rect rect, const Bar& bar) {
  return centred(rect, rect.w, slim_bar_height(ui)).after_left(icon_room(ui, bar));
}

void slim_bar(Ui& ui, Rect rect, const Bar& bar, Fit fit) {
  const Rect room = centred(rect, rect.w, slim_bar_height(ui));
  const float side = ui.em() * 1.2F;
  draw_icon(ui.canvas(), bar.icon, centred(room.left(side), side, side), ui.colour(bar.tone));
  const Rect words = slim_room(ui, rect, bar);
  slim_words(ui, words.top(ui.fonts().line_height(kBody)), bar, fit);
  track(ui, words.foot(slim_track(ui)), bar);
  ui.show({bar.name, Kind::bar, fmt::format("{}: {}", bar.text, bar.word),
           fmt::format("{:.0f}", bar.value)},
          room);
}

// Where surfaces are black on black, what is not reached yet has an edge all the same.
void edge_of_ring(Ui& ui, Vec2 centre, float radius, float stroke) {
  if (!ui.theme().is_edged()) return;
  for (const float at : {radius - stroke * 0.5F, radius + stroke * 0.5F})
    ui.canvas().circle(centre, at, ui.colour(Role::edge), ui.metrics().hair());
}

float ring_size(const Ui& ui, float width) { return std::min(width, ui.em() * 9.0F); }

}  // namespace

float bar_height(const Ui& ui, float width, const Bar& bar) {
  return words_height(ui, width, bar) + ui.em() * 0.3F + track_height(ui);
}

float bar(Ui& ui, Rect rect, const Bar& bar) {
  const float icon = icon_room(ui, bar), em = ui.em();
  if (bar.icon != Icon::none) {
    draw_icon(ui.canvas(), bar.icon, {rect.x, rect.y + em * 0.12F, em * 1.15F, em * 1.15F},
              ui.colour(bar.tone));
  }
  const Rect words = rect.after_left(icon);
  const float first = text(ui, words, kInk, bar.text);
  const bool beside = on_one_line(ui, rect.w, bar);
  text(ui, beside ? words : words.below(first),
       {kStrong, Role::text, Role::surface, beside ? Align::right : Align::left}, bar.word);
  const float used = words_height(ui, rect.w, bar) + em * 0.3F;
  const Rect line{rect.x, std::round(rect.y + used), rect.w, track_height(ui)};
  track(ui, line, bar);
  const float height = used + line.h;
  ui.show({bar.name, Kind::bar, fmt::format("{}: {}", bar.text, bar.word),
           fmt::format("{:.0f}", bar.value)},
          rect.top(height));
  return height;
}

float slim_bar_height(const Ui& ui) {
  return ui.fonts().line_height(kBody) + ui.em() * 0.1F + slim_track(ui);
}

void slim_bars(Ui& ui, Rect rect, const std::array<Bar, 2>& bars) {
  const float width = (rect.w - ui.em()) * 0.5F;
  const std::array rooms{rect.left(width), rect.right_part(width)};
  Fit fit = Fit::large;
  for (std::size_t i = 0; i < bars.size(); ++i)
    fit = std::max(fit, fit_of(ui, slim_room(ui, rooms[i], bars[i]).w, bars[i]));
  for (std::size_t i = 0; i < bars.size(); ++i) slim_bar(ui, rooms[i], bars[i], fit);
}

float ring_height(const Ui& ui, float width, const Ring& ring) {
  const float words = text_height(ui, width, kStrong, ring.text);
  const float under = ring.word.empty() ? 0.0F : text_height(ui, width, kSmall, ring.word);
  return ring_size(ui, width) + ui.em() * 0.4F + words + under;
}

float ring(Ui& ui, Rect rect, const Ring& ring) {
  const float size = ring_size(ui, rect.w), stroke = size * 0.1F, radius = (size - stroke) * 0.5F;
  const Vec2 centre{rect.centre().x, rect.y + size * 0.5F};
  const float value = ui.eased(ring.name, std::clamp(ring.value, 0.0F, 100.0F), 0.8F);
  ui.shape(ring.tone, Role::sunken);
  ui.canvas().circle(centre, radius, ui.colour(Role::sunken), stroke);
  if (value > 0.5F) {
    const int segments = std::max(6, static_cast<int>(value * 0.9F));
    ui.canvas().stroke(
        arc(centre, radius, kTop, kTop + kWhole * std::min(value, 99.99F) / 100.0F, segments),
        ui.colour(ring.tone), stroke);
  }
  edge_of_ring(ui, centre, radius, stroke);
  const std::string number = fmt::format("{:.0f}", ring.value);
  label(ui,
        centred({centre.x - radius, centre.y - radius, radius * 2.0F, radius * 2.0F}, radius * 1.5F,
                radius * 2.0F),
        {kTitle, Role::text, Role::surface, Align::middle}, number);
  float used = size + ui.em() * 0.4F;
  used +=
      text(ui, rect.below(used), {kStrong, Role::text, Role::surface, Align::middle}, ring.text);
  if (!ring.word.empty())
    used += text(ui, rect.below(used), kSoftInk.aligned(Align::middle), ring.word);
  ui.show({ring.name, Kind::ring, ring.text, number}, rect.top(used));
  return used;
}

}  // namespace earshot::ui
