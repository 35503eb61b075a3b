// Finding words as one types them: without regard to capitals and accents, each word of the question
// anywhere in the text.
//
// Entry points: folded() once for each text, matches() for each question.
#pragma once

#include <string>
#include <string_view>

namespace earshot::ui {

// Small letters without accents, for Latin, Greek and Cyrillic; what is none of these stays.
std::string folded(std::string_view text);
// `text` is folded, `question` need not be. An empty question matches everything.
bool matches(std::string_view text, std::string_view question);

}  // namespace earshot::ui
