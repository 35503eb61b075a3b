// The cards one replies with.
#include <fmt/format.h>

#include "ui/screens/conversation/talk.h"
#include "ui/widgets/card.h"
#include "ui/widgets/frame.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/text.h"

namespace earshot::ui {
namespace {

using scenario::Choice;

Icon icon_of(Choice::Kind kind) {
  switch (kind) {
    case Choice::Kind::summarise:
      return Icon::bubble;
    case Choice::Kind::diagnose:
      return Icon::search;
    default:
      return Icon::hand;
  }
}

std::string_view remark_of(Choice::Kind kind) {
  switch (kind) {
    case Choice::Kind::summarise:
      return "Sum up: you choose what to say back";
    case Choice::Kind::diagnose:
      return "Name the cause: you choose it and what proves it";
    default:
      return {};
  }
}

// By what it asks of the player, so that a test finds the one card that sums up.
std::string name_of(const Choice& choice) {
  switch (choice.kind) {
    case Choice::Kind::summarise:
      return "sum-up/" + choice.name;
    case Choice::Kind::diagnose:
      return "name-cause/" + choice.name;
    default:
      return "reply/" + choice.name;
  }
}

ReplyCard card_of(const play::Card& card, std::string_view name, bool speaking) {
  ReplyCard what;
  what.name = name;
  what.number = card.number;
  what.text = card.what->text.plain;
  what.kind =
      card.what->kind == Choice::Kind::say ? ReplyCard::Kind::speech : ReplyCard::Kind::action;
  what.icon = icon_of(card.what->kind);
  what.dimmed = speaking;
  if (card.locked) what.locked = card.what->hint;
  what.remark = remark_of(card.what->kind);
  return what;
}

// Interrupting is taking a card while something is still to come, but not at the desk, where nobody is speaking.
bool would_interrupt(const Talk& talk) {
  return talk.view().next != nullptr && !talk.view().desk &&
         talk.view().next->who == scenario::Line::Who::customer;
}

std::string_view heading(const Talk& talk) {
  if (talk.view().desk) return "What do you do?";
  return would_interrupt(talk) ? "Still speaking. To reply now is to interrupt."
                               : "What do you say?";
}

bool number_pressed(Talk& talk, const play::Card& card) {
  if (card.number < 1 || card.number > 9) return false;
  return talk.ui.pressed(static_cast<Key>(static_cast<int>(Key::one) + card.number - 1));
}

}  // namespace

void take_card(Talk& talk, const play::Card& card) {
  if (card.locked) return;
  const Choice::Kind kind = card.what->kind;
  if (kind != Choice::Kind::summarise && kind != Choice::Kind::diagnose) {
    talk.session.act(play::Choose{card.choice});
    return;
  }
  talk.memory.pending = card.choice;
  talk.memory.picked = 0;
  talk.memory.cause.reset();
  talk.memory.dialogue =
      kind == Choice::Kind::summarise ? OpenDialogue::summarise : OpenDialogue::diagnose;
}

void replies_panel(Talk& talk, Rect rect) {
  Ui& ui = talk.ui;
  const Rect room = panel(ui, rect, "replies");
  const bool early = would_interrupt(talk);
  const Ink ink{early ? kBody : kStrong, early ? Role::text_soft : Role::text, Role::surface};
  const float used = text(ui, room, ink, heading(talk)) + ui.em() * 0.35F;
  ScrollArea area(ui, "replies/cards", room.below(used));
  Column column(area.room(), ui.em() * 0.5F);
  std::optional<play::Card> taken;
  for (const play::Card& card : talk.view().cards) {
    const std::string name = name_of(*card.what);
    const ReplyCard what = card_of(card, name, early);
    const bool clicked =
        reply_card(ui, column.take(reply_card_height(ui, column.rest().w, what)), what);
    if (clicked || number_pressed(talk, card)) taken = card;
  }
  if (talk.view().cards.empty()) {
    const std::string_view words = talk.view().next != nullptr ? "Nothing to say yet: listen."
                                                               : "There is nothing to say to this.";
    column.use(text(ui, column.rest(), {kBody, Role::text_soft, Role::surface}, words));
  }
  area.finish(column.bottom());
  if (taken) take_card(talk, *taken);
}

}  // namespace earshot::ui
