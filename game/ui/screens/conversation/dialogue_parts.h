// What the dialogues of a conversation have in common.
//
// Private to screens/conversation: the heading, the facts to pick from, the two buttons at the foot.
#pragma once

#include "ui/screens/conversation/talk.h"
#include "ui/widgets/frame.h"

namespace earshot::ui {

bool is_picked(const Talk& talk, scenario::FactIndex fact);

// Facts to pick from, noted ones first: one row each, called "<prefix>/<fact>".
void fact_rows(Talk& talk, Column& column, std::string_view prefix);

// Draws both lines, with large text the first only; returns the height used.
float dialogue_heading(Talk& talk, Rect room, std::string_view title, std::string_view under);

// The buttons "<name>/do" and "<name>/back", and the height they took.
struct DialogueFoot {
  bool done = false;
  bool back = false;
  float height = 0.0F;
};
DialogueFoot dialogue_foot(Talk& talk, Rect room, std::string_view name, std::string_view text,
                           bool enabled);

}  // namespace earshot::ui
