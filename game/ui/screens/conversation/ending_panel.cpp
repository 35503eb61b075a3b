#include "ui/screens/conversation/ending_panel.h"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "ui/picture/customer_picture.h"
#include "ui/session/marked_text.h"
#include "ui/shell/backdrop.h"
#include "ui/widgets/button.h"
#include "ui/widgets/frame.h"
#include "ui/widgets/row.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

std::string_view outcome_words(scenario::Outcome outcome) {
  switch (outcome) {
    case scenario::Outcome::resolved:
      return tr("Resolved");
    case scenario::Outcome::patched:
      return tr("Patched up");
    case scenario::Outcome::escalated:
      return tr("Passed on");
    case scenario::Outcome::lost:
      return tr("Lost");
  }
  return {};
}

void note_rows(Talk& talk, Column& column) {
  const auto facts = talk.view().facts;  // a copy: a click changes the order
  for (std::size_t i = 0; i < talk.scenario().facts.size(); ++i) {
    const auto index = static_cast<scenario::FactIndex>(i);
    if (!talk.session.knows(index)) continue;
    const std::string name = "fact/" + talk.scenario().facts[i].name;
    const bool noted = talk.session.has_noted(index);
    Row what{name, talk.scenario().facts[i].is, "", "", noted ? Icon::none : Icon::plus};
    what.ticked = noted;
    what.tight = true;
    if (row(talk.ui, column.take(row_height(talk.ui, column.rest().w, what)), what))
      talk.session.toggle_note(index);
  }
  if (facts.empty()) {
    column.use(text(talk.ui, column.rest(), {kBody, Role::text_soft, Role::surface},
                    tr("You learnt nothing that could be written down.")));
  }
}

// The customer as they go; with large text the words need the room.
void last_look(Talk& talk, Column& column) {
  Ui& ui = talk.ui;
  if (talk.compact) return;
  WaitingScene scene = waiting(talk.scenario(), "ending/scene");
  scene.mood.trust = talk.session.state().trust * 5;
  scene.mood.tension = talk.session.state().tension * 5;
  waiting_scene(ui, column.take(ui.em() * 11.0F), scene);
}

void promise_outcomes(Talk& talk, Column& column) {
  for (const auto& promise : talk.view().promises) {
    const auto& what = talk.scenario().promises[promise.promise];
    const bool kept = promise.status == play::PromiseStatus::kept;
    const std::string name = "promise/" + what.name;
    Row line{name, what.is, kept ? tr("You kept this promise.") : tr("This promise was not kept.")};
    line.icon = kept ? Icon::check : Icon::cross;
    line.tone = kept ? Role::good : Role::poor;
    line.enabled = false;
    line.tight = true;
    row(talk.ui, column.take(row_height(talk.ui, column.rest().w, line)), line);
  }
}

// What is said of every other reply stands in the conversation, which is over.
void last_coaching(Talk& talk, Column& column) {
  if (!talk.coach) return;
  const auto& log = talk.session.log();
  const auto last = std::find_if(log.rbegin(), log.rend(), [](const play::LogItem& item) {
    return item.kind == play::SaidKind::reply;
  });
  if (last == log.rend()) return;
  column.use(text(talk.ui, column.rest(), kSoftInk, coach_words(talk, *last)));
}

void story(Talk& talk, Column& column) {
  const scenario::Ending& ending = *talk.view().ending;
  last_look(talk, column);
  column.use(text(talk.ui, column.rest(), kSoftInk,
                  trf("{} · day {}", outcome_words(ending.outcome), talk.view().day)));
  column.use(text(talk.ui, column.rest(), kTitleInk, ending.title));
  const auto runs = runs_of(talk.scenario(), ending.text, false);
  const Spoken what{"ending/text", runs, kInk, static_cast<std::size_t>(-1), false};
  column.use(spoken(talk.ui, column.rest(), what).height);
  last_coaching(talk, column);
  promise_outcomes(talk, column);
}

void notes_heading(Talk& talk, Column& column) {
  column.use(text(talk.ui, column.rest(), kHeadingInk, tr("Your case notes")));
  column.use(text(talk.ui, column.rest(), kSoftInk,
                  tr("The next colleague reads only what is ticked here. What matters, and nothing "
                     "else.")));
}

void side_by_side(Talk& talk, Rect room) {
  Ui& ui = talk.ui;
  const float half = (room.w - ui.em()) * 0.5F;
  {
    ScrollArea area(ui, "ending/story", room.left(half));
    Column column(area.room(), ui.em() * 0.45F);
    story(talk, column);
    area.finish(column.bottom());
  }
  Column column(room.right_part(half), ui.em() * 0.3F);
  notes_heading(talk, column);
  ScrollArea area(ui, "ending/notes", column.rest());
  Column rows(area.room(), ui.em() * 0.2F);
  note_rows(talk, rows);
  area.finish(rows.bottom());
}

// Large text: one below the other on one long page.
void one_page(Talk& talk, Rect room) {
  ScrollArea area(talk.ui, "ending/story", room);
  Column column(area.room(), talk.ui.em() * 0.3F);
  story(talk, column);
  column.skip(talk.ui.em() * 0.5F);
  notes_heading(talk, column);
  note_rows(talk, column);
  area.finish(column.bottom());
}

std::vector<Button> foot_buttons(const Talk& talk) {
  std::vector<Button> all{
      {"ending/hand-in", tr("Hand in the notes"), Icon::send, Button::Tone::main},
      {"ending/later", tr("Later"), Icon::save}};
  if (talk.session.can_take_back())
    all.push_back({"ending/take-back", tr("Take it back"), Icon::back});
  return all;
}

EndingWish wish_of(Talk& talk, Rect room, std::span<const Button> buttons) {
  static constexpr std::array kWishes{EndingWish::hand_in, EndingWish::later,
                                      EndingWish::take_back};
  ButtonRow row(talk.ui, room);
  EndingWish wish = EndingWish::none;
  for (std::size_t i = 0; i < buttons.size(); ++i) {
    if (row.add(buttons[i])) wish = kWishes[i];
  }
  return wish;
}

}  // namespace

EndingWish ending_panel(Talk& talk) {
  Ui& ui = talk.ui;
  const Rect place = ui.screen().below(talk.head);
  const float width = std::min(place.w - ui.em() * 1.6F, ui.em() * 62.0F);
  const Rect room = office_panel(ui, centred(place, width, place.h - ui.em() * 1.6F), "ending");
  const auto buttons = foot_buttons(talk);
  const float row = button_row_height(ui, room.w, buttons);
  const float foot = row + ui.em() * 0.6F;
  if (talk.compact) {
    one_page(talk, room.above_foot(foot));
  } else {
    side_by_side(talk, room.above_foot(foot));
  }
  if (!talk.memory.trouble.empty()) {
    text(ui, room.foot(foot).after_left(room.w * 0.5F), {kSmall, Role::poor, Role::surface},
         as_sentence(talk.memory.trouble));
  }
  return wish_of(talk, room.foot(row), buttons);
}

}  // namespace earshot::ui
