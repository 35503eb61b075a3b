#include "ui/screens/conversation/talk.h"

#include "ui/widgets/button.h"
#include "ui/widgets/frame.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

using scenario::Channel;

bool is_on(const Talk& talk, Channel channel) {
  return !talk.view().desk && talk.scenario().channel == channel;
}

}  // namespace

bool is_chat(const Talk& talk) { return is_on(talk, Channel::chat); }

namespace {

Button hear(const Talk& talk) {
  const bool mine = talk.pace == Pace::mine, chat = is_chat(talk);
  const std::string_view words = chat   ? tr("Read on")
                                 : mine ? tr("Go on listening")
                                        : tr("Hear the rest");
  return {"hear",
          words,
          chat ? Icon::bubble : Icon::ear,
          mine ? Button::Tone::main : Button::Tone::plain,
          tr("Space"),
          Role::surface};
}

}  // namespace

bool is_phone(const Talk& talk) { return is_on(talk, Channel::phone); }

const scenario::Line* present_line(const Talk& talk) {
  if (talk.arrival.speaking() && talk.view().next != nullptr) return talk.view().next;
  return talk.view().lines.empty() ? nullptr : talk.view().lines.back().line;
}

float talk_pad(const Talk& talk) { return talk.ui.metrics().pad() * (talk.compact ? 1.0F : 1.2F); }

Rect talk_panel(Talk& talk, Rect rect, std::string_view name) {
  panel(talk.ui, rect, name);
  return rect.inset(talk_pad(talk));
}

Vec2 hear_button_size(Talk& talk) { return button_size(talk.ui, hear(talk)); }

void hear_button(Talk& talk, Rect rect) {
  if (button(talk.ui, rect, hear(talk))) talk.arrival.hear_now(talk.session);
}

}  // namespace earshot::ui
