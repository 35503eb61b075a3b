// The dialogues of a conversation: leaving it, saying back what was heard, naming the cause.
#include <fmt/format.h>

#include "ui/screens/conversation/talk.h"
#include "ui/widgets/button.h"
#include "ui/widgets/frame.h"
#include "ui/widgets/row.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/text.h"

namespace earshot::ui {
namespace {

using scenario::FactIndex;
using scenario::FactSet;

void close(Talk& talk) { talk.memory.dialogue = OpenDialogue::none; }

bool is_picked(const Talk& talk, FactIndex fact) { return (talk.memory.picked >> fact & 1U) != 0; }

// Facts to pick from, noted ones first: one row each.
void fact_rows(Talk& talk, Column& column, std::string_view prefix) {
  for (const play::KnownFact& known : talk.view().facts) {
    const auto& fact = talk.scenario().facts[known.fact];
    const std::string name = fmt::format("{}/{}", prefix, fact.name);
    const bool picked = is_picked(talk, known.fact);
    const Row what{name,
                   fact.is,
                   "",
                   "",
                   picked        ? Icon::none
                   : known.noted ? Icon::note
                                 : Icon::plus,
                   Role::text_soft,
                   false,
                   picked};
    if (row(talk.ui, column.take(row_height(talk.ui, column.rest().w, what)), what)) {
      talk.memory.picked ^= FactSet{1} << known.fact;
    }
  }
  if (talk.view().facts.empty()) {
    const Ink ink{kBody, Role::text_soft, Role::surface};
    column.use(text(
        talk.ui, column.rest(), ink,
        "You have not heard a fact yet. You can still say it, but there is nothing to say back."));
  }
}

// What was picked, as it will be said.
std::string assembled(const Talk& talk) {
  std::string words = talk.scenario().choices[talk.memory.pending].text.plain;
  for (std::size_t i = 0; i < talk.scenario().facts.size(); ++i) {
    if ((talk.memory.picked >> i & 1U) != 0) words += " " + talk.scenario().facts[i].is;
  }
  return words;
}

// Two buttons at the foot; returns the height they took.
struct Foot {
  bool done = false;
  bool back = false;
  float height = 0.0F;
};
Foot foot(Talk& talk, Rect room, std::string_view name, std::string_view text, bool enabled) {
  const std::string done = fmt::format("{}/do", name), back = fmt::format("{}/back", name);
  const Button act{done, text, Icon::send, Button::Tone::main, "", Role::surface, enabled};
  const Button no{back, "Not yet", Icon::back, Button::Tone::plain, "Esc", Role::surface};
  const float height = talk.ui.metrics().control();
  ButtonRow row(talk.ui, room.foot(height));
  Foot foot;
  foot.done = row.add(act);
  foot.back = row.add(no);
  foot.height = height + talk.ui.em() * 0.6F;
  return foot;
}

float heading(Talk& talk, Rect room, std::string_view title, std::string_view under) {
  const float used = text(talk.ui, room, {kHeading, Role::text, Role::surface}, title);
  return used + text(talk.ui, room.below(used), {kSmall, Role::text_soft, Role::surface}, under) +
         talk.ui.em() * 0.5F;
}

std::string pins_words(FactSet pins) {
  const int count = __builtin_popcountll(pins);
  if (count == 0) return "nothing pinned";
  return count == 1 ? "1 fact pinned" : fmt::format("{} facts pinned", count);
}

void cause_rows(Talk& talk, Rect rect) {
  ScrollArea area(talk.ui, "diagnose/causes", rect);
  Column column(area.room(), talk.ui.em() * 0.4F);
  for (std::size_t i = 0; i < talk.scenario().causes.size(); ++i) {
    const auto& cause = talk.scenario().causes[i];
    const std::string name = "cause/" + cause.name;
    const bool chosen = talk.memory.cause == static_cast<scenario::CauseIndex>(i);
    const std::string pinned = chosen ? pins_words(talk.memory.picked) : std::string();
    const Row what{name,
                   cause.is,
                   pinned,
                   "",
                   chosen ? Icon::pin : Icon::question,
                   chosen ? Role::accent : Role::text_soft,
                   chosen};
    if (row(talk.ui, column.take(row_height(talk.ui, column.rest().w, what)), what)) {
      talk.memory.cause = static_cast<scenario::CauseIndex>(i);
    }
  }
  area.finish(column.bottom());
}

void pin_rows(Talk& talk, Rect rect) {
  ScrollArea area(talk.ui, "diagnose/facts", rect);
  Column column(area.room(), talk.ui.em() * 0.3F);
  fact_rows(talk, column, "pin");
  area.finish(column.bottom());
}

// Side by side where there is room, else one above the other.
void board(Talk& talk, Rect room) {
  const float gap = talk.ui.em();
  const Ink ink{kStrong, Role::text, Role::surface};
  if (room.w > talk.ui.em() * 34.0F) {
    const float half = (room.w - gap) * 0.5F;
    const float used = text(talk.ui, room.left(half), ink, "The cause");
    text(talk.ui, room.right_part(half), ink, "What proves it");
    cause_rows(talk, room.left(half).below(used));
    pin_rows(talk, room.right_part(half).below(used));
    return;
  }
  const float half = (room.h - gap) * 0.5F;
  const float used = text(talk.ui, room, ink, "The cause");
  cause_rows(talk, room.top(half).below(used));
  text(talk.ui, room.foot(half), ink, "What proves it");
  pin_rows(talk, room.foot(half).below(used));
}

}  // namespace

void leave_dialogue(Talk& talk) {
  Dialogue dialogue(talk.ui, "leave", 26.0F, 15.0F);
  Column column(dialogue.room(), talk.ui.em() * 0.5F);
  column.use(text(talk.ui, column.rest(), {kHeading, Role::text, Role::surface},
                  "Leave this conversation?"));
  const std::string who = talk.scenario().customer.name;
  column.use(text(talk.ui, column.rest(), kInk,
                  fmt::format("Everything up to here is saved. You can go on later at this very "
                              "line, or break off now, "
                              "and that is the end of it for {}.",
                              who)));
  ButtonRow buttons(talk.ui, column.rest());
  const bool later = buttons.add({"leave/later", "Go on later", Icon::save, Button::Tone::main});
  const bool stop = buttons.add({"leave/break-off", "Break it off", Icon::door});
  const bool stay = buttons.add({"leave/stay", "Stay", Icon::back, Button::Tone::plain, "Esc"});
  if (later) talk.memory.go_later = true;
  if (stop) talk.session.act(play::Leave{});
  if (later || stop || stay || dialogue.wants_to_close()) close(talk);
}

void summarise_dialogue(Talk& talk) {
  Dialogue dialogue(talk.ui, "summarise", 40.0F, 30.0F);
  const Rect room = dialogue.room();
  const Foot done = foot(talk, room, "summarise", "Say it back", true);
  const float used = heading(
      talk, room, "Say back what you heard",
      "Pick what belongs to it. What you leave out is missing; what is beside the point blurs it.");
  const Rect middle = room.below(used).above_foot(done.height);
  const std::string words = assembled(talk);
  const float said = std::min(text_height(talk.ui, middle.w, kBody, words), middle.h * 0.45F);
  {
    ScrollArea facts(talk.ui, "summarise/facts", middle.above_foot(said + talk.ui.em()));
    Column column(facts.room(), talk.ui.em() * 0.3F);
    fact_rows(talk, column, "say-back");
    facts.finish(column.bottom());
  }
  divider(talk.ui, middle, middle.bottom() - said - talk.ui.em() * 0.5F);
  {
    ScrollArea spoken(talk.ui, "summarise/words", middle.foot(said));
    Column column(spoken.room(), 0.0F);
    column.use(text(talk.ui, column.rest(),
                    {TextStyle{Size::body, Cut::italic}, Role::text, Role::surface}, words));
    spoken.finish(column.bottom());
  }
  if (done.done)
    talk.session.act(play::Choose{talk.memory.pending, talk.memory.picked, std::nullopt});
  if (done.done || done.back || dialogue.wants_to_close()) close(talk);
}

void diagnose_dialogue(Talk& talk) {
  Dialogue dialogue(talk.ui, "diagnose", 58.0F, 32.0F);
  const Rect room = dialogue.room();
  const Foot done = foot(talk, room, "diagnose", "This is it", talk.memory.cause.has_value());
  const float used = heading(
      talk, room, "What is really going on?",
      "Pick the cause and pin the facts that prove it. A guess is worth what a guess is worth.");
  board(talk, room.below(used).above_foot(done.height));
  if (done.done)
    talk.session.act(play::Choose{talk.memory.pending, talk.memory.picked, talk.memory.cause});
  if (done.done || done.back || dialogue.wants_to_close()) close(talk);
}

}  // namespace earshot::ui
