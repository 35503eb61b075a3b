// The cards one replies with.
#include <utility>

#include "ui/screens/conversation/talk.h"
#include "ui/widgets/card.h"
#include "ui/widgets/frame.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

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
      return tr("Sum up: you choose what to say back");
    case Choice::Kind::diagnose:
      return tr("Name the cause: you choose it and what proves it");
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
  if (talk.view().desk) return tr("What do you do?");
  if (!would_interrupt(talk))
    return is_chat(talk) ? tr("What do you write?") : tr("What do you say?");
  return is_chat(talk) ? tr("Still writing. To reply now is to interrupt.")
                       : tr("Still speaking. To reply now is to interrupt.");
}

// With large text the button to go on stands here, and a question that goes without saying does not.
float compact_head(Talk& talk, Rect room, bool draw) {
  if (talk.view().next == nullptr) return 0.0F;
  Ui& ui = talk.ui;
  const Vec2 size = hear_button_size(talk);
  if (draw) {
    hear_button(talk, room.left(std::min(size.x, room.w)).top(size.y));
    const Rect words = room.top(size.y).after_left(size.x + ui.em() * 0.6F);
    if (would_interrupt(talk) && words.w > ui.em() * 9.0F)
      label(ui, words, kSoftInk, tr("To reply now is to interrupt."));
  }
  return size.y + ui.em() * 0.3F;
}

float head(Talk& talk, Rect room, bool draw) {
  if (talk.compact) return compact_head(talk, room, draw);
  const bool early = would_interrupt(talk);
  const Ink ink{early ? kBody : kStrong, early ? Role::text_soft : Role::text, Role::surface};
  const float height = text_height(talk.ui, room.w, ink.style, heading(talk));
  if (draw) text(talk.ui, room, ink, heading(talk));
  return height + talk.ui.em() * 0.3F;
}

float card_gap(const Ui& ui) { return ui.metrics().space() * 0.45F; }
// The room a scroll area keeps free around what is in it.
float margins(const Ui& ui) { return ui.em() * 0.75F; }

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

void go_to_replies(Talk& talk) {
  for (const play::Card& card : talk.view().cards) {
    if (card.locked) continue;
    talk.ui.focus_on(name_of(*card.what));
    return talk.ui.redo();
  }
}

float replies_height(Talk& talk, float width) {
  const Ui& ui = talk.ui;
  const float pad = talk_pad(talk);
  const Rect room{0.0F, 0.0F, width - 2.0F * pad, 0.0F};
  float height = head(talk, room, false) + 2.0F * pad + margins(ui);
  for (const play::Card& card : talk.view().cards) {
    const ReplyCard what = card_of(card, "", false);
    height += reply_card_height(ui, room.w - ui.em() * 1.15F, what) + card_gap(ui);
  }
  return height;
}

void replies_panel(Talk& talk, Rect rect) {
  Ui& ui = talk.ui;
  const Rect room = talk_panel(talk, rect, "replies");
  const bool early = would_interrupt(talk);
  const float used = head(talk, room, true);
  ScrollArea area(ui, "replies/cards", room.below(used));
  const int place = talk.session.state().place;
  if (std::exchange(talk.memory.place, place) != place) area.go_to_start();  // other replies
  Column column(area.room(), card_gap(ui));
  std::optional<play::Card> taken;
  for (const play::Card& card : talk.view().cards) {
    const std::string name = name_of(*card.what);
    const ReplyCard what = card_of(card, name, early);
    const float height = reply_card_height(ui, column.rest().w, what);
    const bool clicked = reply_card(ui, column.take(height), what);
    if (clicked || number_pressed(talk, card)) taken = card;
  }
  if (talk.view().cards.empty()) {
    const std::string_view words = talk.view().next != nullptr
                                       ? tr("Nothing to say yet: listen.")
                                       : tr("There is nothing to say to this.");
    column.use(text(ui, column.rest(), {kBody, Role::text_soft, Role::surface}, words));
  }
  area.finish(column.bottom());
  if (taken) take_card(talk, *taken);
}

}  // namespace earshot::ui
