// A voice on the telephone, seen: a line whose swing, tempo and pauses carry how somebody speaks.
// It tells what a face would tell, and the caption beside it says the same in words.
#pragma once

#include <string_view>

#include "ui/portrait/expression.h"
#include "ui/ui.h"

namespace earshot::ui {

// How a voice sounds, 0–1 each unless said otherwise; derived from a mood.
struct Voice {
  float loud = 0.5F;
  float pitch = 0.5F;
  float tempo = 0.5F;
  float rough = 0.0F;    // how uneven
  float pauses = 0.2F;   // share of silence
  float falling = 0.0F;  // −1 rising to 1 falling towards the end
};
Voice voice_of(const Mood& mood);

// `words`: what is heard, for the recorder. `name` keeps its movement between frames.
void voice_line(Ui& ui, Rect rect, std::string_view name, const Mood& mood,
                std::string_view words = {});

// One frame of it, of somebody who has been speaking for so many seconds: for sheets to look at.
void voice_line_at(Ui& ui, Rect rect, const Mood& mood, double spoken);

}  // namespace earshot::ui
