// Where the panels of a conversation stand.
//
// Entry point: layout_of(), a function of the window, the text size and what there is to show. With
// ordinary text the desk stands beside the conversation; with large text (Talk::compact) the words
// get the room: a strip above, the customer and what is said below it, the replies under both.
#pragma once

#include "ui/screens/conversation/talk.h"

namespace earshot::ui {

bool wants_compact(const Ui& ui);

struct TalkLayout {
  bool words_in_bar = true;  // whether the buttons of the strip have room for words
  Rect leave;
  Rect take_back;  // empty where nothing can be taken back, or where it has no room
  Rect meters;     // empty where they are hidden
  Rect picture;    // empty in a chat: its window has the customer in its head
  Rect said;
  Rect desk;  // the panel; with large text the button that opens the drawer
  Rect replies;
};
TalkLayout layout_of(Talk& talk);

Vec2 leave_button_size(Talk& talk, bool with_words);
bool leave_button(Talk& talk, Rect rect, bool with_words);
bool take_back_button(Talk& talk, Rect rect, bool with_words);

}  // namespace earshot::ui
