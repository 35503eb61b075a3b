// Where the hands go in each gesture.
#pragma once

#include "ui/portrait/expression.h"

namespace earshot::ui {

struct Hands {
  Hand left, right;
};
Hands hands_of(Gesture gesture);

}  // namespace earshot::ui
