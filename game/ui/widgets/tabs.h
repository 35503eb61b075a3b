// Several things of which one is shown: tabs over a panel, a segmented control in settings. One
// stop for Tab; the arrow keys change what is chosen.
#pragma once

#include <span>
#include <string_view>

#include "ui/paint/icons.h"
#include "ui/ui.h"

namespace earshot::ui {

struct Segment {
  std::string_view id;
  std::string_view text;
  Icon icon = Icon::none;
  std::string_view key{};  // shown as a key cap
  bool initial = false;    // its first letter is its key and is underlined; plain ASCII
};

struct Segments {
  std::string_view name;  // each one is called "<name>/<id>"
  std::span<const Segment> items;
  std::size_t chosen = 0;
  std::string_view heading{};  // what is chosen here, for who hears it; drawn by the screen
};

// Returns what is chosen now. What has no room beside the others goes to a next line.
std::size_t segments(Ui& ui, Rect rect, const Segments& what);
float segments_height(const Ui& ui, float width, const Segments& what);

}  // namespace earshot::ui
