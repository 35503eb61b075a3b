// What the game looks like: colours by meaning, and distances in units of the text size.
//
// Entry points: theme(id) and the metrics below. A widget names a Role, never a colour. Every pair
// of a front and a back role that is drawn anywhere stands in pairs_in_use(); a test measures them
// in each theme, another one sees that nothing else is drawn.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "ui/theme/colour.h"

namespace earshot::ui {

enum class Role : std::uint8_t {
  ground,          // behind everything
  surface,         // panels
  raised,          // cards and buttons on panels
  raised_hover,    // … under the pointer
  raised_pressed,  // … held down
  sunken,          // fields and the tracks of bars
  action,          // the card of a reply that is no speech
  action_hover,
  outline,  // quiet edges, told apart by nothing
  edge,     // edges that tell where a control is
  text,
  text_soft,
  accent,  // the one thing to do here
  accent_hover,
  on_accent,
  selected,  // the chosen tab or row
  mark,      // the line under a fact that can be picked
  trust,
  tension,
  good,
  poor,
  focus,  // the ring around what the keyboard is at
  scrim,  // over what a dialogue stands in front of
};
inline constexpr std::size_t kRoles = static_cast<std::size_t>(Role::scrim) + 1;

enum class ThemeId : std::uint8_t { dark, light, high_contrast };
inline constexpr std::array kThemes{ThemeId::dark, ThemeId::light, ThemeId::high_contrast};

struct Theme {
  ThemeId id = ThemeId::dark;
  std::string_view name;  // as settings files and the command line say it
  std::array<Rgba, kRoles> colours{};

  Rgba operator[](Role role) const { return colours[static_cast<std::size_t>(role)]; }
  bool is_dark() const { return luminance((*this)[Role::ground]) < 0.2F; }
  // Cards and panels are told from the ground by a line around them, not by a shade.
  bool is_edged() const { return id == ThemeId::high_contrast; }
};

const Theme& theme(ThemeId id);
std::optional<ThemeId> theme_named(std::string_view name);

enum class Need : std::uint8_t { text, shape };  // ≥ 4.5:1 and ≥ 3:1
constexpr float least_contrast(Need need) { return need == Need::text ? 4.5F : 3.0F; }

struct Pair {
  Role front;
  Role back;
  Need need;
};
std::span<const Pair> pairs_in_use();

// Two colours that mean different things. A test sees that people who lack one kind of cone tell
// them apart too; words, icons and shapes say the same once more.
enum class Beside : std::uint8_t { often, seldom };
struct ToldApart {
  Role one;
  Role other;
  Beside beside = Beside::often;
};
std::span<const ToldApart> told_apart();
bool is_in_use(Role front, Role back, Need need);

// Text sizes in pixels of an em. Live; whatever is asked for is brought into this range.
inline constexpr float kLeastTextSize = 18.0F;
inline constexpr float kMostTextSize = 40.0F;

// Distances as multiples of the em, so that all of it grows with the text. Room around things
// grows half as fast above 22 px: the letters need it more.
struct Metrics {
  float em = kLeastTextSize;

  constexpr float space() const { return em < 22.0F ? em : 22.0F + (em - 22.0F) * 0.5F; }
  constexpr float radius() const { return space() * 0.55F; }  // cards, buttons
  constexpr float panel_radius() const { return space() * 0.9F; }
  constexpr float pad() const { return space() * 0.7F; }  // inside cards and buttons
  constexpr float panel_pad() const { return space() * 1.1F; }
  constexpr float gap() const { return space() * 0.55F; }  // between things that belong together
  constexpr float hair() const { return em < 26.0F ? 1.0F : 2.0F; }  // the thinnest line
  constexpr float ring() const { return em * 0.14F; }                // the focus ring's width
  constexpr float control() const {
    return em + space() * 1.1F;
  }  // least height of what is clicked
};

}  // namespace earshot::ui
