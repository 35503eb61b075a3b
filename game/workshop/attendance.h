// A seat in a workshop, held by this workstation: what the host shows, what is to be played now, and that what is played arrives there,
// once.
//
// Entry points: tick(), as often as one likes and at the latest after next_tick(); the rest says how things stand. It asks the host by
// a Wire and keeps what matters in an Outbox; it has no thread, no clock and no chance of its own. The protocol is
// docs/developers/workshop-protocol.md.
//
// How nothing is lost and nothing doubled: a command is on this disk before it is sent, is sent by its number, and is marked when the
// host has said that it has it durably. Whatever goes wrong in between is sent again; the host knows by the numbers what it has.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "workshop/backoff.h"
#include "workshop/outbox.h"
#include "workshop/seen.h"
#include "workshop/wire.h"

namespace earshot::workshop {

// Milliseconds since 1970 by this computer's clock, never backwards. Deadlines go by the host's.
using ClientClock = std::function<std::int64_t()>;

enum class Connection : std::uint8_t {
  connecting,  // not yet asked, or no answer yet
  live,        // the feed is open
  polling,     // no feed can be held; the board is asked for
  away         // the host cannot be reached
};

enum class Holding : std::uint8_t {
  held,
  taken_over,  // another workstation has the seat
  kicked,
  unknown  // the host does not know this seat: another host, or another store
};

// What somebody at the screen should be told once.
enum class Matter : std::uint8_t {
  went_on_elsewhere,  // the play goes on from what another workstation played
  not_accepted,       // the host refused what was played here; `why`
  other_rules,        // this game and the host play by different rules or scenarios; `why`
  begun_anew,         // the facilitator began the round again
  too_late,           // the play was over when it arrived
  not_kept            // this computer could not keep it; `why`
};
struct Notice {
  Matter matter = Matter::not_accepted;
  std::string why{};
};

// Commands, since this object began.
struct Deliveries {
  std::size_t acknowledged = 0;
  std::size_t posts = 0;
  std::size_t retries = 0;
};

class Attendance {
 public:
  // The outbox must outlive it. `seed`: of ids and of the times between attempts.
  Attendance(Outbox& outbox, std::unique_ptr<Wire> wire, KeptSeat seat, ClientClock clock,
             std::uint64_t seed);

  void tick();
  std::int64_t next_tick() const;  // milliseconds until something is to be done unasked; at least 0

  const KeptSeat& seat() const { return seat_; }
  Connection connection() const { return connection_; }
  // Something answers at the host's address with another certificate than the host's (TLS): nothing is told to it.
  bool impostor() const { return impostor_; }
  Holding holding() const { return holding_; }
  // As it was seen last; none before anything was ever seen.
  const std::optional<SeenBoard>& board() const { return board_; }
  std::int64_t host_now() const { return clock_() + offset_; }

  // What is played in the running round, once all that it needs is here.
  const KeptPlay* play() const;
  // Changes when play() is no longer the play it was, or has got commands from elsewhere: take it up anew.
  int generation() const { return generation_; }
  bool fetching() const { return asks_play_ != 0 || asks_scenario_ != 0; }
  // Milliseconds of the running round for this seat; none while paused or when there is no clock running.
  std::optional<std::int64_t> left() const;
  bool may_act() const;  // in the running play: not paused, time is not up, not handed in

  void acted();                           // something was added to the play, or it was handed in
  std::size_t waiting() const;            // commands that are on this computer alone
  const KeptPlay* find(int round) const;  // a play that is not over
  std::vector<Notice> take_notices() { return std::exchange(notices_, {}); }
  const Deliveries& deliveries() const { return deliveries_; }

  // For who leaves: the wire is closed, the seat stays kept.
  void close() { wire_.reset(); }

 private:
  struct Post {
    Ask ask;
    PlayKey key;
    std::size_t end = 0;  // behind its last command
  };

  // Hearing (attendance.cpp).
  void hear(const Heard& heard);
  void hear_feed(const Heard& heard);
  void hear_snapshot(const std::string& text, const std::string& id);
  void hear_bye(const std::string& text);
  void hear_answer(const Heard& heard);
  void hear_board(const Heard& heard);
  bool lost_the_seat(const Heard& heard);
  void connect();
  void went_away();
  void is_here(Connection how);
  void keep_board();

  // Plays and their delivery (attendance_plays.cpp).
  PlayKey wanted_key() const;
  bool wants_play() const;
  void prepare();
  void hear_play(const Heard& heard);
  void adopt(const StoredPlay& stored);
  void hear_scenario(const Heard& heard);
  void deliver();
  void hear_delivery(const Heard& heard);
  void delivery_refused(const Post& post, const Heard& heard);
  void conclude();
  void drop(const PlayKey& key, Matter matter, const std::string& why);
  void read_plays();
  void kept(const base::Outcome& outcome);
  void notice(Matter matter, std::string why = {});

  std::uint64_t ask(Ask ask);
  std::string new_key();
  std::string event_path() const;
  std::string round_path(int round) const;

  Outbox& outbox_;
  std::unique_ptr<Wire> wire_;
  KeptSeat seat_;
  ClientClock clock_;
  base::SplitMix64 chance_;
  Backoff backoff_;
  std::uint64_t last_id_ = 0;

  Connection connection_ = Connection::connecting;
  bool impostor_ = false;
  Holding holding_ = Holding::held;
  std::optional<SeenBoard> board_;
  std::string board_text_, board_id_, kept_moment_;
  std::int64_t offset_ = 0;
  std::uint64_t feed_ = 0;        // the one that is open or being opened
  std::uint64_t asks_board_ = 0;  // 0: not being asked
  std::int64_t last_heard_ = 0;
  std::int64_t next_try_ = 0;
  int failed_feeds_ = 0;

  std::vector<KeptPlay> plays_;
  bool plays_are_old_ = true;
  bool compare_ = true;  // what the host has may be more than what is here
  int generation_ = 0;
  std::uint64_t asks_play_ = 0, asks_scenario_ = 0;
  PlayKey asked_for_;
  std::optional<StoredPlay> arriving_;
  bool cannot_play_ = false;  // the scenario of asked_for_ does not fit this game
  std::optional<Post> post_;
  std::uint64_t post_id_ = 0;  // 0: it waits to be sent again
  std::int64_t next_post_ = 0;
  std::vector<Notice> notices_;
  Deliveries deliveries_;
};

}  // namespace earshot::workshop
