#include "scenario/names.h"

#include <algorithm>

#include "base/utf8.h"
#include "scenario/messages.h"

namespace earshot::scenario {
namespace {

constexpr std::size_t kDefaultWords = 5;

bool is_id_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

// What ends a word where an id is made of text: spaces, slashes, dashes other than the hyphen.
bool parts_words(char32_t c) {
  return c <= ' ' || c == '/' || c == 0xA0 || c == 0x2013 || c == 0x2014 || c == 0x202F ||
         c == 0x3000;
}

bool is_punctuation(char32_t c) {
  const bool ascii =
      (c < '0') || (c > '9' && c < 'A') || (c > 'Z' && c < 'a') || (c > 'z' && c < 0x7F);
  const bool latin = c >= 0xA1 && c <= 0xBF && c != 0xAA && c != 0xBA;
  return ascii || latin || c == 0xD7 || c == 0xF7 || (c >= 0x2010 && c <= 0x205E) ||
         (c >= 0x3001 && c <= 0x301F);
}

// ASCII, Latin-1, Greek and Cyrillic; other capitals stay as they are.
char32_t lower(char32_t c) {
  if (c >= 'A' && c <= 'Z') return c + 32;
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 32;
  if (c >= 0x391 && c <= 0x3A9) return c + 32;
  if (c >= 0x410 && c <= 0x42F) return c + 32;
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  return c;
}

// The words of a text, lower-cased, their punctuation dropped; hyphens inside words stay.
std::string joined_words(std::string_view text, std::size_t most_words) {
  std::string id;
  std::string word;
  std::size_t count = 0;
  const auto end_word = [&] {
    while (!word.empty() && word.back() == '-') word.pop_back();
    if (word.empty()) return;
    id += (id.empty() ? "" : "-") + word;
    word.clear();
    ++count;
  };
  for (std::size_t at = 0; at < text.size() && count < most_words;) {
    const base::Decoded character = base::decode(text, at);
    at += character.length;
    if (parts_words(character.code_point)) {
      end_word();
    } else if (character.code_point == '-') {
      if (!word.empty() && word.back() != '-') word += '-';
    } else if (!is_punctuation(character.code_point)) {
      word += base::encode(lower(character.code_point));
    }
  }
  if (count < most_words) end_word();
  return id;
}

const base::Message& unknown_message(NameKind kind) {
  switch (kind) {
    case NameKind::node:
    case NameKind::ending:
      return message("unknown-node");
    case NameKind::fact:
      return message("unknown-fact");
    case NameKind::cue:
      return message("unknown-cue");
    case NameKind::promise:
      return message("unknown-promise");
    case NameKind::cause:
      return message("unknown-cause");
    case NameKind::variable:
      return message("unknown-variable");
    case NameKind::variant:
      return message("unknown-variant");
    case NameKind::technique:
      return message("unknown-technique");
    case NameKind::sector:
      return message("unknown-sector");
    case NameKind::page:
      return message("unknown-page");
    case NameKind::item:
      return message("unknown-item");
    case NameKind::scenario:
      break;
  }
  return message("unknown-scenario");
}

}  // namespace

std::string_view word_for(NameKind kind) {
  constexpr std::array<std::string_view, kNameKinds> kWords = {
      "node",           "ending",          "fact",    "cue",       "promise",
      "cause",          "variable",        "variant", "technique", "sector",
      "knowledge page", "curriculum item", "scenario"};
  return kWords[static_cast<std::size_t>(kind)];
}

std::string one(NameKind kind) {
  return (kind == NameKind::ending ? "an " : "a ") + std::string(word_for(kind));
}

bool Names::declare(NameKind kind, std::string_view name, Bytes where) {
  Table& names = table(kind);
  const bool fresh = names.index.emplace(name, names.declared.size()).second;
  names.declared.push_back({name, where});
  return fresh;
}

void Names::also(NameKind kind, std::string_view spelling, std::string_view name) {
  if (const auto index = find(kind, name)) table(kind).index.emplace(spelling, *index);
}

std::optional<std::size_t> Names::find(NameKind kind, std::string_view name) const {
  const Table& names = table(kind);
  const auto found = names.index.find(name);
  if (found == names.index.end()) return std::nullopt;
  return found->second;
}

std::optional<std::size_t> Names::use(NameKind kind, std::string_view name, Bytes where) {
  const auto found = find(kind, name);
  if (!found) return found;
  table(kind).declared[*found].used = true;
  stands(kind, *found, where);
  return found;
}

std::vector<std::string_view> Names::spelled(NameKind kind) const {
  std::vector<std::string_view> names;
  for (const Declared& declared : all(kind)) names.push_back(declared.name);
  return names;
}

std::optional<NameKind> Names::other_kind(NameKind not_this, std::string_view name) const {
  for (std::size_t i = 0; i < kNameKinds; ++i) {
    const auto kind = static_cast<NameKind>(i);
    if (kind != not_this && find(kind, name)) return kind;
  }
  return std::nullopt;
}

void report_unknown(Report& report, const Names& names, NameKind kind, std::string_view name,
                    Bytes where) {
  if (const auto other = names.other_kind(kind, name)) {
    report.add(message("wrong-kind"), where, {std::string(name), one(*other), one(kind)});
    return;
  }
  std::vector<std::string_view> known = names.spelled(kind);
  if (kind == NameKind::node) {
    const auto endings = names.spelled(NameKind::ending);
    known.insert(known.end(), endings.begin(), endings.end());
  }
  const bool several = name.find(',') != std::string_view::npos;
  report.add(unknown_message(kind), where, {std::string(name)},
             several ? "several names stand in brackets: `[" + std::string(name) + "]`"
                     : did_you_mean(name, known, ""));
}

bool is_id(std::string_view name) {
  if (name.empty() || name.front() == '-' || name.back() == '-') return false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (name[i] == '-' ? name[i - 1] == '-' : !is_id_letter(name[i])) return false;
  }
  return true;
}

std::string as_id(std::string_view text) {
  std::string spaced(text);
  std::replace(spaced.begin(), spaced.end(), '_', ' ');
  return joined_words(spaced, text.size() + 1);
}

void report_bad_id(Report& report, std::string_view name, Bytes where) {
  const std::string better = as_id(name);
  report.add(message("bad-id"), where, {std::string(name)},
             is_id(better) ? "write " + ticked(better) : "");
}

std::string default_choice_id(std::string_view text) { return joined_words(text, kDefaultWords); }

}  // namespace earshot::scenario
