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

HttpFeed::HttpFeed(asio::io_context& context, Endpoint host, Inbox& inbox, std::uint64_t id)
    : host_(std::move(host)), inbox_(inbox), id_(id), resolver_(context), stream_(context) {}

void HttpFeed::start(const std::string& path, const std::string& token,
                     const std::string& last_id) {
  request_.method(http::verb::get);
  request_.target(path);
  dress_request(request_, host_, token);
  request_.set(http::field::accept, "text/event-stream");
  if (!last_id.empty()) request_.set("Last-Event-ID", last_id);
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
  ErrorCode ignored;
  stream_.socket().shutdown(Tcp::socket::shutdown_both, ignored);
  stream_.socket().close(ignored);
}

void HttpFeed::connect(const Tcp::resolver::results_type& found) {
  stream_.expires_after(kOpening);
  stream_.async_connect(found,
                        [self = shared_from_this()](const ErrorCode& error, const Tcp::endpoint&) {
                          if (error) return self->end(error);
                          self->write();
                        });
}

void HttpFeed::write() {
  http::async_write(stream_, request_,
                    [self = shared_from_this()](const ErrorCode& error, std::size_t) {
                      if (error) return self->end(error);
                      self->read_header();
                    });
}

void HttpFeed::read_header() {
  parser_.body_limit(std::numeric_limits<std::uint64_t>::max());
  http::async_read_header(stream_, buffer_, parser_,
                          [self = shared_from_this()](const ErrorCode& error, std::size_t) {
                            if (error) return self->end(error);
                            self->on_header();
                          });
}

void HttpFeed::on_header() {
  if (parser_.get().result() == http::status::ok) {
    Heard heard;
    heard.what = Heard::What::feed_open;
    tell(std::move(heard));
  }
  read_more();
}

void HttpFeed::read_more() {
  if (closed_) return;
  if (parser_.is_done()) return end(http::error::end_of_stream);
  parser_.get().body().data = piece_.data();
  parser_.get().body().size = piece_.size();
  stream_.expires_after(kSilent);
  http::async_read_some(stream_, buffer_, parser_,
                        [self = shared_from_this()](const ErrorCode& error, std::size_t) {
                          self->take(self->piece_.size() - self->parser_.get().body().size);
                          if (error && error != http::error::need_buffer) return self->end(error);
                          self->read_more();
                        });
}

void HttpFeed::take(std::size_t bytes) {
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
  tell(std::move(heard));
  close();
}

void HttpFeed::tell(Heard heard) {
  if (closed_) return;
  heard.id = id_;
  inbox_.put(std::move(heard));
}

}  // namespace earshot::workshop
