#include "host/store_commands.h"

#include <ostream>

#include <fmt/format.h>

#include "host/copy_log.h"
#include "host/export.h"
#include "host/open_log.h"
#include "host/removal.h"
#include "host/verify.h"

namespace earshot::host {
namespace {

constexpr int kFound = 1;
constexpr int kUnreadable = 3;

int unreadable(const std::string& why, std::ostream& err) {
  err << "earshot-host: " << why << '\n';
  return kUnreadable;
}

// What the log throws on the way is said like what it says at opening.
template <class Work>
int with_log(const std::string& store, std::ostream& err, const Work& work,
             Opening opening = Opening::look) {
  auto log = open_log(store, opening);
  if (!log) return unreadable(log.failure().text, err);
  try {
    return work(**log);
  } catch (const LogError& error) {
    return unreadable(error.what(), err);
  }
}

base::Result<workshop::EventState> state_of(Log& log, const std::string& event) {
  workshop::History history;
  for (const LoggedRecord& logged : log.records(event)) {
    auto what = workshop::happening_of(logged.body);
    if (!what) return what.failure();
    auto record = std::make_shared<workshop::Record>();
    record->seq = logged.seq;
    record->at = logged.at;
    record->what = std::move(*what);
    history.add(std::move(record));
  }
  if (history.records().empty()) {
    return base::Failure{fmt::format("there is no event `{}` in this log", event)};
  }
  return history.state();
}

int list_events(Log& log, std::ostream& out, std::ostream& err) {
  for (const std::string& event : log.events()) {
    const auto state = state_of(log, event);
    if (!state) return unreadable(state.failure().text, err);
    out << event << "  " << state->setup.title << "  (" << state->seats.size() << " players)\n";
  }
  return 0;
}

// The copy that the host makes beside its log would still have it.
void renew_copy(Log& log, const std::string& store, std::ostream& out) {
  const std::filesystem::path copy = store + ".backup";
  if (log.shared() || !std::filesystem::exists(copy)) return;
  log.backup(std::filesystem::absolute(copy));
  out << copy.string() << " is made anew\n";
}

// What the log was played on; what another rulebook made is left out, and so are its plays.
Library kept_scenarios(Log& log) {
  Library library;
  for (const Content& content : log.contents()) (void)library.keep(content);
  return library;
}

std::string exported(Log& log, const workshop::EventState& state, ExportForm form,
                     const XapiOptions& xapi) {
  switch (form) {
    case ExportForm::plays:
      return plays_csv(state);
    case ExportForm::choices:
      return choices_csv(state);
    case ExportForm::items:
      return event_items_csv(kept_scenarios(log), state);
    case ExportForm::xapi:
      return xapi_json(xapi_statements(kept_scenarios(log), state, xapi));
    default:
      return event_json(state) + '\n';
  }
}

}  // namespace

int verify_command(const std::string& store, std::ostream& out, std::ostream& err) {
  return with_log(store, err, [&](Log& log) {
    const Verified found = verify(log);
    for (const std::string& mistake : found.mistakes) out << mistake << '\n';
    out << fmt::format("{} events, {} records, {} scores replayed: {}\n", found.events,
                       found.records, found.scores,
                       found.mistakes.empty() ? "all as they should be"
                                              : fmt::format("{} mistakes", found.mistakes.size()));
    return found.mistakes.empty() ? 0 : kFound;
  });
}

int backup_command(const std::string& store, const std::filesystem::path& to, std::ostream& out,
                   std::ostream& err) {
  return with_log(store, err, [&](Log& log) {
    log.backup(std::filesystem::absolute(to));
    out << "a copy is in " << to.string() << '\n';
    return 0;
  });
}

int restore_command(const std::filesystem::path& backup, const std::string& store,
                    std::ostream& out, std::ostream& err) {
  if (const auto done = restore_log(backup, store); !done) {
    return unreadable(done.failure().text, err);
  }
  out << told_store(store) << " is what " << backup.string() << " was\n";
  return 0;
}

int export_command(const std::string& store, const std::string& event, ExportForm form,
                   const XapiOptions& xapi, std::ostream& out, std::ostream& err) {
  return with_log(store, err, [&](Log& log) {
    if (event.empty()) return list_events(log, out, err);
    const auto state = state_of(log, event);
    if (!state) return unreadable(state.failure().text, err);
    out << exported(log, *state, form, xapi);
    return 0;
  });
}

int delete_command(const std::string& store, const std::string& event, int older_than_days,
                   std::ostream& out, std::ostream& err) {
  const auto work = [&](Log& log) {
    std::vector<std::string> which;
    if (!event.empty()) which.push_back(event);
    for (const std::string& one : event.empty() ? log.events() : which) {
      const auto state = state_of(log, one);
      if (!state) return unreadable(state.failure().text, err);
      const bool is_old = log.now() - state->last_at > older_than_days * kDay;
      if (event.empty() && !is_old) continue;
      delete_from_log(log, one, "command");
      out << fmt::format("{}  {}  is deleted, with {} players\n", one, state->setup.title,
                         state->seats.size());
    }
    renew_copy(log, store, out);
    return 0;
  };
  return with_log(store, err, work, Opening::serve);
}

base::Result<std::vector<XapiStatement>> statements_in(const std::string& store,
                                                       const std::string& event,
                                                       const XapiOptions& xapi) {
  auto log = open_log(store, Opening::look);
  if (!log) return log.failure();
  try {
    const auto state = state_of(**log, event);
    if (!state) return state.failure();
    return xapi_statements(kept_scenarios(**log), *state, xapi);
  } catch (const LogError& error) {
    return base::Failure{error.what()};
  }
}

}  // namespace earshot::host
