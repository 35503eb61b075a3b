// Diagnostics as text (file:line:column, source line, caret) and as JSON; both read the same list.
//
// Entry points: render_text, render_json. The form is the one of docs/trainers/checks.md; golden
// files hold it.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace earshot::base {

// Finds the file a location names, or nullptr when its text is not at hand.
using FindSource = std::function<const SourceFile*(std::string_view path)>;

struct TextStyle {
  bool colour = false;
};

std::string_view name_of(Severity severity);  // "warning"

std::string render_text(const Diagnostics& diagnostics, const FindSource& find,
                        TextStyle style = {});

// {"diagnostics": [...], "undecided": [...]}; lines and columns from 1.
std::string render_json(const Diagnostics& diagnostics,
                        const std::vector<std::string>& undecided = {});

}  // namespace earshot::base
