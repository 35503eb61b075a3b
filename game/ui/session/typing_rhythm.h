// How somebody types a line of a chat: in one go, stopping, deleting and starting again.
//
// Entry point: typing_at(). Pure; the caller brings the seconds since they began. What a voice tells on
// the telephone this rhythm tells in writing; without motion its most telling part stands for all of
// it.
#pragma once

#include <string_view>

#include "ui/scene/bubbles.h"

namespace earshot::ui {

// `signal`: of the line's cue, from the format's list for chats; empty: none. `feeling` likewise.
// Begins anew when it is over, as long as the line is not sent.
Typing typing_at(std::string_view signal, std::string_view feeling, double seconds);
Typing typing_at_rest(std::string_view signal);

// When it changes next, in seconds from then.
double next_typing_change(std::string_view signal, std::string_view feeling, double seconds);

}  // namespace earshot::ui
