#include "workshop/http_feed.h"

#include <charconv>
#include <chrono>
#include <limits>

#include "workshop/http_asker.h"

namespace earshot::workshop {
namespace {

constexpr auto kOpening = std::chrono::seconds(10);
constexpr auto kSilent = std::chrono::seconds(40);  // the host says something every 15 s
constexpr std::size_t kMostRefusal = 64 * 1024;
constexpr std::size_t kAtATime = 16 * 1024;

// ": now 1764460815000"
std::optional<std::int64_t> time_in(const std::string& comment) {
  if (!comment.starts_with("now ")) return std::nullopt;
  std::int64_t now = 0;
  const auto [end, error] =
      std::from_chars(comment.data() + 4, comment.data() + comment.size(), now);
  if (error != std::errc() || end != comment.data() + comment.size()) return std::nullopt;
  return now;
}

}  // namespace

HttpFeed::HttpFeed(asio::io_context& context, Endpoint host, Inbox& inbox, std::uint64_t id,
                   std::shared_ptr<Line> line)
    : host_(std::move(host)), inbox_(inbox), id_(id), resolver_(context), line_(std::move(line)) {
  parser_.eager(true);
  parser_.body_limit(std::numeric_limits<std::uint64_t>::max());
}

void HttpFeed::start(const std::string& path, const std::string& token,
                     const std::string& last_id) {
  const std::string host = host_field(host_), bearer = bearer_field(token);
  request_ = request_text("GET", path,
                          {{"Host", host},
                           {"User-Agent", "earshot"},
                           {"Authorization", bearer},
                           {"Accept", "text/event-stream"},
                           {"Last-Event-ID", last_id}},
                          {});
  resolver_.async_resolve(host_.host, host_.port,
                          [self = shared_from_this()](const ErrorCode& error,
                                                      const Tcp::resolver::results_type& found) {
                            if (error) return self->end(error);
                            self->connect(found);
                          });
}

void HttpFeed::close() {
  closed_ = true;
  resolver_.cancel();
  line_->close();
}

void HttpFeed::connect(const Tcp::resolver::results_type& found) {
  if (closed_) return;
  line_->expires_after(kOpening);
  line_->connect(found, [self = shared_from_this()](const ErrorCode& error, std::size_t) {
    if (error) return self->end(error);
    self->write();
  });
}

void HttpFeed::write() {
  line_->write({asio::buffer(request_), {}},
               [self = shared_from_this()](const ErrorCode& error, std::size_t) {
                 if (error) return self->end(error);
                 self->read_more();
               });
}

void HttpFeed::read_more() {
  if (closed_) return;
  line_->read_some(buffer_.prepare(kAtATime),
                   [self = shared_from_this()](const ErrorCode& error, std::size_t count) {
                     if (error) return self->end(error);
                     self->line_->expires_after(kSilent);
                     self->buffer_.commit(count);
                     self->on_bytes();
                   });
}

// What came is parsed piece by piece; a head that is not whole yet, or a chunk's, stays in the buffer.
void HttpFeed::on_bytes() {
  while (buffer_.size() > 0 && !closed_) {
    parser_.get().body().data = piece_.data();
    parser_.get().body().size = piece_.size();
    ErrorCode error;
    const std::size_t taken = parser_.put(buffer_.data(), error);
    buffer_.consume(taken);
    if (parser_.is_header_done()) open();
    take(piece_.size() - parser_.get().body().size);
    if (error == http::error::need_more) break;
    if (error && error != http::error::need_buffer) return end(error);
    if (parser_.is_done()) return end(http::error::end_of_stream);
    if (taken == 0 && !error) break;
  }
  read_more();
}

void HttpFeed::open() {
  if (std::exchange(opened_, true) || parser_.get().result() != http::status::ok) return;
  Heard heard;
  heard.what = Heard::What::feed_open;
  tell(std::move(heard));
}

void HttpFeed::take(std::size_t bytes) {
  if (bytes == 0 || closed_) return;
  const std::string_view piece(piece_.data(), bytes);
  if (parser_.get().result() != http::status::ok) {
    if (refusal_.size() < kMostRefusal) refusal_.append(piece);
    return;
  }
  const auto events = events_.take(piece);
  if (!events) return end(http::error::body_limit);
  for (const StreamEvent& one : *events) {
    Heard heard;
    heard.what = one.is_comment ? Heard::What::feed_beat : Heard::What::feed_message;
    if (one.is_comment) heard.now = time_in(one.data);
    if (!one.is_comment) heard.body = one.data;
    heard.event = one.event;
    heard.feed_id = one.id;
    tell(std::move(heard));
  }
}

void HttpFeed::end(const ErrorCode& error) {
  if (closed_) return;
  Heard heard;
  const bool refused = parser_.is_header_done() && parser_.get().result() != http::status::ok;
  heard.what = refused ? Heard::What::feed_refused : Heard::What::feed_broken;
  heard.status = refused ? static_cast<int>(parser_.get().result_int()) : 0;
  heard.body = refusal_;
  heard.why = error.message();
  heard.mistrusted = line_->mistrusts();
  tell(std::move(heard));
  close();
}

void HttpFeed::tell(Heard heard) {
  if (closed_) return;
  heard.id = id_;
  inbox_.put(std::move(heard));
}

}  // namespace earshot::workshop
