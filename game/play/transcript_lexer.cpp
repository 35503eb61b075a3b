#include "play/transcript_lexer.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/utf8.h"
#include "play/messages.h"
#include "play/transcript.h"

namespace earshot::play {
namespace {

constexpr std::string_view kBlanks = " \t";
constexpr std::string_view kWordEnds = " \t\"";

bool is_control(char32_t c) { return (c < 0x20 && c != '\t') || (c >= 0x7F && c < 0xA0); }

// Blanks that are none, and marks that turn what one reads into something else. They come in by copying from web pages.
bool is_deceptive(char32_t c) {
  return c == 0xA0 || c == 0xAD || (c >= 0x2000 && c <= 0x200F) || (c >= 0x2028 && c <= 0x202F) ||
         (c >= 0x205F && c <= 0x206F) || c == 0x3000 || c == 0xFEFF;
}

class Lexer {
 public:
  Lexer(const base::SourceFile& source, std::uint32_t line, base::Diagnostics& diagnostics)
      : source_(source), text_(source.line(line)), diagnostics_(diagnostics) {
    begin_ = text_.empty() ? 0 : static_cast<std::size_t>(text_.data() - source.bytes().data());
  }

  std::optional<std::vector<Word>> read() {
    if (!is_sound()) return std::nullopt;
    std::vector<Word> words;
    while (find_word()) {
      if (text_[at_] != '"') {
        words.push_back(plain_word());
      } else if (auto word = quoted_word()) {
        words.push_back(std::move(*word));
      } else {
        return std::nullopt;
      }
    }
    return words;
  }

 private:
  void report(const base::Message& message, std::size_t begin, std::size_t end,
              std::vector<std::string> arguments) {
    diagnostics_.push_back(
        {&message, source_.location(begin_ + begin, begin_ + end), std::move(arguments), {}, {}});
  }

  bool is_sound() {
    if (text_.size() > kMaxPlayLine) {
      report(messages::kTooMuch, 0, 1, {"this line", fmt::format("{} bytes", kMaxPlayLine)});
      return false;
    }
    if (const auto bad = base::first_bad_byte(text_)) {
      const auto byte = static_cast<unsigned char>(text_[*bad]);
      report(messages::kNotUtf8, *bad, *bad + 1, {fmt::format("{:#04x}", byte)});
      return false;
    }
    return characters_are_sound();
  }

  bool characters_are_sound() {
    const std::size_t remark = remark_begin();
    for (std::size_t at = 0; at < text_.size();) {
      const base::Decoded decoded = base::decode(text_, at);
      if (is_control(decoded.code_point) || (at < remark && is_deceptive(decoded.code_point))) {
        const auto code_point = static_cast<std::uint32_t>(decoded.code_point);
        report(messages::kCharacter, at, at + decoded.length,
               {fmt::format("U+{:04X}", code_point)});
        return false;
      }
      at += decoded.length;
    }
    return true;
  }

  std::size_t remark_begin() const {
    bool quoted = false;
    for (std::size_t at = 0; at < text_.size(); ++at) {
      const bool after_blank = at == 0 || kBlanks.find(text_[at - 1]) != std::string_view::npos;
      if (text_[at] == '"') quoted = !quoted;
      if (text_[at] == '#' && after_blank && !quoted) return at;
    }
    return text_.size();
  }

  bool find_word() {
    at_ = text_.find_first_not_of(kBlanks, at_);
    return at_ != std::string_view::npos && text_[at_] != '#';
  }

  base::Span span(std::size_t begin, std::size_t end) const {
    return source_.span(begin_ + begin, begin_ + end);
  }

  Word plain_word() {
    const std::size_t begin = at_;
    at_ = std::min(text_.find_first_of(kWordEnds, at_), text_.size());
    return {std::string(text_.substr(begin, at_ - begin)), span(begin, at_)};
  }

  std::optional<Word> quoted_word() {
    const std::size_t begin = at_;
    const std::size_t close = text_.find('"', begin + 1);
    if (close == std::string_view::npos) {
      report(messages::kWordMissing, begin, text_.size(),
             {std::string(text_.substr(begin)), "a closing quotation mark"});
      return std::nullopt;
    }
    at_ = close + 1;
    return Word{std::string(text_.substr(begin + 1, close - begin - 1)), span(begin, at_), true};
  }

  const base::SourceFile& source_;
  std::string_view text_;
  std::size_t begin_ = 0;  // of the line in the file
  std::size_t at_ = 0;     // in the line
  base::Diagnostics& diagnostics_;
};

}  // namespace

std::optional<std::vector<Word>> words_of_line(const base::SourceFile& source, std::uint32_t line,
                                               base::Diagnostics& diagnostics) {
  return Lexer(source, line, diagnostics).read();
}

}  // namespace earshot::play
