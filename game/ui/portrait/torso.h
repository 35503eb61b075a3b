// The measures of the body that clothes and arms share. Private to the portrait.
#pragma once

#include "ui/portrait/figure.h"

namespace earshot::ui {

struct Torso {
  float neck;         // half its width
  float shoulder;     // half the width of the body there
  float shoulder_at;  // its height
};
Torso torso_of(const Figure& f);
// How high the trunk reaches at a distance from its middle.
float slope_at(const Torso& torso, float x);

// Cloth in the light: rounded like a body, darker to the sides and to the foot.
Rgba cloth_at(const Figure& f, Vec2 place, Rgba base, Rgba shade, Rgba light);

void draw_clothes_behind(Figure& f, const Torso& torso);  // a hood, the back of a collar
void draw_neckline(Figure& f, const Torso& torso);        // skin or shirt in the opening
void draw_clothes_before(Figure& f, const Torso& torso);  // collars, lapels, buttons

}  // namespace earshot::ui
