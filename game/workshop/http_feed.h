// One feed on the network. Private to the room; lives on the background thread.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>

#include "workshop/event_stream.h"
#include "workshop/http_asker.h"
#include "workshop/inbox.h"
#include "workshop/link.h"

namespace earshot::workshop {

class HttpFeed : public std::enable_shared_from_this<HttpFeed> {
 public:
  HttpFeed(asio::io_context& context, Endpoint host, Inbox& inbox, std::uint64_t id,
           std::shared_ptr<Line> line);
  void start(const std::string& path, const std::string& token, const std::string& last_id);
  void close();  // nothing is told any more

 private:
  void connect(const Tcp::resolver::results_type& found);
  void write();
  void read_more();
  void on_bytes();
  void open();
  void take(std::size_t bytes);
  void end(const ErrorCode& error);
  void tell(Heard heard);

  Endpoint host_;
  Inbox& inbox_;
  std::uint64_t id_;
  Tcp::resolver resolver_;
  std::shared_ptr<Line> line_;
  std::string request_;
  beast::flat_buffer buffer_;
  http::response_parser<http::buffer_body> parser_;
  std::array<char, 16 * 1024> piece_{};
  std::string refusal_;
  EventStream events_;
  bool opened_ = false, closed_ = false;
};

}  // namespace earshot::workshop
