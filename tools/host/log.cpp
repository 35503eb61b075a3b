// What every log has in common.
#include "host/log.h"

#include <chrono>

#include <fmt/format.h>

#include "base/sha256.h"

namespace earshot::host {

std::int64_t Log::now() const {
  using std::chrono::duration_cast, std::chrono::milliseconds, std::chrono::system_clock;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

std::string chain_hash(const std::string& before, std::int64_t seq, std::int64_t at,
                       const std::string& body) {
  return base::sha256_hex({before, fmt::format("{} {}", seq, at), body});
}

}  // namespace earshot::host
