// The rooms' tables, joined and sorted once.
#include "check/codes.h"

#include <algorithm>
#include <array>
#include <string>

#include "check/messages.h"
#include "play/messages.h"
#include "scenario/messages.h"

namespace earshot::check {

namespace {

std::vector<const base::Message*> gather() {
  std::vector<const base::Message*> gathered;
  const auto add = [&](const auto& table) {
    gathered.insert(gathered.end(), table.begin(), table.end());
  };
  add(scenario::messages());
  add(play::messages::all());
  add(messages::all());
  std::sort(gathered.begin(), gathered.end(),
            [](const auto* a, const auto* b) { return a->code < b->code; });
  return gathered;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

const std::vector<const base::Message*>& all_messages() {
  static const std::vector<const base::Message*> kGathered = gather();
  return kGathered;
}

const base::Message* find_message(std::string_view code_or_name) {
  std::string word(code_or_name);
  if (!word.empty() && std::all_of(word.begin(), word.end(), is_digit)) word = "EAR" + word;
  if (word.substr(0, 3) == "ear") word.replace(0, 3, "EAR");
  for (const auto* message : all_messages()) {
    if (word == base::code_text(*message) || word == message->name) return message;
  }
  return nullptr;
}

bool is_code(std::string_view word) {
  return word.size() == 6 && word.substr(0, 3) == "EAR" && word[3] != '0' &&
         std::all_of(word.begin() + 3, word.end(), is_digit);
}

bool takes_playing(const base::Message& message) {
  constexpr std::array kTeaching{611, 613, 615, 616, 617};
  return message.code / 100 == 5 ||
         std::find(kTeaching.begin(), kTeaching.end(), message.code) != kTeaching.end();
}

}  // namespace earshot::check
