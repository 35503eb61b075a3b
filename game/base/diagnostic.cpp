// Arguments are put into a wording by hand: they come from files and may hold braces of their own.
#include "base/diagnostic.h"

#include <algorithm>
#include <tuple>

#include "base/spoken.h"

namespace earshot::base {
namespace {

bool is_placeholder(std::string_view rest) {
  return rest.size() >= 3 && rest[0] == '{' && rest[1] >= '0' && rest[1] <= '9' && rest[2] == '}';
}

std::string fill(std::string_view pattern, const std::vector<std::string>& arguments) {
  std::string text;
  while (!pattern.empty()) {
    if (is_placeholder(pattern)) {
      const auto index = static_cast<std::size_t>(pattern[1] - '0');
      if (index < arguments.size()) text += arguments[index];
      pattern.remove_prefix(3);
    } else {
      text += pattern.front();
      pattern.remove_prefix(1);
    }
  }
  return text;
}

auto place_key(const Diagnostic& diagnostic) {
  const Place& begin = diagnostic.where.span.begin;
  return std::tie(diagnostic.where.file, begin.line, begin.column, diagnostic.message->code,
                  diagnostic.arguments);
}

}  // namespace

std::string code_text(const Message& message) { return "EAR" + std::to_string(message.code); }

std::string wording(const Diagnostic& diagnostic) {
  return fill(said_text(diagnostic.message->text), diagnostic.arguments);
}

std::string help_text(const Diagnostic& diagnostic) {
  if (!diagnostic.help.empty()) return diagnostic.help;
  return fill(said_text(diagnostic.message->help), diagnostic.arguments);
}

bool has_errors(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& diagnostic) {
    return diagnostic.message->severity == Severity::error;
  });
}

void sort_by_place(Diagnostics& diagnostics) {
  std::stable_sort(
      diagnostics.begin(), diagnostics.end(),
      [](const Diagnostic& a, const Diagnostic& b) { return place_key(a) < place_key(b); });
  const auto same = [](const Diagnostic& a, const Diagnostic& b) {
    return a.where == b.where && place_key(a) == place_key(b);
  };
  diagnostics.erase(std::unique(diagnostics.begin(), diagnostics.end(), same), diagnostics.end());
}

}  // namespace earshot::base
