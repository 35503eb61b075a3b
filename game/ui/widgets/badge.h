// Small signs: a word in a pill, a number in a disc, the cap of a key.
#pragma once

#include <span>
#include <string_view>

#include "ui/paint/icons.h"
#include "ui/ui.h"

namespace earshot::ui {

// A word in a pill; returns its size. `front` is for a small icon beside it, the words are plain
// text.
struct Badge {
  std::string_view text;
  Icon icon = Icon::none;
  Role tone = Role::text_soft;  // of the icon and the edge
  Role back = Role::surface;    // what it stands on
};
Vec2 badge_size(const Ui& ui, const Badge& badge);
Vec2 badge(Ui& ui, Vec2 at, const Badge& badge);

// Badges side by side, on the next line when there is no room. Returns the height used.
float badges(Ui& ui, Rect room, std::span<const Badge> row);

// The cap of a key, centred on a place; a widget shows with it how it is reached without a mouse.
// Who plays with a gamepad sees its button instead.
float key_cap_width(const Ui& ui, std::string_view key);
void key_cap(Ui& ui, Vec2 centre, std::string_view key, Role front, Role back);

// A number in a disc.
void number_disc(Ui& ui, Vec2 centre, float radius, std::string_view number, Role front, Role back);

}  // namespace earshot::ui
