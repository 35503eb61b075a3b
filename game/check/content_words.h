// Private to the room: the words of a sentence that carry its meaning, so that two sentences can be
// compared.
//
// Entry points: content_words(), shared().
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace earshot::check {

using WordSet = std::set<std::string, std::less<>>;

// Without small words, in lower case, without the endings -s, -ed, -ing.
WordSet content_words(std::string_view text);

// How many of `asked` stand among `known`.
std::size_t shared(const WordSet& asked, const WordSet& known);

}  // namespace earshot::check
