// What `check` found, for programs that read reports: code-scanning services and GitHub's own log.
//
// Entry points: render_sarif(), render_github(); base/render.h has the text and the JSON. Columns
// count characters (code points) from 1 everywhere, as in the text.
#pragma once

#include <string>
#include <string_view>

#include "check/report.h"

namespace earshot::content {

// SARIF 2.1.0: one run, a rule with its help for each code that was found, a result for each
// finding. What was not decided, and what could not be read, are notifications of the run.
std::string render_sarif(const check::Report& report, std::string_view version);

// `::error file=…::…`, one line for each finding: a workflow of GitHub Actions shows it at its
// place.
std::string render_github(const check::Report& report);

// A message's pattern with what stands for a name or a number shown as a gap: "unknown `…`".
std::string with_gaps(std::string_view pattern);

}  // namespace earshot::content
