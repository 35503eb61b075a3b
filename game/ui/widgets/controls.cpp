#include "ui/widgets/controls.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/frame.h"
#include "ui/widgets/text.h"

namespace earshot::ui {

namespace {

float switch_width(const Ui& ui) { return std::round(ui.em() * 2.6F); }
float switch_height(const Ui& ui) { return std::round(ui.em() * 1.4F); }

float word_width(const Ui& ui, const Toggle& toggle) {
  return std::max(text_width(ui, kSmall, toggle.on_word), text_width(ui, kSmall, toggle.off_word)) +
         ui.em() * 0.6F;
}

void draw_switch(Ui& ui, Rect rect, bool on, std::string_view name) {
  const float place = ui.eased(name, on ? 1.0F : 0.0F), radius = rect.h * 0.5F;
  ui.canvas().fill(rect, mix(ui.colour(Role::sunken), ui.colour(Role::accent), place), radius);
  ui.canvas().outline(rect, mix(ui.colour(Role::edge), ui.colour(Role::accent), place),
                      ui.metrics().hair() * 1.5F, radius);
  ui.shape(Role::edge, Role::surface);
  const Vec2 knob{lerp(rect.x + radius, rect.right() - radius, place), rect.centre().y};
  ui.canvas().disc(knob, radius * 0.68F,
                   mix(ui.colour(Role::edge), ui.colour(Role::on_accent), place));
}

float share(const Slider& slider) {
  return (slider.now - slider.least) / (slider.most - slider.least);
}

float stepped(const Slider& slider, float value) {
  const float steps = std::round((value - slider.least) / slider.step);
  return std::clamp(slider.least + steps * slider.step, slider.least, slider.most);
}

float by_keys(Ui& ui, const Slider& slider) {
  if (ui.take(Key::left)) return stepped(slider, slider.now - slider.step);
  if (ui.take(Key::right)) return stepped(slider, slider.now + slider.step);
  if (ui.take(Key::home)) return slider.least;
  return ui.take(Key::end) ? slider.most : slider.now;
}

void draw_track(Ui& ui, Rect line, const Slider& slider, bool held) {
  const float height = std::round(ui.em() * 0.36F), knob = ui.em() * (held ? 0.68F : 0.6F);
  const Rect track{line.x, line.centre().y - height * 0.5F, line.w, height};
  ui.canvas().fill(track, ui.colour(Role::sunken), height * 0.5F);
  ui.canvas().outline(track, ui.colour(Role::edge), ui.metrics().hair(), height * 0.5F);
  ui.canvas().fill(track.left(line.w * share(slider)), ui.colour(Role::accent), height * 0.5F);
  ui.shape(Role::accent, Role::sunken);
  const Vec2 centre{line.x + line.w * share(slider), line.centre().y};
  ui.canvas().disc(centre, knob, ui.colour(Role::accent));
  ui.canvas().disc(centre, knob * 0.5F, ui.colour(Role::on_accent));
}

}  // namespace

float toggle_height(const Ui& ui, float width, const Toggle& toggle) {
  const float room = width - switch_width(ui) - word_width(ui, toggle) - ui.em();
  return std::max(ui.metrics().control(),
                  text_height(ui, room, kBody, toggle.text) + ui.em() * 0.5F);
}

bool toggle(Ui& ui, Rect rect, const Toggle& toggle) {
  const Touch touch =
      ui.touch({toggle.name, Kind::toggle, toggle.text, toggle.on ? "on" : "off"}, rect);
  const float wide = switch_width(ui), high = switch_height(ui), em = ui.em();
  const float room = rect.w - wide - word_width(ui, toggle) - em;
  const float words = text_height(ui, room, kBody, toggle.text);
  text(ui, {rect.x, std::round(rect.centre().y - words * 0.5F), room, words}, kInk, toggle.text);
  const Rect knob{rect.right() - wide, std::round(rect.centre().y - high * 0.5F), wide, high};
  draw_switch(ui, knob, toggle.on, toggle.name);
  label(ui, {knob.x - word_width(ui, toggle), rect.y, word_width(ui, toggle) - em * 0.5F, rect.h},
        kSoftInk.aligned(Align::right), toggle.on ? toggle.on_word : toggle.off_word);
  if (touch.ring)
    focus_ring(ui, rect.inset(-em * 0.3F, em * 0.1F), ui.metrics().radius(), Role::surface);
  if (touch.activated) ui.redo();
  return toggle.on != touch.activated;
}

float slider_height(const Ui& ui, float width, const Slider& slider) {
  return text_height(ui, width * 0.7F, kBody, slider.text) + ui.metrics().control() * 0.8F;
}

float slider(Ui& ui, Rect rect, const Slider& slider) {
  const float words = text(ui, rect.left(rect.w * 0.7F), kInk, slider.text);
  text(ui, rect.right_part(rect.w * 0.3F), {kStrong, Role::text, Role::surface, Align::right},
       slider.value);
  const Rect line =
      Rect{rect.x, rect.y + words, rect.w, rect.h - words}.inset(ui.em() * 0.7F, 0.0F);
  const Touch touch = ui.touch({slider.name, Kind::slider, slider.text, slider.value}, rect);
  bool& dragged = ui.memory<bool>(slider.name);
  dragged = ui.input().down &&
            (dragged || (touch.held && ui.input().pressed && ui.hovers(rect.below(words))));
  float now = touch.ring ? by_keys(ui, slider) : slider.now;
  if (dragged)
    now =
        stepped(slider, lerp(slider.least, slider.most, (ui.input().pointer.x - line.x) / line.w));
  draw_track(ui, line, slider, dragged);
  if (touch.ring)
    focus_ring(ui, rect.inset(-ui.em() * 0.3F, -ui.em() * 0.1F), ui.metrics().radius(),
               Role::surface);
  if (now != slider.now) ui.redo();
  return now;
}

}  // namespace earshot::ui
