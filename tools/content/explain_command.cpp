// Reads the rooms' tables of messages; it has no words of its own about any of them.
#include "content/explain_command.h"

#include <ostream>
#include <string_view>
#include <vector>

#include "base/nearest.h"
#include "check/codes.h"
#include "content/text.h"

namespace earshot::content {

namespace {

std::string_view word_for(base::Severity severity) {
  switch (severity) {
    case base::Severity::error:
      return "error";
    case base::Severity::warning:
      return "warning";
    case base::Severity::note:
      break;
  }
  return "note";
}

// What stands for a name or a number from the file is shown as a gap.
std::string with_gaps(std::string_view pattern) {
  std::string text;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    const bool gap = pattern[at] == '{' && at + 2 < pattern.size() && pattern[at + 2] == '}';
    text += gap ? "…" : std::string(1, pattern[at]);
    if (gap) at += 2;
  }
  return text;
}

void print_list(Console& console) {
  for (const base::Message* message : check::all_messages()) {
    console.out << base::code_text(*message) << "  " << padded_right(word_for(message->severity), 9)
                << message->name << "\n";
  }
}

void print_page(const base::Message& message, Console& console) {
  console.out << base::code_text(message) << " " << message.name << " ("
              << word_for(message.severity) << ")\n\n"
              << wrapped(with_gaps(message.text), console.width, "  ");
  if (!message.help.empty())
    console.out << "\n" << wrapped("help: " + with_gaps(message.help), console.width, "  ");
}

}  // namespace

ExitCode explain(const ExplainOptions& options, Console& console) {
  if (options.code.empty()) {
    print_list(console);
    return ExitCode::fine;
  }
  if (const auto* message = check::find_message(options.code)) {
    print_page(*message, console);
    return ExitCode::fine;
  }
  std::vector<std::string_view> names;
  for (const auto* message : check::all_messages()) names.push_back(message->name);
  const std::string_view near = base::nearest(options.code, names);
  return fail(console, ExitCode::usage,
              "there is no message `" + options.code + "`" +
                  (near.empty() ? "; without a code, `explain` lists all of them"
                                : "; did you mean `" + std::string(near) + "`?"));
}

}  // namespace earshot::content
