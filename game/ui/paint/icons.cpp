#include "ui/paint/icons.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <numbers>

namespace earshot::ui {

namespace {

struct IconDrawing {
  Icon icon;
  std::string_view strokes;
};

constexpr std::array kDrawings{
    IconDrawing{Icon::check, "M4 13 L9.5 18.5 L20 6.5"},
    IconDrawing{Icon::cross, "M6 6 L18 18 M18 6 L6 18"},
    IconDrawing{Icon::plus, "M12 5 L12 19 M5 12 L19 12"},
    IconDrawing{Icon::minus, "M5 12 L19 12"},
    IconDrawing{Icon::left, "M14.5 5 L7.5 12 L14.5 19"},
    IconDrawing{Icon::right, "M9.5 5 L16.5 12 L9.5 19"},
    IconDrawing{Icon::up, "M5 14.5 L12 7.5 L19 14.5"},
    IconDrawing{Icon::down, "M5 9.5 L12 16.5 L19 9.5"},
    IconDrawing{
        Icon::ear,
        "M6.5 10.5 C6.5 5.5 9.5 3 12.5 3 C16 3 18.5 5.5 18.5 9 C18.5 13 15 13.5 14.5 17 C14.2 "
        "19.5 12.5 21 10.5 21 "
        "C8.8 21 7.5 20 7.3 18.5 M10 10.5 C10 8 11 6.5 12.7 6.5 C14.2 6.5 15.2 7.6 15.2 9 "
        "C15.2 11 13 11.2 12.6 13.5"},
    IconDrawing{Icon::eye, "M2.5 12 C6 6 18 6 21.5 12 C18 18 6 18 2.5 12 Z O12 12 3"},
    IconDrawing{
        Icon::hand,
        "M8.5 13 L8.5 5.5 C8.5 3.6 11.3 3.6 11.3 5.5 L11.3 11 M11.3 9.6 C11.3 7.9 14 7.9 14 "
        "9.6 L14 11.5 M14 10.5 C14 "
        "8.9 16.6 8.9 16.6 10.5 L16.6 12 M16.6 11.5 C16.6 10 19 10 19 11.5 L19 15.5 C19 19 "
        "16.8 21 13.5 21 C10.5 21 9 "
        "19.8 7.6 17.5 L5 13.6 C4.1 12 6.2 10.8 7.3 12 L8.5 13.4"},
    IconDrawing{
        Icon::bubble,
        "M7 4.5 L17 4.5 C19.5 4.5 20.5 6 20.5 8 L20.5 12.5 C20.5 15 19 16 17 16 L11.5 16 L7 20 "
        "L7 16 C4.8 16 3.5 15 "
        "3.5 12.5 L3.5 8 C3.5 6 4.8 4.5 7 4.5 Z"},
    IconDrawing{
        Icon::lock,
        "M6 11 L18 11 L18 20 L6 20 Z M8.5 11 L8.5 8 C8.5 3.5 15.5 3.5 15.5 8 L15.5 11 D12 15.5 "
        "1.3"},
    IconDrawing{
        Icon::note,
        "M6 3.5 L14.5 3.5 L18.5 7.5 L18.5 20.5 L6 20.5 Z M9 11 L15.5 11 M9 14 L15.5 14 M9 17 "
        "L13 17"},
    IconDrawing{
        Icon::book,
        "M12 6.5 C10 4.8 6.5 4.5 3.5 5 L3.5 18.5 C6.5 18 10 18.3 12 20 C14 18.3 17.5 18 20.5 "
        "18.5 L20.5 5 C17.5 4.5 14 "
        "4.8 12 6.5 Z M12 6.5 L12 20"},
    IconDrawing{
        Icon::record,
        "M4 5 L20 5 L20 19 L4 19 Z O9 10.5 2 M6 16 C6.5 13.4 11.5 13.4 12 16 M14.5 9.5 L17.5 "
        "9.5 M14.5 13 L17.5 13"},
    IconDrawing{Icon::promise,
                "M7 3.5 L17 3.5 L17 20.5 L12 16.5 L7 20.5 Z M9.5 9.5 L11.3 11.5 L14.8 7.5"},
    IconDrawing{
        Icon::phone,
        "M6.5 3.5 L9.5 3.5 L11 8 L9 9.8 C10.2 12.3 11.8 13.9 14.2 15 L16 13 L20.5 14.5 L20.5 "
        "17.5 C20.5 19.4 19 20.6 "
        "17 20.4 C9.8 19.8 4.2 14.2 3.6 7 C3.4 5 4.6 3.5 6.5 3.5 Z"},
    IconDrawing{Icon::person, "O12 8 4 M4.5 20.5 C5 11.8 19 11.8 19.5 20.5"},
    IconDrawing{Icon::people,
                "O9 8.5 3.3 M2.8 19.5 C3.2 12.3 14.8 12.3 15.2 19.5 M15 5.4 C19.4 5 19.6 11.4 15.6 "
                "11.6 M17.5 14 C19.8 14.8 21 16.8 21.2 19.5"},
    IconDrawing{Icon::clock, "O12 12 8.5 M12 7 L12 12 L15.5 14"},
    IconDrawing{
        Icon::gear,
        "O12 12 3.2 O12 12 6.8 M12 2.5 L12 5.2 M12 18.8 L12 21.5 M2.5 12 L5.2 12 M18.8 12 L21.5 12 "
        "M5.3 5.3 L7.2 7.2 M16.8 16.8 L18.7 18.7 M5.3 18.7 L7.2 16.8 M16.8 7.2 L18.7 5.3"},
    IconDrawing{Icon::warning, "M12 4 L21 19.5 L3 19.5 Z M12 10 L12 14.5 D12 17 1"},
    IconDrawing{Icon::bolt, "M13.5 3 L6 13.5 L11.5 13.5 L10.5 21 L18 10.5 L12.5 10.5 Z"},
    IconDrawing{
        Icon::heart,
        "M12 20 C5 15 3 12 3 8.8 C3 4 9.5 2.8 12 7.2 C14.5 2.8 21 4 21 8.8 C21 12 19 15 12 20 Z"},
    IconDrawing{
        Icon::star,
        "M12 3.5 L14.6 9 L20.5 9.7 L16.2 13.8 L17.3 19.8 L12 16.9 L6.7 19.8 L7.8 13.8 L3.5 9.7 "
        "L9.4 9 Z"},
    IconDrawing{Icon::search, "O10.5 10.5 6 M15 15 L20.5 20.5"},
    IconDrawing{Icon::play, "M7.5 4.5 L19 12 L7.5 19.5 Z"},
    IconDrawing{Icon::pause, "M8.5 5 L8.5 19 M15.5 5 L15.5 19"},
    IconDrawing{
        Icon::sound,
        "M4 9.5 L7.5 9.5 L12 5.5 L12 18.5 L7.5 14.5 L4 14.5 Z M15.5 9 C17 10.5 17 13.5 15.5 15 "
        "M18 6.5 C21 9.5 21 14.5 18 17.5"},
    IconDrawing{Icon::home, "M3.5 12 L12 4 L20.5 12 M6 10 L6 20 L18 20 L18 10"},
    IconDrawing{Icon::back, "M9 6 L4 11 L9 16 M4 11 L14 11 C21 11 21 19.5 14 19.5 L11 19.5"},
    IconDrawing{
        Icon::bin,
        "M4 6.5 L20 6.5 M9 6.5 L9 4 L15 4 L15 6.5 M6 6.5 L7 20.5 L17 20.5 L18 6.5 M10 10 L10.4 "
        "17 M14 10 L13.6 17"},
    IconDrawing{Icon::save,
                "M12 3.5 L12 14 M7.5 10 L12 14.5 L16.5 10 M4 16.5 L4 20.5 L20 20.5 L20 16.5"},
    IconDrawing{Icon::question, "M8 9 C8 4 16 4 16 9 C16 12 12 12 12 15 D12 19 1.1"},
    IconDrawing{
        Icon::calendar,
        "M4 6 L20 6 L20 20 L4 20 Z M4 10.5 L20 10.5 M8.5 3.5 L8.5 7.5 M15.5 3.5 L15.5 7.5 D8.5 "
        "15 1 D12 15 1 D15.5 15 1"},
    IconDrawing{
        Icon::pin,
        "M12 14 L12 21 M8 4 L16 4 M9 4 L9.5 10 C7.5 10.8 6.5 12.2 6.5 14 L17.5 14 C17.5 12.2 "
        "16.5 10.8 14.5 10 L15 4"},
    IconDrawing{
        Icon::link,
        "M10 14 L14 10 M8.5 11 L6 13.5 C2.5 17.5 6.5 21.5 10.5 18 L13 15.5 M15.5 13 L18 10.5 "
        "C21.5 6.5 17.5 2.5 13.5 6 L11 8.5"},
    IconDrawing{Icon::pencil,
                "M4.5 19.5 L5.5 15.2 L16 4.7 L19.3 8 L8.8 18.5 Z M13.8 6.9 L17.1 10.2"},
    IconDrawing{
        Icon::board,
        "M3.5 4.5 L20.5 4.5 L20.5 17 L3.5 17 Z M8 21 L12 17 L16 21 M7 8.5 L11 8.5 M7 12.5 L9 "
        "12.5 M14 8.5 L17 8.5 M14 12.5 L17 12.5"},
    IconDrawing{
        Icon::sun,
        "O12 12 4 M12 2.5 L12 5 M12 19 L12 21.5 M2.5 12 L5 12 M19 12 L21.5 12 M5.3 5.3 L7 7 "
        "M17 17 L18.7 18.7 M5.3 18.7 L7 17 M17 7 L18.7 5.3"},
    IconDrawing{Icon::moon,
                "M19.5 14.5 C12 17.5 6.5 11 9.8 4 C1.5 6.5 2.5 19.8 11.5 20.4 C15.3 20.6 18.3 18.2 "
                "19.5 14.5 Z"},
    IconDrawing{Icon::door, "M6 20.5 L6 3.5 L18 3.5 L18 20.5 M3.5 20.5 L20.5 20.5 D14.7 12.5 1.1"},
    IconDrawing{Icon::send, "M20.5 3.5 L3.5 10.5 L10 13.5 L13.5 20.5 Z M10 13.5 L20.5 3.5"},
};

// Reads the strokes one word at a time and draws each line as it ends.
class Pen {
 public:
  Pen(Canvas& canvas, Rect box, Rgba colour)
      : canvas_(canvas),
        origin_(box.top_left()),
        scale_(std::min(box.w, box.h) / 24.0F),
        colour_(colour) {}

