// Naming the cause, on a board: the causes as cards pinned to it, the facts beside it. What is
// picked is pinned to the card that was chosen.
#include <array>
#include <bit>
#include <cmath>

#include "ui/screens/conversation/dialogue_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

using scenario::CauseIndex;

std::string pins_words(scenario::FactSet pins) {
  const int count = std::popcount(pins);
  if (count == 0) return std::string(tr("nothing pinned"));
  return trn("1 fact pinned", "{} facts pinned", static_cast<std::size_t>(count));
}

float card_pad(const Ui& ui) { return ui.metrics().space() * 0.6F; }
float pin_indent(const Ui& ui) { return ui.em() * 1.1F; }
bool is_chosen(const Talk& talk, CauseIndex cause) { return talk.memory.cause == cause; }

// The facts pinned to the chosen card; drawn, or only measured.
float pinned_facts(Talk& talk, Rect room, bool draw) {
  Ui& ui = talk.ui;
  const float side = ui.em() * 0.85F;
  float used = text_height(ui, room.w, kSmall, pins_words(talk.memory.picked));
  if (draw)
    text(ui, room, {kSmall, Role::text_soft, Role::selected}, pins_words(talk.memory.picked));
  for (std::size_t i = 0; i < talk.scenario().facts.size(); ++i) {
    if (!is_picked(talk, static_cast<scenario::FactIndex>(i))) continue;
    const std::string& words = talk.scenario().facts[i].is;
    const Rect line = room.below(used).after_left(pin_indent(ui));
    if (draw) {
      const Rect box{room.x, line.y + ui.em() * 0.15F, side, side};
      draw_icon(ui.canvas(), Icon::pin, box, ui.colour(Role::text));
      text(ui, line, {kSmall, Role::text, Role::selected}, words);
    }
    used += text_height(ui, line.w, kSmall, words);
  }
  return used;
}

float card_height(Talk& talk, float width, CauseIndex cause) {
  const Ui& ui = talk.ui;
  const float room = width - 2.0F * card_pad(ui);
  float height = text_height(ui, room, kBody, talk.scenario().causes[cause].is);
  if (is_chosen(talk, cause))
    height += ui.em() * 0.3F + pinned_facts(talk, {0.0F, 0.0F, room, 0.0F}, false);
  return std::round(height + 2.0F * card_pad(ui) + ui.em() * 0.3F);
}

// The head of the pin that holds a card.
void pin_head(Ui& ui, Vec2 at, bool chosen) {
  const float radius = ui.em() * 0.3F;
  ui.canvas().disc(at + Vec2{radius * 0.25F, radius * 0.45F}, radius,
                   with_alpha(rgb(0x05060A), 0.3F));
  ui.canvas().disc(at, radius, ui.colour(chosen ? Role::accent : Role::edge));
}

void cause_card(Talk& talk, Rect rect, CauseIndex cause) {
  Ui& ui = talk.ui;
  const auto& what = talk.scenario().causes[cause];
  const bool chosen = is_chosen(talk, cause);
  const std::string name = "cause/" + what.name;
  const Touch touch = ui.touch({name, Kind::card, what.is, chosen ? "chosen" : ""}, rect);
  const Role back = chosen ? Role::selected : touch.hovered ? Role::raised_hover : Role::raised;
  card_back(ui, rect, back, 1.0F);
  pin_head(ui, {rect.centre().x, rect.y + ui.em() * 0.1F}, chosen);
  const Rect room = rect.inset(card_pad(ui)).below(ui.em() * 0.3F);
  const float used = text(ui, room, {kBody, Role::text, back}, what.is) + ui.em() * 0.3F;
  if (chosen) pinned_facts(talk, room.below(used), true);
  if (touch.ring) focus_ring(ui, rect, ui.metrics().radius(), Role::surface);
  if (touch.activated) talk.memory.cause = cause;
}

// In two columns where they have room, each card at the foot of the shorter one. Returns where the
// last one ends.
float cause_cards(Talk& talk, Rect place) {
  const float gap = talk.ui.metrics().space() * 0.6F;
  const Rect room = place.below(talk.ui.em() * 0.3F);
  const bool two = room.w > talk.ui.em() * 24.0F;
  const float width = two ? (room.w - gap) * 0.5F : room.w;
  std::array<float, 2> foot{room.y, room.y};
  for (std::size_t i = 0; i < talk.scenario().causes.size(); ++i) {
    const auto cause = static_cast<CauseIndex>(i);
    const std::size_t side = two && foot[1] < foot[0] ? 1 : 0;
    const float height = card_height(talk, width, cause);
    const float x = room.x + static_cast<float>(side) * (width + gap);
    cause_card(talk, {x, foot[side], width, height}, cause);
    foot[side] += height + gap;
  }
  return std::max(foot[0], foot[1]) - gap;
}

constexpr Ink kPartInk{kStrong};

void board_beside(Talk& talk, Rect room) {
  const float gap = talk.ui.em() * 0.8F, part = (room.w - gap) * 0.56F;
  const Rect left = room.left(part), right = room.after_left(part + gap);
  const float used = text(talk.ui, left, kPartInk, tr("The cause"));
  text(talk.ui, right, kPartInk, tr("What proves it"));
  {
    ScrollArea area(talk.ui, "diagnose/causes", left.below(used));
    area.finish(cause_cards(talk, area.room()));
  }
  ScrollArea area(talk.ui, "diagnose/facts", right.below(used));
  Column column(area.room(), talk.ui.em() * 0.1F);
  fact_rows(talk, column, "pin");
  area.finish(column.bottom());
}

// Large text: one below the other on one long page.
void board_page(Talk& talk, Rect room) {
  ScrollArea area(talk.ui, "diagnose/causes", room);
  Column column(area.room(), talk.ui.em() * 0.1F);
  column.use(text(talk.ui, column.rest(), kPartInk, tr("The cause")));
  column.use(cause_cards(talk, column.rest()) - column.y() + talk.ui.em() * 0.5F);
  column.use(text(talk.ui, column.rest(), kPartInk, tr("What proves it")));
  fact_rows(talk, column, "pin");
  area.finish(column.bottom());
}

}  // namespace

void diagnose_dialogue(Talk& talk) {
  Dialogue dialogue(talk.ui, "diagnose", 66.0F, 36.0F);
  const Rect room = dialogue.room();
  const DialogueFoot foot =
      dialogue_foot(talk, room, "diagnose", tr("This is it"), talk.memory.cause.has_value());
  const float used = dialogue_heading(
      talk, room, tr("What is really going on?"),
      tr("Pick the cause and pin the facts that prove it. A guess is worth what a guess is "
         "worth."));
  const Rect middle = room.below(used).above_foot(foot.height);
  if (talk.compact) {
    board_page(talk, middle);
  } else {
    board_beside(talk, middle);
  }
  if (foot.done)
    talk.session.act(play::Choose{talk.memory.pending, talk.memory.picked, talk.memory.cause});
  if (foot.done || foot.back || dialogue.wants_to_close())
    talk.memory.dialogue = OpenDialogue::none;
}

}  // namespace earshot::ui
