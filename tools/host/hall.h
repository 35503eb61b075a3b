// The host without its network: events, who may do what, plays and their replay, feeds. All of it runs on one thread and asks no clock of
// its own.
//
// Entry points: handle() for every route but the feed, open_feed(), and tick(), which does what time does (docs/developers/workshop-protocol.md). Each
// event's log is folded twice: `ahead` has what was accepted and is on its way to the disk, and decides what may come next; `durable` has what is on
// the disk, and is all that anybody is shown. An answer leaves when its records are durable.
#pragma once

#include <algorithm>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "host/buckets.h"
#include "host/downloads.h"
#include "host/http.h"
#include "host/library.h"
#include "host/random.h"
#include "host/replay.h"
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

// Tries again what could not be written, later and later.
struct Patience {
  std::int64_t not_before = 0;
  std::int64_t pause = 0;  // milliseconds
  void failed(std::int64_t now) {
    pause = std::clamp<std::int64_t>(pause * 2, 500, 10'000);
    not_before = now + pause;
  }
  void worked() { not_before = pause = 0; }
};

struct LiveEvent : std::enable_shared_from_this<LiveEvent> {
  std::string id;
  workshop::History ahead, durable;
  int epoch = 0;  // how often `ahead` was thrown away because the store failed or others wrote
  // What `ahead` has and `durable` has not yet, as written; for a store that others write too.
  std::deque<std::string> on_its_way;
  KeptPlays kept;  // as `ahead` has them
  Patience patience;
  bool is_removed = false;
  std::unordered_map<std::string, int> tokens;  // hashes of all there were → seat
  std::vector<OpenFeed> feeds;
  std::map<int, int> connected;  // feeds by seat
  // Snapshots as they were made last; none when something changed since.
  std::optional<Snapshot> everybody, seats, control;
  std::int64_t next_everybody = 0, next_seats = 0, next_control = 0;  // not before
  bool feeds_wait_everybody = false, feeds_wait_seats = false, feeds_wait_control = false;
  bool was_closing = false;
  std::string room_view_name, room_view;  // what the room sees of its play, as it was made last
};

// One request on its way.
struct Asking {
  Request request;
  std::vector<std::string> arguments;  // what stood for {…} in the path
  Who who;
  std::shared_ptr<LiveEvent> event;
  Respond respond;
  std::string asker, hash;                                        // under which its answer is kept
  std::optional<workshop::Asked<workshop::ActionsBody>> actions;  // its body, when it was read
  int tries = 0;                                                  // how often others were first
  bool is_fresh = false;    // what others wrote was looked for
  bool is_settled = false;  // its answer is on the disk
};
using AskingPtr = std::shared_ptr<Asking>;

struct PlayAt;  // play_at.h

class Hall {
 public:
  Hall(Store& store, Library library, Clock clock, Random random);
  Hall(const Hall&) = delete;
  Hall& operator=(const Hall&) = delete;

  // Before anything else: what the log has. Events that cannot be read any more are named in the failure and left out; those whose records are
  // not as they were written are named, and served.
  base::Outcome load(Log& log);
  // The facilitator's secret when there was none yet: told once.
  std::optional<std::string> first_secret(Log& log);

  // Whom to tell, once each time, that the log cannot be written or can be written again.
  void on_trouble(std::function<void(const std::string&)> tell) { tell_ = std::move(tell); }
  // What a shared log has that this host may not know yet (store.h).
  void take_in(News news);
  void on_removed(std::function<void()> then) { removed_ = std::move(then); }
  // Events that nothing happened in for so long are deleted; 0: none.
  void set_keep_days(int days) { keep_days_ = days; }

  void set_address(std::string address) { address_ = std::move(address); }
  const std::string& address() const { return address_; }
  // Of what this host shows over TLS, in hexadecimal digits; empty: it speaks without.
  void set_certificate(std::string fingerprint) { certificate_ = std::move(fingerprint); }
  void set_downloads(std::vector<Download> downloads) { downloads_ = std::move(downloads); }
  const std::vector<Download>& downloads() const { return downloads_; }

  void handle(Request request, Respond respond);
  std::optional<Response> open_feed(const Request& request, const std::shared_ptr<FeedSink>& sink);
  void feed_closed(const FeedSink* sink);
  void tick();
  void stop();  // says good-bye to all feeds

  const std::map<std::string, std::shared_ptr<LiveEvent>>& events() const { return events_; }
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
  void look_up_and_answer(const AskingPtr& asking, const Route& route);
  void try_again(const AskingPtr& asking);
  void handle_again(const AskingPtr& asking, Response refusal);
  bool may_be_stale(const Asking& asking, int status) const;
  bool is_plainly_new(Asking& asking) const;