  void draw(std::string_view strokes) {
    rest_ = strokes;
    while (!rest_.empty()) {
      const char letter = rest_.front();
      rest_.remove_prefix(1);
      if (letter != ' ') command(letter);
    }
    finish(false);
  }

 private:
  float width() const { return std::max(1.2F, scale_ * 2.0F); }

  float number() {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(' '), rest_.size()));
    float value = 0.0F;
    const auto read = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
    rest_.remove_prefix(static_cast<std::size_t>(read.ptr - rest_.data()));
    return value * scale_;
  }
  Vec2 place() {
    const float x = number();
    return origin_ + Vec2{x, number()};
  }

  void command(char letter) {
    switch (letter) {
      case 'M':
        finish(false);
        path_ = Path(place());
        break;
      case 'L':
        path_.line(place());
        break;
      case 'Q':
        bend();
        break;
      case 'C':
        curve();
        break;
      case 'Z':
        finish(true);
        break;
      case 'O':
        circle();
        break;
      default:
        disc();
        break;
    }
  }
  void bend() {
    const Vec2 by = place();
    path_.quad(by, place());
  }
  void curve() {
    const Vec2 leave = place(), arrive = place();
    path_.cubic(leave, arrive, place());
  }
  void circle() {
    finish(false);
    const Vec2 centre = place();
    canvas_.circle(centre, number(), colour_, width());
  }
  void disc() {
    finish(false);
    const Vec2 centre = place();
    canvas_.disc(centre, number(), colour_);
  }
  void finish(bool closed) {
    if (path_.points().size() > 1) canvas_.stroke(path_.points(), colour_, width(), closed);
    path_ = Path(origin_);
  }

  Canvas& canvas_;
  Vec2 origin_;
  float scale_;
  Rgba colour_;
  std::string_view rest_;
  Path path_{Vec2{}};
};

}  // namespace

std::string_view icon_strokes(Icon icon) {
  const auto found = std::ranges::find(kDrawings, icon, &IconDrawing::icon);
  return found == kDrawings.end() ? std::string_view{} : found->strokes;
}

void draw_icon(Canvas& canvas, Icon icon, Rect box, Rgba colour) {
  const float side = std::min(box.w, box.h);
  Pen(canvas, centred(box, side, side), colour).draw(icon_strokes(icon));
}

}  // namespace earshot::ui
