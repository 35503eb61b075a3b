// Where a host is: what the host prints, what a QR code carries, and what people type of it.
//
// Entry points: read_link() for a whole link or an address alone, endpoint_of() for who connects.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace earshot::workshop {

inline constexpr std::string_view kDefaultPort = "7373";

struct Link {
  std::string address;      // "http://192.168.1.20:7373"
  std::string code;         // as `#` carries it, read leniently; empty: none
  std::string seat_code{};  // of a seat card: "#4F7K2M.9QX2M4"; empty: none
};
// "http://192.168.1.20:7373/join#4F7K2M", "192.168.1.20:7373", "192.168.1.20", "[::1]:7373". Nothing when it is no place to
// connect to, or asks for https, which hosts do not speak.
std::optional<Link> read_link(std::string_view typed);

struct Endpoint {
  std::string host;  // a name or a number, without brackets
  std::string port;
};
std::optional<Endpoint> endpoint_of(std::string_view address);

}  // namespace earshot::workshop
