#include "host/made_up_names.h"

#include <string_view>
#include <vector>

#include <fmt/format.h>

extern const std::string_view kNamesFirst;
extern const std::string_view kNamesSecond;

namespace earshot::host {
namespace {

constexpr int kTries = 200;

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const auto end = text.find('\n');
    if (end != 0) lines.push_back(text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
  return lines;
}

std::string_view drawn(const std::vector<std::string_view>& words, const Random& random) {
  return words[random_number(random) % words.size()];
}

}  // namespace

std::string made_up_name(const Random& random,
                         const std::function<bool(const std::string&)>& is_taken) {
  static const auto first = lines_of(kNamesFirst), second = lines_of(kNamesSecond);
  std::string name;
  for (int turn = 1;; ++turn) {
    name = fmt::format("{} {}", drawn(first, random), drawn(second, random));
    if (turn > kTries) name += fmt::format(" {}", turn - kTries + 1);
    if (!is_taken(name)) return name;
  }
}

}  // namespace earshot::host
