#include "host/http_request.h"

namespace earshot::host {

void prepare_parser(RequestParser& parser) {
  parser.header_limit(kMostHeader);
  parser.body_limit(kMostBody);
}

// The body is taken out of the message.
Request request_of(http::request<http::string_body>& message, const std::string& peer) {
  const auto header = [&](const char* name) { return text_of_view(message[name]); };
  Request request;
  request.method = text_of_view(message.method_string());
  const std::string target = text_of_view(message.target());
  const auto mark = target.find('?');
  request.path = target.substr(0, mark);
  if (mark != std::string::npos) request.query = target.substr(mark + 1);
  request.authorization = header("Authorization");
  request.key = header("Idempotency-Key");
  request.last_id = header("Last-Event-ID");
  if (request.last_id.empty() && request.query.starts_with("since=")) {
    request.last_id = request.query.substr(6);
  }
  request.if_none_match = header("If-None-Match");
  request.content_type = header("Content-Type");
  request.origin = header("Origin");
  request.host = header("Host");
  request.body = std::move(message.body());
  request.peer = peer;
  return request;
}

}  // namespace earshot::host
