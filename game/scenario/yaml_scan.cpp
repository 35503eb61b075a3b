#include "scenario/yaml_scan.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "scenario/messages.h"
#include "scenario/yaml_lines.h"

namespace earshot::scenario {
namespace {

constexpr std::size_t kMostControlCharacters = 20;  // reported one by one

// yaml-cpp takes U+0004 for the end of the file, and some others for UTF-16.
bool is_control(char32_t c) {
  if (c < 0x20) return c != '\t' && c != '\n' && c != '\r';
  return (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF || c == 0xFFFE ||
         c == 0xFFFF;
}

// A carriage return is a line end only before a line feed.
bool is_lone_return(std::string_view text, std::size_t at) {
  return text[at] == '\r' && (at + 1 == text.size() || text[at + 1] != '\n');
}

bool report_control_characters(Report& report, std::string_view text, std::size_t begin) {
  std::size_t found = 0;
  for (std::size_t at = begin; at < text.size() && found < kMostControlCharacters;) {
    if (text[at] >= ' ' && text[at] < 0x7F) {  // nearly every byte
      ++at;
      continue;
    }
    const base::Decoded character = base::decode(text, at);
    if (is_control(character.code_point) || is_lone_return(text, at)) {
      ++found;
      report.add(
          message("control-character"),
          {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + character.length)},
          {name_of_character(character.code_point)});
    }
    at += character.length;
  }
  return found > 0;
}

}  // namespace

std::string name_of_character(char32_t code_point) {
  std::array<char, 8> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(),
                                 static_cast<std::uint32_t>(code_point), 16)
                       .ptr;
  std::string hex(digits.data(), end);
  std::transform(hex.begin(), hex.end(), hex.begin(),
                 [](char c) { return c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c; });
  return "U+" + std::string(hex.size() < 4 ? 4 - hex.size() : 0, '0') + hex;
}

bool report_bad_utf8(Report& report) {
  const std::string_view text = report.source().bytes();
  const auto bad = base::first_bad_byte(text);
  if (!bad) return false;
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(text[*bad]);
  const std::string name = {'0', 'x', kDigits[byte >> 4], kDigits[byte & 0xF]};
  const auto at = static_cast<std::uint32_t>(*bad);
  report.add(message("not-utf8"), {at, at + 1}, {name});
  return true;
}

YamlScan scan_yaml(Report& report) {
  const std::string_view text = report.source().bytes();
  const std::size_t begin = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  if (report_bad_utf8(report) || report_control_characters(report, text, begin)) {
    return {false, 0, {}};
  }
  LineScanner scanner(report, begin);
  scanner.run();
  YamlScan result{scanner.may_parse(), std::nullopt, scanner.harmless_tabs()};
  for (const base::Diagnostic& diagnostic : report.diagnostics()) {
    if (diagnostic.message->severity != base::Severity::error) continue;
    const std::uint32_t at = diagnostic.where.span.begin.offset;
    result.first_mistake = std::min(result.first_mistake.value_or(at), at);
  }
  return result;
}

}  // namespace earshot::scenario
