// A mistake in content, as data: which message, where, with which words, and what else to look at.
//
// Each room words its own messages in one table of `Message` (scenario/messages.h, play/messages.h,
// …), and emits Diagnostics that point into it. Rendering (text, JSON) is base/render.h; severities
// and thresholds are decided by whoever renders. Wording: lower case, no full stop, names in
// backticks, what was found; the remedy stands in `help`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace earshot::base {

enum class Severity { note, warning, error };

// One row of a table of wordings. `text` and `help` may hold {0}, {1} … for the diagnostic's
// arguments.
struct Message {
  int code;               // 301 is shown as EAR301
  Severity severity;      // as shipped; pack.yaml may lower it, but never an error's
  std::string_view name;  // short kebab-case name, unique: unknown-node
  std::string_view text;
  std::string_view help;  // used when the diagnostic brings no help of its own; may be empty
};

struct Note {
  Location where;
  std::string text;
};

struct Diagnostic {
  const Message* message = nullptr;
  Location where;
  std::vector<std::string> arguments;
  std::vector<Note> notes;
  std::string help;    // in place of the message's own when not empty (a did-you-mean, say)
  std::string play{};  // a `.play` script by which it can be seen; may be empty
};

using Diagnostics = std::vector<Diagnostic>;

std::string code_text(const Message& message);      // "EAR301"
std::string wording(const Diagnostic& diagnostic);  // the text with its arguments
std::string help_text(const Diagnostic& diagnostic);
bool has_errors(const Diagnostics& diagnostics);

// By file, then place, then code; equal ones once.
void sort_by_place(Diagnostics& diagnostics);

}  // namespace earshot::base
