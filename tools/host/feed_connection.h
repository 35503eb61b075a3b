// One open feed on the network: at most one message is being written and one waits, the newest.
#pragma once

#include <memory>
#include <string>

#include "host/beast.h"
#include "host/http.h"
#include "workshop/line.h"

namespace earshot::host {

class FeedConnection final : public FeedSink, public std::enable_shared_from_this<FeedConnection> {
 public:
  using OnClosed = std::function<void(FeedConnection*)>;
  // Asked for a turn when there is something to write: a thousand feeds written in one go would hold up everybody who posts.
  using OnWaiting = std::function<void(const std::shared_ptr<FeedConnection>&)>;
  FeedConnection(OnClosed on_closed, OnWaiting on_waiting);
  ~FeedConnection() override;

  void start(std::shared_ptr<workshop::Line> line);  // the header, and whatever was sent before
  void send(std::shared_ptr<const std::string> message) override;
  void end(std::shared_ptr<const std::string> last) override;
  void beat(std::shared_ptr<const std::string> comment);  // only when nothing else is under way
  void close();
  void take_turn();

 private:
  void write_next();
  void watch();

  std::shared_ptr<workshop::Line> line_;  // from start() on
  OnClosed on_closed_;
  OnWaiting on_waiting_;
  std::shared_ptr<const std::string> writing_, waiting_;
  char read_ = 0;  // a client has nothing to say here: reading only tells that it is gone
  bool started_ = false, ending_ = false, closed_ = false, in_line_ = false;
};

}  // namespace earshot::host
