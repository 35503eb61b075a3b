// A computer in the hall: the game's client and its records, without a window, and a wire to a host in this process that can be cut.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "host/room.h"
#include "play/run.h"
#include "records/live_play.h"
#include "records/office.h"
#include "records/outbox.h"
#include "workshop/attendance.h"
#include "workshop/door.h"

namespace earshot::host::test {

// The hall's network, as far as one workstation is concerned.
struct Network {
  bool cut = false;   // nothing gets through
  bool deaf = false;  // what is asked arrives, what is answered does not
  int asked = 0;
  std::vector<workshop::Ask> asks;
};

class RoomWire final : public workshop::Wire {
 public:
  RoomWire(Room& room, Network& network) : room_(room), network_(network) {}
  void ask(workshop::Ask ask) override;
  void listen(std::uint64_t id, const std::string& path, const std::string& token,
              const std::string& last_id) override;
  void hang_up() override;
  std::vector<workshop::Heard> take() override;

 private:
  void break_feed();

  Room& room_;
  Network& network_;
  std::vector<workshop::Heard> heard_;
  std::shared_ptr<Sink> feed_;
  std::uint64_t feed_id_ = 0;
  std::size_t read_ = 0;
};

// The best play of a shipped scenario, as actions.
play::Run best_of(const std::string& scenario, const std::string& variant = {});

class Workstation {
 public:
  explicit Workstation(Room& room, const std::string& name = "Anna");

  void join(const std::string& event);
  void resume(const std::string& event, const std::string& seat_code);  // with the seat's code
  void kill();   // everything in memory is gone
  void start();  // again, on the same disk, with the seat that is kept there

  void tick();                                   // and what it leads to, without any time passing
  void wait(std::int64_t milliseconds = 1'000);  // time passes, in steps as a person would see it
  // Does actions of this run from the one after the last that is done here; as many as asked for.
  void play(const play::Run& run, std::size_t actions = 10'000);
  std::vector<std::string> commands() const;  // of the running round, on this disk
  records::PlayId record() const;

  workshop::Attendance& attendance() { return *attendance_; }
  records::Store& store() { return *store_; }
  const workshop::Entered& entered() const { return entered_; }

  Network network;
  std::string name;

 private:
  void sit(workshop::Door& door);
  void attend(const workshop::KeptSeat& seat, std::unique_ptr<workshop::Wire> wire);

  Room& room_;
  earshot::test::Office office_;
  std::optional<records::Store> store_;
  records::PersonId person_{};
  std::optional<records::StoredOutbox> outbox_;
  std::optional<workshop::Attendance> attendance_;
  std::optional<records::LivePlay> live_;
  int generation_ = -1;
  workshop::Entered entered_;
  std::uint64_t seed_;
};

}  // namespace earshot::host::test
