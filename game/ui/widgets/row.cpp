#include "ui/widgets/row.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/widgets/frame.h"
#include "ui/widgets/text.h"

namespace earshot::ui {

namespace {

float row_pad(const Ui& ui) { return ui.metrics().space() * 0.55F; }
float above(const Ui& ui, const Row& row) { return row.tight ? row_pad(ui) * 0.5F : row_pad(ui); }
float icon_room(const Ui& ui, const Row& row) {
  return row.icon == Icon::none && !row.ticked ? 0.0F : ui.em() * 1.75F;
}
float end_room(const Ui& ui, float width, const Row& row) {
  return row.end.empty()
             ? 0.0F
             : std::min(text_width(ui, kStrong, row.end), width * 0.35F) + ui.em() * 0.8F;
}
float words_width(const Ui& ui, float width, const Row& row) {
  return width - 2.0F * row_pad(ui) - icon_room(ui, row) - end_room(ui, width, row);
}

Role back_of(const Row& row, const Touch& touch) {
  if (row.chosen) return Role::selected;
  return touch.hovered ? Role::raised : Role::surface;
}

void sign(Ui& ui, Rect rect, const Row& row) {
  const float side = ui.em() * 1.15F;
  const Rect box{rect.x + row_pad(ui), rect.y + above(ui, row) + ui.em() * 0.1F, side, side};
  if (row.ticked) {
    ui.canvas().fill(box, ui.colour(Role::accent), side * 0.3F);
    draw_icon(ui.canvas(), Icon::check, box.inset(side * 0.12F), ui.colour(Role::on_accent));
  } else if (row.icon != Icon::none) {
    draw_icon(ui.canvas(), row.icon, box, ui.colour(row.tone));
  }
}

std::string heard_words(const Row& row) {
  std::string words(row.title);
  for (const std::string_view more : {row.detail, row.end}) {
    if (!more.empty()) words += ", " + std::string(more);
  }
  return words;
}

}  // namespace

float row_height(const Ui& ui, float width, const Row& row) {
  const float room = words_width(ui, width, row);
  const float detail = row.detail.empty() ? 0.0F : text_height(ui, room, kSmall, row.detail);
  const float end =
      row.end.empty() ? 0.0F : text_height(ui, end_room(ui, width, row), kStrong, row.end);
  return std::round(std::max(text_height(ui, room, kBody, row.title) + detail, end) +
                    above(ui, row) * 2.0F);
}

bool row(Ui& ui, Rect rect, const Row& row) {
  const std::string heard = heard_words(row);
  const Widget widget{row.name,    Kind::row,
                      row.title,   row.ticked ? "ticked" : row.chosen ? "chosen" : "",
                      row.enabled, heard};
  const Touch touch = ui.touch(widget, rect);
  const Role back = back_of(row, touch);
  if (back != Role::surface) ui.canvas().fill(rect, ui.colour(back), ui.metrics().radius());
  sign(ui, rect, row);
  const float room = words_width(ui, rect.w, row);
  const Rect words{rect.x + row_pad(ui) + icon_room(ui, row), rect.y + above(ui, row), room,
                   rect.h};
  const float used = text(ui, words, {kBody, Role::text, back}, row.title);
  if (!row.detail.empty()) text(ui, words.below(used), {kSmall, Role::text_soft, back}, row.detail);
  if (!row.end.empty()) {
    const float end = end_room(ui, rect.w, row);
    text(ui, {rect.right() - row_pad(ui) - end, rect.y + above(ui, row), end, rect.h},
         {kStrong, Role::text, back, Align::right}, row.end);
  }
  if (touch.ring) focus_ring(ui, rect.inset(ui.em() * 0.15F), ui.metrics().radius(), Role::surface);
  return touch.activated;
}

}  // namespace earshot::ui
