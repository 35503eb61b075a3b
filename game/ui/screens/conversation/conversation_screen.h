// The conversation, from the first line to the ending.
//
// Entry point: ConversationScreen. It draws the panels (talk.h) where layout.h puts them, takes the
// keys, and goes on to the debrief when the notes are handed in.
#pragma once

#include <memory>

#include "ui/screens/conversation/aloud.h"
#include "ui/screens/conversation/around.h"
#include "ui/screens/conversation/talk.h"
#include "ui/session/play_session.h"
#include "ui/shell/screen.h"

namespace earshot::ui {

class ConversationScreen final : public Screen {
 public:
  // `around`: what it is part of, if it is part of anything.
  ConversationScreen(World& world, records::LivePlay live, play::Mode mode,
                     std::unique_ptr<Around> around = nullptr);
  ConversationScreen(World& world, std::unique_ptr<TalkSession> session,
                     std::unique_ptr<Around> around);
  void draw(Ui& ui) override;
  const PlaySession& session() const { return *kept_; }  // of a play that is played here

 private:
  Talk talk_now(Ui& ui);
  void draw_conversation(Talk& talk);
  void draw_around(Talk& talk);
  void draw_panels(Talk& talk);
  void draw_ending(Talk& talk);
  void take_keys(Talk& talk);
  void draw_dialogue(Talk& talk);
  void hand_in(Talk& talk);

  World& world_;
  std::unique_ptr<Around> around_;
  std::shared_ptr<PlaySession> kept_;  // none: it is played at a host
  std::shared_ptr<TalkSession> session_;
  Arrival arrival_;
  TalkMemory memory_;
  Told told_;
};

}  // namespace earshot::ui
