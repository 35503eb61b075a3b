// The host without its network: events, who may do what, plays and their replay, feeds. All of it runs on one thread and asks no clock of
// its own.
//
// Entry points: handle() for every route but the feed, open_feed(), and tick(), which does what time does (docs/developers/workshop-protocol.md). Each
// event's log is folded twice: `ahead` has what was accepted and is on its way to the disk, and decides what may come next; `durable` has what is on
// the disk, and is all that anybody is shown. An answer leaves when its records are durable.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "host/buckets.h"
#include "host/http.h"
#include "host/library.h"
#include "host/random.h"
#include "host/store.h"
#include "workshop/board.h"
#include "workshop/fold.h"
#include "workshop/requests.h"

namespace earshot::host {

using Clock = std::function<std::int64_t()>;  // milliseconds since 1970, never backwards

enum class Role { everybody, seat, facilitator };

struct Who {
  Role role = Role::everybody;
  int seat = workshop::kNobody;
};

struct OpenFeed {
  std::shared_ptr<FeedSink> sink;
  Who who;
  std::string token;    // hash; a feed ends with it
  std::string last_id;  // what was sent last
};

// What is shown, and the name of exactly that.
struct Snapshot {
  std::string board;
  std::string id;
};

struct LiveEvent {
  std::string id;
  workshop::History ahead, durable;
  int epoch = 0;  // how often `ahead` was thrown away because the store failed
  std::unordered_map<std::string, int> tokens;  // hashes of all there were → seat
  std::vector<OpenFeed> feeds;
  std::map<int, int> connected;  // feeds by seat
  // Snapshots as they were made last; none when something changed since.
  std::optional<Snapshot> everybody, seats, control;
  std::int64_t next_everybody = 0, next_seats = 0, next_control = 0;  // not before
  bool feeds_wait_everybody = false, feeds_wait_seats = false, feeds_wait_control = false;
  bool was_closing = false;
};

// One request on its way.
struct Asking {
  Request request;
  std::vector<std::string> arguments;  // what stood for {…} in the path
  Who who;
  LiveEvent* event = nullptr;
  Respond respond;
  std::string asker, hash;  // under which its answer is kept
};
using AskingPtr = std::shared_ptr<Asking>;

struct PlayAt;  // play_at.h

class Hall {
 public:
  Hall(Store& store, Library library, Clock clock, Random random);
  Hall(const Hall&) = delete;
  Hall& operator=(const Hall&) = delete;

  // Before anything else: what the log has. Events that cannot be replayed any more are named in the failure and left out.
  base::Outcome load(Log& log);
  // The facilitator's secret when there was none yet: told once.
  std::optional<std::string> first_secret(Log& log);

  void set_address(std::string address) { address_ = std::move(address); }
  const std::string& address() const { return address_; }

  void handle(Request request, Respond respond);
  std::optional<Response> open_feed(const Request& request, const std::shared_ptr<FeedSink>& sink);
  void feed_closed(const FeedSink* sink);
  void tick();
  void stop();  // says good-bye to all feeds

  const std::map<std::string, std::unique_ptr<LiveEvent>>& events() const { return events_; }
  std::int64_t now() const { return clock_(); }

  // A row of the table of routes; the tests compare it with tools/host/openapi.json and try every role on it.
  struct Route {
    const char* method;
    const char* pattern;
    unsigned roles;  // bits of Role
    void (Hall::*handler)(const AskingPtr&);
  };
  static const std::vector<Route>& routes();

 private:
  // Who asks and for what (hall.cpp).
  const Route* find_route(const Request& request, std::vector<std::string>& arguments,
                          std::string& allow) const;
  std::optional<Response> prepare(Asking& asking, const Route& route);
  std::optional<Response> recognise(Asking& asking);
  std::optional<Response> recognise_seat(Asking& asking, const std::string& token);
  std::optional<Response> check_post(const Request& request) const;
  void answer_once(const AskingPtr& asking, const Route& route);
  bool is_plainly_new(const Asking& asking) const;

