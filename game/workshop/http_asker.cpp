#include "workshop/http_asker.h"

#include <charconv>
#include <chrono>

namespace earshot::workshop {
namespace {

constexpr auto kConnecting = std::chrono::seconds(5);
constexpr auto kAnswering = std::chrono::seconds(10);
constexpr std::uint64_t kMostAnswer = 8ULL * 1024 * 1024;

template <class Number>
std::optional<Number> number_of_text(const std::string& text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
  return number;
}

std::string without_quotes(std::string text) {
  if (text.size() >= 2 && text.front() == '"' && text.back() == '"')
    return text.substr(1, text.size() - 2);
  return text;
}

Heard heard_of(std::uint64_t id, const http::response<http::string_body>& answer) {
  const auto header = [&](const char* name) { return text_of_view(answer[name]); };
  Heard heard;
  heard.what = Heard::What::answer;
  heard.id = id;
  heard.status = static_cast<int>(answer.result_int());
  heard.body = answer.body();
  heard.feed_id = without_quotes(header("ETag"));
  heard.now = number_of_text<std::int64_t>(header("Earshot-Now"));
  heard.retry_after = number_of_text<int>(header("Retry-After")).value_or(0);
  return heard;
}

}  // namespace

void dress_request(http::request<http::string_body>& request, const Endpoint& host,
                   const std::string& token) {
  const bool v6 = host.host.find(':') != std::string::npos;
  request.version(11);
  request.set(http::field::host, (v6 ? '[' + host.host + ']' : host.host) + ':' + host.port);
  request.set(http::field::user_agent, "earshot");
  if (!token.empty()) request.set(http::field::authorization, "Bearer " + token);
}

HttpAsker::HttpAsker(asio::io_context& context, Endpoint host, Inbox& inbox)
    : context_(context), host_(std::move(host)), inbox_(inbox), resolver_(context) {}

void HttpAsker::ask(Ask ask) {
  asks_.push_back(std::move(ask));
  if (!busy_) next();
}

void HttpAsker::close() {
  asks_.clear();
  resolver_.cancel();
  drop_connection();
}

void HttpAsker::drop_connection() {
  if (!stream_) return;
  ErrorCode ignored;
  stream_->socket().shutdown(Tcp::socket::shutdown_both, ignored);
  stream_->socket().close(ignored);
  stream_.reset();
  reused_ = false;
}

void HttpAsker::next() {
  if (asks_.empty()) return;
  busy_ = true;
  const Ask& ask = asks_.front();
  request_ = {};
  request_.method_string(ask.method);
  request_.target(ask.path);
  dress_request(request_, host_, ask.token);
  if (!ask.etag.empty()) request_.set(http::field::if_none_match, '"' + ask.etag + '"');
  if (ask.method == "POST") {
    request_.set(http::field::content_type, "application/json");
    request_.set("Idempotency-Key", ask.key);
    request_.body() = ask.body;
  }
  request_.prepare_payload();
  if (stream_) return write();
  connect();
}

void HttpAsker::connect() {
  reused_ = false;
  stream_.emplace(context_);
  resolver_.async_resolve(host_.host, host_.port,
                          [self = shared_from_this()](const ErrorCode& error,
                                                      const Tcp::resolver::results_type& found) {
                            if (error || !self->stream_) return self->fail(error);
                            self->stream_->expires_after(kConnecting);
                            self->stream_->async_connect(
                                found, [self](const ErrorCode& failed, const Tcp::endpoint&) {
                                  if (failed || !self->stream_) return self->fail(failed);
                                  ErrorCode ignored;
                                  self->stream_->socket().set_option(Tcp::no_delay(true), ignored);
                                  self->write();
                                });
                          });
}

void HttpAsker::write() {
  stream_->expires_after(kAnswering);
  http::async_write(*stream_, request_,
                    [self = shared_from_this()](const ErrorCode& error, std::size_t) {
                      if (error || !self->stream_) return self->fail(error);
                      self->read();
                    });
}

void HttpAsker::read() {
  buffer_.clear();
  parser_.emplace();
  parser_->body_limit(kMostAnswer);
  http::async_read(*stream_, buffer_, *parser_,
                   [self = shared_from_this()](const ErrorCode& error, std::size_t) {
                     if (error || !self->stream_) return self->fail(error);
                     self->done(error);
                   });
}

void HttpAsker::done(const ErrorCode&) {
  const auto& answer = parser_->get();
  Heard heard = heard_of(asks_.empty() ? 0 : asks_.front().id, answer);
  reused_ = true;
  if (!answer.keep_alive()) drop_connection();
  finish(std::move(heard));
}

void HttpAsker::finish(Heard heard) {
  if (!asks_.empty()) asks_.pop_front();
  inbox_.put(std::move(heard));
  busy_ = false;
  next();
}

// A connection that was kept open may have been closed by the host while nobody asked anything: then once more over a new one, which
// is harmless under the same key.
void HttpAsker::fail(const ErrorCode& error) {
  const bool again = reused_ && error != beast::error::timeout && !asks_.empty();
  drop_connection();
  if (again) return connect();
  if (asks_.empty()) {
    busy_ = false;
    return;
  }
  Heard heard;
  heard.what = Heard::What::unreachable;
  heard.id = asks_.front().id;
  heard.why = error.message();
  finish(std::move(heard));
}

}  // namespace earshot::workshop
