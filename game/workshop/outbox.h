// What a client keeps on its own disk, so that neither a kill of the game nor an absent host loses anything: the seats it holds, and what
// was played and how much of it the host has.
//
// An interface: game/records keeps it in the records of the person who plays. Whatever is written is durable before the call returns. The
// commands themselves are written by whoever plays (records::LivePlay), each before its effect is seen; here they are read, and marked
// as the host acknowledges them.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "scenario/model.h"

namespace earshot::workshop {

struct KeptSeat {
  std::string address;  // of the host
  std::string event;    // id
  std::string title;
  std::string code;  // the event's, as it was typed
  std::string seat, token, seat_code, name, team;
  // The last snapshot that was kept, as it came, and the host's clock less this computer's then: what is known when the host cannot
  // be asked. Empty: none.
  std::string board{};
  std::int64_t offset = 0;  // milliseconds
};

struct PlayKey {
  std::string event, seat;
  int round = 0;
  int run = 0;

  friend bool operator==(const PlayKey&, const PlayKey&) = default;
};

struct KeptPlay {
  PlayKey key;
  std::int64_t record = 0;  // of the play in the records
  std::string digest;
  std::size_t commands = 0;
  std::size_t acknowledged = 0;  // of these the host has so many, from the first
  bool closed = false;           // the notes were handed in

  std::size_t waiting() const { return commands > acknowledged ? commands - acknowledged : 0; }
};

class Outbox {
 public:
  virtual ~Outbox() = default;

  virtual base::Outcome keep_seat(const KeptSeat& seat) = 0;
  virtual base::Outcome keep_board(const std::string& event, const std::string& seat,
                                   const std::string& board, std::int64_t offset) = 0;
  // It is not offered any more. What was played stays.
  virtual base::Outcome leave_seat(const std::string& event, const std::string& seat) = 0;

  // Those that are not over yet, the earliest first.
  virtual base::Result<std::vector<KeptPlay>> plays(const std::string& event,
                                                    const std::string& seat) const = 0;
  // With the commands that the host has already: another workstation may have played them.
  virtual base::Outcome begin(const PlayKey& key, const scenario::Scenario& scenario,
                              const std::string& variant, std::uint64_t order,
                              std::span<const std::string> stored) = 0;
  // Whether it is, or was, written here, be it over or not.
  virtual base::Result<bool> has(const PlayKey& key) const = 0;
  virtual base::Result<std::vector<std::string>> commands(const PlayKey& key) const = 0;
  virtual base::Outcome acknowledge(const PlayKey& key, std::size_t commands) = 0;
  // What was played elsewhere, behind all that is here; the host has it.
  virtual base::Outcome extend(const PlayKey& key, std::span<const std::string> stored) = 0;
  // Its round is over: it ends as the host ends it, and can be read in the records.
  virtual base::Outcome end(const PlayKey& key) = 0;
  // It leads nowhere any more: the round was begun anew, or the play goes on from elsewhere.
  virtual base::Outcome give_up(const PlayKey& key) = 0;
};

}  // namespace earshot::workshop
