// Diagnostics as a good compiler prints them. The excerpt of a source line is cut to what a
// terminal shows, its tabs are written as spaces and what cannot be shown as U+FFFD, so that the
// caret stands under the word whatever is in the line.
#include <fmt/format.h>

#include <algorithm>

#include "base/render.h"
#include "base/utf8.h"

namespace earshot::base {
namespace {

constexpr std::size_t kBytesBefore = 120;  // of the line, shown before the caret
constexpr int kColumns = 180;              // of the excerpt
constexpr int kTab = 4;

struct Paint {
  bool colour;

  std::string operator()(std::string_view code, std::string_view text) const {
    return colour ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string(text);
  }
};
constexpr std::string_view kBold = "1";
constexpr std::string_view kGreen = "1;32";

std::string_view colour_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "1;31";
    case Severity::warning:
      return "1;35";
    case Severity::note:
      break;
  }
  return "1;36";
}

// What a character looks like in an excerpt at this column.
std::string shown(Decoded character, int column) {
  if (character.code_point == '\t') {
    return std::string(static_cast<std::size_t>(kTab - column % kTab), ' ');
  }
  const bool control =
      character.code_point < 0x20 || (character.code_point >= 0x7F && character.code_point < 0xA0);
  return encode(control ? char32_t{0xFFFD} : character.code_point);
}

struct Excerpt {
  std::string line;
  std::string caret;
};

// `begin` and `end` are bytes of the line.
Excerpt excerpt(std::string_view line, std::size_t begin, std::size_t end) {
  std::size_t at = begin > kBytesBefore ? begin - kBytesBefore : 0;
  while (at > 0 && (static_cast<unsigned char>(line[at]) & 0xC0) == 0x80) --at;
  std::string text = at > 0 ? "…" : "";
  int column = at > 0 ? 1 : 0;
  int caret = -1;
  int caret_end = -1;
  for (; at < line.size() && column < kColumns;) {
    if (caret < 0 && at >= begin) caret = column;
    if (caret_end < 0 && at >= end) caret_end = column;
    const Decoded character = decode(line, at);
    const std::string drawn = shown(character, column);
    text += drawn;
    column += display_width(drawn);
    at += character.length;
  }
  if (at < line.size()) text += "…";
  if (caret < 0) caret = column;
  if (caret_end < 0) caret_end = column;
  const auto tail = static_cast<std::size_t>(std::max(0, caret_end - caret - 1));
  return {text, std::string(static_cast<std::size_t>(caret), ' ') + "^" + std::string(tail, '~')};
}

std::string source_lines(const Location& where, const FindSource& find, const Paint& paint) {
  const SourceFile* source = find ? find(where.file) : nullptr;
  if (source == nullptr || source->bytes().empty()) return "";
  const Place& from = where.span.begin;
  const std::string_view line = source->line(from.line);
  if (line.data() == nullptr) return "";
  const auto line_start = static_cast<std::size_t>(line.data() - source->bytes().data());
  const std::size_t begin =
      std::min(from.offset - std::min<std::size_t>(from.offset, line_start), line.size());
  const bool one_line = where.span.end.line == from.line;
  const std::size_t end = one_line ? where.span.end.offset - line_start : line.size();
  const Excerpt shown_line = excerpt(line, begin, std::max(begin, end));
  return fmt::format("{:>5} | {}\n      | {}\n", from.line, shown_line.line,
                     paint(kGreen, shown_line.caret));
}

std::string heading(const Location& where, Severity severity, const std::string& text,
                    const Paint& paint) {
  const std::string place =
      fmt::format("{}:{}:{}:", where.file, where.span.begin.line, where.span.begin.column);
  return fmt::format("{} {} {}\n", paint(kBold, place),
                     paint(colour_of(severity), fmt::format("{}:", name_of(severity))),
                     paint(kBold, text));
}

// So that it can be copied into a file and run.
std::string play_lines(std::string_view play, const Paint& paint) {
  if (play.empty()) return "";
  std::string out = paint(kBold, "such a play:") + "\n";
  while (!play.empty()) {
    const std::size_t end = std::min(play.find('\n'), play.size());
    out += fmt::format("    {}\n", play.substr(0, end));
    play.remove_prefix(std::min(end + 1, play.size()));
  }
  return out;
}

std::string render_one(const Diagnostic& diagnostic, const FindSource& find, const Paint& paint) {
  const std::string text =
      fmt::format("{} [{}]", wording(diagnostic), code_text(*diagnostic.message));
  std::string out = heading(diagnostic.where, diagnostic.message->severity, text, paint);
  out += source_lines(diagnostic.where, find, paint);
  for (const Note& note : diagnostic.notes) {
    out += heading(note.where, Severity::note, note.text, paint);
    out += source_lines(note.where, find, paint);
  }
  const std::string help = help_text(diagnostic);
  if (!help.empty()) out += fmt::format("{} {}\n", paint(kBold, "help:"), help);
  return out + play_lines(diagnostic.play, paint);
}

}  // namespace

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      break;
  }
  return "note";
}

std::string render_text(const Diagnostics& diagnostics, const FindSource& find, TextStyle style) {
  const Paint paint{style.colour};
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (!out.empty()) out += '\n';
    out += render_one(diagnostic, find, paint);
  }
  return out;
}

}  // namespace earshot::base
