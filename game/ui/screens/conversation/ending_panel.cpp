#include "ui/screens/conversation/ending_panel.h"

#include <fmt/format.h>

#include "ui/session/marked_text.h"
#include "ui/shell/backdrop.h"
#include "ui/widgets/button.h"
#include "ui/widgets/frame.h"
#include "ui/widgets/row.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/text.h"

namespace earshot::ui {
namespace {

std::string_view outcome_words(scenario::Outcome outcome) {
  switch (outcome) {
    case scenario::Outcome::resolved:
      return "Resolved";
    case scenario::Outcome::patched:
      return "Patched up";
    case scenario::Outcome::escalated:
      return "Passed on";
    case scenario::Outcome::lost:
      return "Lost";
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
    const Row what{name,
                   talk.scenario().facts[i].is,
                   "",
                   "",
                   noted ? Icon::none : Icon::plus,
                   Role::text_soft,
                   false,
                   noted};
    if (row(talk.ui, column.take(row_height(talk.ui, column.rest().w, what)), what))
      talk.session.toggle_note(index);
  }
  if (facts.empty()) {
    column.use(text(talk.ui, column.rest(), {kBody, Role::text_soft, Role::surface},
                    "You learnt nothing that could be written down."));
  }
}

void story(Talk& talk, Rect room) {
  const scenario::Ending& ending = *talk.view().ending;
  ScrollArea area(talk.ui, "ending/story", room);
  Column column(area.room(), talk.ui.em() * 0.5F);
  column.use(text(talk.ui, column.rest(), {kSmall, Role::text_soft, Role::surface},
                  fmt::format("{} · day {}", outcome_words(ending.outcome), talk.view().day)));
  column.use(text(talk.ui, column.rest(), {kTitle, Role::text, Role::surface}, ending.title));
  const auto runs = runs_of(talk.scenario(), ending.text, false);
  const Spoken what{"ending/text", runs, kInk, static_cast<std::size_t>(-1), false};
  column.use(spoken(talk.ui, column.rest(), what).height);
  for (const auto& promise : talk.view().promises) {
    const bool kept = promise.status == play::PromiseStatus::kept;
    const auto& name = talk.scenario().promises[promise.promise].name;
    const Row line{name,
                   talk.scenario().promises[promise.promise].is,
                   kept ? "You kept this promise." : "This promise was not kept.",
                   "",
                   kept ? Icon::check : Icon::cross,
                   kept ? Role::good : Role::poor,
                   false,
                   false,
                   false};
    row(talk.ui, column.take(row_height(talk.ui, column.rest().w, line)), line);
  }
  area.finish(column.bottom());
}

EndingWish buttons(Talk& talk, Rect room) {
  ButtonRow row(talk.ui, room);
  if (row.add({"ending/hand-in", "Hand in the notes", Icon::send, Button::Tone::main}))
    return EndingWish::hand_in;
  if (row.add({"ending/later", "Later", Icon::save})) return EndingWish::later;
  return EndingWish::none;
}

}  // namespace

EndingWish ending_panel(Talk& talk) {
  Ui& ui = talk.ui;
  office_backdrop(ui);
  const float width = std::min(ui.screen().w - ui.em() * 1.6F, ui.em() * 62.0F);
  const Rect room =
      panel(ui, centred(ui.screen(), width, ui.screen().h - ui.em() * 2.4F), "ending");
  const float foot = ui.metrics().control() + ui.em() * 0.6F;
  const Rect top = room.above_foot(foot);
  const float half = (top.w - ui.em() * 1.5F) * 0.5F;
  story(talk, top.left(half));
  Column column(top.right_part(half), ui.em() * 0.4F);
  column.use(text(ui, column.rest(), {kHeading, Role::text, Role::surface}, "Your case notes"));
  column.use(
      text(ui, column.rest(), {kSmall, Role::text_soft, Role::surface},
           "The next colleague reads only what is ticked here. What matters, and nothing else."));
  {
    ScrollArea area(ui, "ending/notes", column.rest());
    Column rows(area.room(), ui.em() * 0.2F);
    note_rows(talk, rows);
    area.finish(rows.bottom());
  }
  if (!talk.memory.trouble.empty()) {
    text(ui, room.foot(foot).after_left(room.w * 0.5F), {kSmall, Role::poor, Role::surface},
         talk.memory.trouble + ".");
  }
  return buttons(talk, room.foot(ui.metrics().control()));
}

}  // namespace earshot::ui
