// A seat in a workshop, for as long as the game is open: it is attended to whatever screen is shown.
//
// Entry points: attend() when a seat was taken or taken up again, attend_to() once a frame.
#pragma once

#include <memory>

#include "records/outbox.h"
#include "ui/shell/world.h"
#include "ui/ui.h"
#include "workshop/attendance.h"

namespace earshot::ui {

struct Attending {
  Attending(World& world, records::PersonId whose, workshop::KeptSeat seat,
            std::unique_ptr<workshop::Wire> wire);

  records::PersonId person;
  records::StoredOutbox outbox;
  workshop::Attendance attendance;
};

// The seat is kept before anything is asked in its name. `wire`: null makes one to the seat's host.
base::Outcome attend(World& world, const records::Person& person, workshop::KeptSeat seat,
                     std::unique_ptr<workshop::Wire> wire = nullptr);
void stop_attending(World& world);

// Hears and asks what is due, and sees that it is called again in time.
void attend_to(Ui& ui, World& world);

// For the ids of what is asked: two games that were given one seed must not ask under one id.
std::uint64_t unique_number(const World& world);

// The person of this name, who is added when there is none.
base::Result<records::Person> person_named(World& world, const std::string& name);

}  // namespace earshot::ui
