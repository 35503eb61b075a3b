// The connection between a client and its host as the client sees it: questions that are answered some time, a feed, and what came
// in since one looked last.
//
// Everything returns at once and is called on one thread. http_wire.h makes a real one; tests make one that leads to a host in the same
// process, and cut it.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace earshot::workshop {

struct Ask {
  std::uint64_t id = 0;  // comes back with the answer
  std::string method = "GET";
  std::string path{};
  std::string body{};
  std::string key{};    // Idempotency-Key
  std::string token{};  // of the seat; empty: as anybody
  std::string etag{};   // If-None-Match
};

struct Heard {
  enum class What : std::uint8_t {
    answer,
    unreachable,   // no answer came; `why` says what the system said
    feed_open,     // the feed was taken
    feed_message,  // `event` and `body`
    feed_beat,     // a sign of life
    feed_refused,  // with `status` and `body`
    feed_broken,   // it ended, or could not be begun
  };
  What what = What::answer;
  std::uint64_t id = 0;
  int status = 0;
  std::string body{};
  std::string event{};                // of a message: "snapshot", "bye"
  std::string feed_id{};              // of a message; of an answer its ETag without quotes
  std::optional<std::int64_t> now{};  // the host's time, where it was told
  int retry_after = 0;                // seconds; 0: not said
  std::string why{};
  // Over TLS: the fingerprint of the certificate that an answer came under; and whether no answer came because the certificate was another
  // than the address says, or than the first one was.
  std::string certificate{};
  bool mistrusted = false;
};

class Wire {
 public:
  virtual ~Wire() = default;
  virtual void ask(Ask ask) = 0;
  // One feed at a time: a new one ends the last, whose messages are heard no more.
  virtual void listen(std::uint64_t id, const std::string& path, const std::string& token,
                      const std::string& last_id) = 0;
  virtual void hang_up() = 0;
  virtual std::vector<Heard> take() = 0;
};

// To the host at an address ("http://192.168.1.20:7373"; with TLS and a certificate's fingerprint: link.h).
using WireMaker = std::function<std::unique_ptr<Wire>(const std::string& address)>;

}  // namespace earshot::workshop
