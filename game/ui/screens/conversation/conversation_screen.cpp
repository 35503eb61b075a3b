#include "ui/screens/conversation/conversation_screen.h"

#include <fmt/format.h>

#include "ui/screens/conversation/ending_panel.h"
#include "ui/session/phrases.h"
#include "ui/widgets/button.h"
#include "ui/widgets/frame.h"
#include "ui/widgets/text.h"

namespace earshot::ui {
namespace {

constexpr float kWideEms = 52.0F;  // below this the desk opens in front instead of standing beside

void open_desk(Talk& talk, DeskTab tab, bool beside) {
  talk.memory.tab = tab;
  if (!beside) talk.memory.dialogue = OpenDialogue::desk;
}

const play::SaidLine* last_unmarked(const play::View& view) {
  if (view.lines.empty() || view.lines.back().marked) return nullptr;
  return &view.lines.back();
}

}  // namespace

ConversationScreen::ConversationScreen(World& world, records::LivePlay live, play::Mode mode)
    : world_(world), session_(std::move(live), mode, world.clock) {}

void ConversationScreen::draw(Ui& ui) {
  ui.name_screen(session_.view().ending != nullptr ? "ending"
                 : session_.view().desk            ? "desk"
                                                   : "conversation");
  Talk talk{
      ui, session_, arrival_, world_.pack, memory_, world_.settings.pace, world_.settings.captions};
  if (session_.view().ending != nullptr) return draw_ending(talk);
  const bool running = memory_.dialogue == OpenDialogue::none;
  const double change = arrival_.update(session_, talk.pace, ui.now(), running);
  if (change >= 0.0) ui.animate(static_cast<float>(1.0 / std::max(change, 1.0 / 60.0)));
  if (session_.view().ending != nullptr) return ui.redo();
  const Rect all = ui.screen().inset(ui.em() * 0.8F);
  if (ui.screen().w >= kWideEms * ui.em()) {
    draw_wide(talk, all);
  } else {
    draw_narrow(talk, all);
  }
  take_keys(talk);
  draw_dialogue(talk);
  if (memory_.go_later) go({Page::board});
}

void ConversationScreen::top_bar(Talk& talk, Rect rect) {
  const Button leave{"leave", "Leave", Icon::door, Button::Tone::plain, "Esc", Role::ground};
  const Vec2 size = button_size(talk.ui, leave);
  if (button(talk.ui, rect.left(size.x).top(size.y), leave)) memory_.dialogue = OpenDialogue::leave;
}

// The customer fills the left; what is said stands in front of them, replies and the desk to the right.
void ConversationScreen::draw_wide(Talk& talk, Rect all) {
  const float gap = talk.ui.em() * 0.7F;
  const float right = std::max(all.w * 0.4F, talk.ui.em() * 22.0F);
  const Rect left_part = all.before_right(right + gap), right_part = all.right_part(right);
  const float said = all.h * 0.5F;
  picture_panel(talk, left_part.above_foot(said));
  top_bar(talk, left_part.top(talk.ui.metrics().control()));
  said_panel(talk, left_part.foot(said));
  const float meters = meters_height(talk, right);
  if (meters > 0.0F) meters_panel(talk, right_part.top(meters));
  const Rect rest = right_part.below(meters > 0.0F ? meters + gap : 0.0F);
  const float desk = rest.h * 0.4F;
  desk_panel(talk, rest.top(desk));
  replies_panel(talk, rest.below(desk + gap));
}

// Large text: the words get the room, the customer a strip above them.
void ConversationScreen::draw_narrow(Talk& talk, Rect all) {
  const float gap = talk.ui.em() * 0.4F;
  const float half = (all.w - gap) * 0.5F;
  const Rect left_part = all.left(half), right_part = all.right_part(half);
  float buttons = talk.ui.metrics().control();
  const float picture = std::max(buttons + gap, all.h * 0.3F);
  picture_panel(talk, left_part.top(picture).after_left(half * 0.35F));
  top_bar(talk, left_part.top(buttons));
  said_panel(talk, left_part.below(picture));
  desk_buttons(talk, right_part, buttons);
  float used = buttons + gap;
  const float meters = meters_height(talk, half);
  if (meters > 0.0F) {
    meters_panel(talk, right_part.below(used).top(meters));
    used += meters + gap;
  }
  replies_panel(talk, right_part.below(used));
}

void ConversationScreen::take_keys(Talk& talk) {
  Ui& ui = talk.ui;
  if (memory_.dialogue != OpenDialogue::none) return;
  const bool beside = ui.screen().w >= kWideEms * ui.em();
  if (ui.typed(U'n')) open_desk(talk, DeskTab::notes, beside);
  if (ui.typed(U'r')) open_desk(talk, DeskTab::record, beside);
  if (ui.typed(U'p')) open_desk(talk, DeskTab::promises, beside);
  if (ui.typed(U'k')) open_desk(talk, DeskTab::pages, beside);
  if (ui.typed(U'e')) {
    if (const auto* line = last_unmarked(talk.view())) {
      session_.act(play::Notice{static_cast<std::uint8_t>(line->position)});
    }
  }
  if (ui.pressed(Key::space)) arrival_.hear_now(session_);
  if (ui.pressed(Key::escape)) memory_.dialogue = OpenDialogue::leave;
}

void ConversationScreen::draw_dialogue(Talk& talk) {
  switch (memory_.dialogue) {
    case OpenDialogue::leave:
      return leave_dialogue(talk);
    case OpenDialogue::summarise:
      return summarise_dialogue(talk);
    case OpenDialogue::diagnose:
      return diagnose_dialogue(talk);
    case OpenDialogue::desk:
      return desk_dialogue(talk);
    case OpenDialogue::none:
      return;
  }
}

void ConversationScreen::draw_ending(Talk& talk) {
  const EndingWish wish = ending_panel(talk);
  if (wish == EndingWish::hand_in) hand_in(talk);
  if (wish == EndingWish::later) go({Page::board});
}

void ConversationScreen::hand_in(Talk& talk) {
  if (!session_.state().closed && !session_.act(play::Close{})) return;
  const auto finished = session_.live().finish(world_.now());
  if (!finished) {
    talk.memory.trouble = finished.failure().text;
    return;
  }
  go({Page::debrief, {}, session_.live().id()});
}

}  // namespace earshot::ui
