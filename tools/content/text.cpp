// Wrapping goes by columns, not by bytes; codes are put around single words, so that no line
// carries them to the next.
#include "content/text.h"

#include <cstdlib>
#include <vector>

#include "base/utf8.h"

namespace earshot::content {

namespace {

constexpr char kEscape = '\x1b';

// The length of the terminal code that begins here; 0 when none does.
std::size_t code_length(std::string_view text) {
  if (text.substr(0, 2) != "\x1b[") return 0;
  const std::size_t end = text.find('m');
  return end == std::string_view::npos ? 0 : end + 1;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = text.find(' ');
    if (end != 0) words.push_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return words;
}

std::string each_word(std::string_view text, const auto& style) {
  std::string styled;
  while (!text.empty()) {
    const std::size_t end = text.find(' ');
    if (end != 0) styled += style(text.substr(0, end));
    if (end == std::string_view::npos) break;
    styled += ' ';
    text.remove_prefix(end + 1);
  }
  return styled;
}

std::string mark(std::string_view words, bool is_fact, const Ink& ink) {
  if (!ink.colour()) {
    const std::string_view signs = is_fact ? "[]" : "**";
    return signs[0] + std::string(words) + signs[1];
  }
  return each_word(words,
                   [&](std::string_view w) { return is_fact ? ink.fact(w) : ink.emphasis(w); });
}

}  // namespace

std::string Ink::with(std::string_view code, std::string_view text) const {
  if (!colour_) return std::string(text);
  return kEscape + ("[" + std::string(code)) + "m" + std::string(text) + kEscape + "[0m";
}

int width_of(std::string_view text) {
  int width = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t length = code_length(text.substr(at)); length > 0) {
      at += length;
      continue;
    }
    const base::Decoded next = base::decode(text, at);
    width += base::display_width(next.code_point);
    at += next.length;
  }
  return width;
}

std::string wrapped(std::string_view text, int width, std::string_view first) {
  const int indent = width_of(first);
  std::string lines(first);
  int column = indent;
  for (const std::string_view word : words_of(text)) {
    const int needed = width_of(word);
    if (column > indent && column + 1 + needed > width) {
      lines += "\n" + std::string(static_cast<std::size_t>(indent), ' ');
      column = indent;
    }
    if (column > indent) {
      lines += ' ';
      ++column;
    }
    lines += word;
    column += needed;
  }
  return lines + "\n";
}

std::string marked(const scenario::Text& text, const Ink& ink) {
  const std::string_view plain = text.plain;
  std::string result;
  std::size_t at = 0;
  for (const auto& run : text.runs) {
    result += plain.substr(at, run.begin - at);
    result += mark(plain.substr(run.begin, run.end - run.begin), run.fact.has_value(), ink);
    at = run.end;
  }
  return result += plain.substr(at);
}

std::string points(const base::Rational& amount) {
  const std::int64_t hundredths = (amount * base::Rational(100)).rounded();
  const std::int64_t size = std::abs(hundredths);
  std::string text = (hundredths < 0 ? "-" : "") + std::to_string(size / 100);
  if (size % 100 == 0) return text;
  text += '.';
  text += static_cast<char>('0' + size / 10 % 10);
  if (size % 10 != 0) text += static_cast<char>('0' + size % 10);
  return text;
}

std::string with_sign(const base::Rational& amount) {
  return (amount > base::Rational(0) ? "+" : "") + points(amount);
}

std::string with_sign(int amount) { return (amount > 0 ? "+" : "") + std::to_string(amount); }

std::string padded_left(std::string_view text, int width) {
  const int missing = width - width_of(text);
  return std::string(static_cast<std::size_t>(missing > 0 ? missing : 0), ' ') + std::string(text);
}

std::string padded_right(std::string_view text, int width) {
  const int missing = width - width_of(text);
  return std::string(text) + std::string(static_cast<std::size_t>(missing > 0 ? missing : 0), ' ');
}

}  // namespace earshot::content
