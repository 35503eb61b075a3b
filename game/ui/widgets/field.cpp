#include "ui/widgets/field.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "ui/widgets/frame.h"
#include "ui/widgets/hint.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_edit.h"
#include "ui/words/words.h"

namespace earshot::ui {

namespace {

struct FieldMemory {
  TextEdit edit;
  float scroll = 0.0F;  // pixels hidden at the left
  bool had_focus = false;
};

float label_height(const Ui& ui, float width, const Field& field) {
  return field.text.empty() ? 0.0F : text_height(ui, width, kSmall, field.text) + ui.em() * 0.25F;
}
float box_height(const Ui& ui) { return std::round(ui.metrics().control() * 1.1F); }

float width_before(const Ui& ui, const TextEdit& edit, std::size_t count) {
  float x = 0.0F;
  for (std::size_t i = 0; i < count; ++i) x += ui.fonts().advance(kBody, edit.characters()[i]);
  return x;
}

std::size_t character_at(const Ui& ui, const TextEdit& edit, float x) {
  std::size_t at = 0;
  while (at < edit.characters().size() &&
         (width_before(ui, edit, at) + width_before(ui, edit, at + 1)) * 0.5F < x)
    ++at;
  return at;
}

std::string utf8(const std::u32string& text) {
  std::string result;
  for (const char32_t c : text) result += base::encode(c);
  return result;
}

std::u32string characters(std::string_view text) {
  std::u32string result;
  for (std::size_t at = 0; at < text.size();) {
    const auto [character, size] = base::decode(text, at);
    result.push_back(character);
    at += size;
  }
  return result;
}

bool clipboard_key(Ui& ui, TextEdit& edit, Key key) {
  if (key != Key::copy && key != Key::cut && key != Key::paste) return false;
  if (key == Key::paste) {
    const std::string pasted = ui.clipboard().paste();
    if (!base::first_bad_byte(pasted)) edit.type(characters(pasted));
    return true;
  }
  if (!edit.selected().empty()) ui.clipboard().copy(utf8(edit.selected()));
  if (key == Key::cut) edit.remove_selection();
  return true;
}

// Keys that mean nothing to a line of text stay for others: Tab, Escape, up and down.
bool take_keys(Ui& ui, TextEdit& edit) {
  if (ui.take(Key::enter)) return true;
  if (!ui.input().keys.empty()) {
    const KeyPress press = ui.input().keys.front();
    if (clipboard_key(ui, edit, press.key) || edit.press(press)) ui.take_any();
  }
  const std::u32string typed = ui.take_text();
  if (!typed.empty()) edit.type(typed);
  return false;
}

void draw_box(Ui& ui, Rect box, bool focused) {
  const Metrics m = ui.metrics();
  ui.canvas().fill(box, ui.colour(Role::sunken), m.radius());
  ui.canvas().outline(box, ui.colour(focused ? Role::focus : Role::edge),
                      focused ? m.ring() : m.hair(), m.radius());
  ui.shape(Role::edge, Role::surface);
}

void draw_words(Ui& ui, Rect room, const Field& field, FieldMemory& memory, bool focused) {
  const TextEdit& edit = memory.edit;
  const float caret = width_before(ui, edit, edit.caret()), height = ui.fonts().line_height(kBody);
  memory.scroll =
      std::clamp(memory.scroll, std::max(0.0F, caret - room.w + 2.0F), std::max(0.0F, caret));
  const float x = room.x - memory.scroll, y = std::round(room.centre().y - height * 0.5F);
  const Within within(ui, room, {room.x - 1e5F, room.y - height, 2e5F, room.h + 2.0F * height});
  if (focused && !edit.selected().empty()) {
    const float from = width_before(ui, edit, edit.selection_begin()),
                to = width_before(ui, edit, edit.selection_end());
    ui.canvas().fill({x + from, y, to - from, height}, ui.colour(Role::selected));
  }
  const bool hint = edit.characters().empty();
  ui.words({x, y}, kBody, hint ? Role::text_soft : Role::text, Role::sunken,
           hint ? field.placeholder : edit.text());
  if (focused) {
    const float wide = std::max(2.0F, std::round(ui.em() * 0.09F));
    ui.canvas().fill({x + caret - wide * 0.5F, y + height * 0.1F, wide, height * 0.8F},
                     ui.colour(Role::accent));
  }
}

void follow_pointer(Ui& ui, Rect room, const Touch& touch, FieldMemory& memory) {
  if (!touch.held) return;
  const std::size_t at =
      character_at(ui, memory.edit, ui.input().pointer.x - room.x + memory.scroll);
  memory.edit.place_caret(at, !ui.input().pressed);
}

}  // namespace

float field_height(const Ui& ui, float width, const Field& field) {
  return label_height(ui, width, field) + box_height(ui);
}

FieldResult field(Ui& ui, Rect rect, const Field& field, std::string& content) {
  const float above = label_height(ui, rect.w, field), em = ui.em();
  if (!field.text.empty()) text(ui, rect, kSoftInk, field.text);
  const Rect box{rect.x, rect.y + above, rect.w, box_height(ui)};
  const Touch touch = ui.touch({field.name, Kind::field, field.text, content}, box);
  auto& memory = ui.memory<FieldMemory>(field.name);
  if (memory.edit.text() != content) {
    memory.edit = TextEdit(field.most);
    memory.edit.set(content);
  }
  if (touch.focused && !memory.had_focus && touch.ring) memory.edit.select_all();
  memory.had_focus = touch.focused;
  FieldResult result;
  if (touch.focused) result.entered = take_keys(ui, memory.edit);
  const float icon = field.icon == Icon::none ? 0.0F : em * 1.6F;
  const Rect room = box.inset(em * 0.7F, em * 0.2F).after_left(icon);
  follow_pointer(ui, room, touch, memory);
  draw_box(ui, box, touch.focused);
  if (icon > 0.0F) {
    draw_icon(ui.canvas(), field.icon,
              {box.x + em * 0.6F, box.centre().y - em * 0.55F, em * 1.1F, em * 1.1F},
              ui.colour(Role::text_soft));
  }
  draw_words(ui, room, field, memory, touch.focused);
  if (touch.focused && ui.by_pad())
    hint(ui, box,
         tr("Up and down change the letter, right adds one, left takes it away; RT goes on."));
  result.changed = memory.edit.text() != content;
  content = memory.edit.text();
  return result;
}

}  // namespace earshot::ui
