// One table of switches; each takes a value or none.
#include "app/options.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <string_view>

namespace earshot::app {

namespace {

template <class Number>
std::optional<Number> number(std::string_view word) {
  Number value{};
  const auto read = std::from_chars(word.data(), word.data() + word.size(), value);
  const bool whole = read.ec == std::errc() && read.ptr == word.data() + word.size();
  return whole ? std::optional(value) : std::nullopt;
}

bool set_size(WindowWish& wish, std::string_view word) {
  const std::size_t cross = word.find('x');
  if (cross == std::string_view::npos) return false;
  const auto width = number<int>(word.substr(0, cross)),
             height = number<int>(word.substr(cross + 1));
  if (!width || !height || *width < 1 || *height < 1) return false;
  wish.width = *width;
  wish.height = *height;
  return true;
}

bool set_after(LoopOptions& loop, std::string_view word) {
  const auto seconds = number<double>(word);
  if (seconds) loop.screenshot_after = *seconds;
  return seconds.has_value();
}

struct Switch {
  std::string_view name;
  std::string_view takes;  // what its value is; empty: none
  std::function<bool(Options&, std::string_view)> set;
};

const std::array<Switch, 8>& switches() {
  static const std::array<Switch, 8> kSwitches{{
      {"--theme", "dark or light",
       [](Options& o, auto word) { return (o.theme = ui::theme_named(word)).has_value(); }},
      {"--text-size", "a number from 18 to 40",
       [](Options& o, auto word) { return (o.text_size = number<float>(word)).has_value(); }},
      {"--still", "", [](Options& o, auto) { return o.still = true; }},
      {"--window", "WIDTHxHEIGHT",
       [](Options& o, auto word) { return set_size(o.loop.window, word); }},
      {"--gallery", "a sheet's name",
       [](Options& o, auto word) { return (o.gallery = word, true); }},
      {"--widgets", "a file", [](Options& o, auto word) { return (o.loop.widgets = word, true); }},
      {"--screenshot", "a file",
       [](Options& o, auto word) { return (o.loop.screenshot = word, true); }},
      {"--after", "seconds", [](Options& o, auto word) { return set_after(o.loop, word); }},
  }};
  return kSwitches;
}

base::Failure unknown(std::string_view word) {
  std::string text = "there is no switch `" + std::string(word) + "`; there are";
  for (const Switch& known : switches()) text += " " + std::string(known.name);
  return {text};
}

}  // namespace

base::Result<Options> read_options(std::span<const char* const> words) {
  Options options;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = words[i];
    const auto& all = switches();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Switch& s) { return s.name == word; });
    if (found == all.end()) return unknown(word);
    const bool takes = !found->takes.empty();
    if (takes && i + 1 == words.size())
      return base::Failure{std::string(word) + " needs " + std::string(found->takes)};
    const std::string_view value = takes ? words[++i] : std::string_view{};
    if (!found->set(options, value)) {
      return base::Failure{std::string(word) + " takes " + std::string(found->takes) + ", not `" +
                           std::string(value) + "`"};
    }
  }
  return options;
}

}  // namespace earshot::app
