// The light of a time of day: what it does to the colours of a room, and what stands in a window.
// Private to the scene.
#pragma once

#include "ui/scene/backdrop.h"
#include "ui/theme/colour.h"

namespace earshot::ui {

class Light {
 public:
  Light(DayTime time, bool dark_theme);

  Rgba on(Rgba surface) const;  // a surface of the room in this light
  Rgba sky_top() const { return sky_top_; }
  Rgba sky_foot() const { return sky_foot_; }
  float lamps() const { return lamps_; }  // how much lamps show, 0–1
  float sun() const { return sun_; }      // how much sun falls in, 0–1

 private:
  Rgba tint_, sky_top_, sky_foot_;
  float share_, bright_, lamps_, sun_;
};

}  // namespace earshot::ui
