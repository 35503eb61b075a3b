// The closed lists of the room as a person may write them in a `.play` file. What one member is called is name_of(), declared
// beside each enumeration.
#pragma once

#include <string_view>
#include <vector>

namespace earshot::play {

std::vector<std::string_view> refusal_names();
std::vector<std::string_view> mark_names();
std::vector<std::string_view> status_names();  // of promises

}  // namespace earshot::play
