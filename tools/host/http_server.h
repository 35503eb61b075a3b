// The network side of the host: connections, limits, pages, feeds. One thread.
//
// Entry point: HttpServer. Beast stays behind http_server.cpp.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "host/hall.h"

namespace earshot::host {

struct Listening {
  std::string address = "127.0.0.1";
  std::uint16_t port = 7373;  // 0: any that is free
  std::vector<std::string>
      names;  // that the `Host` header may have, beside the machine's addresses
  std::size_t most_connections = 8192;
  std::string certificate{};  // a file of PEM, with its key: then with TLS alone
};

// The loop that everything of the host runs on. It outlives the hall, whose open feeds are connections of its.
class Loop {
 public:
  Loop();
  ~Loop();
  void post(std::function<void()> work);  // from any thread
  void every(std::int64_t milliseconds, std::function<void()> work);
  void on_signal(std::function<void()> work);  // SIGINT, SIGTERM
  void run();                                  // until stop()
  void stop();                                 // from any thread

  struct Inside;
  Inside& inside() { return *inside_; }

 private:
  std::unique_ptr<Inside> inside_;
};

class HttpServer {
 public:
  HttpServer(Loop& loop, Hall& hall);
  ~HttpServer();
  base::Outcome listen(const Listening& where);
  std::uint16_t port() const;
  std::string fingerprint() const;  // of the certificate; empty: without TLS
  void close();                     // takes no more connections

  struct Inside;

 private:
  std::shared_ptr<Inside> inside_;
};

}  // namespace earshot::host
