#include "ui/screens/conversation/layout.h"

#include "ui/widgets/button.h"
#include "ui/widgets/hint.h"
#include "ui/widgets/meter.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

constexpr float kWideEms = 46.0F;      // below this the desk opens in front
constexpr float kLeastMeters = 15.0F;  // ems, for both
constexpr float kTightMeters = 13.0F;  // with less, a step back is taken in the dialogue of leaving

Button leave(bool with_words) {
  const std::string_view words = with_words ? tr("Leave") : std::string_view();
  return {"leave", words, Icon::door, Button::Tone::plain, tr("Esc"), Role::ground};
}

Button take_back(bool with_words) {
  const std::string_view words = with_words ? tr("Take back") : std::string_view();
  return {"take-back", words, Icon::back, Button::Tone::plain, {}, Role::ground};
}

// With what keeps it from the button before it; nothing where nothing can be taken back.
float take_back_width(const Talk& talk, bool with_words) {
  if (!talk.session.can_take_back()) return 0.0F;
  return button_size(talk.ui, take_back(with_words)).x + talk.ui.em() * 0.4F;
}

// Behind the button to leave.
Rect take_back_place(const Talk& talk, Rect leave, bool with_words) {
  const float width = take_back_width(talk, with_words);
  if (width <= 0.0F) return {};
  const float gap = talk.ui.em() * 0.4F;
  return {leave.right() + gap, leave.y, width - gap, leave.h};
}

float meters_height(const Ui& ui) { return slim_bar_height(ui) + ui.metrics().pad() * 1.2F; }

// How much of the left side what is said takes: on the telephone there is little to see.
float said_share(const Talk& talk) { return is_phone(talk) ? 0.64F : 0.5F; }

void place_left(Talk& talk, Rect left, TalkLayout& place) {
  const Ui& ui = talk.ui;
  const Vec2 leave = leave_button_size(talk, true);
  place.leave = left.left(leave.x).top(leave.y);
  talk.memory.can_take_back_at_once = true;
  place.take_back = take_back_place(talk, place.leave, true);
  if (is_chat(talk)) {
    place.said = left.below(leave.y + ui.em() * 0.6F);
    return;
  }
  place.said = left.foot(left.h * said_share(talk));
  place.picture = left.above_foot(place.said.h);
  const bool is_panel = is_phone(talk) || talk.view().desk;  // a figure may stand behind a button
  if (is_panel) place.picture = place.picture.below(leave.y + ui.em() * 0.2F);
}

// The replies get what they need, the desk the rest; neither less than a good third.
void place_right(Talk& talk, Rect right, TalkLayout& place) {
  const float gap = talk.ui.em() * 0.6F;
  if (talk.view().meters) {
    place.meters = right.top(meters_height(talk.ui));
    right = right.below(place.meters.h + gap);
  }
  const float wanted = replies_height(talk, right.w);
  const float goal = std::round(std::clamp(wanted, right.h * 0.38F, right.h * 0.56F));
  const float replies = talk.ui.eased("replies~height", goal, 0.25F);
  place.replies = right.foot(replies);
  place.desk = right.above_foot(replies + gap);
}

TalkLayout wide(Talk& talk, Rect all) {
  TalkLayout place;
  const float gap = talk.ui.em() * 0.7F;
  const float right = std::max(all.w * 0.41F, talk.ui.em() * 20.0F);
  place_left(talk, all.before_right(right + gap), place);
  place_right(talk, all.right_part(right), place);
  return place;
}

// What the meters have between the buttons of the strip.
float between_buttons(Talk& talk, float width, bool words, bool take_back) {
  const float gap = talk.ui.em() * 0.4F;
  const float back = take_back ? take_back_width(talk, words) : 0.0F;
  return width - leave_button_size(talk, words).x - desk_button_size(talk, words).x - back -
         2.0F * gap;
}

void place_strip(Talk& talk, Rect strip, TalkLayout& place) {
  const float gap = talk.ui.em() * 0.4F, least = kLeastMeters * talk.ui.em();
  const bool words = between_buttons(talk, strip.w, true, true) >= least;
  const bool with_back =
      words || between_buttons(talk, strip.w, false, true) >= kTightMeters * talk.ui.em();
  talk.memory.can_take_back_at_once = with_back;
  place.words_in_bar = words;
  place.leave = strip.left(leave_button_size(talk, words).x);
  if (with_back) place.take_back = take_back_place(talk, place.leave, words);
  const float left = with_back ? place.leave.w + take_back_width(talk, words) : place.leave.w;
  const float right = desk_button_size(talk, words).x;
  place.desk = strip.right_part(right);
  if (talk.view().meters) place.meters = strip.after_left(left + gap).before_right(right + gap);
}

TalkLayout compact(Talk& talk, Rect all) {
  TalkLayout place;
  const float gap = talk.ui.em() * 0.3F, em = talk.ui.em();
  const float strip = std::max(talk.ui.metrics().control(), meters_height(talk.ui));
  place_strip(talk, all.top(strip), place);
  const Rect rest = all.below(strip + gap);
  const float wanted = replies_height(talk, rest.w);
  const float goal = std::round(std::clamp(wanted, rest.h * 0.4F, rest.h * 0.57F));
  const float replies = talk.ui.eased("replies~height", goal, 0.25F);
  place.replies = rest.foot(replies);
  place.said = rest.above_foot(replies + gap);
  if (is_chat(talk)) return place;
  const float picture = std::min(all.w * 0.24F, all.w - em * 17.0F);
  place.picture = place.said.left(picture);
  place.said = place.said.after_left(picture + gap);
  return place;
}

}  // namespace

bool wants_compact(const Ui& ui) { return ui.screen().w < kWideEms * ui.em(); }

TalkLayout layout_of(Talk& talk) {
  const Rect screen = talk.ui.screen().below(talk.head);
  if (talk.compact) return compact(talk, screen.inset(talk.ui.em() * 0.4F));
  return wide(talk, screen.inset(talk.ui.em() * 0.8F));
}

Vec2 leave_button_size(Talk& talk, bool with_words) {
  return button_size(talk.ui, leave(with_words));
}

bool take_back_button(Talk& talk, Rect rect, bool with_words) {
  const bool taken = button(talk.ui, rect, take_back(with_words));
  if (talk.ui.hovers(rect) || talk.ui.focused("take-back"))
    hint(talk.ui, rect, tr("Take your last reply back (Backspace)"));
  return taken;
}

bool leave_button(Talk& talk, Rect rect, bool with_words) {
  return button(talk.ui, rect, leave(with_words));
}

}  // namespace earshot::ui
