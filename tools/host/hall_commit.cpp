// From a decision to the disk, and from the disk to what is shown.
#include <algorithm>

#include <fmt/format.h>

#include "base/sha256.h"
#include "host/hall.h"
#include "host/removal.h"
#include "host/room_play.h"

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
  const std::string* token = token_of(*record, seat);
  if (token != nullptr && !token->empty()) event.tokens[*token] = seat;
}

// A play that was closed took until its receipt, which is the record's own time.
void date_score(const workshop::EventState& state, Record& record) {
  auto* act = std::get_if<workshop::Act>(&record.what);
  if (act != nullptr && is_room_act(act->what) && act->score) {
    act->score->took = record.at - state.rounds[static_cast<std::size_t>(state.round)].started;
  }
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

// `warning`: that somebody has changed what was written. The event is served all the same; what of it holds is `verify`'s to say.
base::Outcome load_event(Log& log, LiveEvent& event, std::string& warning) {
  std::string before;
  for (const LoggedRecord& logged : log.records(event.id)) {
    const bool is_whole = logged.hash == chain_hash(before, logged.seq, logged.at, logged.body);
    if (!is_whole && warning.empty()) {
      warning = fmt::format("event {}: record {} is not as it was written (earshot-host verify); ",
                            event.id, logged.seq);
    }
    before = logged.hash;
    const auto record = record_of(logged);
    if (!record) return record.failure();
    add(event, event.durable, *record);
  }
  event.ahead = event.durable;
  return base::Done{};
}

// What a record is about (log.h). A player's own doings concern no other player; a newcomer is given the next seat; all else
// may concern everybody.
std::string scope_of(const workshop::Happening& what) {
  const auto of_seat = [](int seat) { return "s" + std::to_string(seat); };
  if (const auto* one = std::get_if<workshop::Posted>(&what)) return of_seat(one->seat);
  if (const auto* one = std::get_if<workshop::Refused>(&what)) return of_seat(one->seat);
  if (const auto* one = std::get_if<workshop::Resumed>(&what)) return of_seat(one->seat);
  // What is decided on votes is an act, and so about every vote: neither overtakes the other unseen.
  if (const auto* one = std::get_if<workshop::Voted>(&what)) return of_seat(one->seat);
  return std::holds_alternative<workshop::Joined>(what) ? "door" : "";
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
    auto event = std::make_shared<LiveEvent>();
    event->id = id;
    std::string warning;
    const auto loaded = load_event(log, *event, warning);
    trouble += warning;
    if (!loaded) {
      trouble += fmt::format("event {}: {}; ", id, loaded.failure().text);
      continue;
    }
    events_[id] = std::move(event);
  }
  for (const auto& [name, value] : log.settings()) {
    if (name.starts_with(kDeleted)) deleted_[name.substr(kDeleted.size())] = value;
  }
  for (const auto& [id, event] : events_) {  // now that nobody else reads the log
    const auto& state = event->ahead.state();
    if (state.running() == nullptr || !log.alone()) continue;
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
  commit.known = event.durable.state().seq;
  commit.epoch = event.epoch;
  commit.contents = std::move(contents);
  if (!what.empty()) commit.scope = scope_of(what.front());
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
    if (store_.shared()) event.on_its_way.push_back(commit.records.back().second);
    add(event, event.ahead, record);
    records.push_back(std::move(record));
  }
  store_.commit(std::move(commit), [this, asking, held = event.shared_from_this(),
                                    epoch = event.epoch, records = std::move(records),
                                    answer = std::move(answer)](Outcome outcome,
                                                                const std::string& why) {
    tell_trouble(outcome, why);
    if (outcome == Outcome::stored) {
      conclude(*held, records);
      if (!asking) return;
      asking->is_settled = true;
      return asking->respond(answer);
    }
    fail_commit(*held, epoch);
    if (outcome == Outcome::moved_on) return try_again(asking);
    if (!asking) return held->patience.failed(now());
    const bool may_know = asking->who.role == Role::facilitator && !why.empty();
    asking->respond(failed(503, "store-failed", "this could not be written down and was not done",
                           may_know ? why : "try again in a moment; the host's screen says more"));
  });
}

// From a shared store they have come back already, in the order that they have there.
void Hall::conclude(LiveEvent& event, const Records& records) {
  event.patience.worked();
  for (const auto& record : records) {
    if (record->seq <= event.durable.state().seq || store_.shared()) continue;
    event.durable.add(record);
    changed(event, *record);
  }
}

// What was on its way is not there: the next decision is made on what is.
void Hall::fail_commit(LiveEvent& event, int epoch) {
  if (epoch != event.epoch) return;
  ++event.epoch;
  event.ahead = event.durable;
  event.on_its_way.clear();
  event.kept.clear();
  if (event.durable.records().empty()) events_.erase(std::string(event.id));  // it was not made
}

void Hall::tell_trouble(Outcome outcome, const std::string& why) {
  const bool trouble = outcome == Outcome::failed;
  if (trouble == in_trouble_) return;
  in_trouble_ = trouble;
  if (tell_) tell_(trouble ? why : std::string("the log can be written again"));
}

void Hall::take_in(News news) {
  if (news.secret && *news.secret != secret_) {
    secret_ = *news.secret;
    for (const auto& [id, event] : events_) {
      end_feeds(*event, "taken-over",
                [](const OpenFeed& feed) { return feed.who.role == Role::facilitator; });
    }
  }
  for (const Content& content : news.contents) {
    if (const auto kept = library_.keep(content); !kept && tell_) tell_(kept.failure().text);
  }
  for (const News::Grown& grown : news.grown) take_in_event(grown);
  for (const std::string& id : news.removed) forget_event(id, "deleted");
}

void Hall::take_in_event(const News::Grown& grown) {
  const std::shared_ptr<LiveEvent> found = events_[grown.event];
  const auto event = found ? found : std::make_shared<LiveEvent>();
  event->id = grown.event;
  events_[grown.event] = event;
  for (const LoggedRecord& logged : grown.records) take_in_record(*event, logged);
}

// `ahead` has what this host sent; what others did is put behind it, where it is for others: no two of them are about the same
// thing (log.h), so that the order does not matter. Where they are, the store refuses, and `ahead` is made anew.
void Hall::take_in_record(LiveEvent& event, const LoggedRecord& logged) {
  if (logged.seq <= event.durable.state().seq) return;
  const auto record = record_of(logged);
  if (!record) {
    if (tell_) tell_(record.failure().text);
    return;
  }
  add(event, event.durable, *record);
  const auto own = std::find(event.on_its_way.begin(), event.on_its_way.end(), logged.body);
  if (own != event.on_its_way.end()) {
    event.on_its_way.erase(own);
  } else {
    auto behind = std::make_shared<Record>(**record);
    behind->seq = event.ahead.state().seq + 1;
    add(event, event.ahead, behind);
  }
  changed(event, **record);
}

}  // namespace earshot::host
