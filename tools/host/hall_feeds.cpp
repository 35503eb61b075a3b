// Snapshots: when they are made anew, who gets them, and how often.
#include <algorithm>

#include <fmt/format.h>

#include "host/hall.h"

namespace earshot::host {
namespace {

using workshop::Reader;
using workshop::Record;

// Milliseconds between two snapshots. A projector is to move at once; a thousand seats need not.
constexpr std::int64_t kEverybodyPause = 20;
constexpr std::int64_t kSeatsPause = 200;
constexpr std::int64_t kControlPause = 250;
constexpr std::size_t kIdDigits = 16;

Reader reader_of(Role role) {
  return role == Role::facilitator ? Reader::facilitator
         : role == Role::seat      ? Reader::seat
                                   : Reader::everybody;
}

std::string id_of(const std::string& board) { return hash_of(board).substr(0, kIdDigits); }

// A batch in the middle of a play changes nothing but what the facilitator sees.
bool is_quiet(const Record& record) {
  if (std::holds_alternative<workshop::Refused>(record.what)) return true;
  const auto* posted = std::get_if<workshop::Posted>(&record.what);
  if (posted == nullptr) return false;
  return !posted->score && (posted->late || posted->first > 0);
}

// What the seats have in common stays as it is while votes come that are not shown.
bool is_hidden_vote(const workshop::EventState& state, const Record& record) {
  if (!std::holds_alternative<workshop::Voted>(record.what)) return false;
  const workshop::Round* running = state.running();
  return running != nullptr && running->room.ballot && !running->room.ballot->shown;
}

std::shared_ptr<const std::string> bye(const std::string& reason) {
  return std::make_shared<const std::string>(
      fmt::format("event: bye\ndata: {{\"reason\":\"{}\"}}\n\n", reason));
}

}  // namespace

void Hall::changed(LiveEvent& event, const Record& record) {
  event.control.reset();
  event.feeds_wait_control = true;
  if (is_hidden_vote(event.durable.state(), record)) {
    event.everybody.reset();
    event.feeds_wait_everybody = event.feeds_wait_seats = true;
    return;
  }
  const bool is_act = std::holds_alternative<workshop::Act>(record.what);
  const bool is_resume = std::holds_alternative<workshop::Resumed>(record.what);
  if (!is_quiet(record)) {
    event.everybody.reset();
    event.seats.reset();
    event.feeds_wait_everybody = event.feeds_wait_seats = true;
  }
  if (!is_act && !is_resume) return;
  const auto& seats = event.durable.state().seats;
  const auto out = [&](const OpenFeed& feed) {
    return feed.who.role == Role::seat && seats[static_cast<std::size_t>(feed.who.seat)].kicked;
  };
  const auto replaced = [&](const OpenFeed& feed) {
    return feed.who.role == Role::seat &&
           seats[static_cast<std::size_t>(feed.who.seat)].token != feed.token;
  };
  end_feeds(event, "kicked", out);
  end_feeds(event, "taken-over", replaced);
}

const Snapshot& Hall::base_snapshot(LiveEvent& event, Role role) {
  auto& kept = role == Role::facilitator ? event.control
               : role == Role::seat      ? event.seats
                                         : event.everybody;
  if (!kept) {
    const auto& state = event.durable.state();
    std::string board = workshop::board_json(state, reader_of(role), now(), address_);
    if (role == Role::facilitator) {
      board =
          workshop::with_member(std::move(board), workshop::control_json(state, event.connected));
    }
    std::string id = id_of(board);
    kept = Snapshot{std::move(board), std::move(id)};
  }
  return *kept;
}

Snapshot Hall::snapshot_for(LiveEvent& event, const Who& who) {
  const Snapshot& base = base_snapshot(event, who.role);
  if (who.role != Role::seat) return base;
  const std::string you = workshop::you_json(event.durable.state(), who.seat);
  return {workshop::with_member(base.board, you), id_of(base.id + you)};
}

std::shared_ptr<const std::string> Hall::message_of(const Snapshot& snapshot) const {
  return std::make_shared<const std::string>(
      fmt::format("event: snapshot\nid: {}\ndata: {{\"now\":{},\"board\":{}}}\n\n", snapshot.id,
                  now(), snapshot.board));
}

void Hall::publish(LiveEvent& event) {
  const std::int64_t at = now();
  if (event.feeds_wait_everybody && at >= event.next_everybody) {
    event.feeds_wait_everybody = false;
    event.next_everybody = at + kEverybodyPause;
    publish_to(event, Role::everybody);
  }
  if (event.feeds_wait_seats && at >= event.next_seats) {
    event.feeds_wait_seats = false;
    event.next_seats = at + kSeatsPause;
    publish_to(event, Role::seat);
  }
  if (event.feeds_wait_control && at >= event.next_control) {
    event.feeds_wait_control = false;
    event.next_control = at + kControlPause;
    publish_to(event, Role::facilitator);
  }
}

// All who see the same get the same bytes.
void Hall::publish_to(LiveEvent& event, Role role) {
  std::shared_ptr<const std::string> same;
  for (OpenFeed& feed : event.feeds) {
    if (feed.who.role != role) continue;
    if (role == Role::seat) {
      const Snapshot own = snapshot_for(event, feed.who);
      if (own.id == feed.last_id) continue;
      feed.last_id = own.id;
      feed.sink->send(message_of(own));
      continue;
    }
    const Snapshot& base = base_snapshot(event, role);
    if (base.id == feed.last_id) continue;
    feed.last_id = base.id;
    if (!same) same = message_of(base);
    feed.sink->send(same);
  }
}

std::optional<Response> Hall::open_feed(const Request& request,
                                        const std::shared_ptr<FeedSink>& sink) {
  Asking asking;
  asking.request = request;
  constexpr std::string_view kBefore = "/api/events/", kBehind = "/feed";
  const std::string& path = request.path;
  const bool fits = path.starts_with(kBefore) && path.ends_with(kBehind) &&
                    path.size() > kBefore.size() + kBehind.size();
  if (!fits) return failed(404, "no-such-route", "there is nothing at this address");
  asking.arguments = {path.substr(kBefore.size(), path.size() - kBefore.size() - kBehind.size())};
  const Route* route = nullptr;
  for (const Route& one : routes()) {
    if (one.handler == nullptr) route = &one;
  }
  if (auto refusal = prepare(asking, *route)) return refusal;
  LiveEvent& event = *asking.event;
  OpenFeed feed{sink, asking.who, {}, request.last_id};
  if (feed.who.role == Role::seat) {
    feed.token = event.ahead.state().seats[static_cast<std::size_t>(feed.who.seat)].token;
    ++event.connected[feed.who.seat];
    event.control.reset();
    event.feeds_wait_control = true;
  }
  const Snapshot snapshot = snapshot_for(event, feed.who);
  if (snapshot.id != feed.last_id) sink->send(message_of(snapshot));
  feed.last_id = snapshot.id;
  event.feeds.push_back(std::move(feed));
  return std::nullopt;
}

void Hall::feed_closed(const FeedSink* sink) {
  for (const auto& [id, event] : events_) {
    const auto gone = std::find_if(event->feeds.begin(), event->feeds.end(),
                                   [&](const OpenFeed& feed) { return feed.sink.get() == sink; });
    if (gone == event->feeds.end()) continue;
    if (gone->who.role == Role::seat) {
      --event->connected[gone->who.seat];
      event->control.reset();
      event->feeds_wait_control = true;
    }
    *gone = std::move(event->feeds.back());
    event->feeds.pop_back();
    return;
  }
}

void Hall::end_feeds(LiveEvent& event, const std::string& reason,
                     const std::function<bool(const OpenFeed&)>& which) {
  for (const OpenFeed& feed : event.feeds) {
    if (which(feed)) feed.sink->end(bye(reason));
  }
}

void Hall::stop() {
  for (const auto& [id, event] : events_) {
    end_feeds(*event, "host-stops", [](const OpenFeed&) { return true; });
  }
}

}  // namespace earshot::host
