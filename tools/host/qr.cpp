#include "host/qr.h"

#include <qrencode.h>

#include <memory>

#include <fmt/format.h>

namespace earshot::host {
namespace {

constexpr int kQuiet = 4;  // modules of white around the code (ISO 18004)

struct Free {
  void operator()(QRcode* code) const { QRcode_free(code); }
};
using Code = std::unique_ptr<QRcode, Free>;

Code code_of(const std::string& address) {
  return Code(QRcode_encodeString8bit(address.c_str(), 0, QR_ECLEVEL_M));
}

bool is_dark(const QRcode& code, int x, int y) {
  if (x < 0 || y < 0 || x >= code.width || y >= code.width) return false;
  return (code.data[y * code.width + x] & 1U) != 0;
}

// Light modules are drawn, so that it can be read off a dark terminal.
const char* block(bool upper_dark, bool lower_dark) {
  if (!upper_dark && !lower_dark) return "\u2588";
  if (!upper_dark) return "\u2580";
  return lower_dark ? " " : "\u2584";
}

}  // namespace

std::string qr_text(const std::string& address) {
  const Code code = code_of(address);
  if (!code) return {};
  std::string text;
  for (int y = -kQuiet; y < code->width + kQuiet; y += 2) {
    for (int x = -kQuiet; x < code->width + kQuiet; ++x) {
      text += block(is_dark(*code, x, y), is_dark(*code, x, y + 1));
    }
    text += '\n';
  }
  return text;
}

std::string qr_svg(const std::string& address) {
  const Code code = code_of(address);
  if (!code) return {};
  const int size = code->width + 2 * kQuiet;
  std::string path;
  for (int y = 0; y < code->width; ++y) {
    for (int x = 0; x < code->width; ++x) {
      if (is_dark(*code, x, y)) path += fmt::format("M{} {}h1v1h-1z", x + kQuiet, y + kQuiet);
    }
  }
  return fmt::format(
      R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {0}" shape-rendering="crispEdges">)"
      R"(<rect width="{0}" height="{0}" fill="#fff"/><path d="{1}" fill="#000"/></svg>)",
      size, path);
}

}  // namespace earshot::host