  // Writing (hall_commit.cpp). The answer leaves when all is durable.
  void commit(const AskingPtr& asking, LiveEvent& event, std::vector<workshop::Happening> what,
              Response answer, std::vector<Content> contents = {});
  void conclude(LiveEvent& event,
                const std::vector<std::shared_ptr<const workshop::Record>>& records);
  void fail_commit(LiveEvent& event, int epoch);
  void tell_trouble(Outcome outcome, const std::string& why);
  void take_in_event(const News::Grown& grown);
  void take_in_record(LiveEvent& event, const LoggedRecord& logged);

  // Deleting events (hall_removal.cpp).
  void remove_event(const AskingPtr& asking, const std::string& id, const std::string& by);
  void forget_event(const std::string& id, const std::string& reason);
  void keep_no_longer();
  void changed(LiveEvent& event, const workshop::Record& record);

  // Routes: the door (hall_door.cpp), the facilitator (hall_acts.cpp), plays (hall_plays.cpp,
  // hall_guarded.cpp, hall_room.cpp), and what is only read (hall_reads.cpp).
  void host_info(const AskingPtr& asking);
  void openapi(const AskingPtr& asking);
  void enter(const AskingPtr& asking);
  void join(const AskingPtr& asking);
  void resume(const AskingPtr& asking);
  void create_event(const AskingPtr& asking);
  void list_events(const AskingPtr& asking);
  void list_library(const AskingPtr& asking);
  void new_secret(const AskingPtr& asking);
  void delete_event(const AskingPtr& asking);
  void act(const AskingPtr& asking);
  void board(const AskingPtr& asking);
  void scenario_text(const AskingPtr& asking);
  void post_actions(const AskingPtr& asking);
  void own_play(const AskingPtr& asking);
  void post_move(const AskingPtr& asking);
  void own_view(const AskingPtr& asking);
  void post_vote(const AskingPtr& asking);
  void room_view(const AskingPtr& asking);
  void room_debrief(const AskingPtr& asking);
  void export_plays(const AskingPtr& asking);
  void export_choices(const AskingPtr& asking);
  void export_json(const AskingPtr& asking);
  void export_items(const AskingPtr& asking);
  void export_xapi(const AskingPtr& asking);
  void round_items(const AskingPtr& asking);
  void qr_code(const AskingPtr& asking);
  void seat_qr_code(const AskingPtr& asking);

  Replayed replay_batch(const Asking& asking, const PlayAt& at,
                        const std::shared_ptr<const scenario::Scenario>& scenario,
                        const std::vector<std::string>& fresh);
  void keep_batch(const AskingPtr& asking, const PlayAt& at, std::vector<std::string> fresh);
  void answer_view(const AskingPtr& asking, const PlayAt& at);

  LiveEvent* event_by_code(const std::string& typed);
  std::optional<Response> too_many_wrong_codes(const Request& request);
  void count_wrong_code(const Request& request);
  std::string free_name(const workshop::EventState& state);  // made up
  const std::string& likeness_of(const std::string& name);
  bool name_is_taken(const workshop::EventState& state, const std::string& name,
                     int except = workshop::kNobody);
  bool team_name_is_taken(const workshop::EventState& state, const std::string& name,
                          int except = workshop::kNobody) const;

  std::optional<Response> fill_in_setup(workshop::Setup& setup, std::vector<Content>& contents);
  std::optional<Response> fill_in_act(const workshop::EventState& state, workshop::Act& act);
  std::optional<Response> fill_in_room(const workshop::EventState& state, workshop::Act& act,
                                       int first);
  std::optional<Response> add_seats(workshop::EventState state, int count,
                                    std::vector<workshop::Happening>& what);
  std::optional<Response> fill_in_names(const workshop::EventState& state, workshop::Act& act);
  std::optional<Response> fill_in_late(const workshop::EventState& state, workshop::Act& act);
  std::string drawn_variant(const workshop::EventState& state, int round);

  // Time (hall_time.cpp) and feeds (hall_feeds.cpp).
  void advance(LiveEvent& event);
  void show_vote_in_time(LiveEvent& event);
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
  std::string address_, certificate_;
  std::vector<Download> downloads_;
  std::string secret_;  // its hash
  std::map<std::string, std::shared_ptr<LiveEvent>> events_;
  std::map<std::string, std::string> deleted_;  // what is known of them: JSON
  std::function<void(const std::string&)> tell_;
  std::function<void()> removed_;
  std::unordered_map<std::string, std::string> likenesses_;  // by name
  bool in_trouble_ = false;
  int keep_days_ = 0;
  std::int64_t next_retention_ = 0;
  std::map<std::string, std::vector<Respond>> in_flight_;
  Buckets wrong_codes_{{20, 0.33}};  // for each address: a room may be one
  Bucket all_wrong_codes_{{300, 20}};
  Buckets posts_{{20, 5}};  // for each seat
};

// The team with the fewest players; of equals the first; kNobody without teams.
int smallest_team(const workshop::EventState& state);

// The scenario that a round is played on, and the variant of its present run.
std::shared_ptr<const scenario::Scenario> scenario_of(const Library& library,
                                                      const workshop::EventState& state, int round);

}  // namespace earshot::host
