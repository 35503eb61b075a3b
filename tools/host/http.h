// A request and its answer, without the network: what the hall works on, and what a test makes by hand.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace earshot::host {

struct Request {
  std::string method = "GET";
  std::string path;           // without the query
  std::string query;          // behind `?`
  std::string authorization;  // the header, whole
  std::string key;            // Idempotency-Key
  std::string last_id;        // Last-Event-ID, or `since`
  std::string if_none_match;
  std::string content_type;
  std::string origin;
  std::string host;
  std::string body;
  std::string peer;  // address of who asks, without the port
};

struct Response {
  int status = 200;
  std::string body;
  std::string type = "application/json";
  std::vector<std::pair<std::string, std::string>> headers;
};

using Respond = std::function<void(Response)>;

// An open feed. Both calls return at once; what cannot be sent yet is dropped for what is newer.
class FeedSink {
 public:
  virtual ~FeedSink() = default;
  virtual void send(std::shared_ptr<const std::string> message) = 0;
  virtual void end(std::shared_ptr<const std::string> last) = 0;
};

Response failed(int status, const std::string& code, const std::string& message,
                const std::string& help = {}, const std::string& more = {});

}  // namespace earshot::host
