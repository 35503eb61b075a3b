// Coming in: what is behind a join code, taking a seat there, or taking one up again with its code.
//
// Entry points: enter(), then join() or resume(); tick() hears the answers. Taking a seat is asked again under the same key until it is
// answered, so that nobody sits twice.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/split_mix.h"
#include "workshop/outbox.h"
#include "workshop/seen.h"
#include "workshop/wire.h"

namespace earshot::workshop {

class Door {
 public:
  Door(std::unique_ptr<Wire> wire, std::string address, std::uint64_t seed);

  // Asks which host this is, and what its code opens.
  void enter(const std::string& code);
  void join(const std::string& name, const std::string& team);
  void resume(const std::string& code, const std::string& seat_code);
  void tick();

  bool asking() const { return stage_ != Stage::idle; }
  const std::optional<Entered>& entered() const { return entered_; }
  // The seat, once there is one.
  const std::optional<KeptSeat>& seat() const { return seat_; }

  // What went wrong last. Codes are those of the protocol, and `unreachable`, `other-certificate`, `not-a-host`, `other-protocol`,
  // `other-rules`.
  struct Trouble {
    std::string code;
    std::string message;
    std::string help;
  };
  const std::optional<Trouble>& trouble() const { return trouble_; }

  // For who has a seat now: it stays connected.
  std::unique_ptr<Wire> take_wire() { return std::move(wire_); }
  const std::string& address() const { return address_; }

 private:
  enum class Stage : std::uint8_t { idle, host, entering, sitting };
  void send(Stage stage, Ask ask);
  void post(Stage stage, const std::string& path, std::string body);
  std::string_view agreement() const;
  void hear(const Heard& heard);
  void hear_host(const Heard& heard);
  void fail(const Heard& heard);

  std::unique_ptr<Wire> wire_;
  std::string address_;
  base::SplitMix64 chance_;
  Stage stage_ = Stage::idle;
  std::uint64_t id_ = 0;
  std::string code_;
  std::string body_, key_;  // of the last post: the same question keeps its key
  std::optional<Entered> entered_;
  std::optional<KeptSeat> seat_;
  std::optional<Trouble> trouble_;
};

}  // namespace earshot::workshop
