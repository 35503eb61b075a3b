// Every message of every room under one roof: what codes there are, and which one somebody means.
//
// Entry points: all_messages(), find_message(). The tests of golden files and `earshot-content
// explain` walk through the former.
#pragma once

#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace earshot::check {

// In the order of their codes.
const std::vector<const base::Message*>& all_messages();

// By "EAR406", "ear406", "406" or the name "same-words"; nullptr when there is none.
const base::Message* find_message(std::string_view code_or_name);

// "EAR406" and its like: a code as messages show it, whether this version has the check or not.
bool is_code(std::string_view word);

// Found by playing all plays alone (check_plays): 5xx and some of 6xx.
bool takes_playing(const base::Message& message);

}  // namespace earshot::check
