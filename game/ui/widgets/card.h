// The cards one replies with. Speech has the tail of a bubble; what is done instead of said has a
// cut corner and an icon, so that the two differ by shape and not by colour alone.
#pragma once

#include <string>
#include <string_view>

#include "ui/paint/icons.h"
#include "ui/ui.h"

namespace earshot::ui {

struct ReplyCard {
  enum class Kind : std::uint8_t { speech, action };
  std::string_view name;
  int number = 1;  // 1–9, shown in the disc
  std::string_view text;
  Kind kind = Kind::speech;
  Icon icon = Icon::none;     // of an action; a hand when none is given
  bool dimmed = false;        // somebody is still speaking: taking it interrupts
  std::string_view locked{};  // why it cannot be taken; empty: it can
  std::string_view remark{};  // a quiet line under the words
};

float reply_card_height(const Ui& ui, float width, const ReplyCard& card);
// True when it was taken. The screen asks for the number keys.
bool reply_card(Ui& ui, Rect rect, const ReplyCard& card);

}  // namespace earshot::ui
