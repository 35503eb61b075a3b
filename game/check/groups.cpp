#include "check/groups.h"

namespace earshot::check {

namespace {

std::optional<int> digit(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] < '1' || text[at] > '9') return std::nullopt;
  return text[at] - '0';
}

}  // namespace

std::optional<Groups> Groups::parse(std::string_view text) {
  std::bitset<10> asked;
  for (std::size_t at = 0;; ++at) {
    const auto first = digit(text, at++);
    const bool range = at < text.size() && text[at] == '-';
    const auto last = range ? digit(text, at + 1) : first;
    if (!first || !last || *last < *first) return std::nullopt;
    for (int group = *first; group <= *last; ++group) asked.set(static_cast<std::size_t>(group));
    if (range) at += 2;
    if (at == text.size()) break;
    if (text[at] != ',') return std::nullopt;
  }
  Groups groups;
  for (std::size_t group = 1; group <= 9; ++group) groups.left_out_[group] = !asked[group];
  return groups;
}

std::string Groups::others() const {
  std::string list;
  for (int group = 1; group <= 9; ++group) {
    if (!has(group)) list += (list.empty() ? "EAR" : ", EAR") + std::to_string(group) + "xx";
  }
  return list;
}

std::string Groups::text() const {
  std::string digits;
  for (int group = 1; group <= 9; ++group) {
    if (has(group)) digits += std::to_string(group);
  }
  return digits;
}

}  // namespace earshot::check
