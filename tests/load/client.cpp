#include "client.h"

#include <random>

namespace earshot::load {
namespace {

constexpr std::size_t kHead = 8192;  // `done` stands before teams, seats and standings

Tcp::endpoint loopback(std::uint16_t port) { return {asio::ip::address_v4::loopback(), port}; }

}  // namespace

std::string new_key() {
  static std::mt19937_64 random{std::random_device{}()};
  static std::uint64_t count = 0;
  return "load-" + std::to_string(random()) + "-" + std::to_string(++count);
}

Client::Client(asio::io_context& context, std::uint16_t port)
    : socket_(context), pause_(context), host_(loopback(port)) {}

void Client::ask(const Ask& ask, Then then) {
  then_ = std::move(then);
  request_ = {};
  request_.version(11);
  request_.method(ask.body.empty() ? http::verb::get : http::verb::post);
  request_.target(ask.path);
  request_.set(http::field::host, "127.0.0.1:" + std::to_string(host_.port()));
  if (!ask.token.empty()) request_.set(http::field::authorization, "Bearer " + ask.token);
  if (!ask.body.empty()) {
    request_.set(http::field::content_type, "application/json");
    request_.set("Idempotency-Key", new_key());
    request_.body() = ask.body;
  }
  request_.prepare_payload();
  if (socket_.is_open()) return send();
  connect();
}

void Client::connect() {
  socket_.async_connect(host_, [self = shared_from_this()](const auto& error) {
    if (error) return self->again();
    boost::system::error_code ignored;
    self->socket_.set_option(Tcp::no_delay(true), ignored);
    self->send();
  });
}

void Client::send() {
  http::async_write(socket_, request_, [self = shared_from_this()](const auto& error, std::size_t) {
    if (error) return self->again();
    self->response_.emplace();
    http::async_read(self->socket_, self->buffer_, *self->response_,
                     [self](const auto& failed, std::size_t) {
                       if (failed) return self->again();
                       const unsigned status = self->response_->result_int();
                       if (status == 429 || status == 503) return self->again();
                       const auto then = std::move(self->then_);
                       then({status, std::move(self->response_->body())});
                     });
  });
}

// With the same key, after a moment.
void Client::again() {
  ++resent_;
  boost::system::error_code ignored;
  socket_.close(ignored);
  buffer_.clear();
  pause_.expires_after(std::chrono::milliseconds(100));
  pause_.async_wait([self = shared_from_this()](const auto& error) {
    if (!error) self->connect();
  });
}

Board::Board(asio::io_context& context, std::uint16_t port, std::string event, OnDone on_done)
    : socket_(context),
      host_(loopback(port)),
      event_(std::move(event)),
      on_done_(std::move(on_done)) {}

void Board::open() {
  request_ = "GET /api/events/" + event_ +
             "/feed HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(host_.port()) + "\r\n\r\n";
  socket_.async_connect(host_, [self = shared_from_this()](const auto& error) {
    if (error) return;
    asio::async_write(self->socket_, asio::buffer(self->request_),
                      [self](const auto& failed, std::size_t) {
                        if (!failed) self->read();
                      });
  });
}

void Board::read() {
  socket_.async_read_some(asio::buffer(part_),
                          [self = shared_from_this()](const auto& error, std::size_t count) {
                            if (error) return;
                            self->bytes_ += count;
                            self->take({self->part_.data(), count});
                            self->read();
                          });
}

// Messages end with an empty line; in JSON on one line there is none.
void Board::take(std::string_view part) {
  while (!part.empty()) {
    const auto end = part.find('\n');
    const auto piece = part.substr(0, end);
    if (head_.size() < kHead) head_.append(piece.substr(0, kHead - head_.size()));
    if (!piece.empty()) last_ = piece.back();
    if (end == std::string_view::npos) return;
    if (last_ == '\n') finish();
    last_ = '\n';
    part.remove_prefix(end + 1);
  }
}

void Board::finish() {
  const auto at = head_.find("\"done\":");
  if (at != std::string::npos) {
    ++snapshots_;
    on_done_(std::atoi(head_.c_str() + at + 7));
  }
  head_.clear();
}

}  // namespace earshot::load