  // Writing (hall_commit.cpp). The answer leaves when all is durable.
  void commit(const AskingPtr& asking, LiveEvent& event, std::vector<workshop::Happening> what,
              Response answer, std::vector<Content> contents = {});
  void conclude(LiveEvent& event, int epoch,
                const std::vector<std::shared_ptr<const workshop::Record>>& records);
  void fail_commit(LiveEvent& event, int epoch);
  void changed(LiveEvent& event, const workshop::Record& record);

  // Routes: the door (hall_door.cpp), the facilitator (hall_acts.cpp), plays (hall_plays.cpp,
  // hall_guarded.cpp), and what is only read (hall_reads.cpp).
  void host_info(const AskingPtr& asking);
  void openapi(const AskingPtr& asking);
  void enter(const AskingPtr& asking);
  void join(const AskingPtr& asking);
  void resume(const AskingPtr& asking);
  void create_event(const AskingPtr& asking);
  void list_events(const AskingPtr& asking);
  void list_library(const AskingPtr& asking);
  void new_secret(const AskingPtr& asking);
  void act(const AskingPtr& asking);
  void board(const AskingPtr& asking);
  void scenario_text(const AskingPtr& asking);
  void post_actions(const AskingPtr& asking);
  void own_play(const AskingPtr& asking);
  void post_move(const AskingPtr& asking);
  void own_view(const AskingPtr& asking);
  void room_debrief(const AskingPtr& asking);
  void export_plays(const AskingPtr& asking);
  void export_choices(const AskingPtr& asking);
  void export_json(const AskingPtr& asking);
  void qr_code(const AskingPtr& asking);

  void keep_batch(const AskingPtr& asking, const PlayAt& at, std::vector<std::string> fresh);
  void answer_view(const AskingPtr& asking, const PlayAt& at);

  LiveEvent* event_by_code(const std::string& typed);
  std::optional<Response> too_many_wrong_codes(const Request& request);
  void count_wrong_code(const Request& request);
  bool name_is_taken(const workshop::EventState& state, const std::string& name,
                     int except = workshop::kNobody) const;
  bool team_name_is_taken(const workshop::EventState& state, const std::string& name,
                          int except = workshop::kNobody) const;

  std::optional<Response> fill_in_setup(workshop::Setup& setup, std::vector<Content>& contents);
  std::optional<Response> fill_in_act(const workshop::EventState& state, workshop::Act& act);
  std::optional<Response> fill_in_names(const workshop::EventState& state, workshop::Act& act);
  std::optional<Response> fill_in_late(const workshop::EventState& state, workshop::Act& act);
  std::string drawn_variant(const workshop::EventState& state, int round);

  // Time (hall_time.cpp) and feeds (hall_feeds.cpp).
  void advance(LiveEvent& event);
  void close_round(LiveEvent& event, int round);
  void publish(LiveEvent& event);
  void publish_to(LiveEvent& event, Role role);
  const Snapshot& base_snapshot(LiveEvent& event, Role role);
  Snapshot snapshot_for(LiveEvent& event, const Who& who);
  std::shared_ptr<const std::string> message_of(const Snapshot& snapshot) const;
  void end_feeds(LiveEvent& event, const std::string& reason,
                 const std::function<bool(const OpenFeed&)>& which);

  Store& store_;
  Library library_;
  Clock clock_;
  Random random_;
  std::string address_;
  std::string secret_;  // its hash
  std::map<std::string, std::unique_ptr<LiveEvent>> events_;
  std::map<std::string, std::vector<Respond>> in_flight_;
  Buckets wrong_codes_{{20, 0.33}};  // for each address: a room may be one
  Bucket all_wrong_codes_{{300, 20}};
  Buckets posts_{{20, 5}};  // for each seat
};

// The scenario that a round is played on, and the variant of its present run.
std::shared_ptr<const scenario::Scenario> scenario_of(const Library& library,
                                                      const workshop::EventState& state, int round);

}  // namespace earshot::host
