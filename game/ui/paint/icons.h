// The small pictures beside words. Drawn as strokes, so that they grow with the text and need no
// glyphs. An icon never stands alone for a meaning: a word is beside it or in the widget's name.
#pragma once

#include <cstdint>
#include <string_view>

#include "ui/geometry.h"
#include "ui/paint/canvas.h"
#include "ui/theme/colour.h"

namespace earshot::ui {

enum class Icon : std::uint8_t {
  none,
  check,
  cross,
  plus,
  minus,
  left,
  right,
  up,
  down,
  ear,
  eye,
  hand,
  bubble,
  lock,
  note,
  book,
  record,
  promise,
  phone,
  person,
  people,
  clock,
  gear,
  warning,
  bolt,
  heart,
  star,
  search,
  play,
  pause,
  sound,
  home,
  back,
  bin,
  save,
  question,
  calendar,
  pin,
  link,
  pencil,
  board,
  sun,
  moon,
  door,
  send,
};

void draw_icon(Canvas& canvas, Icon icon, Rect box, Rgba colour);

// The strokes on a grid of 24 by 24: M and L lines, Q and C curves, Z closes, O a circle, D a disc.
std::string_view icon_strokes(Icon icon);

}  // namespace earshot::ui
