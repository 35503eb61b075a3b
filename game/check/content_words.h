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

// What nobody who wants to do well says to a customer ("not my problem"); empty when nothing of the
// kind is in the text. The list is short on purpose: what a decent person might say in a bad hour
// (`calm down`) is a temptation, not a straw man.
std::string_view crude_words_in(std::string_view text);

}  // namespace earshot::check
