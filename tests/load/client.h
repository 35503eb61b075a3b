// One connection to a host on loopback that sends one request after another, and one that reads a feed. Nothing of Earshot's own code is used.
//
// Entry points: Client::ask(), Board. A request that got no answer is sent again with its key until one comes.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

namespace earshot::load {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using Tcp = asio::ip::tcp;
using Steady = std::chrono::steady_clock;

struct Answer {
  unsigned status = 0;
  std::string body;
};

struct Ask {
  std::string path;
  std::string body;   // empty: GET
  std::string token;  // empty: nobody's
};

class Client : public std::enable_shared_from_this<Client> {
 public:
  using Then = std::function<void(Answer)>;
  Client(asio::io_context& context, std::uint16_t port);
  void ask(const Ask& ask, Then then);
  std::uint64_t resent() const { return resent_; }

 private:
  void connect();
  void send();
  void again();

  Tcp::socket socket_;
  asio::steady_timer pause_;
  Tcp::endpoint host_;
  boost::beast::flat_buffer buffer_;
  http::request<http::string_body> request_;
  std::optional<http::response<http::string_body>> response_;
  Then then_;
  std::uint64_t resent_ = 0;
};

// The public feed of an event: told how many plays are done by each snapshot, when the whole of it has arrived.
class Board : public std::enable_shared_from_this<Board> {
 public:
  using OnDone = std::function<void(int done)>;
  Board(asio::io_context& context, std::uint16_t port, std::string event, OnDone on_done);
  void open();
  std::uint64_t bytes() const { return bytes_; }
  std::uint64_t snapshots() const { return snapshots_; }

 private:
  void read();
  void take(std::string_view part);
  void finish();

  Tcp::socket socket_;
  Tcp::endpoint host_;
  std::string event_, request_;
  OnDone on_done_;
  std::array<char, 65536> part_{};
  std::string head_;  // the first bytes of the message that is arriving
  char last_ = 0;
  std::uint64_t bytes_ = 0, snapshots_ = 0;
};

std::string new_key();

}  // namespace earshot::load
