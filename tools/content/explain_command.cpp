// Reads the rooms' tables of messages and the pages that go with them; it has no words of its own
// about any of them.
#include "content/explain_command.h"

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "base/nearest.h"
#include "base/render.h"
#include "check/codes.h"
#include "content/explain_page.h"
#include "content/text.h"

namespace earshot::content {

namespace {

void print_list(Console& console) {
  for (const base::Message* message : check::all_messages()) {
    console.out << base::code_text(*message) << "  "
                << padded_right(base::name_of(message->severity), 9) << message->name << "\n";
  }
}

void print_page(const base::Message& message, Console& console) {
  const std::string code = base::code_text(message);
  console.out << code << " " << message.name << " (" << base::name_of(message.severity) << ")\n\n"
              << as_plain_text(page_of(code), console.width);
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
