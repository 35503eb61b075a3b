#include "ui/screens/conversation/conversation_screen.h"

#include "ui/access/commands.h"
#include "ui/screens/conversation/ending_panel.h"
#include "ui/screens/conversation/layout.h"
#include "ui/shell/newcomer.h"

namespace earshot::ui {
namespace {

void open_desk(Talk& talk, DeskTab tab) {
  talk.memory.tab = tab;
  if (talk.compact) talk.memory.dialogue = OpenDialogue::desk;
}

const play::SaidLine* last_unmarked(const play::View& view) {
  if (view.lines.empty() || view.lines.back().marked) return nullptr;
  return &view.lines.back();
}

}  // namespace

ConversationScreen::ConversationScreen(World& world, records::LivePlay live, play::Mode mode,
                                       std::unique_ptr<Around> around)
    : world_(world),
      around_(std::move(around)),
      kept_(std::make_shared<PlaySession>(
          std::move(live), mode, world.clock, world.spoken,
          around_ && around_->fixed().meters ? play::Mode::practice : mode)),
      session_(kept_) {}

ConversationScreen::ConversationScreen(World& world, std::unique_ptr<TalkSession> session,
                                       std::unique_ptr<Around> around)
    : world_(world), around_(std::move(around)), session_(std::move(session)) {}

Talk ConversationScreen::talk_now(Ui& ui) {
  Talk talk{ui,
            *session_,
            arrival_,
            world_.spoken,
            memory_,
            world_.settings.pace,
            world_.settings.captions,
            is_newcomer(world_),
            wants_compact(ui),
            session_->mode() == play::Mode::practice};
  talk.sound = world_.settings.sound;
  if (!around_) return talk;
  const Around::Fixed fixed = around_->fixed();
  talk.pace = fixed.pace;
  talk.captions = fixed.captions;
  talk.coach = fixed.coach;
  talk.in_round = true;
  talk.head = around_->head_height(ui);
  return talk;
}

void ConversationScreen::draw(Ui& ui) {
  if (around_) {
    if (const auto where = around_->elsewhere()) return go(*where);
  }
  session_->look();
  ui.name_screen(session_->view().ending != nullptr ? "ending"
                 : session_->view().desk            ? "desk"
                                                    : "conversation");
  Talk talk = talk_now(ui);
  tell(talk, world_, told_);
  const std::size_t before = session_->steps();
  if (session_->view().ending != nullptr) {
    draw_ending(talk);
  } else {
    draw_conversation(talk);
  }
  if (!around_) return;
  draw_around(talk);
  if (session_->steps() != before) around_->acted();
}

void ConversationScreen::draw_conversation(Talk& talk) {
  Ui& ui = talk.ui;
  const bool running = memory_.dialogue == OpenDialogue::none && (!around_ || around_->running());
  const double change = arrival_.update(*session_, talk.pace, ui.now(), running);
  if (change >= 0.0) ui.animate(static_cast<float>(1.0 / std::max(change, 1.0 / 60.0)));
  if (session_->view().ending != nullptr) return ui.redo();
  draw_panels(talk);
  take_keys(talk);
  draw_dialogue(talk);
  if (memory_.go_later) go(around_ ? around_->after() : Destination{Page::board});
}

void ConversationScreen::draw_around(Talk& talk) {
  const float pad = talk.ui.em() * 0.4F;
  around_->draw_head(talk.ui, talk.ui.screen().top(talk.head).inset(pad, pad * 0.5F));
  if (!around_->running()) around_->draw_cover(talk.ui);
}

void ConversationScreen::draw_panels(Talk& talk) {
  const TalkLayout place = layout_of(talk);
  backdrop_behind(talk);
  if (!place.picture.empty()) picture_panel(talk, place.picture);
  if (leave_button(talk, place.leave, place.words_in_bar)) memory_.dialogue = OpenDialogue::leave;
  if (!place.take_back.empty() && take_back_button(talk, place.take_back, place.words_in_bar))
    ask_take_back(talk);
  if (!place.meters.empty()) meters_panel(talk, place.meters);
  if (talk.compact) desk_button(talk, place.desk, place.words_in_bar);
  said_panel(talk, place.said);
  if (!talk.compact) desk_panel(talk, place.desk);
  replies_panel(talk, place.replies);
}

void ConversationScreen::take_keys(Talk& talk) {
  Ui& ui = talk.ui;
  if (memory_.dialogue != OpenDialogue::none) return;
  for (const auto tab : {DeskTab::notes, DeskTab::record, DeskTab::promises, DeskTab::pages}) {
    if (asked(ui, desk_command(tab))) open_desk(talk, tab);
  }
  const bool turns =
      talk.compact && (asked(ui, Command::next_tab) || asked(ui, Command::previous_tab));
  if (turns) open_desk(talk, memory_.tab);
  if (asked(ui, Command::notice)) {
    if (const auto* line = last_unmarked(talk.view())) {
      session_->act(play::Notice{static_cast<std::uint8_t>(line->position)});
    }
  }
  if (asked(ui, Command::take_back)) ask_take_back(talk);
  if (asked(ui, Command::replies)) go_to_replies(talk);
  if (asked(ui, Command::listen)) arrival_.hear_now(*session_);
  if (asked(ui, Command::back)) memory_.dialogue = OpenDialogue::leave;
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
    case OpenDialogue::take_back:
      return take_back_dialogue(talk);
    case OpenDialogue::none:
      return;
  }
}

void ConversationScreen::draw_ending(Talk& talk) {
  const EndingWish wish = ending_panel(talk);
  if (wish == EndingWish::take_back) ask_take_back(talk);
  if (memory_.dialogue == OpenDialogue::take_back) return take_back_dialogue(talk);
  if (wish == EndingWish::hand_in) hand_in(talk);
  if (wish == EndingWish::later) go(around_ ? around_->after() : Destination{Page::board});
}

void ConversationScreen::hand_in(Talk& talk) {
  if (!session_->state().closed && !session_->act(play::Close{})) return;
  if (around_) return go(around_->after());  // what it came to is told when the round is over
  const auto finished = session_->finish(world_.now());
  if (!finished) {
    talk.memory.trouble = finished.failure().text;
    return;
  }
  go({Page::debrief, {}, *finished});
}

}  // namespace earshot::ui
