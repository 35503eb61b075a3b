// HTTP/1.1 on a line: a whole message is read into a parser of Beast's; a question is written by hand. Private to the HTTP files, here and in tools/host.
//
// Entry points: read_message(), request_text().
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "workshop/line.h"

namespace earshot::workshop {

// Until the parser is done, which includes the body. `then` hears http::error::end_of_stream when the other side ended before it said
// anything, and what the parser objected to otherwise. What was read behind the message stays in the buffer. The caller keeps all three alive.
void read_message(Line& line, beast::flat_buffer& buffer, http::basic_parser<true>& parser,
                  std::function<void(const ErrorCode&)> then);
void read_message(Line& line, beast::flat_buffer& buffer, http::basic_parser<false>& parser,
                  std::function<void(const ErrorCode&)> then);

using HeaderFields = std::vector<std::pair<std::string_view, std::string_view>>;
// With Content-Length for a POST. Fields must have no line break in them; those with none are left out when they are empty.
std::string request_text(std::string_view method, std::string_view target,
                         const HeaderFields& fields, std::string_view body);

}  // namespace earshot::workshop
