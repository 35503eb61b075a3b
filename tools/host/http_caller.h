// A client that asks over one line and waits for the answer, on a loop of its own. Private to the HTTP files that are clients of somebody.
#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "host/beast.h"
#include "workshop/http_line.h"

namespace earshot::host {

// What goes wrong is thrown: boost::system::system_error, or std::runtime_error when time is up.
class HttpCaller {
 public:
  // `patience` is for each step: to connect, to ask, to be answered.
  explicit HttpCaller(std::chrono::seconds patience) : patience_(patience) {}

  asio::io_context& context() { return context_; }
  bool connected() const { return line_ != nullptr; }
  void connect(std::shared_ptr<workshop::Line> line, const std::string& name,
               const std::string& port);
  // The whole answer, of `most` bytes or fewer. The line is closed when the other side wants it so.
  http::response<http::string_body> ask(const std::string& request, std::uint64_t most);

 private:
  // Runs the loop until the one thing that was begun is done.
  template <class Begin>
  void wait(const Begin& begin);

  std::chrono::seconds patience_;
  asio::io_context context_{1};
  std::shared_ptr<workshop::Line> line_;
  beast::flat_buffer buffer_;
};

}  // namespace earshot::host
