#include "host/workstation.h"

#include <fmt/format.h>

#include "play/plays.h"
#include "support/paths.h"
#include "workshop/event_stream.h"

namespace earshot::host::test {
namespace {

using earshot::test::kMonday;
using earshot::test::must;
using workshop::Heard;

Request request_of(const workshop::Ask& ask) {
  Request request;
  request.method = ask.method;
  request.path = ask.path;
  request.body = ask.body;
  request.key = ask.key;
  if (!ask.token.empty()) request.authorization = "Bearer " + ask.token;
  if (!ask.etag.empty()) request.if_none_match = '"' + ask.etag + '"';
  if (ask.method == "POST") request.content_type = "application/json";
  request.peer = "10.0.0.2";
  return request;
}

int retry_after(const Reply& reply) {
  for (const auto& [name, value] : reply.headers) {
    if (name == "Retry-After") return std::stoi(value);
  }
  return 0;
}

}  // namespace

void RoomWire::ask(workshop::Ask ask) {
  ++network_.asked;
  network_.asks.push_back(ask);
  Heard heard;
  heard.id = ask.id;
  heard.what = Heard::What::unreachable;
  if (!network_.cut) {
    const Reply reply = room_.ask(request_of(ask));
    if (!network_.deaf) {
      heard.what = Heard::What::answer;
      heard.status = reply.status;
      heard.body = reply.body;
      heard.now = room_.now;
      heard.retry_after = retry_after(reply);
    }
  }
  heard_.push_back(std::move(heard));
}

void RoomWire::listen(std::uint64_t id, const std::string& path, const std::string& token,
                      const std::string& last_id) {
  hang_up();
  feed_id_ = id;
  read_ = 0;
  Heard heard;
  heard.id = id;
  heard.what = Heard::What::feed_broken;
  if (!network_.cut) {
    auto sink = std::make_shared<Sink>();
    Request request;
    request.path = path;
    request.authorization = "Bearer " + token;
    request.last_id = last_id;
    const auto refusal = room_.hall->open_feed(request, sink);
    heard.what = refusal ? Heard::What::feed_refused : Heard::What::feed_open;
    if (refusal) heard.status = refusal->status, heard.body = refusal->body;
    if (!refusal) feed_ = std::move(sink);
  }
  heard_.push_back(std::move(heard));
}

void RoomWire::hang_up() {
  if (feed_) room_.hall->feed_closed(feed_.get());
  feed_.reset();
}

void RoomWire::break_feed() {
  Heard heard;
  heard.id = feed_id_;
  heard.what = Heard::What::feed_broken;
  heard_.push_back(std::move(heard));
  hang_up();
}

std::vector<Heard> RoomWire::take() {
  if (feed_ && network_.cut) break_feed();
  workshop::EventStream stream;
  std::vector<std::string> messages;
  for (; feed_ && read_ < feed_->messages.size(); ++read_)
    messages.push_back(feed_->messages[read_]);
  const bool ended = feed_ && !feed_->last.empty();
  if (ended) messages.push_back(feed_->last);
  for (const std::string& message : messages) {
    const auto events = stream.take(message);
    REQUIRE(events);
    for (const auto& one : *events) {
      Heard heard;
      heard.id = feed_id_;
      heard.what = one.is_comment ? Heard::What::feed_beat : Heard::What::feed_message;
      heard.event = one.event;
      heard.body = one.data;
      heard.feed_id = one.id;
      heard_.push_back(std::move(heard));
    }
  }
  if (ended) feed_.reset();
  return std::exchange(heard_, {});
}

play::Run best_of(const std::string& scenario, const std::string& variant) {
  const auto& pack = shipped_pack();
  for (const auto& entry : pack.scenarios) {
    if (entry.loaded.id != scenario) continue;
    const std::string file = scenario + ".best" + (variant.empty() ? "" : "-" + variant) + ".play";
    return earshot::test::played(
        entry.loaded.scenario,
        earshot::test::bytes_of(earshot::test::root() / "content/scenarios" / file));
  }
  FAIL("no scenario " << scenario);
  std::abort();
}

// No two ask under the same ids.
Workstation::Workstation(Room& room, const std::string& person)
    : name(person), room_(room), seed_(1000 * person.size()) {
  store_.emplace(office_.open());
  person_ = must(store_->add_person(name, kMonday)).id;
}

void Workstation::attend(const workshop::KeptSeat& seat, std::unique_ptr<workshop::Wire> wire) {
  outbox_.emplace(*store_, person_, [] { return std::string(kMonday); });
  attendance_.emplace(
      *outbox_, std::move(wire), seat, [this] { return room_.now; }, ++seed_);
  generation_ = -1;
  tick();
}

void Workstation::sit(workshop::Door& door) {
  for (int i = 0; i < 4 && !door.seat(); ++i) door.tick();
  INFO((door.trouble() ? door.trouble()->code + ": " + door.trouble()->message
                       : std::string("no answer")));
  REQUIRE(door.seat());
  must(store_->keep_seat(person_, *door.seat(), kMonday));
  attend(*door.seat(), door.take_wire());
}

void Workstation::join(const std::string& event) {
  workshop::Door door(std::make_unique<RoomWire>(room_, network), "http://127.0.0.1:7373", ++seed_);
  door.enter(room_.state(event).code);
  for (int i = 0; i < 4 && !door.entered(); ++i) door.tick();
  REQUIRE(door.entered());
  entered_ = *door.entered();
  door.join(name, "");
  sit(door);
}

void Workstation::resume(const std::string& event, const std::string& seat_code) {
  workshop::Door door(std::make_unique<RoomWire>(room_, network), "http://127.0.0.1:7373", ++seed_);
  door.resume(room_.state(event).code, seat_code);
  sit(door);
}

void Workstation::kill() {
  live_.reset();
  attendance_.reset();
  outbox_.reset();
  store_.reset();
}

void Workstation::start() {
  store_.emplace(office_.open());
  const auto seats = must(store_->seats());
  REQUIRE(seats.size() == 1);
  person_ = seats[0].person;
  attend(seats[0].seat, std::make_unique<RoomWire>(room_, network));
}

void Workstation::tick() {
  for (int i = 0; i < 8; ++i) attendance_->tick();
}

void Workstation::wait(std::int64_t milliseconds) {
  for (std::int64_t passed = 0; passed < milliseconds; passed += 250) {
    room_.after(250);
    tick();
  }
}

records::PlayId Workstation::record() const {
  const workshop::KeptPlay* play = attendance_->play();
  REQUIRE(play != nullptr);
  return records::PlayId{play->record};
}

void Workstation::play(const play::Run& run, std::size_t actions) {
  if (!live_ || generation_ != attendance_->generation()) {
    live_.emplace(must(records::LivePlay::resume(*store_, record())));
    generation_ = attendance_->generation();
  }
  for (std::size_t i = 0; i < actions && live_->run().steps().size() < run.steps().size(); ++i) {
    const std::size_t next = live_->run().steps().size();
    const auto refusal =
        must(live_->apply(*run.steps()[next].action, static_cast<std::int64_t>(next) * 100));
    REQUIRE_FALSE(refusal);
    attendance_->acted();
    tick();
  }
}

std::vector<std::string> Workstation::commands() const {
  return must(outbox_->commands(attendance_->play()->key));
}

}  // namespace earshot::host::test
