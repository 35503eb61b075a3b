// What is seen or heard of a customer, put into words: the captions, and the words beside the bars.
#pragma once

#include <string>
#include <string_view>

#include "scenario/model.h"

namespace earshot::ui {

// How a line is delivered: "her voice drops" for what is heard or seen with it, and something as plain for lines where nothing is,
// so that having a caption tells nothing. `tension` 0–100.
std::string delivery_of(const scenario::Scenario& scenario, const scenario::Line& line,
                        int tension);

// The gesture the figure makes with a line; empty: none.
std::string_view gesture_of(const scenario::Scenario& scenario, const scenario::Line& line);

std::string_view trust_word(int trust);                     // 0–100: "none" … "high"
std::string_view tension_word(int tension);                 // 0–100
std::string_view channel_words(scenario::Channel channel);  // "on the telephone"
std::string difficulty_words(int difficulty);               // 1–5
std::string_view mark_words(std::string_view mark);  // "heard the reason", as records keep it
std::string you_words(std::string_view mark);        // "You heard the reason"

}  // namespace earshot::ui
