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

std::string host_field(const Endpoint& host) {
  const bool v6 = host.host.find(':') != std::string::npos;
  return (v6 ? '[' + host.host + ']' : host.host) + ':' + host.port;
}

std::string bearer_field(const std::string& token) {
  return token.empty() ? std::string() : "Bearer " + token;
}

HttpAsker::HttpAsker(asio::io_context& context, Endpoint host, Inbox& inbox, LineMaker make_line)
    : host_(std::move(host)), inbox_(inbox), resolver_(context), make_line_(std::move(make_line)) {}

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
  if (!line_) return;
  line_->close();
  line_.reset();
  reused_ = false;
}

void HttpAsker::next() {
  if (asks_.empty()) return;
  busy_ = true;
  const Ask& ask = asks_.front();
  const bool posts = ask.method == "POST";
  const std::string host = host_field(host_), bearer = bearer_field(ask.token);
  const std::string etag = ask.etag.empty() ? std::string() : '"' + ask.etag + '"';
  request_ = request_text(ask.method, ask.path,
                          {{"Host", host},
                           {"User-Agent", "earshot"},
                           {"Authorization", bearer},
                           {"If-None-Match", etag},
                           {"Content-Type", posts ? "application/json" : ""},
                           {"Idempotency-Key", posts ? ask.key : std::string_view()}},
                          posts ? ask.body : std::string_view());
  if (line_) return write();
  connect();
}

void HttpAsker::connect() {
  reused_ = false;
  line_ = make_line_();
  resolver_.async_resolve(host_.host, host_.port,
                          [self = shared_from_this()](const ErrorCode& error,
                                                      const Tcp::resolver::results_type& found) {
                            if (error || !self->line_) return self->fail(error);
                            self->line_->expires_after(kConnecting);
                            self->line_->connect(found,
                                                 [self](const ErrorCode& failed, std::size_t) {
                                                   if (failed || !self->line_)
                                                     return self->fail(failed);
                                                   self->write();
                                                 });
                          });
}

void HttpAsker::write() {
  line_->expires_after(kAnswering);
  line_->write({asio::buffer(request_), {}},
               [self = shared_from_this()](const ErrorCode& error, std::size_t) {
                 if (error || !self->line_) return self->fail(error);
                 self->read();
               });
}

void HttpAsker::read() {
  buffer_.clear();
  parser_.emplace();
  parser_->body_limit(kMostAnswer);
  read_message(*line_, buffer_, *parser_,
               [self = shared_from_this(), line = line_](const ErrorCode& error) {
                 if (error || !self->line_) return self->fail(error);
                 self->done();
               });
}

void HttpAsker::done() {
  const auto& answer = parser_->get();
  Heard heard = heard_of(asks_.empty() ? 0 : asks_.front().id, answer);
  heard.certificate = line_->fingerprint();
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
  const bool mistrusts = line_ && line_->mistrusts();
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
  heard.mistrusted = mistrusts;
  finish(std::move(heard));
}

}  // namespace earshot::workshop
