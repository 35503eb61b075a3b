// A comment is found by its first words; a `#` inside quoted words that happens to read the same is
// not told apart from one.
#include "check/allow.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "check/codes.h"
#include "check/messages.h"

namespace earshot::check {

namespace {

constexpr std::string_view kOpening = "earshot:";
constexpr std::string_view kBlanks = " \t\r";

bool is_blank(char c) { return kBlanks.find(c) != std::string_view::npos; }

// One comment, read word by word.
class CommentReader {
 public:
  CommentReader(const base::SourceFile& source, std::uint32_t speaks_of, std::size_t begin,
                std::size_t end)
      : source_(source), speaks_of_(speaks_of), begin_(begin), at_(begin), end_(end) {}

  // The grammar: `allow` CODE {CODE} `because` a reason. Codes may be followed by commas.
  void read(Allowances& allowances) {
    const std::string_view verb = next();
    std::vector<Allowance> read;
    std::string_view word = verb == "allow" ? next() : "";
    for (; !word.empty() && word != "because"; word = next()) {
      if (!read_code(word, read, allowances.mistakes)) return;
    }
    const bool has_reason = word == "because" && !next().empty();
    if (read.empty()) {
      report(allowances.mistakes, messages::kAllowNotUnderstood, source_.location(begin_, end_),
             std::string(source_.bytes().substr(begin_, end_ - begin_)));
    } else if (!has_reason) {
      report(allowances.mistakes, messages::kAllowWithoutReason, read.front().where,
             read.front().code);
    } else {
      allowances.list.insert(allowances.list.end(), read.begin(), read.end());
    }
  }

 private:
  std::string_view next() {
    const std::string_view text = source_.bytes();
    while (at_ < end_ && is_blank(text[at_])) ++at_;
    word_ = at_;
    while (at_ < end_ && !is_blank(text[at_])) ++at_;
    return text.substr(word_, at_ - word_);
  }

  bool read_code(std::string_view word, std::vector<Allowance>& read,
                 base::Diagnostics& mistakes) const {
    if (word.back() == ',') word.remove_suffix(1);
    base::Location where = source_.location(word_, word_ + word.size());
    if (!is_code(word)) {
      report(mistakes, messages::kNotACode, std::move(where), std::string(word));
      return false;
    }
    read.push_back({std::string(word), std::move(where), speaks_of_});
    return true;
  }

  static void report(base::Diagnostics& mistakes, const base::Message& message,
                     base::Location where, std::string argument) {
    mistakes.push_back({&message, std::move(where), {std::move(argument)}, {}, {}});
  }

  const base::SourceFile& source_;
  std::uint32_t speaks_of_;
  std::size_t begin_;  // of what follows `earshot:`, and where it ends
  std::size_t at_;
  std::size_t end_;
  std::size_t word_ = 0;
};

// The byte behind `# earshot:` on this line, or npos.
std::size_t comment_on(std::string_view line) {
  for (std::size_t at = line.find('#'); at != std::string_view::npos; at = line.find('#', at + 1)) {
    if (at > 0 && !is_blank(line[at - 1])) continue;
    const std::size_t word = line.find_first_not_of(kBlanks, at + 1);
    if (word == std::string_view::npos) return word;
    if (line.substr(word, kOpening.size()) == kOpening) return word + kOpening.size();
  }
  return std::string_view::npos;
}

bool holds_only_a_comment(std::string_view line) {
  const std::size_t first = line.find_first_not_of(kBlanks);
  return first == std::string_view::npos || line[first] == '#';
}

std::uint32_t line_spoken_of(const base::SourceFile& source, std::uint32_t line) {
  while (line < source.line_count() && holds_only_a_comment(source.line(line))) ++line;
  return line;
}

bool is_meant(const base::Diagnostic& diagnostic, const Allowance& allowance) {
  return diagnostic.where.file == allowance.where.file &&
         diagnostic.where.span.begin.line == allowance.line &&
         base::code_text(*diagnostic.message) == allowance.code;
}

void take_out(const Allowance& allowance, Looked looked, base::Diagnostics& diagnostics) {
  const auto meant = [&](const base::Diagnostic& one) { return is_meant(one, allowance); };
  const auto report = [&](const base::Message& message) {
    diagnostics.push_back({&message, allowance.where, {allowance.code}, {}, {}});
  };
  const auto* known = find_message(allowance.code);
  if (known == nullptr) return report(messages::kUnknownCheck);
  const bool made_an_error =
      std::any_of(diagnostics.begin(), diagnostics.end(), [&](const auto& one) {
        return meant(one) && one.message->severity == base::Severity::error;
      });
  if (made_an_error || known->severity == base::Severity::error)
    return report(messages::kAllowOfError);
  const auto taken_out = std::erase_if(diagnostics, meant);
  if (taken_out > 0 || looked == Looked::at_a_part) return;
  if (looked == Looked::at_everything || !takes_playing(*known)) report(messages::kAllowOfNothing);
}

}  // namespace

Allowances read_allowances(const base::SourceFile& source) {
  Allowances allowances;
  if (source.bytes().find(kOpening) == std::string_view::npos) return allowances;
  for (std::uint32_t number = 1; number <= source.line_count(); ++number) {
    const std::string_view line = source.line(number);
    const std::size_t behind = comment_on(line);
    if (behind == std::string_view::npos) continue;
    const std::size_t begin = std::min(line.find_first_not_of(kBlanks, behind), line.size());
    const std::size_t end = std::max(line.find_last_not_of(kBlanks) + 1, begin);
    const auto start = static_cast<std::size_t>(line.data() - source.bytes().data());
    CommentReader(source, line_spoken_of(source, number), start + begin, start + end)
        .read(allowances);
  }
  return allowances;
}

void take_out_allowed(const base::SourceFile& source, Looked looked,
                      base::Diagnostics& diagnostics) {
  Allowances allowances = read_allowances(source);
  for (const Allowance& allowance : allowances.list) take_out(allowance, looked, diagnostics);
  for (auto& mistake : allowances.mistakes) diagnostics.push_back(std::move(mistake));
}

}  // namespace earshot::check
