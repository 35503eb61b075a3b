#include "workshop/http_line.h"

#include <fmt/format.h>

namespace earshot::workshop {
namespace {

constexpr std::size_t kPiece = 64 * 1024;

template <bool is_request>
void read_on(Line& line, beast::flat_buffer& buffer, http::basic_parser<is_request>& parser,
             std::function<void(const ErrorCode&)> then);

// What is there is parsed; true when the message is whole or spoilt.
template <bool is_request>
bool take_in(beast::flat_buffer& buffer, http::basic_parser<is_request>& parser, ErrorCode& error) {
  error = {};
  while (!error && !parser.is_done() && buffer.size() > 0) {
    const std::size_t taken = parser.put(buffer.data(), error);
    buffer.consume(taken);
    if (taken == 0 && !error) break;
  }
  if (error == http::error::need_more) error = {};
  return error || parser.is_done();
}

// The other side is gone: the end of a message that has no length of its own, or of one that is not whole.
template <bool is_request>
ErrorCode at_end(http::basic_parser<is_request>& parser) {
  if (!parser.got_some()) return http::error::end_of_stream;
  ErrorCode error;
  parser.put_eof(error);
  return error;
}

template <bool is_request>
void read_on(Line& line, beast::flat_buffer& buffer, http::basic_parser<is_request>& parser,
             std::function<void(const ErrorCode&)> then) {
  ErrorCode now;
  if (take_in(buffer, parser, now)) return then(now);
  const std::size_t room = beast::read_size(buffer, kPiece);
  if (room == 0) return then(http::error::buffer_overflow);
  line.read_some(buffer.prepare(room), [&line, &buffer, &parser, then = std::move(then)](
                                           const ErrorCode& error, std::size_t count) {
    if (error == asio::error::eof) return then(at_end(parser));
    if (error) return then(error);
    buffer.commit(count);
    read_on(line, buffer, parser, then);
  });
}

}  // namespace

void read_message(Line& line, beast::flat_buffer& buffer, http::basic_parser<true>& parser,
                  std::function<void(const ErrorCode&)> then) {
  parser.eager(true);
  read_on(line, buffer, parser, std::move(then));
}

void read_message(Line& line, beast::flat_buffer& buffer, http::basic_parser<false>& parser,
                  std::function<void(const ErrorCode&)> then) {
  parser.eager(true);
  read_on(line, buffer, parser, std::move(then));
}

std::string request_text(std::string_view method, std::string_view target,
                         const HeaderFields& fields, std::string_view body) {
  std::string text = fmt::format("{} {} HTTP/1.1\r\n", method, target);
  for (const auto& [name, value] : fields) {
    if (!value.empty()) text += fmt::format("{}: {}\r\n", name, value);
  }
  if (method == "POST") text += fmt::format("Content-Length: {}\r\n", body.size());
  text += "\r\n";
  return text.append(body);
}

}  // namespace earshot::workshop
