#include "ui/widgets/text.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "ui/widgets/frame.h"

namespace earshot::ui {

namespace {

TextStyle style_of(TextStyle base, Run::Kind kind) {
  if (base.size == Size::heading || base.size == Size::title) return base;
  if (kind == Run::Kind::emphasis) return {base.size, Cut::italic};
  return kind == Run::Kind::strong ? TextStyle{base.size, Cut::strong} : base;
}

TextLayout layout_of(const FontBook& fonts, std::span<const Run> runs, float width,
                     TextStyle style) {
  return lay_out(runs, width, [&](Run::Kind kind, char32_t c) {
    return fonts.advance(style_of(style, kind), c);
  });
}

TextLayout layout_of(const FontBook& fonts, const Run& run, float width, TextStyle style) {
  return layout_of(fonts, std::span(&run, 1), width, style);
}

TextStyle smaller(TextStyle style) {
  if (style.size == Size::title) return kHeading;
  return style.size == Size::heading ? kStrong : TextStyle{Size::small, style.cut};
}

float aligned(Align align, float room, float width) {
  if (align == Align::left) return 0.0F;
  return align == Align::right ? room - width : std::round((room - width) * 0.5F);
}

// The first `count` characters.
std::string_view head(std::string_view words, std::size_t count) {
  std::size_t at = 0;
  while (at < words.size() && count-- > 0) at += base::decode(words, at).length;
  return words.substr(0, at);
}

float line_width(const TextLayout& layout, std::size_t line) {
  float width = 0.0F;
  for (const Piece& piece : layout.pieces) {
    if (piece.line == line) width = std::max(width, piece.x + piece.width);
  }
  return width;
}

// Draws what was said and lets its marks be touched.
class Speaker {
 public:
  Speaker(Ui& ui, Rect room, const Spoken& what)
      : ui_(ui),
        room_(room),
        what_(what),
        layout_(layout_of(ui.fonts(), what.runs, room.w, what.ink.style)) {}

  SpokenResult speak() {
    result_.height = static_cast<float>(layout_.lines) * line_height();
    result_.end = room_.top_left();
    for (const Piece& piece : layout_.pieces) draw(piece);
    for (std::size_t run = 0; run < what_.runs.size(); ++run) {
      if (what_.pickable && what_.runs[run].kind == Run::Kind::mark) touch_mark(run);
    }
    return std::move(result_);
  }

 private:
  float line_height() const { return ui_.fonts().line_height(what_.ink.style); }

  Rect place(const Piece& piece) const {
    return {room_.x + piece.x, room_.y + static_cast<float>(piece.line) * line_height(),
            piece.width, line_height()};
  }
  bool whole(const Piece& piece) const { return piece.first + piece.count <= what_.shown; }

  void draw(const Piece& piece) {
    if (piece.first >= what_.shown) return;
    const std::string_view words =
        whole(piece) ? piece.text : head(piece.text, what_.shown - piece.first);
    const Rect rect = place(piece);
    const TextStyle style = style_of(what_.ink.style, what_.runs[piece.run].kind);
    ui_.words(rect.top_left(), style, what_.ink.front, what_.ink.back, words);
    result_.end = {rect.x + ui_.fonts().width(style, words), rect.y};
  }

  // A mark may stand on two lines; each part can be clicked, all of it has the focus.
  void touch_mark(std::size_t run) {
    std::vector<Rect> parts;
    for (const Piece& piece : layout_.pieces) {
      if (piece.run == run && whole(piece)) parts.push_back(place(piece));
    }
    if (parts.empty()) return;
    const Run& mark = what_.runs[run];
    const std::string name = std::string(what_.name) + "/" + mark.id;
    const Touch touch = ui_.touch({name, Kind::mark, mark.text, mark.taken ? "noted" : ""}, parts);
    for (const Rect part : parts) underline(part, touch, mark.taken);
    if (touch.activated) result_.picked = mark.id;
  }

  void underline(Rect part, const Touch& touch, bool taken) {
    const FontBook& fonts = ui_.fonts();
    const float em = fonts.em(what_.ink.style);
    const float y = std::round(part.y + fonts.baseline(what_.ink.style) + em * 0.16F);
    const float width =
        std::max(ui_.metrics().hair(), std::round(em * (touch.hovered || taken ? 0.12F : 0.07F)));
    const Rgba colour = ui_.colour(Role::mark);
    ui_.shape(Role::mark, what_.ink.back);
    const float tint =
        (taken ? 0.16F : 0.0F) + (touch.hovered ? 0.12F : 0.0F);  // each is seen alone
    if (tint > 0.0F)
      ui_.canvas().fill(part.inset(-em * 0.1F, 0.0F), faded(colour, tint), em * 0.2F);
    ui_.canvas().fill({part.x, y, part.w, width}, colour);
    if (touch.ring)
      focus_ring(ui_, part.inset(-em * 0.12F, em * 0.04F), em * 0.25F, what_.ink.back);
  }

  Ui& ui_;
  Rect room_;
  const Spoken& what_;
  TextLayout layout_;
  SpokenResult result_;
};

}  // namespace

float text(Ui& ui, Rect room, const Ink& ink, std::string_view words) {
  const Run run{std::string(words)};
  const TextLayout layout = layout_of(ui.fonts(), run, room.w, ink.style);
  const float height = ui.fonts().line_height(ink.style);
  for (const Piece& piece : layout.pieces) {
    const float x = room.x + piece.x + aligned(ink.align, room.w, line_width(layout, piece.line));
    ui.words({x, room.y + static_cast<float>(piece.line) * height}, ink.style, ink.front, ink.back,
             piece.text);
  }
  return static_cast<float>(layout.lines) * height;
}

float text_height(const Ui& ui, float width, TextStyle style, std::string_view words) {
  const Run run{std::string(words)};
  return static_cast<float>(layout_of(ui.fonts(), run, width, style).lines) *
         ui.fonts().line_height(style);
}

float text_width(const Ui& ui, TextStyle style, std::string_view words) {
  const Run run{std::string(words)};
  return std::ceil(layout_of(ui.fonts(), run, 1e6F, style).width);
}

void label(Ui& ui, Rect room, const Ink& ink, std::string_view words) {
  TextStyle style = ink.style;
  while (style.size != Size::small && text_width(ui, style, words) > room.w) style = smaller(style);
  const float height = text_height(ui, room.w, style, words);
  text(ui, {room.x, std::round(room.y + (room.h - height) * 0.5F), room.w, height}, ink.with(style),
       words);
}

SpokenResult spoken(Ui& ui, Rect room, const Spoken& what) {
  return Speaker(ui, room, what).speak();
}

float spoken_height(const Ui& ui, float width, std::span<const Run> runs, TextStyle style) {
  return static_cast<float>(layout_of(ui.fonts(), runs, width, style).lines) *
         ui.fonts().line_height(style);
}

std::size_t spoken_length(std::span<const Run> runs) {
  std::size_t sum = 0;
  for (const Run& run : runs) sum += base::character_count(run.text);
  return sum;
}

}  // namespace earshot::ui
