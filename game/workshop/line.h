// A connection as the code of HTTP sees it, with TLS or without: bytes in, bytes out, a time limit.
//
// Entry points: plain_line(), Tls and its line(). One type for all of them, so that what is written on top is compiled once; it is shared by the
// game and its host. Everything happens on the context's thread; whoever waits keeps the line alive by what it waits with.
#pragma once

#include <array>
#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "workshop/beast.h"

namespace earshot::workshop {

class Line : public std::enable_shared_from_this<Line> {
 public:
  using Then = std::function<void(const ErrorCode&, std::size_t)>;
  virtual ~Line() = default;

  // As a client: to the first of these places that answers; with TLS, until both have agreed on it.
  virtual void connect(const Tcp::resolver::results_type& places, Then then) = 0;
  // As a server, with a socket that was accepted: what TLS needs before the first byte.
  virtual void accept(Then then) = 0;
  // One read and one write may be under way. What is read into or written from stays valid until `then`.
  virtual void read_some(asio::mutable_buffer into, Then then) = 0;
  virtual void write(std::array<asio::const_buffer, 2> all, Then then) = 0;
  // From now on, for whatever is under way and begins: then it ends with beast::error::timeout.
  virtual void expires_after(std::chrono::seconds time) = 0;
  virtual void expires_never() = 0;
  // What is under way ends with an error.
  virtual void close() = 0;
  virtual Tcp::socket release() = 0;  // for another line, when nothing is under way
  virtual std::string peer() = 0;     // its address, without the port

  // As a client over TLS: the fingerprint of the other side's certificate, once connected; and whether it was for its certificate that
  // connect() failed.
  virtual std::string fingerprint() const { return {}; }
  virtual bool mistrusts() const { return false; }
};

std::shared_ptr<Line> plain_line(asio::io_context& context);
std::shared_ptr<Line> plain_line(Tcp::socket socket);

// Whom a client believes to be who it asked for.
struct Trust {
  std::string
      pin{};  // the beginning of its certificate's fingerprint; empty: that of the first connection
  bool by_authorities = false;  // a certificate that the system's authorities, or these, vouch for
  std::string authorities{};    // a file of them
  std::string name{};           // that the certificate has to be for
};

// What all TLS connections of one side have in common.
class Tls {
 public:
  // A server that shows the certificate, with its key, in a file of PEM. Throws what is wrong with it.
  static std::shared_ptr<Tls> server(const std::string& file);
  static std::shared_ptr<Tls> client(Trust trust);
  virtual ~Tls() = default;
  virtual std::shared_ptr<Line> line(asio::io_context& context) = 0;
  // Of which a part was read already.
  virtual std::shared_ptr<Line> line(Tcp::socket socket, std::string first) = 0;
  virtual std::string fingerprint() const = 0;  // of what a server shows
};

// Whether this begins a connection with TLS: its first record is a handshake, and no method of HTTP begins so.
inline bool begins_tls(std::string_view first) { return first.starts_with('\x16'); }

}  // namespace earshot::workshop
