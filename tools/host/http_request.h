// From the bytes of a request to what the hall works on. Private to the HTTP files and to the fuzzer of them.
//
// Entry points: prepare_parser(), request_of().
#pragma once

#include <string>

#include "host/beast.h"
#include "host/http.h"

namespace earshot::host {

using RequestParser = http::request_parser<http::string_body>;

// Header 8 KB, body 256 KB.
void prepare_parser(RequestParser& parser);
inline constexpr std::size_t kMostHeader = 8 * 1024;
inline constexpr std::size_t kMostBody = 256 * 1024;

Request request_of(http::request<http::string_body>& message, const std::string& peer);

}  // namespace earshot::host
