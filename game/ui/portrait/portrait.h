// The person in front of you, drawn from parameters and an expression.
//
// Entry points: portrait() for screens, which keeps the expression between frames under the
// widget's name; draw_portrait() for a given pose.
#pragma once

#include <cstdint>
#include <string_view>

#include "ui/portrait/expression.h"
#include "ui/portrait/look.h"
#include "ui/ui.h"

namespace earshot::ui {

enum class Framing : std::uint8_t {
  bust,  // head and body to the waist, standing on the lower edge of the rectangle
  face,  // head and collar in a disc, for lists
};

// Moves on with the frame's time while somebody is there, blinks and breathes; rests 20 s after the
// last input and under reduced motion. `words` says what is seen, for the recorder and for reading
// aloud; `around`: what the disc of a face stands on.
void portrait(Ui& ui, Rect rect, std::string_view name, const PortraitLook& look, const Mood& mood,
              Framing framing = Framing::bust, std::string_view words = {},
              Role around = Role::surface);

void draw_portrait(Canvas& canvas, Rect rect, const PortraitLook& look, const Pose& pose);

}  // namespace earshot::ui
