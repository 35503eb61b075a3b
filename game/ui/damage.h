// What of a picture is not as it was: between two frames of a conversation that waits for a reply
// only the customer moves, and an office PC draws each pixel in software.
//
// Entry points: layers_of() what Dear ImGui has built, changed() between two pictures, confine()
// before the renderer gets it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ui/geometry.h"

struct ImDrawData;

namespace earshot::ui {

// Everything that is drawn under one clip, one after the other.
struct Layer {
  Rect clip;
  std::uint64_t content = 0;  // equal numbers: equal shapes and colours

  friend constexpr bool operator==(const Layer&, const Layer&) = default;
};

std::vector<Layer> layers_of(const ImDrawData& data);
std::uint64_t picture_of(std::span<const Layer> layers);

// The smallest rectangle that has to be drawn anew; empty when the pictures are equal.
Rect changed(std::span<const Layer> before, std::span<const Layer> after, Rect screen);

// Nothing outside of the rectangle is drawn.
void confine(ImDrawData& data, Rect to);

}  // namespace earshot::ui
