// Findings go to the output, what concerns the run itself (the count, what could not be read) to
// the error stream.
#include "content/check_command.h"

#include <ostream>
#include <string>

#include "base/render.h"
#include "check/check_pack.h"
#include "content/kit.h"
#include "content/report_formats.h"
#include "content/version.h"

namespace earshot::content {

namespace {

using base::Severity;

std::string count(std::size_t number, const std::string& noun) {
  return std::to_string(number) + " " + noun + (number == 1 ? "" : "s");
}

// "2 errors, 1 warning in 5 files"
std::string summary(const check::Report& report) {
  std::string text;
  const auto add = [&](std::size_t number, const std::string& noun) {
    if (number > 0) text += (text.empty() ? "" : ", ") + count(number, noun);
  };
  add(report.count(Severity::error), "error");
  add(report.count(Severity::warning), "warning");
  add(report.count(Severity::note), "note");
  return (text.empty() ? "nothing found" : text) + " in " + count(report.files, "file");
}

std::string as_text(const check::Report& report, base::TextStyle style) {
  std::string text = base::render_text(report.diagnostics, report.finder(), style);
  for (const std::string& undecided : report.undecided) text += "not decided: " + undecided + "\n";
  return text;
}

std::string rendered(const check::Report& report, const CheckOptions& options,
                     const Console& console) {
  switch (options.format) {
    case ReportFormat::json:
      return base::render_json(report.diagnostics, report.undecided);
    case ReportFormat::sarif:
      return render_sarif(report, version());
    case ReportFormat::github:
      return render_github(report);
    case ReportFormat::text:
      break;
  }
  return as_text(report, {wants_colour(options.colour, console.out_is_terminal)});
}

void print(const check::Report& report, const CheckOptions& options, Console& console) {
  console.out << rendered(report, options, console);
  console.out.flush();
}

}  // namespace

ExitCode check(const CheckOptions& options, Console& console) {
  const Kit kit = Kit::open();
  check::Report report = check::check_paths(options.paths, kit.instruments());
  report.undecided.insert(report.undecided.end(), kit.missing.begin(), kit.missing.end());
  print(report, options, console);
  for (const base::Failure& failure : report.unreadable)
    fail(console, ExitCode::unreadable, failure.text);
  console.err << summary(report) << "\n";
  if (!report.read_everything()) return ExitCode::unreadable;
  const bool denied = options.deny_warnings && report.count(Severity::warning) > 0;
  return report.count(Severity::error) > 0 || denied ? ExitCode::findings : ExitCode::fine;
}

}  // namespace earshot::content
