#include "host/uuid5.h"

#include <openssl/evp.h>

#include <array>
#include <cstdint>

#include <fmt/format.h>

namespace earshot::host {
namespace {

// Drawn once. Another one would make other statements of the same plays.
constexpr std::array<std::uint8_t, 16> kNamespace = {
    0x6e, 0x1c, 0x8a, 0x52, 0x0d, 0x97, 0x4b, 0x3f, 0x9c, 0x41, 0x7a, 0x25, 0xe3, 0x58, 0xd0, 0x16};

}  // namespace

std::string uuid5(std::string_view name) {
  std::string text(kNamespace.begin(), kNamespace.end());
  text += name;
  std::array<std::uint8_t, EVP_MAX_MD_SIZE> hash{};
  unsigned size = 0;
  EVP_Digest(text.data(), text.size(), hash.data(), &size, EVP_sha1(), nullptr);
  hash[6] = static_cast<std::uint8_t>((hash[6] & 0x0FU) | 0x50U);
  hash[8] = static_cast<std::uint8_t>((hash[8] & 0x3FU) | 0x80U);
  std::string uuid;
  for (std::size_t i = 0; i < 16; ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) uuid += '-';
    uuid += fmt::format("{:02x}", hash[i]);
  }
  return uuid;
}

}  // namespace earshot::host
