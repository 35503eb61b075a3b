// Where a host is: what the host prints, what a QR code carries, and what people type of it.
//
// Entry points: read_link() for a whole link or an address alone, endpoint_of() for who connects.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace earshot::workshop {

inline constexpr std::string_view kDefaultPort = "7373";

// How much of a certificate's SHA-256 an address carries, as hexadecimal digits: 128 bits, for which nobody finds a second certificate.
inline constexpr std::size_t kPinDigits = 32;

struct Link {
  // "http://192.168.1.20:7373"; with TLS "https://192.168.1.20:7373", and "#" with the host's certificate behind it where it is known.
  std::string address;
  std::string code;  // as `#` carries it, read leniently; empty: none
};
// "http://192.168.1.20:7373/join#4F7K2M", "192.168.1.20:7373", "192.168.1.20", "[::1]:7373"; with TLS
// "https://192.168.1.20:7373/join#4F7K2M.0123…", with or without the certificate. Nothing when it is no place to connect to.
std::optional<Link> read_link(std::string_view typed);

struct Endpoint {
  std::string host;  // a name or a number, without brackets
  std::string port;
  bool secure = false;
  std::string pin{};  // of the certificate: kPinDigits or more; empty: whichever comes first
};
std::optional<Endpoint> endpoint_of(std::string_view address);

// The address as it is shown: without the certificate.
std::string shown_address(std::string_view address);
// An address without a certificate, with the one that these addresses know of the same host: whom one has once met, one knows again.
std::string with_known_pin(const std::string& address, const std::vector<std::string>& known);
// After the first connection: an address over TLS that says no certificate, with the one that was met. Every other comes back as it was.
std::string pinned_address(const std::string& address, std::string_view certificate);

}  // namespace earshot::workshop
