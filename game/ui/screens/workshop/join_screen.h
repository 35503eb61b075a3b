// Coming into a workshop: the address and the code that stand on the wall, then a name and a team, or the code of a seat one has.
//
// Entry point: JoinScreen. Seats that are held on this computer stand first: one click goes on.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ui/shell/screen.h"
#include "workshop/door.h"
#include "workshop/link.h"

namespace earshot::ui {

class Column;

class JoinScreen final : public Screen {
 public:
  explicit JoinScreen(World& world);
  void draw(Ui& ui) override;

 private:
  enum class Step : std::uint8_t { address, seat };

  void draw_address(Ui& ui, Rect room);
  float draw_held(Ui& ui, Rect room);
  void draw_seat(Ui& ui, Rect room);
  float draw_event(Ui& ui, Rect room) const;
  float draw_rules(Ui& ui, Rect room) const;
  float draw_newcomer(Ui& ui, Rect room);
  float draw_known_seat(Ui& ui, Rect room);
  float draw_teams(Ui& ui, Rect room);
  float draw_trouble(Ui& ui, Rect room) const;
  void fit(Ui& ui, float content);
  void read_link();
  void take(const workshop::Link& link);
  void knock();
  void sit();
  void go_on(const records::Seat& seat);
  void hear();
  void back();
  bool in_browser() const;
  bool draws_names() const;
  bool draw_name(Ui& ui, Column& column);
  Destination home() const;

  World& world_;
  std::vector<records::Seat> held_;
  std::unique_ptr<workshop::Door> door_;
  Step step_ = Step::address;
  std::string address_, code_;
  std::string name_, team_, seat_code_;
  bool has_seat_ = false;  // … a code, and no wish for a new seat
  bool knocks_ = false;    // a link brought both: ask at once
  bool sits_ = false;      // … of a seat card: the seat too, unless something has to be agreed to
  std::optional<records::Seat> goes_on_;  // whose card it is, and which is held here already
  std::string problem_;
  float wanted_ = 1e4F;  // height
};

}  // namespace earshot::ui
