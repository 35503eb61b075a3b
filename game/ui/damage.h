// What of a picture is not as it was: between two frames of a conversation that waits for a reply
// only the customer moves, and an office PC draws each pixel in software.
//
// Entry points: layers_of() what Dear ImGui has built, changed() between two pictures, Clips before
// the renderer gets it.
#pragma once

#include <cstddef>
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

// What has to be drawn anew, and what of it lies under all that changed and is as it was.
struct Change {
  Rect part;                  // empty when the pictures are equal
  std::size_t first = 0;      // the first layer that changed
  std::uint64_t beneath = 0;  // equal numbers: the layers before that are the same

  friend constexpr bool operator==(const Change&, const Change&) = default;
};

Change changed(std::span<const Layer> before, std::span<const Layer> after, Rect screen);

inline constexpr std::size_t kAllLayers = SIZE_MAX;

// The clips of a picture while it is drawn in parts.
class Clips {
 public:
  explicit Clips(ImDrawData& data);
  // Nothing is drawn outside of the rectangle, which is one of whole pixels, nor any layer but those from one to before another.
  void show(std::size_t from, std::size_t to, Rect within) const;

 private:
  ImDrawData& data_;
  std::vector<Rect> clips_;  // in whole pixels
};

}  // namespace earshot::ui
