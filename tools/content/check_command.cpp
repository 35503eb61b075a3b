// Findings go to the output, what concerns the run itself (the count, what could not be read) to
// the error stream.
#include "content/check_command.h"

#include <cstdlib>
#include <optional>
#include <ostream>
#include <string>
#include <system_error>

#include "base/folders.h"
#include "base/render.h"
#include "check/check_pack.h"
#include "content/kit.h"
#include "content/report_formats.h"
#include "content/version.h"

namespace earshot::content {

namespace {

namespace fs = std::filesystem;

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
  if (report.files == 0 && text.empty()) return "nothing was checked";
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

// In $XDG_CACHE_HOME/earshot/plays, or ~/.cache/earshot/plays; none when neither variable is set.
std::optional<check::PlayCache> play_cache() {
  const char* cache = std::getenv("XDG_CACHE_HOME");  // NOLINT(concurrency-mt-unsafe)
  const char* home = std::getenv("HOME");             // NOLINT(concurrency-mt-unsafe)
  fs::path folder;
  if (cache != nullptr && *cache != '\0')
    folder = cache;
  else if (home != nullptr && *home != '\0')
    folder = fs::path(home) / ".cache";
  else
    return std::nullopt;
  std::error_code failed;
  const auto written = fs::last_write_time(base::kThisProgram, failed).time_since_epoch().count();
  const auto size = fs::file_size(base::kThisProgram, failed);
  if (failed) return std::nullopt;
  const std::string program =
      std::string(version()) + " " + std::to_string(written) + " " + std::to_string(size);
  return check::PlayCache(folder / "earshot" / "plays", program);
}

void print(const check::Report& report, const CheckOptions& options, Console& console) {
  console.out << rendered(report, options, console);
  console.out.flush();
}

}  // namespace

ExitCode check(const CheckOptions& options, Console& console) {
  check::Report report = look(options);
  if (options.quick)
    report.undecided.emplace_back("what takes playing (EAR5xx, EAR611, EAR613, EAR615–617)");
  return tell(report, options, console);
}

check::Report look(const CheckOptions& options, const std::atomic<bool>* cancelled) {
  const Kit kit = Kit::open();
  check::Instruments instruments = kit.instruments();
  if (!options.quick) {
    analysis::Budget& budget = instruments.plays.emplace().budget;
    budget.states = options.budget;
    budget.cancelled = cancelled;
  }
  const auto cache = options.cache ? play_cache() : std::nullopt;
  if (cache) instruments.cache = &*cache;
  check::Report report = check::check_paths(options.paths, instruments);
  report.undecided.insert(report.undecided.end(), kit.missing.begin(), kit.missing.end());
  return report;
}

ExitCode tell(const check::Report& report, const CheckOptions& options, Console& console) {
  print(report, options, console);
  for (const base::Failure& failure : report.unreadable)
    fail(console, ExitCode::unreadable, failure.text);
  console.err << summary(report) << "\n";
  if (!report.read_everything()) return ExitCode::unreadable;
  const bool denied = options.deny_warnings && report.count(Severity::warning) > 0;
  return report.count(Severity::error) > 0 || denied ? ExitCode::findings : ExitCode::fine;
}

}  // namespace earshot::content
