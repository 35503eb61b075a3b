// One question after the other over one connection that is kept open between them. Private to the room; lives on the background thread.
#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <string>

#include "workshop/beast.h"
#include "workshop/inbox.h"
#include "workshop/link.h"

namespace earshot::workshop {

class HttpAsker : public std::enable_shared_from_this<HttpAsker> {
 public:
  HttpAsker(asio::io_context& context, Endpoint host, Inbox& inbox);

  void ask(Ask ask);
  void close();

 private:
  void next();
  void connect();
  void write();
  void read();
  void done(const ErrorCode& error);
  void finish(Heard heard);
  void fail(const ErrorCode& error);
  void drop_connection();

  asio::io_context& context_;
  Endpoint host_;
  Inbox& inbox_;
  Tcp::resolver resolver_;
  std::optional<beast::tcp_stream> stream_;
  bool reused_ = false;  // the connection has answered before: it may have been closed meanwhile
  bool busy_ = false;
  std::deque<Ask> asks_;
  http::request<http::string_body> request_;
  beast::flat_buffer buffer_;
  std::optional<http::response_parser<http::string_body>> parser_;
};

// The header fields that every question has.
void dress_request(http::request<http::string_body>& request, const Endpoint& host,
                   const std::string& token);

}  // namespace earshot::workshop
