// From a decision to the disk, and from the disk to what is shown.
#include <fmt/format.h>

#include "base/sha256.h"
#include "host/hall.h"

namespace earshot::host {
namespace {

using workshop::History;
using workshop::Record;
using Records = std::vector<std::shared_ptr<const Record>>;

const std::string* token_of(const Record& record, int& seat) {
  if (const auto* joined = std::get_if<workshop::Joined>(&record.what)) {
    seat = joined->seat;
    return &joined->token;
  }
  if (const auto* resumed = std::get_if<workshop::Resumed>(&record.what)) {
    seat = resumed->seat;
    return &resumed->token;
  }
  return nullptr;
}

void add(LiveEvent& event, History& history, const std::shared_ptr<const Record>& record) {
  history.add(record);
  int seat = 0;
  if (const std::string* token = token_of(*record, seat)) event.tokens[*token] = seat;
}

// A play that was closed took until its receipt, which is the record's own time.
void date_score(const workshop::EventState& state, Record& record) {
  auto* posted = std::get_if<workshop::Posted>(&record.what);
  if (posted == nullptr || !posted->score) return;
  posted->score->took = record.at - state.rounds[static_cast<std::size_t>(posted->round)].started;
}

base::Result<std::shared_ptr<const Record>> record_of(const LoggedRecord& logged) {
  auto what = workshop::happening_of(logged.body);
  if (!what) return what.failure();
  auto record = std::make_shared<Record>();
  record->seq = logged.seq;
  record->at = logged.at;
  record->what = std::move(*what);
  return std::shared_ptr<const Record>(std::move(record));
}

base::Outcome load_event(Log& log, LiveEvent& event) {
  for (const LoggedRecord& logged : log.records(event.id)) {
    const auto record = record_of(logged);
    if (!record) return record.failure();
    add(event, event.durable, *record);
  }
  event.ahead = event.durable;
  return base::Done{};
}

}  // namespace

std::shared_ptr<const scenario::Scenario> scenario_of(const Library& library,
                                                      const workshop::EventState& state,
                                                      int round) {
  return library.by_digest(state.setup.rounds[static_cast<std::size_t>(round)].digest);
}

base::Outcome Hall::load(Log& log) {
  std::string trouble;
  for (const Content& content : log.contents()) {
    if (const auto kept = library_.keep(content); !kept) trouble += kept.failure().text + "; ";
  }
  for (const std::string& id : log.events()) {
    auto event = std::make_unique<LiveEvent>();
    event->id = id;
    if (const auto loaded = load_event(log, *event); !loaded) {
      trouble += fmt::format("event {}: {}; ", id, loaded.failure().text);
      continue;
    }
    events_[id] = std::move(event);
  }
  for (const auto& [id, event] : events_) {  // now that nobody else reads the log
    const auto& state = event->ahead.state();
    if (state.running() == nullptr) continue;
    commit(nullptr, *event, {workshop::Returned{now() - state.last_at}}, {});
  }
  if (trouble.empty()) return base::Done{};
  return base::Failure{trouble.substr(0, trouble.size() - 2)};
}

void Hall::commit(const AskingPtr& asking, LiveEvent& event, std::vector<workshop::Happening> what,
                  Response answer, std::vector<Content> contents) {
  Commit commit;
  commit.event = event.id;
  commit.expected = event.ahead.state().seq;
  commit.contents = std::move(contents);
  if (asking) {
    commit.answer = {
        asking->asker, asking->request.key, asking->hash, {answer.status, answer.body}};
  }
  Records records;
  for (workshop::Happening& one : what) {
    auto record = std::make_shared<Record>();
    record->seq = event.ahead.state().seq + 1;
    record->at = now();
    record->what = std::move(one);
    date_score(event.ahead.state(), *record);
    commit.records.emplace_back(record->at, workshop::json_of(record->what));
    add(event, event.ahead, record);
    records.push_back(std::move(record));
  }
  store_.commit(std::move(commit), [this, asking, &event, epoch = event.epoch,
                                    records = std::move(records), answer = std::move(answer)](
                                       Outcome outcome, const std::string&) {
    if (outcome == Outcome::stored) {
      conclude(event, epoch, records);
      if (asking) asking->respond(answer);
      return;
    }
    fail_commit(event, epoch);
    if (asking) {
      asking->respond(failed(503, "store-failed", "this could not be written down and was not done",
                             "try again in a moment; the host's screen says more"));
    }
  });
}

void Hall::conclude(LiveEvent& event, int, const Records& records) {
  for (const auto& record : records) {
    event.durable.add(record);
    changed(event, *record);
  }
}

// What was on its way is not there: the next decision is made on what is.
void Hall::fail_commit(LiveEvent& event, int epoch) {
  if (epoch != event.epoch) return;
  ++event.epoch;
  event.ahead = event.durable;
  if (event.durable.records().empty()) events_.erase(std::string(event.id));  // it was not made
}

}  // namespace earshot::host
