// Names that stay the same: UUIDs of version 5 (RFC 9562, 5.5), through OpenSSL's libcrypto.
#pragma once

#include <string>
#include <string_view>

namespace earshot::host {

// Of the name in Earshot's own namespace; 36 characters, small letters.
std::string uuid5(std::string_view name);

}  // namespace earshot::host
