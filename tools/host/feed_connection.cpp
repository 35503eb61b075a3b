#include "host/feed_connection.h"

#include <chrono>

namespace earshot::host {
namespace {

// A display that takes nothing for so long is gone.
constexpr auto kStalled = std::chrono::seconds(60);

constexpr const char* kHead =
    "HTTP/1.1 200 OK\r\n"
    "Content-Type: text/event-stream\r\n"
    "Cache-Control: no-store\r\n"
    "X-Content-Type-Options: nosniff\r\n"
    "Connection: close\r\n\r\n";

}  // namespace

FeedConnection::FeedConnection(OnClosed on_closed, OnWaiting on_waiting)
    : on_closed_(std::move(on_closed)), on_waiting_(std::move(on_waiting)) {}
FeedConnection::~FeedConnection() = default;

// What the hall sent while this was being set up goes out behind the header.
void FeedConnection::start(std::shared_ptr<workshop::Line> line) {
  started_ = true;
  line_ = std::move(line);
  auto first = std::make_shared<std::string>(kHead);
  if (waiting_) *first += *waiting_;
  waiting_ = std::move(first);
  line_->expires_never();
  watch();
  write_next();
}

void FeedConnection::send(std::shared_ptr<const std::string> message) {
  if (closed_ || ending_) return;
  waiting_ = std::move(message);
  if (!started_ || writing_ || in_line_) return;
  in_line_ = true;
  on_waiting_(shared_from_this());
}

void FeedConnection::take_turn() {
  in_line_ = false;
  if (!closed_ && !writing_ && waiting_) write_next();
}

void FeedConnection::end(std::shared_ptr<const std::string> last) {
  if (closed_ || ending_) return;
  send(std::move(last));
  ending_ = true;
  // Even when the last message was written at once, somebody must close.
  if (started_ && !writing_ && !waiting_) close();
}

void FeedConnection::beat(std::shared_ptr<const std::string> comment) {
  if (!writing_ && !waiting_) send(std::move(comment));
}

void FeedConnection::write_next() {
  writing_ = std::move(waiting_);
  waiting_.reset();
  line_->expires_after(kStalled);
  line_->write({asio::buffer(*writing_), {}},
               [self = shared_from_this()](const ErrorCode& error, std::size_t) {
                 self->writing_.reset();
                 if (error) return self->close();
                 self->line_->expires_never();
                 if (self->waiting_) return self->write_next();
                 if (self->ending_) self->close();
               });
}

void FeedConnection::watch() {
  line_->read_some(asio::buffer(&read_, 1),
                   [self = shared_from_this()](const ErrorCode& error, std::size_t) {
                     if (error) return self->close();
                     self->watch();
                   });
}

void FeedConnection::close() {
  if (closed_) return;
  closed_ = true;
  line_->close();
  on_closed_(this);
}

}  // namespace earshot::host
