// Private to the room: slips of typing that no reader needs a dictionary for.
//
// Entry point: slips_of().
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace earshot::check {

struct Slip {
  std::string_view found;  // in the text
  std::string_view remedy;
};

// `language`: what is a slip in one may be right in another (French sets off its marks).
std::vector<Slip> slips_of(std::string_view text, std::string_view language = "en");

// `*emphasis*` in a text that has no marks, such as a caption: it is shown as it stands.
std::optional<Slip> stars_in(std::string_view text);

}  // namespace earshot::check
