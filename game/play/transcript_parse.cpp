// parse(): line by line, every mistake in one run. What may stand on a line is in transcript_grammar.h.
#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "play/messages.h"
#include "play/transcript.h"
#include "play/transcript_grammar.h"
#include "play/transcript_lexer.h"

namespace earshot::play {
namespace {

using Words = std::span<const Word>;

constexpr std::string_view kVersionKey = "earshot-play:";
constexpr std::string_view kScenarioKey = "scenario:";
constexpr std::string_view kDigestKey = "digest:";
constexpr std::string_view kVariantKey = "variant";
constexpr std::string_view kOrderKey = "order";
constexpr std::array kSettings{kVersionKey, kScenarioKey, kDigestKey, kVariantKey, kOrderKey};
constexpr std::size_t kDigestLength = 64;
constexpr std::size_t kMaxMistakes = 1000;

bool is_digest(std::string_view word) {
  return word.size() == kDigestLength &&
         word.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

template <class Number>
std::optional<Number> whole_number(std::string_view word) {
  Number number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  const bool read = error == std::errc() && end == word.data() + word.size() && word[0] != '-';
  return read ? std::optional(number) : std::nullopt;
}

class Parser {
 public:
  explicit Parser(const base::SourceFile& source) : source_(source) {}

  ParsedScript parse() {
    script_.file = source_.path();
    if (source_.bytes().size() > kMaxPlayBytes) {
      stop({}, "this file", kMaxPlayBytes, "bytes");
    }
    for (std::uint32_t line = 1; line <= source_.line_count() && !stopped_; ++line) {
      const auto words = words_of_line(source_, line, diagnostics_);
      if (words && !words->empty()) read_line(*words);
      if (diagnostics_.size() >= kMaxMistakes) {
        stop(diagnostics_.back().where.span, "the list of mistakes", kMaxMistakes, "lines");
      }
    }
    return finished();
  }

 private:
  ParsedScript finished() {
    base::sort_by_place(diagnostics_);
    return {std::move(script_), std::move(diagnostics_)};
  }

  base::Diagnostic& report(const base::Message& message, const base::Span& where,
                           std::vector<std::string> arguments, std::string help = {}) {
    diagnostics_.push_back(
        {&message, {source_.path(), where}, std::move(arguments), {}, std::move(help)});
    return diagnostics_.back();
  }

  void stop(const base::Span& where, std::string what, std::size_t limit, std::string_view unit) {
    stopped_ = true;
    report(messages::kTooMuch, where, {std::move(what), fmt::format("{} {}", limit, unit)});
  }

  void read_line(Words words) {
    const auto setting = std::find(kSettings.begin(), kSettings.end(), words[0].text);
    if (setting != kSettings.end()) {
      read_setting(words, static_cast<std::size_t>(setting - kSettings.begin()));
    } else {
      read_command(words);
    }
  }

  // Settings: the header, variant and order.

  void read_setting(Words words, std::size_t which) {
    const Word& key = words[0];
    if (commands_begun_) report(messages::kSettingLate, key.where, {key.text});
    if (settings_[which]) {
      base::Diagnostic& twice = report(messages::kSettingTwice, key.where, {key.text});
      twice.notes.push_back({{source_.path(), *settings_[which]}, "it was given here"});
      return;
    }
    settings_[which] = key.where;
    if (words.size() < 2) {
      report(messages::kWordMissing, key.where, {key.text, "a value behind it"});
    } else if (words.size() > 2) {
      report(messages::kUnexpectedWord, words[2].where, {words[2].text});
    } else {
      set(key.text, words[1]);
    }
  }

  void set(std::string_view key, const Word& value) {
    if (key == kVariantKey) {
      script_.variant = value.text;
      script_.variant_where = value.where;
    } else if (key == kOrderKey) {
      const auto order = whole_number<std::uint64_t>(value.text);
      if (!order) report_wrong(value, "a whole number below 2^64");
      script_.order = order.value_or(0);
    } else {
      set_header(key, value);
    }
  }

  void set_header(std::string_view key, const Word& value) {
    if (!script_.header) script_.header.emplace();
    if (key == kVersionKey && value.text != "1") {
      report(messages::kVersion, value.where, {value.text});
    } else if (key == kScenarioKey) {
      script_.header->scenario = value.text;
      script_.header_where = value.where;
    } else if (key == kDigestKey) {
      if (!is_digest(value.text)) return report_wrong(value, "a digest of 64 hexadecimal digits");
      script_.header->digest = value.text;
    }
  }

  void report_wrong(const Word& word, std::string what) {
    report(messages::kWrongWord, word.where, {word.text, std::move(what)});
  }

  // Commands.

  void read_command(Words words) {
    commands_begun_ = true;
    if (script_.commands.size() >= kMaxPlayCommands) {
      return stop(words[0].where, "this play", kMaxPlayCommands, "commands");
    }
    const std::size_t before = diagnostics_.size();
    Command command;
    command.where = {words.front().where.begin, words.back().where.end};
    if (find_verb(words[0], command.verb)) {
      read_time(words, command);
      read_words(words[0], words.subspan(1), command);
    }
    if (diagnostics_.size() == before) script_.commands.push_back(std::move(command));
  }

  bool find_verb(const Word& word, Verb& verb) {
    const auto forms = verb_forms();
    const auto found = std::find_if(forms.begin(), forms.end(),
                                    [&](const Form& form) { return form.keyword == word.text; });
    if (found != forms.end()) {
      verb = static_cast<Verb>(found - forms.begin());
      return true;
    }
    std::vector<std::string_view> candidates(kSettings.begin(), kSettings.end());
    for (const Form& form : forms) candidates.push_back(form.keyword);
    report(messages::kUnknownWord, word.where, {"command", word.text},
           suggestion(word.text, candidates));
    return false;
  }

  // `@1234` at the end.
  void read_time(Words& words, Command& command) {
    const Word& last = words.back();
    if (words.size() < 2 || last.quoted || !last.text.starts_with('@')) return;
    command.milliseconds = whole_number<std::int64_t>(std::string_view(last.text).substr(1));
    if (!command.milliseconds) report_wrong(last, "a time: `@` and milliseconds");
    words = words.first(words.size() - 1);
  }

  void read_words(const Word& verb, Words words, Command& command) {
    if (command.verb == Verb::expect) return read_expectation(verb, words, command);
    const bool takes_card = command.verb == Verb::summarise || command.verb == Verb::diagnose;
    if (takes_card && !words.empty() && words[0].text.ends_with(':')) {
      command.card = words[0].text.substr(0, words[0].text.size() - 1);
      words = words.subspan(1);
    }
    for (const Word& word : words) add(command, word);
    if (command.verb == Verb::diagnose) drop_with(words, command);
    const Form& form = verb_forms()[static_cast<std::size_t>(command.verb)];
    check(form, verb, command, 0);
  }

  static void add(Command& command, const Word& word) {
    command.words.push_back(word.text);
    command.places.push_back(word.where);
  }

  // diagnose CAUSE with FACT …
  void drop_with(Words words, Command& command) {
    if (words.size() < 2) return;
    if (words[1].text != "with") {
      report(messages::kUnexpectedWord, words[1].where, {words[1].text},
             "facts stand behind `with`: diagnose CAUSE with FACT …");
    } else if (words.size() == 2) {
      report(messages::kWordMissing, words[1].where, {"with", "the id of a fact"});
    }
    command.words.erase(command.words.begin() + 1);
    command.places.erase(command.places.begin() + 1);
  }

  void read_expectation(const Word& verb, Words words, Command& command) {
    for (const Word& word : words) add(command, word);
    if (words.empty()) {
      report(messages::kWordMissing, verb.where, {verb.text, "what is expected"});
      return;
    }
    const auto expected = expected_of(command.words);
    if (!expected) return report_expectation(words);
    if (expected->what == Expectation::mark) join_mark(expected->first, command);
    const Form& form = expectation_forms()[static_cast<std::size_t>(expected->what)];
    check(form, words[expected->first - 1], command, expected->first);
  }

  // `expect mark heard it all` is understood without quotation marks.
  static void join_mark(std::size_t first, Command& command) {
    if (command.words.size() <= first + 1) return;
    for (std::size_t i = first + 1; i < command.words.size(); ++i) {
      command.words[first] += ' ' + command.words[i];
    }
    command.places[first].end = command.places.back().end;
    command.words.resize(first + 1);
    command.places.resize(first + 1);
  }

  void report_expectation(Words words) {
    const bool denied = words[0].text == "not";
    if (denied && words.size() < 2) {
      report(messages::kWordMissing, words[0].where, {"not", "what is not expected"});
      return;
    }
    const Word& word = words[denied ? 1 : 0];
    std::vector<std::string_view> candidates;
    for (const Form& form : expectation_forms()) {
      if (!denied || form.can_be_denied) candidates.push_back(form.keyword);
    }
    if (!denied) candidates.emplace_back("not");
    report(messages::kUnknownWord, word.where, {"expectation", word.text},
           suggestion(word.text, candidates));
  }

  // `before` is what a missing first word is missing behind.
  void check(const Form& form, const Word& before, const Command& command, std::size_t first) {
    std::size_t at = first;
    for (const Slot slot : form.slots) {
      if (slot == Slot::none) break;
      if (slot == Slot::facts) return;
      if (at >= command.words.size()) {
        if (may_be_left_out(slot)) return;
        const Word last = at == first ? before : word_of(command, at - 1);
        report(messages::kWordMissing, last.where, {last.text, std::string(needs_of(slot))});
        return;
      }
      check_word(slot, word_of(command, at++));
    }
    if (at >= command.words.size()) return;
    report(messages::kUnexpectedWord, command.places[at], {command.words[at]});
  }

  static Word word_of(const Command& command, std::size_t at) {
    return {command.words[at], command.places[at]};
  }

  void check_word(Slot slot, const Word& word) {
    const auto list = words_for(slot);
    if (!list.empty() && std::find(list.begin(), list.end(), word.text) == list.end()) {
      report(messages::kUnknownWord, word.where, {std::string(kind_of(slot)), word.text},
             suggestion(word.text, list));
    }
    const bool numeric = slot == Slot::count || slot == Slot::number;
    const auto number = number_in(word.text);
    if (numeric && (!number || *number < 0)) report_wrong(word, std::string(needs_of(slot)));
    if (slot == Slot::line && number && *number < 1)
      report_wrong(word, "a line: they count from 1");
  }

  const base::SourceFile& source_;
  Script script_;
  base::Diagnostics diagnostics_;
  std::array<std::optional<base::Span>, kSettings.size()> settings_;
  bool commands_begun_ = false;
  bool stopped_ = false;
};

}  // namespace

ParsedScript parse(const base::SourceFile& source) { return Parser(source).parse(); }

}  // namespace earshot::play
