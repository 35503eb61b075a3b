// One POST to somewhere else, over http or https. Blocks; for commands, never for the thread that serves.
//
// Entry point: post_to(). Certificates are checked against the system's or a given authority, and the name with them.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"

namespace earshot::host {

struct Address {
  bool secure = false;
  std::string name;  // host
  std::string port;
  std::string path;  // without a slash at its end
};
// "https://lrs.example/xapi"; a name and a password in it are refused, because addresses are written down.
base::Result<Address> read_address(const std::string& text);

struct Posting {
  Address to;
  std::string path;  // behind the address's own
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
  std::string authority;  // a file of certificates to trust in place of the system's
  std::chrono::seconds patience{30};
};
struct Posted {
  int status = 0;  // 0: none came; `body` then says why
  std::string retry_after;
  std::string body;
};
Posted post_to(const Posting& posting);

}  // namespace earshot::host
