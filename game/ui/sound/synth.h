// The sounds of the game as data: made in code, the same on every computer and in every run.
//
// Entry points: room_tone() for a loop without a seam, sample_of() for what is heard once. Nothing is
// played here (ui/access/sounds.h).
#pragma once

#include <cstdint>
#include <vector>

#include "ui/access/sounds.h"

namespace earshot::ui {

inline constexpr int kSampleRate = 24000;  // a second

using Samples = std::vector<std::int16_t>;  // one channel

Samples room_tone(Place place);
Samples sample_of(GameSound sound);

}  // namespace earshot::ui
