// Every one of them is new bytes from the source.
#include "host/random.h"

#include <sys/random.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>

#include <fmt/format.h>

#include "base/sha256.h"
#include "workshop/codes.h"

namespace earshot::host {
namespace {

template <std::size_t N>
std::array<std::uint8_t, N> bytes_of(const Random& random) {
  std::array<std::uint8_t, N> bytes{};
  random(bytes);
  return bytes;
}

}  // namespace

Random system_random() {
  return [](std::span<std::uint8_t> bytes) {
    while (!bytes.empty()) {
      const auto got = getrandom(bytes.data(), bytes.size(), 0);
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) throw std::runtime_error("the system gives no random numbers");
      bytes = bytes.subspan(static_cast<std::size_t>(got));
    }
  };
}

std::string random_token(const Random& random) {
  std::string token;
  for (const std::uint8_t byte : bytes_of<16>(random)) token += fmt::format("{:02x}", byte);
  return token;
}

std::string random_code(const Random& random) {
  return workshop::code_of(bytes_of<workshop::kCodeSymbols>(random));
}

std::string random_event(const Random& random) { return workshop::code_of(bytes_of<8>(random)); }

std::uint64_t random_number(const Random& random) {
  const auto bytes = bytes_of<8>(random);
  std::uint64_t number = 0;
  std::memcpy(&number, bytes.data(), sizeof number);
  return number;
}

std::string hash_of(const std::string& secret) { return base::sha256_hex({secret}); }

}  // namespace earshot::host
