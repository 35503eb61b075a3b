// `earshot-content reference`: every key of every form as Markdown tables, which are those of
// docs/trainers/format.md; and the techniques, those of docs/trainers/techniques.md.
//
// Entry points: reference(), the command; reference_table(). They are made from the loader's own tables
// (scenario/forms.h), so that the handbook can say nothing that the loader does not do.
#pragma once

#include <string>
#include <string_view>

#include "content/console.h"
#include "scenario/forms.h"

namespace earshot::content {

struct ReferenceOptions {
  std::string form;  // "choice", or "techniques"; empty: all forms
};

// The heading of format.md under which this form stands: "Replies".
std::string_view reference_title(const scenario::Form& form);

// | key | must | holds | what |
std::string reference_table(const scenario::Form& form);

// The techniques of the built-in rubric, a table for each family: docs/trainers/techniques.md.
std::string reference_of_techniques();

ExitCode reference(const ReferenceOptions& options, Console& console);

}  // namespace earshot::content
