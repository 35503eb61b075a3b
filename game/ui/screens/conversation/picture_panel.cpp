// Who is in front of you: a figure face to face, a voice on the telephone, somebody typing; between contacts the
// desk with its calendar.
#include <fmt/format.h>

#include <algorithm>

#include "ui/picture/customer_picture.h"
#include "ui/scene/bubbles.h"
#include "ui/scene/voice_line.h"
#include "ui/screens/conversation/talk.h"
#include "ui/session/phrases.h"
#include "ui/widgets/frame.h"
#include "ui/widgets/row.h"
#include "ui/widgets/text.h"

namespace earshot::ui {
namespace {

using scenario::Channel;

// The line that shapes the face now: the one being said, else the last one that was.
const scenario::Line* present(const Talk& talk) {
  if (talk.arrival.speaking() && talk.view().next != nullptr) return talk.view().next;
  return talk.view().lines.empty() ? nullptr : talk.view().lines.back().line;
}

Mood mood_of(const Talk& talk) {
  Mood mood{talk.session.state().trust * 5, talk.session.state().tension * 5, Feeling::none,
            Gesture::none, false};
  const scenario::Line* line = present(talk);
  if (line == nullptr) return mood;
  mood.feeling = feeling_named(line->feeling).value_or(Feeling::none);
  mood.gesture = gesture_named(gesture_of(talk.scenario(), *line)).value_or(Gesture::none);
  mood.speaking = talk.arrival.speaking();
  return mood;
}

std::string seen_words(const Talk& talk) {
  const scenario::Line* line = present(talk);
  if (line == nullptr) return talk.scenario().customer.name;
  return fmt::format("{}: {}", talk.scenario().customer.name,
                     delivery_of(talk.scenario(), *line, talk.session.state().tension * 5));
}

void voice(Talk& talk, Rect rect) {
  const Rect room = panel(
      talk.ui,
      centred(rect, std::min(rect.w, talk.ui.em() * 26.0F), std::min(rect.h, talk.ui.em() * 10.0F)),
      "voice");
  const float used =
      text(talk.ui, room, {kStrong, Role::accent, Role::surface}, talk.scenario().customer.name);
  voice_line(talk.ui, room.below(used), "voice/line", mood_of(talk), seen_words(talk));
}

void chat(Talk& talk, Rect rect) {
  const float height =
      talk.ui.fonts().line_height(kStrong) + typing_height(talk.ui) + talk.ui.em() * 3.0F;
  const Rect room =
      panel(talk.ui, centred(rect, std::min(rect.w, talk.ui.em() * 24.0F), height), "chat");
  const float side = std::min(room.h, talk.ui.em() * 4.5F);
  portrait(talk.ui, room.left(side).top(side), "chat/face", look_of(talk.scenario().customer),
           Mood{}, Framing::face, talk.scenario().customer.name);
  const Rect words = room.after_left(side + talk.ui.em() * 0.8F);
  const float used =
      text(talk.ui, words, {kStrong, Role::accent, Role::surface}, talk.scenario().customer.name);
  const scenario::Line* line = present(talk);
  const std::string_view signal =
      line != nullptr && line->cue ? talk.scenario().cues[*line->cue].signal : std::string_view();
  const Typing how = signal == "deletes"        ? Typing::deleting
                     : signal == "typing-stops" ? Typing::stopped
                                                : Typing::typing;
  if (talk.view().next != nullptr)
    typing(talk.ui, words.below(used), "chat/typing", how, seen_words(talk));
}

void figure(Talk& talk, Rect rect) {
  portrait(talk.ui, rect, "customer", look_of(talk.scenario().customer), mood_of(talk),
           Framing::bust, seen_words(talk));
}

// A page of the calendar, and under it what was promised: what to do first today.
void calendar(Talk& talk, Rect rect) {
  Ui& ui = talk.ui;
  const float width = std::min(rect.w, ui.em() * 30.0F);
  const Rect room = panel(ui, centred(rect, width, std::min(rect.h, ui.em() * 13.0F)), "calendar");
  const float side = std::min(room.h, ui.em() * 7.0F);
  const Rect page = room.left(side).top(side);
  card_back(ui, page, Role::raised, 1.0F);
  ui.canvas().fill(page.top(side * 0.26F), ui.colour(Role::accent), ui.metrics().radius());
  label(ui, page.top(side * 0.26F), {kSmall, Role::on_accent, Role::accent, Align::middle}, "Day");
  label(ui, page.below(side * 0.26F), {kTitle, Role::text, Role::raised, Align::middle},
        fmt::format("{}", talk.view().day));
  Column column(room.after_left(side + ui.em()), ui.em() * 0.3F);
  column.use(text(ui, column.rest(), {kStrong, Role::text, Role::surface}, "What was promised"));
  for (const auto& promise : talk.view().promises) {
    const auto& what = talk.scenario().promises[promise.promise];
    const bool broken = promise.status == play::PromiseStatus::broken;
    const std::string name = "calendar/" + what.name;
    const std::string when = broken ? "too late"
                             : promise.status == play::PromiseStatus::kept
                                 ? "kept"
                                 : fmt::format("due on day {}", promise.due);
    const Row line{name,
                   what.is,
                   when,
                   "",
                   broken ? Icon::cross : Icon::promise,
                   broken ? Role::poor : Role::accent,
                   false,
                   false,
                   false};
    const float height = row_height(ui, column.rest().w, line);
    if (column.rest().h < height) break;  // all of them stand under Promises
    row(ui, column.take(height), line);
  }
  if (talk.view().promises.empty())
    column.use(text(ui, column.rest(), {kBody, Role::text_soft, Role::surface}, "Nothing."));
}

}  // namespace

void picture_panel(Talk& talk, Rect rect) {
  Ui& ui = talk.ui;
  const bool desk = talk.view().desk;
  const Place place = desk ? Place::office : place_of(talk.scenario());
  const DayTime time = day_time_of(talk.scenario());
  backdrop(ui, ui.screen(), place, time);
  const bool face_to_face = !desk && talk.scenario().channel != Channel::phone &&
                            talk.scenario().channel != Channel::chat;
  if (face_to_face) {
    figure(talk, rect);
    backdrop_front(ui, ui.screen(), place, time);
  } else if (desk) {
    calendar(talk, rect.inset(ui.em() * 0.4F));
  } else if (talk.scenario().channel == Channel::phone) {
    voice(talk, rect.inset(ui.em() * 0.4F));
  } else {
    chat(talk, rect.inset(ui.em() * 0.4F));
  }
}

}  // namespace earshot::ui
