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
  Endpoint found{{}, std::string(kDefaultPort), false, {}};
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
  std::string text = where.secure ? "https://" : "http://";
  text += (v6 ? '[' + where.host + ']' : where.host) + ':' + where.port;
  return where.pin.empty() ? text : text + '#' + where.pin;
}

bool is_pin(std::string_view text) {
  return text.size() >= kPinDigits && text.size() <= 2 * kPinDigits &&
         std::all_of(text.begin(), text.end(),
                     [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

// What stands behind `#`: a code, a certificate, or one and the other with a dot between.
void read_fragment(std::string_view text, std::string& code, std::string& pin) {
  const std::size_t dot = text.find('.');
  const std::string_view last = dot == std::string_view::npos ? text : text.substr(dot + 1);
  if (is_pin(last)) pin = last.substr(0, kPinDigits);
  const std::string_view first =
      dot == std::string_view::npos && !pin.empty() ? "" : text.substr(0, dot);
  code = read_code(first).value_or("");
}

bool take_off(std::string_view& text, std::string_view begin) {
  if (!text.starts_with(begin)) return false;
  text.remove_prefix(begin.size());
  return true;
}

}  // namespace

std::optional<Link> read_link(std::string_view typed) {
  std::string_view text = without_spaces(typed);
  std::string code, pin;
  if (const std::size_t mark = text.find('#'); mark != std::string_view::npos) {
    read_fragment(text.substr(mark + 1), code, pin);
    text = text.substr(0, mark);
  }
  const bool secure = take_off(text, "https://");
  if (!secure) take_off(text, "http://");
  auto where = read_authority(text.substr(0, text.find('/')));
  if (!where) return std::nullopt;
  where->secure = secure;
  if (secure) where->pin = std::move(pin);
  return Link{written_address(*where), std::move(code)};
}

std::optional<Endpoint> endpoint_of(std::string_view address) {
  if (!address.starts_with("http://") && !address.starts_with("https://")) return std::nullopt;
  const bool secure = take_off(address, "https://");
  if (!secure) take_off(address, "http://");
  const std::size_t mark = address.find('#');
  auto where = read_authority(address.substr(0, std::min(address.find('/'), mark)));
  if (!where) return std::nullopt;
  where->secure = secure;
  if (mark != std::string_view::npos && secure) {
    if (!is_pin(address.substr(mark + 1))) return std::nullopt;
    where->pin = address.substr(mark + 1);
  }
  return where;
}

std::string shown_address(std::string_view address) {
  return std::string(address.substr(0, address.find('#')));
}

std::string with_known_pin(const std::string& address, const std::vector<std::string>& known) {
  if (address.find('#') != std::string::npos) return address;
  for (const std::string& one : known) {
    if (one != address && shown_address(one) == address) return one;
  }
  return address;
}

std::string pinned_address(const std::string& address, std::string_view certificate) {
  const auto where = endpoint_of(address);
  const bool lacks = where && where->secure && where->pin.empty() && is_pin(certificate);
  return lacks ? address + '#' + std::string(certificate.substr(0, kPinDigits)) : address;
}

}  // namespace earshot::workshop
