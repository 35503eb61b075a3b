// OpenSSL's EVP interface, kept behind one function. A digest cannot fail short of a broken
// library.
#include "base/sha256.h"

#include <openssl/evp.h>

#include <array>
#include <cstdint>
#include <memory>
#include <stdexcept>

namespace earshot::base {
namespace {

struct FreeContext {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

void require(int done) {
  if (done != 1) throw std::runtime_error("libcrypto cannot compute SHA-256");
}

std::array<unsigned char, 8> length_prefix(std::string_view part) {
  std::array<unsigned char, 8> bytes{};
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    bytes[i] =
        static_cast<unsigned char>(std::uint64_t{part.size()} >> (8 * (bytes.size() - 1 - i)));
  }
  return bytes;
}

std::string hexadecimal(const unsigned char* bytes, std::size_t size) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  text.reserve(size * 2);
  for (std::size_t i = 0; i < size; ++i) {
    text += kDigits[bytes[i] >> 4];
    text += kDigits[bytes[i] & 0xF];
  }
  return text;
}

}  // namespace

std::string sha256_hex(std::initializer_list<std::string_view> parts) {
  const std::unique_ptr<EVP_MD_CTX, FreeContext> context(EVP_MD_CTX_new());
  if (!context) throw std::bad_alloc();
  require(EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr));
  for (const std::string_view part : parts) {
    const auto length = length_prefix(part);
    require(EVP_DigestUpdate(context.get(), length.data(), length.size()));
    require(EVP_DigestUpdate(context.get(), part.data(), part.size()));
  }
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned size = 0;
  require(EVP_DigestFinal_ex(context.get(), digest.data(), &size));
  return hexadecimal(digest.data(), size);
}

}  // namespace earshot::base
