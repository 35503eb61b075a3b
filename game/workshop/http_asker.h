// One question after the other over one connection that is kept open between them. Private to the room; lives on the background thread.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "workshop/http_line.h"
#include "workshop/inbox.h"
#include "workshop/link.h"

namespace earshot::workshop {

using LineMaker = std::function<std::shared_ptr<Line>()>;

class HttpAsker : public std::enable_shared_from_this<HttpAsker> {
 public:
  HttpAsker(asio::io_context& context, Endpoint host, Inbox& inbox, LineMaker make_line);

  void ask(Ask ask);
  void close();

 private:
  void next();
  void connect();
  void write();
  void read();
  void done();
  void finish(Heard heard);
  void fail(const ErrorCode& error);
  void drop_connection();

  Endpoint host_;
  Inbox& inbox_;
  Tcp::resolver resolver_;
  LineMaker make_line_;
  std::shared_ptr<Line> line_;
  bool reused_ = false;  // the connection has answered before: it may have been closed meanwhile
  bool busy_ = false;
  std::deque<Ask> asks_;
  std::string request_;
  beast::flat_buffer buffer_;
  std::optional<http::response_parser<http::string_body>> parser_;
};

// As the header fields `Host` and `Authorization` have it.
std::string host_field(const Endpoint& host);
std::string bearer_field(const std::string& token);

}  // namespace earshot::workshop
