#include "ui/shell/attending.h"

#include <algorithm>
#include <utility>

namespace earshot::ui {
namespace {

constexpr double kSoonest = 0.05;  // seconds
constexpr double kLatest = 1.0;    // a clock is shown

}  // namespace

Attending::Attending(World& world, records::PersonId whose, workshop::KeptSeat seat,
                     std::unique_ptr<workshop::Wire> wire)
    : person(whose),
      outbox(world.store, whose, world.now),
      attendance(outbox, std::move(wire), std::move(seat), world.wall_clock, unique_number(world)) {
}

std::uint64_t unique_number(const World& world) {
  return world.unique ? world.unique() : world.draw();
}

base::Outcome attend(World& world, const records::Person& person, workshop::KeptSeat seat,
                     std::unique_ptr<workshop::Wire> wire) {
  const auto settings = world.store.settings(person.id);
  if (!settings) return settings.failure();
  if (auto kept = world.store.keep_seat(person.id, seat, world.now()); !kept) return kept;
  if (!wire) wire = world.make_wire(seat.address);
  world.person = person;
  world.settings = *settings;
  world.attending = std::make_shared<Attending>(world, person.id, std::move(seat), std::move(wire));
  return base::Done{};
}

void stop_attending(World& world) { world.attending.reset(); }

void attend_to(Ui& ui, World& world) {
  if (!world.attending) return;
  workshop::Attendance& attendance = world.attending->attendance;
  attendance.tick();
  const double next = static_cast<double>(attendance.next_tick()) / 1000.0;
  ui.animate(static_cast<float>(1.0 / std::clamp(next, kSoonest, kLatest)));
}

base::Result<records::Person> person_named(World& world, const std::string& name) {
  auto people = world.store.people();
  if (!people) return people.failure();
  const auto found = std::find_if(people->begin(), people->end(),
                                  [&](const records::Person& one) { return one.name == name; });
  if (found != people->end()) return *found;
  return world.store.add_person(name, world.now());
}

}  // namespace earshot::ui
