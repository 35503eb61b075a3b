// What a workshop's screen shows at each moment. Each draws down from the top of its room and returns the height it used. Private to
// screens/workshop.
#pragma once

#include "ui/shell/attending.h"
#include "ui/widgets/text.h"

namespace earshot::ui {

enum class Moment : std::uint8_t {
  connecting,
  seat_gone,  // taken over, sent out, or not known
  lobby,
  to_play,   // a round is on, and there is something to play or to go on with
  arriving,  // … and the customer is on the way
  paused,
  time_up,
  handed_in,
  late_comer,  // the next round is theirs
  in_browser,  // a guarded round
  review,
  pause_between,
  over
};
Moment moment_of(const workshop::Attendance& attendance);
std::string_view name_of(Moment moment);  // "to-play": as tests find it

struct WorkshopPage {
  Ui& ui;
  const World& world;
  const workshop::Attendance& attendance;
  Moment moment = Moment::connecting;
  ScenarioPointer customer{};  // of the round to be played, once it is here

  const workshop::SeenBoard& board() const { return *attendance.board(); }
};

float seat_gone_panel(const WorkshopPage& page, Rect room);
float lobby_panel(const WorkshopPage& page, Rect room);
float round_panel(const WorkshopPage& page, Rect room);
float standing_panel(const WorkshopPage& page, Rect room);

// Beside them: what is fixed, and the rounds.
float rules_panel(const WorkshopPage& page, Rect room);
}  // namespace earshot::ui
