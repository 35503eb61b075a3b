#include "host/http_caller.h"

#include <stdexcept>

namespace earshot::host {

template <class Begin>
void HttpCaller::wait(const Begin& begin) {
  ErrorCode outcome;
  line_->expires_after(patience_);
  begin([&outcome](const ErrorCode& error, auto&&...) { outcome = error; });
  context_.restart();
  context_.run();
  if (!outcome) return;
  line_->close();
  line_.reset();
  if (outcome == beast::error::timeout) throw std::runtime_error("no answer in time");
  throw boost::system::system_error(outcome);
}

void HttpCaller::connect(std::shared_ptr<workshop::Line> line, const std::string& name,
                         const std::string& port) {
  Tcp::resolver resolver(context_);
  const auto places = resolver.resolve(name, port);
  line_ = std::move(line);
  buffer_.clear();
  wait([&](auto then) { line_->connect(places, then); });
}

http::response<http::string_body> HttpCaller::ask(const std::string& request, std::uint64_t most) {
  http::response_parser<http::string_body> parser;
  parser.body_limit(most);
  wait([&](auto then) { line_->write({asio::buffer(request), {}}, then); });
  wait([&](auto then) { workshop::read_message(*line_, buffer_, parser, then); });
  if (!parser.get().keep_alive()) {
    line_->close();
    line_.reset();
  }
  return parser.release();
}

}  // namespace earshot::host
