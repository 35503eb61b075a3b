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
#include "check/inputs.h"
#include "check/kit.h"
#include "check/report_cache.h"
#include "content/printed_cache.h"
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

// $XDG_CACHE_HOME/earshot, or ~/.cache/earshot; none when neither variable is set.
std::optional<fs::path> cache_folder() {
  const char* cache = std::getenv("XDG_CACHE_HOME");  // NOLINT(concurrency-mt-unsafe)
  const char* home = std::getenv("HOME");             // NOLINT(concurrency-mt-unsafe)
  if (cache != nullptr && *cache != '\0') return fs::path(cache) / "earshot";
  if (home != nullptr && *home != '\0') return fs::path(home) / ".cache" / "earshot";
  return std::nullopt;
}

// What tells this build of the program from every other.
std::optional<std::string> this_build() {
  std::error_code failed;
  const auto written = fs::last_write_time(base::kThisProgram, failed).time_since_epoch().count();
  const auto size = fs::file_size(base::kThisProgram, failed);
  if (failed) return std::nullopt;
  return std::string(version()) + " " + std::to_string(written) + " " + std::to_string(size);
}

struct Caches {
  check::PlayCache plays;
  check::ReportCache reports;
  PrintedCache printed;
};

// What is printed follows from the report and from this.
std::string form_of(const CheckOptions& options, const Console& console) {
  const bool colour = wants_colour(options.colour, console.out_is_terminal);
  return std::to_string(static_cast<int>(options.format)) + (colour ? " colour" : " plain") +
         (options.deny_warnings ? " deny" : "");
}

std::optional<Caches> caches_for(const CheckOptions& options, const std::string& form = {}) {
  const auto folder = cache_folder();
  const auto build = this_build();
  if (!options.cache || !folder || !build) return std::nullopt;
  const std::string wishes = options.groups.text() + (options.quick ? " quick " : " ") +
                             std::to_string(options.budget) + "\n" + check::Kit::identity();
  return Caches{check::PlayCache(*folder / "plays", *build),
                check::ReportCache(*folder / "reports", *build, wishes),
                PrintedCache(*folder / "printed", *build + "\n" + wishes + "\n" + form)};
}

check::Report look_anew(const CheckOptions& options, const check::PlayCache* plays,
                        const std::atomic<bool>* cancelled) {
  const check::Kit kit =
      options.groups.has(7) ? check::Kit::open() : check::Kit();  // it is for words alone
  check::Instruments instruments = kit.instruments();
  instruments.groups = options.groups;
  instruments.cache = plays;
  if (!options.quick) {
    analysis::Budget& budget = instruments.plays.emplace().budget;
    budget.states = options.budget;
    budget.cancelled = cancelled;
  }
  check::Report report = check::check_paths(options.paths, instruments);
  report.undecided.insert(report.undecided.end(), kit.missing.begin(), kit.missing.end());
  return report;
}

// A report and what it was made of, if that is known and the report was kept.
struct Looked {
  check::Report report;
  bool kept = false;
};

Looked look(const CheckOptions& options, const std::optional<Caches>& caches,
            const std::optional<check::Inputs>& inputs, const std::atomic<bool>* cancelled) {
  if (inputs) {
    if (auto known = caches->reports.find(*inputs)) return {*std::move(known), true};
  }
  Looked looked{look_anew(options, caches ? &caches->plays : nullptr, cancelled)};
  const bool whole = cancelled == nullptr || !cancelled->load();
  looked.kept = inputs && whole &&
                caches->reports.keep(*inputs, check::read_inputs(options.paths), looked.report);
  return looked;
}

Printed printed_of(const check::Report& report, const CheckOptions& options,
                   const Console& console) {
  Printed printed{rendered(report, options, console), summary(report), ExitCode::fine};
  const bool denied = options.deny_warnings && report.count(Severity::warning) > 0;
  if (report.count(Severity::error) > 0 || denied) printed.code = ExitCode::findings;
  if (!report.read_everything()) printed.code = ExitCode::unreadable;
  return printed;
}

ExitCode print(const Printed& printed, const check::Report& report, Console& console) {
  console.out << printed.out;
  console.out.flush();
  for (const base::Failure& failure : report.unreadable)
    fail(console, ExitCode::unreadable, failure.text);
  console.err << printed.summary << "\n";
  return printed.code;
}

}  // namespace

ExitCode check(const CheckOptions& options, Console& console) {
  const auto caches = caches_for(options, form_of(options, console));
  const auto inputs = caches ? check::read_inputs(options.paths) : std::nullopt;
  if (inputs) {
    if (const auto printed = caches->printed.find(*inputs)) return print(*printed, {}, console);
  }
  auto [report, kept] = look(options, caches, inputs, nullptr);
  const bool playing = options.groups.has(5) || options.groups.has(6);
  if (options.quick && playing)
    report.undecided.emplace_back("what takes playing (EAR5xx, EAR611, EAR613, EAR615–617)");
  if (!options.groups.are_all())
    report.undecided.push_back("what was not asked for (" + options.groups.others() + ")");
  const Printed printed = printed_of(report, options, console);
  if (kept) caches->printed.keep(*inputs, printed);
  return print(printed, report, console);
}

check::Report look(const CheckOptions& options, const std::atomic<bool>* cancelled) {
  const auto caches = caches_for(options);
  const auto inputs = caches ? check::read_inputs(options.paths) : std::nullopt;
  return look(options, caches, inputs, cancelled).report;
}

ExitCode tell(const check::Report& report, const CheckOptions& options, Console& console) {
  return print(printed_of(report, options, console), report, console);
}

}  // namespace earshot::content
