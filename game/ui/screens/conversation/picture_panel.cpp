// Who is in front of you: a figure face to face, a voice on the telephone; between contacts the
// calendar.
#include <algorithm>

#include "ui/paint/icons.h"
#include "ui/picture/customer_picture.h"
#include "ui/scene/voice_line.h"
#include "ui/screens/conversation/talk.h"
#include "ui/session/phrases.h"
#include "ui/widgets/frame.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

Mood mood_of(const Talk& talk) {
  Mood mood{talk.session.state().trust * 5, talk.session.state().tension * 5, Feeling::none,
            Gesture::none, false};
  const scenario::Line* line = present_line(talk);
  if (line == nullptr) return mood;
  mood.feeling = feeling_named(line->feeling).value_or(Feeling::none);
  mood.gesture = gesture_named(gesture_of(talk.scenario(), *line)).value_or(Gesture::none);
  mood.speaking = talk.arrival.sounding();
  return mood;
}

std::string seen_words(const Talk& talk) {
  const scenario::Line* line = present_line(talk);
  if (line == nullptr) return talk.scenario().customer.name;
  return trf("{}: {}", talk.scenario().customer.name,
             delivery_of(talk.scenario(), *line, talk.session.state().tension * 5));
}

float below_line(const Talk& talk) {
  return talk.compact ? 0.0F : talk.ui.fonts().line_height(kSmall);
}

// Without motion the way the voice went stands as long as the line.
Mood mood_heard(const Talk& talk) {
  Mood mood = mood_of(talk);
  const scenario::Line* line = present_line(talk);
  const bool said = line != nullptr && line->who == scenario::Line::Who::customer;
  if (talk.ui.still()) mood.speaking = said;
  return mood;
}

// One hears rather than sees: who it is, how the voice goes, and in words what that tells.
void voice(Talk& talk, Rect rect) {
  Ui& ui = talk.ui;
  const float width = std::min(rect.w, ui.em() * 30.0F);
  const Rect place = centred(rect, width, std::min(rect.h, ui.em() * 12.0F));
  const Rect room = talk_panel(talk, place, "voice");
  const float side = talk.compact ? 0.0F : ui.em() * 1.6F;
  if (!talk.compact) {
    const Rect box{room.x, room.y + ui.em() * 0.15F, ui.em() * 1.15F, ui.em() * 1.15F};
    draw_icon(ui.canvas(), Icon::phone, box, ui.colour(Role::accent));
    ui.shape(Role::accent, Role::surface);
  }
  const float used = text(ui, room.after_left(side), {kStrong, Role::accent, Role::surface},
                          talk.scenario().customer.name);
  voice_line(ui, room.below(used).above_foot(below_line(talk)), "voice/line", mood_heard(talk),
             seen_words(talk));
  const scenario::Line* line = present_line(talk);
  if (talk.compact || !talk.captions || line == nullptr) return;
  const int tension = talk.session.state().tension * 5;
  label(ui, room.foot(below_line(talk)), kSoftInk.aligned(Align::middle),
        delivery_of(talk.scenario(), *line, tension));
}

void figure(Talk& talk, Rect rect) {
  portrait(talk.ui, rect, "customer", look_of(talk.scenario().customer), mood_of(talk),
           Framing::bust, seen_words(talk));
}

Place place_now(const Talk& talk) {
  return talk.view().desk ? Place::office : place_of(talk.scenario());
}

}  // namespace

void backdrop_behind(Talk& talk) {
  backdrop(talk.ui, talk.ui.screen(), place_now(talk), day_time_of(talk.scenario()));
}

void picture_panel(Talk& talk, Rect rect) {
  Ui& ui = talk.ui;
  const Rect room = talk.compact ? rect : rect.inset(ui.em() * 0.4F);
  if (talk.view().desk) return calendar_panel(talk, room);
  if (is_phone(talk)) return voice(talk, room);
  figure(talk, rect);
  const Within within(ui, talk.compact ? rect : ui.screen());
  backdrop_front(ui, ui.screen(), place_now(talk), day_time_of(talk.scenario()));
}

}  // namespace earshot::ui
