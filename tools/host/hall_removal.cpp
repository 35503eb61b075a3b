// An event is deleted by the facilitator's hand or because it is old. Its log, its answers and what its players were called are gone from the store; that
// it was there, and when and by whom it was deleted, is kept.
#include <fmt/format.h>

#include "host/hall.h"
#include "host/json_out.h"
#include "host/removal.h"
#include "host/wrong_body.h"

namespace earshot::host {
namespace {

constexpr std::int64_t kHour = 3'600'000;

Commit note_of(const workshop::EventState& state, std::int64_t at, const std::string& by) {
  Commit with;
  with.setting = {std::string(kDeleted) + state.setup.event, deletion_note(state, at, by)};
  return with;
}

}  // namespace

std::string deletion_note(const workshop::EventState& state, std::int64_t at,
                          const std::string& by) {
  return JsonOut()
      .text("event", state.setup.event)
      .number("at", at)
      .text("by", by)
      .number("seats", static_cast<std::int64_t>(state.seats.size()))
      .number("records", state.seq)
      .done();
}

bool delete_from_log(Log& log, const std::string& event, const std::string& by) {
  workshop::History history;
  for (const LoggedRecord& logged : log.records(event)) {
    auto what = workshop::happening_of(logged.body);
    auto record = std::make_shared<workshop::Record>();
    record->seq = logged.seq;
    record->at = logged.at;
    if (what) record->what = std::move(*what);
    history.add(std::move(record));
  }
  if (history.records().empty()) return false;
  log.begin();
  log.remove(event);
  log.append(note_of(history.state(), log.now(), by));
  log.finish();
  log.tidy();
  return true;
}

void Hall::delete_event(const AskingPtr& asking) {
  const auto body = workshop::deletion_body(asking->request.body);
  if (!body.value) return asking->respond(wrong_body(body));
  const auto found = events_.find(body.value->event);
  if (found == events_.end() || found->second->is_removed) {
    return asking->respond(failed(404, "no-such-event", "there is no such event here"));
  }
  const workshop::EventState& state = found->second->ahead.state();
  if (body.value->title != state.setup.title) {
    return asking->respond(failed(409, "other-title", "the event has another title",
                                  "give its title as it stands, so that no other event is meant"));
  }
  if (state.running() != nullptr) {
    return asking->respond(failed(409, "not-now", "a round is running"));
  }
  remove_event(asking, found->first, "facilitator");
}

void Hall::remove_event(const AskingPtr& asking, const std::string& id, const std::string& by) {
  const auto event = events_.at(id);
  event->is_removed = true;
  Commit with = note_of(event->ahead.state(), now(), by);
  const std::string note = with.setting->second;
  const Response answer{200, JsonOut().text("deleted", id).done(), "application/json", {}};
  if (asking) {
    with.answer = {asking->asker, asking->request.key, asking->hash, {answer.status, answer.body}};
  }
  store_.remove(id, std::move(with), [=, this](Outcome outcome, const std::string& why) {
    tell_trouble(outcome, why);
    if (outcome != Outcome::stored) {
      event->is_removed = false;
      if (asking) asking->respond(failed(503, "store-failed", "the event is not deleted", why));
      return;
    }
    deleted_[id] = note;
    forget_event(id, "deleted");
    if (removed_) removed_();
    if (asking) asking->respond(answer);
  });
}

void Hall::forget_event(const std::string& id, const std::string& reason) {
  const auto found = events_.find(id);
  if (found == events_.end()) return;
  const auto event = found->second;
  event->is_removed = true;
  end_feeds(*event, reason, [](const OpenFeed&) { return true; });
  // Their connections are still to be closed; nobody finds the event any more.
  events_.erase(found);
}

void Hall::keep_no_longer() {
  if (keep_days_ == 0 || now() < next_retention_) return;
  next_retention_ = now() + kHour;
  std::vector<std::string> old;
  for (const auto& [id, event] : events_) {
    const workshop::EventState& state = event->ahead.state();
    const bool is_old = now() - state.last_at > keep_days_ * kDay;
    if (is_old && !event->is_removed && state.running() == nullptr) old.push_back(id);
  }
  for (const std::string& id : old) remove_event(nullptr, id, "retention");
}

}  // namespace earshot::host
