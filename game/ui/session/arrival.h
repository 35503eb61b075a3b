// The line that is just being said: how much of it has arrived, and when it has been heard.
//
// Entry point: Arrival::update(), once a frame. It hears lines for the player as time passes (or all at once); with the
// pace `mine` it waits for hear_now().
#pragma once

#include "ui/session/pacing.h"
#include "ui/session/talk_session.h"

namespace earshot::ui {

class Arrival {
 public:
  // `now` in seconds. `running`: time passes (no dialogue stands in front). Returns seconds until something
  // changes by itself, or a negative number.
  double update(TalkSession& session, Pace pace, double now, bool running);

  // The player asks for the rest of this line (or, with the pace `mine`, for the next one).
  void hear_now(TalkSession& session);

  // Bytes of the coming line that are on the screen; 0 while nobody is speaking.
  std::size_t shown() const { return shown_; }
  bool speaking() const { return shown_ > 0; }
  // A voice can be heard: also while a line that is there at once is still being said.
  bool sounding() const { return speaking() || voice_left_ > 0.0; }
  double waited() const { return spent_; }  // seconds since the coming line became the next one

 private:
  void begin(const TalkSession& session, Pace pace);
  void give_voice(const TalkSession& session);

  Pacing pacing_;
  std::size_t step_ = static_cast<std::size_t>(-1);  // of the session when this line began
  double spent_ = 0.0;                               // seconds
  double last_ = -1.0;
  std::size_t shown_ = 0;
  Pace pace_ = Pace::mine;
  double voice_left_ = 0.0;  // seconds that the line heard last goes on sounding
  std::uint16_t voice_place_ = 0;
};

}  // namespace earshot::ui
