// What has been said and is being said, with what can be done about it: going on listening, seeing
// why something was refused. In a chat the panel is its window, the customer in its head.
#include <algorithm>
#include <utility>

#include "ui/picture/customer_picture.h"
#include "ui/scene/bubbles.h"
#include "ui/screens/conversation/said_log.h"
#include "ui/session/marked_text.h"
#include "ui/session/phrases.h"
#include "ui/session/typing_rhythm.h"
#include "ui/widgets/button.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

using scenario::Line;

// The line that is arriving: it has its whole room from the first word on, so that nothing moves.
void draw_arriving(Drawing& drawing) {
  Talk& talk = drawing.talk;
  const Line* line = talk.view().next;
  if (line == nullptr || !talk.arrival.speaking()) return;
  const Speaker voice = line->who == Line::Who::narrator ? Speaker::narrator : Speaker::customer;
  speaker(drawing, voice);
  const auto runs = runs_of(talk.scenario(), line->text, false);
  const std::size_t shown = characters_in(line->text, talk.arrival.shown());
  say(drawing, {"arriving", runs, voice, false, false, shown},
      drawing.column.rest().w - talk.ui.em() * 1.9F);
}

std::string typing_words(Typing how, const std::string& name) {
  switch (how) {
    case Typing::stopped:
      return trf("{} has stopped typing", name);
    case Typing::deleting:
      return trf("{} is deleting", name);
    case Typing::away:
      return trf("Nothing from {} yet", name);
    case Typing::typing:
      break;
  }
  return trf("{} is typing", name);
}

// Nobody sees words of a chat arrive, only that somebody is typing, and how.
void draw_typing(Drawing& drawing) {
  Talk& talk = drawing.talk;
  const Line* line = talk.view().next;
  if (line == nullptr || line->who == Line::Who::narrator) return;
  speaker(drawing, Speaker::customer);
  const std::string_view signal =
      line->cue ? talk.scenario().cues[*line->cue].signal : std::string_view();
  const double since = talk.arrival.waited();
  const bool still = talk.ui.still() || !talk.ui.awake();
  const Typing how = still ? typing_at_rest(signal) : typing_at(signal, line->feeling, since);
  if (!still) {
    const double next = next_typing_change(signal, line->feeling, since);
    talk.ui.animate(static_cast<float>(1.0 / std::max(next, 1.0 / 60.0)));
  }
  typing(talk.ui, drawing.column.rest(), "chat/typing", how,
         typing_words(how, talk.scenario().customer.name));
  drawing.column.use(typing_height(talk.ui));
}

// The head of a chat's window; returns the height used.
float chat_head(Talk& talk, Rect room) {
  Ui& ui = talk.ui;
  const float side = ui.em() * (talk.compact ? 1.9F : 2.9F);
  portrait(ui, room.left(side).top(side), "chat/face", look_of(talk.scenario().customer), Mood{},
           Framing::face, talk.scenario().customer.name);
  const Rect words = room.top(side).after_left(side + ui.em() * 0.7F);
  const float line = ui.fonts().line_height(kStrong);
  const float under = talk.compact ? 0.0F : ui.fonts().line_height(kSmall);
  const Rect place = centred(words, words.w, line + under);
  text(ui, place, {kStrong, Role::accent, Role::surface}, talk.scenario().customer.name);
  if (!talk.compact) text(ui, place.below(line), kSoftInk, channel_words(talk.scenario().channel));
  divider(ui, room, room.y + side + ui.em() * 0.4F);
  return side + ui.em() * 0.6F;
}

// What somebody who has never played may try, one thing with each line.
std::string_view tip(const Talk& talk) {
  switch (talk.session.log().size()) {
    case 0:
    case 1:
      return tr("Underlined words are facts: one click, and they are in your notes.");
    case 2:
      return is_phone(talk) ? tr("The ear beside a line: you noticed how it was said.")
                            : tr("The eye beside a line: you noticed how it was said.");
    default:
      return {};
  }
}

void problem_words(Talk& talk, Rect rect) {
  if (talk.session.problem().empty()) {
    if (talk.first_time) label(talk.ui, rect, kSoftInk, tip(talk));
    return;
  }
  const std::string words = as_sentence(tr(talk.session.problem()));
  const Ink ink{kSmall, Role::poor, Role::surface};
  const float height = text_height(talk.ui, rect.w, kSmall, words);
  text(talk.ui, rect.foot(std::max(rect.h, height)), ink, words);
}

std::size_t whole_lines(const std::vector<play::LogItem>& log) {
  return static_cast<std::size_t>(std::count_if(
      log.begin(), log.end(), [](const auto& item) { return item.kind == play::SaidKind::line; }));
}

// What is said now is looked at, also by who has scrolled back for a fact.
bool more_was_said(Talk& talk) {
  const auto& log = talk.session.log();
  const auto said =
      static_cast<std::size_t>(std::count_if(log.begin(), log.end(), [](const auto& item) {
        return item.kind < play::SaidKind::noticed;
      }));
  return std::exchange(talk.memory.said, said) != said;
}

void log_area(Talk& talk, Rect room) {
  ScrollArea area(talk.ui, "said/log", room, ScrollArea::Keep::end);
  const std::size_t lines = whole_lines(talk.session.log());
  const float gap = talk.ui.em() * (is_chat(talk) ? 0.45F : 0.35F);
  Drawing drawing{talk, Column(area.room(), gap),        is_chat(talk), Speaker::none,
                  0,    lines - talk.view().lines.size()};
  draw_log(drawing);
  if (drawing.chat) {
    draw_typing(drawing);
  } else {
    draw_arriving(drawing);
  }
  if (more_was_said(talk)) area.go_to_end();
  area.hold(drawing.last_top, drawing.last_bottom);
  area.finish(drawing.column.bottom());
}

}  // namespace

void said_panel(Talk& talk, Rect rect) {
  Rect room = talk_panel(talk, rect, "said");
  if (is_chat(talk)) room = room.below(chat_head(talk, room));
  const bool hears = talk.view().next != nullptr && !talk.compact;
  const bool waits = hears || !talk.session.problem().empty();
  const float foot = waits ? talk.ui.metrics().control() + talk.ui.em() * 0.3F : 0.0F;
  log_area(talk, room.above_foot(foot));
  if (!waits) return;
  const Rect strip = room.foot(talk.ui.metrics().control());
  const float width = hears ? std::min(hear_button_size(talk).x, strip.w) : 0.0F;
  if (hears) hear_button(talk, strip.left(width));
  problem_words(talk, strip.after_left(hears ? width + talk.ui.em() * 0.8F : 0.0F));
}

}  // namespace earshot::ui
