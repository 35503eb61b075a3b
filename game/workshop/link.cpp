#include "workshop/link.h"

#include <algorithm>

#include "workshop/codes.h"

namespace earshot::workshop {
namespace {

constexpr std::size_t kLongestHost = 253;  // of a name in the DNS

std::string_view without_spaces(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

bool is_in_host(char c) {
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return letter || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_' || c == ':';
}

bool is_host(std::string_view host, bool bracketed) {
  if (host.empty() || host.size() > kLongestHost) return false;
  if (!bracketed && host.find(':') != std::string_view::npos) return false;
  return std::all_of(host.begin(), host.end(), is_in_host);
}

bool is_port(std::string_view port) {
  const bool digits =
      std::all_of(port.begin(), port.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digits && !port.empty() && port.size() <= 5 && std::stoi(std::string(port)) <= 65535;
}

// "host:port", "host", "[v6]:port".
std::optional<Endpoint> read_authority(std::string_view text) {
  Endpoint found{{}, std::string(kDefaultPort)};
  std::string_view rest;
  const bool bracketed = text.starts_with('[');
  if (bracketed) {
    const std::size_t end = text.find(']');
    if (end == std::string_view::npos) return std::nullopt;
    found.host = text.substr(1, end - 1);
    rest = text.substr(end + 1);
  } else {
    const std::size_t colon = text.find(':');
    found.host = text.substr(0, colon);
    if (colon != std::string_view::npos) rest = text.substr(colon);
  }
  if (!rest.empty()) {
    if (!rest.starts_with(':') || !is_port(rest.substr(1))) return std::nullopt;
    found.port = rest.substr(1);
  }
  if (!is_host(found.host, bracketed)) return std::nullopt;
  return found;
}

std::string written_address(const Endpoint& where) {
  const bool v6 = where.host.find(':') != std::string::npos;
  return "http://" + (v6 ? '[' + where.host + ']' : where.host) + ':' + where.port;
}

}  // namespace

std::optional<Link> read_link(std::string_view typed) {
  std::string_view text = without_spaces(typed);
  std::string code, seat_code;
  if (const std::size_t mark = text.find('#'); mark != std::string_view::npos) {
    const std::string_view behind = text.substr(mark + 1);
    const std::size_t dot = std::min(behind.find('.'), behind.size());
    code = read_code(behind.substr(0, dot)).value_or("");
    if (dot < behind.size()) seat_code = read_code(behind.substr(dot + 1)).value_or("");
    text = text.substr(0, mark);
  }
  if (text.starts_with("https://")) return std::nullopt;
  if (text.starts_with("http://")) text.remove_prefix(7);
  const auto where = read_authority(text.substr(0, text.find('/')));
  if (!where) return std::nullopt;
  return Link{written_address(*where), std::move(code), std::move(seat_code)};
}

std::optional<Endpoint> endpoint_of(std::string_view address) {
  if (!address.starts_with("http://")) return std::nullopt;
  address.remove_prefix(7);
  return read_authority(address.substr(0, address.find('/')));
}

}  // namespace earshot::workshop
