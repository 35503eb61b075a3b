// A mark's place is looked for in the file, behind the beginning of its text; where the file breaks
// the line inside the mark, the whole translation is the place.
#include "scenario/translated_words.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "scenario/bits.h"
#include "scenario/messages.h"
#include "scenario/translation.h"

namespace earshot::scenario {
namespace {

std::size_t times(const Text& text, FactIndex fact) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text.runs, [fact](const Text::Run& run) { return run.fact == fact; }));
}

// As it stands between the quotes of a PO file.
std::string quoted(std::string_view words) {
  std::string text;
  for (const char c : words) {
    if (c == '"' || c == '\\') text += '\\';
    text += c;
  }
  return text;
}

// Takes every fact for known.
class NobodyMinds final : public MarkListener {
 public:
  void mistake(const base::Message&, std::size_t, std::size_t, std::vector<std::string>) override {}
  std::optional<FactIndex> fact(std::string_view, std::size_t, std::size_t) override {
    return FactIndex{0};
  }
};

bool is_letter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

// Whether what stands from `at` on is no part of a longer word.
bool stands_alone(std::string_view text, std::size_t at, std::size_t length) {
  const std::size_t end = at + length;
  const bool begins = at == 0 || !is_letter(text[at - 1]) || !is_letter(text[at]);
  return begins && (end >= text.size() || !is_letter(text[end]) || !is_letter(text[end - 1]));
}

}  // namespace

std::string without_marks(std::string_view translation) {
  NobodyMinds listener;
  return read_marks(translation, Marks::emphasis_and_facts, listener).plain;
}

base::Location place_in(const Catalogue& catalogue, const base::PoEntry& entry,
                        std::string_view words) {
  const base::SourceFile& source = catalogue.source();
  const std::size_t end = entry.words_at.end.offset;
  const std::string sought = quoted(words);
  const std::string_view text = source.bytes().substr(0, end);
  std::size_t found = std::string_view::npos;
  for (std::size_t at = text.find(sought, entry.words_at.begin.offset);
       !sought.empty() && at != std::string_view::npos; at = text.find(sought, at + 1)) {
    found = std::min(found, at);
    if (stands_alone(text, at, sought.size())) return source.location(at, at + sought.size());
  }
  if (found == std::string_view::npos) return {source.path(), entry.words_at};
  return source.location(found, found + sought.size());
}

std::optional<Text> TranslatedWords::read(const Text& original, Marks allowed) {
  wanted_ = facts_in(original);
  Text other = read_marks(entry_.translation, allowed, *this);
  if (sound_) compare(original, other);
  return sound_ ? std::optional(std::move(other)) : std::nullopt;
}

void TranslatedWords::mistake(const base::Message& what, std::size_t begin, std::size_t end,
                              std::vector<std::string> arguments) {
  const base::Diagnostic inner{&what, {}, std::move(arguments), {}, {}};
  const std::string_view words = entry_.translation;
  // From the mark to the end of its word, so that the right one is found.
  const std::size_t last = std::min(words.find_first_of(" \n", end), words.size());
  report(message("broken-mark"), place_of(words.substr(begin, last - begin)),
         {base::wording(inner)}, base::help_text(inner));
}

std::optional<FactIndex> TranslatedWords::fact(std::string_view name, std::size_t /*begin*/,
                                               std::size_t /*end*/) {
  std::vector<std::string_view> marked;
  for (std::size_t i = 0; i < facts_.size(); ++i) {
    if ((wanted_ & bit<FactSet>(i)) == 0) continue;
    if (facts_[i].name == name) return static_cast<FactIndex>(i);
    marked.push_back(facts_[i].name);
  }
  std::string help = "the names of facts are not translated";
  if (marked.empty()) help = "take the mark out: the original has none";
  report(message("fact-mark-unknown"), place_of(std::string(name) + ")"), {std::string(name)},
         did_you_mean(name, marked,
                      marked.empty() ? help : help + "; the original marks " + listed(marked)));
  return std::nullopt;
}

void TranslatedWords::compare(const Text& original, const Text& other) {
  for (std::size_t i = 0; i < facts_.size(); ++i) {
    const auto index = static_cast<FactIndex>(i);
    const std::size_t wanted = times(original, index);
    const std::size_t found = times(other, index);
    const std::string mark = "(" + facts_[i].name + ")";
    if (found < wanted) {
      report(message("fact-mark-lost"), {source_.path(), entry_.words_at}, {facts_[i].name});
    } else if (found > wanted) {
      report(message("fact-mark-twice"), place_of(mark), {facts_[i].name});
    }
  }
}

void TranslatedWords::report(const base::Message& what, base::Location where,
                             std::vector<std::string> arguments, std::string help) {
  sound_ = false;
  diagnostics_.push_back({&what, std::move(where), std::move(arguments), {}, std::move(help)});
}

base::Location TranslatedWords::place_of(std::string_view words) const {
  const std::size_t begin = entry_.words_at.begin.offset;
  const std::size_t end = entry_.words_at.end.offset;
  const std::string sought = quoted(words);
  const std::size_t at = source_.bytes().substr(0, end).rfind(sought);
  if (at == std::string_view::npos || at < begin) return {source_.path(), entry_.words_at};
  return source_.location(at, at + sought.size());
}

}  // namespace earshot::scenario
