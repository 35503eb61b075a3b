// The colours of a person: each with its shadow and its light. Private to the portrait.
#pragma once

#include "ui/portrait/look.h"
#include "ui/theme/colour.h"

namespace earshot::ui {

struct Tones {
  Rgba skin, skin_shade, skin_deep, skin_light, blush, lip, lip_shade, line;
  Rgba hair, hair_shade, hair_light, brow;
  Rgba cloth, cloth_shade, cloth_deep, cloth_light;
  Rgba under;  // what shows beneath an open collar
  Rgba iris, iris_rim;
};

Tones tones_of(const PortraitLook& look);

}  // namespace earshot::ui
