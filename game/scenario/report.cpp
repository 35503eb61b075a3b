// Words from a file that find their way into a message are shortened: a message is one line.
#include "scenario/report.h"

#include "base/nearest.h"
#include "base/utf8.h"
#include "scenario/messages.h"

namespace earshot::scenario {
namespace {

constexpr std::size_t kLongestQuote = 60;  // bytes

std::string shortened(std::string_view word) {
  std::string text(word.substr(0, word.find_first_of("\r\n")));
  if (text.size() > kLongestQuote) {
    std::size_t cut = kLongestQuote;
    while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) --cut;
    text.resize(cut);
  }
  if (text.size() < word.size()) text += "…";
  return text;
}

}  // namespace

base::Diagnostic& Report::add(const base::Message& what, Bytes where,
                              std::vector<std::string> arguments, std::string help) {
  if (diagnostics_.size() > kMostFindings) {
    surplus_.notes.clear();
    return surplus_;
  }
  const bool last = diagnostics_.size() == kMostFindings;
  if (last) arguments = {std::to_string(kMostFindings)};
  for (std::string& argument : arguments) argument = shortened(argument);
  diagnostics_.push_back({last ? &message("too-many-mistakes") : &what,
                          source_.location(where.begin, where.end),
                          std::move(arguments),
                          {},
                          last ? std::string() : std::move(help)});
  return last ? surplus_ : diagnostics_.back();
}

base::Note Report::note(Bytes where, std::string text) const {
  return {source_.location(where.begin, where.end), std::move(text)};
}

std::string ticked(std::string_view word) { return "`" + shortened(word) + "`"; }

std::string listed(const std::vector<std::string_view>& words) {
  std::string text;
  for (const std::string_view word : words) {
    if (!text.empty()) text += ", ";
    text += ticked(word);
  }
  return text;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates,
                         std::string otherwise) {
  const std::string_view near = base::nearest(word, candidates);
  return near.empty() ? std::move(otherwise) : "did you mean " + ticked(near) + "?";
}

}  // namespace earshot::scenario
