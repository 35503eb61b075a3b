// SHA-256 (FIPS 180-4), through OpenSSL's libcrypto.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace earshot::base {

// Of the parts in their order, each preceded by its length (8 bytes, big-endian) so that no two
// lists of parts collide. 64 lower-case hexadecimal digits.
std::string sha256_hex(std::initializer_list<std::string_view> parts);

}  // namespace earshot::base
