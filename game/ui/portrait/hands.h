// Where the hands go in each gesture.
#pragma once

#include "ui/portrait/expression.h"

namespace earshot::ui {

struct Hands {
  Hand left, right;

  friend bool operator==(const Hands&, const Hands&) = default;
};
Hands hands_of(Gesture gesture);
// What hands do by themselves when a feeling comes up; most feelings leave them where they are.
Hands hands_of(Feeling feeling);
bool moves_hands(Feeling feeling);
bool never_rests(Gesture gesture);  // its hands move as long as it is shown

}  // namespace earshot::ui
