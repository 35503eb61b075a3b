// Text in lines: plain, with emphasis, and with marks that can be picked.
//
// Entry points: text() and text_height() for words of one kind, spoken() for what is said, whose
// marks take the pointer and the focus.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/ui.h"
#include "ui/widgets/text_layout.h"

namespace earshot::ui {

enum class Align : std::uint8_t { left, middle, right };

struct Ink {
  TextStyle style = kBody;
  Role front = Role::text;
  Role back = Role::surface;
  Align align = Align::left;

  Ink with(TextStyle other) const { return {other, front, back, align}; }
  Ink with(Role other) const { return {style, other, back, align}; }
  Ink on(Role other) const { return {style, front, other, align}; }
  Ink aligned(Align other) const { return {style, front, back, other}; }
};

inline constexpr Ink kInk{};
inline constexpr Ink kSoftInk{kSmall, Role::text_soft};
inline constexpr Ink kHeadingInk{kHeading};
inline constexpr Ink kTitleInk{kTitle};

// Draws in lines no wider than `room.w` from its top left; returns the height used, which may be
// more than room.h.
float text(Ui& ui, Rect room, const Ink& ink, std::string_view words);
float text_height(const Ui& ui, float width, TextStyle style, std::string_view words);
float text_width(const Ui& ui, TextStyle style,
                 std::string_view words);  // of the widest line, unbroken
// One line in the middle of a rectangle's height; made smaller step by step, then wrapped, when it
// is too wide.
void label(Ui& ui, Rect room, const Ink& ink, std::string_view words);

// What is said. With `shown` only that many characters are drawn: lines arrive without moving.
struct Spoken {
  std::string_view name;  // marks are called "<name>/<id>"
  std::span<const Run> runs;
  Ink ink = kInk;
  std::size_t shown = static_cast<std::size_t>(-1);
  bool pickable = true;  // marks are plain text otherwise
};
struct SpokenResult {
  float height = 0.0F;
  Vec2 end{};                         // behind the last character drawn
  std::optional<std::string> picked;  // the id of the mark that was clicked
};
SpokenResult spoken(Ui& ui, Rect room, const Spoken& what);
float spoken_height(const Ui& ui, float width, std::span<const Run> runs, TextStyle style = kBody);
std::size_t spoken_length(std::span<const Run> runs);  // in characters

}  // namespace earshot::ui
