// What takes no playing is told at once, the rest when it is ready.
#include "content/watch_command.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <optional>
#include <ostream>
#include <span>
#include <utility>

#include "check/beside.h"
#include "check/codes.h"
#include "check/watched_folders.h"
#include "content/check_command.h"

namespace earshot::content {

namespace {

// What only playing finds; waits for it.
ExitCode tell_findings(check::BesideCheck& plays, const CheckOptions& options, Console& console) {
  check::Report report = plays.take();
  std::erase_if(report.diagnostics,
                [](const auto& one) { return !check::takes_playing(*one.message); });
  console.err << "all plays:\n" << std::flush;
  const ExitCode code = tell(report, options, console);
  console.err << std::flush;
  return code;
}

// By the clock, so that the report above can be told from one before it.
void tell_that_it_waits(Console& console) {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  char clock[sizeof "00:00:00"] = "";
  if (localtime_r(&now, &local) != nullptr) std::strftime(clock, sizeof clock, "%H:%M:%S", &local);
  console.err << clock << ": watching; Ctrl-C ends\n" << std::flush;
}

}  // namespace

ExitCode watch(const WatchOptions& options, Console& console) {
  check::WatchedFolders folders;
  for (const auto& path : options.paths) {
    if (auto outcome = folders.add(path); !outcome)
      return fail(console, ExitCode::unreadable, outcome.failure().text);
  }
  CheckOptions checked;
  checked.paths = options.paths;
  checked.colour = options.colour;
  CheckOptions quick = checked;
  quick.quick = true;
  for (std::uint64_t number = 1;; ++number) {
    const ExitCode code = tell(look(quick), quick, console);
    console.err << std::flush;
    check::BesideCheck plays([&](const std::atomic<bool>* off) { return look(checked, off); });
    if (number == options.checks) return std::max(code, tell_findings(plays, checked, console));
    const std::array<int, 1> done{plays.done()};
    auto woken = folders.wait(done);
    if (woken.ready) {
      tell_findings(plays, checked, console);
      tell_that_it_waits(console);
      woken = folders.wait({});
    }
    if (!woken.changed) return fail(console, ExitCode::unreadable, "waiting for changes failed");
    console.err << "\n" << woken.changed->string() << " changed\n" << std::flush;
  }
}

}  // namespace earshot::content
