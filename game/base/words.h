// Marks an English text that people read as one to be translated, where it stands; it is looked up
// where it is shown (ui/words.h). tools/setup/catalogue.sh finds texts by these names.
#pragma once

#include <string_view>

namespace earshot::base {

constexpr std::string_view msg(std::string_view text) { return text; }

// Short words mean different things in different places: `context` tells the translator which.
struct Marked {
  std::string_view context;
  std::string_view text;
};
constexpr Marked msgc(std::string_view context, std::string_view text) { return {context, text}; }

}  // namespace earshot::base
