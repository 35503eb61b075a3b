// The form is that of GitHub's workflow commands; what would end a value early is escaped in their
// manner.
#include "base/render.h"
#include "content/report_formats.h"

namespace earshot::content {

namespace {

std::string escaped(std::string_view text, bool in_property) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  const std::string_view special = in_property ? "%\r\n:," : "%\r\n";
  std::string result;
  for (const char c : text) {
    if (special.find(c) == std::string_view::npos) {
      result += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    result += '%';
    result += kDigits[byte / 16U];
    result += kDigits[byte % 16U];
  }
  return result;
}

std::string_view command_for(base::Severity severity) {
  return severity == base::Severity::note ? "notice" : base::name_of(severity);
}

// Columns may stand only where begin and end are on one line.
std::string place(const base::Location& where) {
  const base::Span& span = where.span;
  std::string text = "file=" + escaped(where.file, true) +
                     ",line=" + std::to_string(span.begin.line) +
                     ",endLine=" + std::to_string(span.end.line);
  if (span.begin.line == span.end.line) {
    text += ",col=" + std::to_string(span.begin.column) +
            ",endColumn=" + std::to_string(span.end.column);
  }
  return text;
}

std::string note_text(const base::Note& note) {
  return "\n" + note.where.file + ":" + std::to_string(note.where.span.begin.line) + ":" +
         std::to_string(note.where.span.begin.column) + ": " + note.text;
}

std::string command(const base::Diagnostic& diagnostic) {
  std::string text = base::wording(diagnostic);
  const std::string help = base::help_text(diagnostic);
  if (!help.empty()) text += "\nhelp: " + help;
  for (const base::Note& note : diagnostic.notes) text += note_text(note);
  const base::Message& message = *diagnostic.message;
  const std::string title = base::code_text(message) + " " + std::string(message.name);
  return "::" + std::string(command_for(message.severity)) + " " + place(diagnostic.where) +
         ",title=" + escaped(title, true) + "::" + escaped(text, false) + "\n";
}

}  // namespace

std::string render_github(const check::Report& report) {
  std::string text;
  for (const base::Diagnostic& one : report.diagnostics) text += command(one);
  for (const std::string& sentence : report.undecided)
    text += "::notice title=not decided::" + escaped(sentence, false) + "\n";
  for (const base::Failure& failure : report.unreadable)
    text += "::error title=not read::" + escaped(failure.text, false) + "\n";
  return text;
}

std::string with_gaps(std::string_view pattern) {
  std::string text;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    const bool gap = pattern[at] == '{' && at + 2 < pattern.size() && pattern[at + 2] == '}';
    text += gap ? "…" : std::string(1, pattern[at]);
    if (gap) at += 2;
  }
  return text;
}

}  // namespace earshot::content
