#include "host/rehearse.h"

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <ostream>
#include <thread>

#include <fmt/format.h>

#include "host/http_server.h"
#include "host/rehearse_client.h"
#include "host/serve_command.h"
#include "host/sqlite_log.h"
#include "host/verify.h"

namespace earshot::host {
namespace {

namespace fs = std::filesystem;
using Json = RehearsalJson;

// A host on loopback with a log that is thrown away, on a thread of its own.
class Stage {
 public:
  Stage() : folder_(fs::temp_directory_path() / fmt::format("earshot-rehearsal-{}", getpid())) {}
  ~Stage() {
    close();
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  base::Outcome open(const fs::path& pack) {
    auto library = open_library(pack);
    if (!library) return library.failure();
    std::error_code failed;
    fs::create_directories(folder_, failed);
    auto log = open_sqlite_log(store(), Opening::serve);
    if (!log) return log.failure();
    Log& direct = **log;
    Clock clock = host_clock(direct);
    store_ = std::make_unique<StoreThread>(
        std::move(*log), [this](std::function<void()> work) { loop_.post(std::move(work)); });
    hall_ = std::make_unique<Hall>(*store_, std::move(*library), std::move(clock), system_random());
    secret_ = hall_->first_secret(direct).value_or("");
    store_->start();
    server_ = std::make_unique<HttpServer>(loop_, *hall_);
    Listening where;
    where.port = 0;
    if (auto listening = server_->listen(where); !listening) return listening;
    loop_.every(kHostTick, [this] { hall_->tick(); });
    thread_ = std::thread([this] { loop_.run(); });
    return base::Done{};
  }

  void close() {
    if (!thread_.joinable()) return;
    loop_.stop();
    thread_.join();
    server_.reset();
    store_.reset();  // finishes what waits
  }

  fs::path store() const { return folder_ / "workshop.db"; }
  std::uint16_t port() const { return server_->port(); }
  const std::string& secret() const { return secret_; }

 private:
  fs::path folder_;
  Loop loop_;
  std::unique_ptr<StoreThread> store_;
  std::unique_ptr<Hall> hall_;
  std::unique_ptr<HttpServer> server_;
  std::string secret_;
  std::thread thread_;
};

struct Seen {
  std::atomic<int> acknowledged{0}, finished{0}, joined{0}, failed{0}, told_to_wait{0};
  std::vector<std::vector<double>> took;  // by player
};

class RehearsalRun {
 public:
  RehearsalRun(const Rehearsal& rehearsal, Stage& stage, std::ostream& out)
      : rehearsal_(rehearsal),
        stage_(stage),
        out_(out),
        facilitator_(stage.port(), rehearsal.seed) {
    facilitator_.set_token(stage.secret());
    seen_.took.resize(static_cast<std::size_t>(rehearsal.players));
  }

  bool run() {
    make_event();
    const auto player = [this](int number) { return [this, number] { guarded_play(number); }; };
    std::vector<std::thread> players;
    players.reserve(static_cast<std::size_t>(rehearsal_.players));
    for (int i = 0; i < rehearsal_.players; ++i) players.emplace_back(player(i));
    while (seen_.joined + seen_.failed < rehearsal_.players) pause();
    act({{"do", "start"}, {"round", 0}});
    for (std::thread& one : players) one.join();
    act({{"do", "end"}});
    while (board()["phase"] == "play") pause();
    stored_ = 0;
    const Json last = board();
    for (const Json& seat : last.at("control").at("seats")) {
      stored_ += seat["play"]["stored"].get<int>();
    }
    return report();
  }

 private:
  static void pause() { std::this_thread::sleep_for(std::chrono::milliseconds(100)); }

  void make_event() {
    const Json library = facilitator_.get("/api/library");
    const Json made = facilitator_.post(
        "/api/events",
        {{"title", "Rehearsal"},
         {"mode", "guarded"},
         {"seating", "teams"},
         {"teams", {"Blue", "Green", "Red"}},
         {"rounds",
          Json::array({{{"scenario", library["scenarios"][0]["scenario"]}, {"minutes", 120}}})}});
    event_ = made.at("event");
    code_ = made.at("code");
  }

  Json board() { return facilitator_.get("/api/events/" + event_ + "/board").at("board"); }
  void act(const Json& doing) { facilitator_.post("/api/events/" + event_ + "/acts", doing); }

  void guarded_play(int number) {
    try {
      play(number);
    } catch (const std::exception&) {  // what Asio throws when nobody answers
      ++seen_.failed;
    }
  }

  void play(int number) {
    const std::uint64_t seed = rehearsal_.seed * 1'000'003U + static_cast<std::uint64_t>(number);
    RehearsalClient client(stage_.port(), seed);
    const Json seat =
        client.post("/api/join", {{"code", code_}, {"name", fmt::format("Player {}", number + 1)}});
    client.set_token(seat.at("token"));
    ++seen_.joined;
    const std::string path = "/api/events/" + event_ + "/board";
    while (client.get(path).at("board")["phase"] != "play") pause();
    const BotPlay played = play_round(client, event_, seed);
    seen_.acknowledged += played.acknowledged;
    seen_.finished += played.finished ? 1 : 0;
    seen_.told_to_wait += client.told_to_wait();
    seen_.took[static_cast<std::size_t>(number)] = client.took();
  }

  std::string times() {
    std::vector<double> all;
    for (const auto& one : seen_.took) all.insert(all.end(), one.begin(), one.end());
    if (all.empty()) return "no answers";
    std::sort(all.begin(), all.end());
    const auto at = [&](std::size_t percent) { return all[(all.size() - 1) * percent / 100]; };
    return fmt::format("{} answers, half of them within {:.1f} ms, 99 of 100 within {:.1f} ms",
                       all.size(), at(50), at(99));
  }

  bool report() {
    const int acknowledged = seen_.acknowledged;
    out_ << fmt::format("{} players joined, {} played to an end, {} failed\n", seen_.joined.load(),
                        seen_.finished.load(), seen_.failed.load())
         << times() << '\n'
         << fmt::format("told to wait {} times\n", seen_.told_to_wait.load())
         << fmt::format("acknowledged {}, stored {}, lost {}, doubled {}\n", acknowledged, stored_,
                        std::max(0, acknowledged - stored_), std::max(0, stored_ - acknowledged));
    return acknowledged == stored_ && seen_.finished == rehearsal_.players && acknowledged > 0;
  }

  const Rehearsal& rehearsal_;
  Stage& stage_;
  std::ostream& out_;
  RehearsalClient facilitator_;
  Seen seen_;
  std::string event_, code_;
  int stored_ = 0;
};

bool verifies(const fs::path& store, std::ostream& out) {
  auto log = open_sqlite_log(store, Opening::look);
  if (!log) return false;
  const Verified found = verify(**log);
  out << fmt::format("{} scores replayed, {} mistakes\n", found.scores, found.mistakes.size());
  return found.mistakes.empty();
}

}  // namespace

int rehearse(const Rehearsal& rehearsal, std::ostream& out, std::ostream& err) {
  Stage stage;
  if (const auto opened = stage.open(rehearsal.pack); !opened) {
    err << "earshot-host: " << opened.failure().text << '\n';
    return 3;
  }
  out << fmt::format("Rehearsing with {} players, seed {}; the real log is not touched.\n",
                     rehearsal.players, rehearsal.seed)
      << std::flush;
  bool well = false;
  try {
    well = RehearsalRun(rehearsal, stage, out).run();
  } catch (const std::exception& error) {  // what Asio and the JSON library throw
    err << "earshot-host: " << error.what() << '\n';
  }
  stage.close();
  well = verifies(stage.store(), out) && well;
  out << (well ? "all well: this laptop is up to it\n" : "not well: look at what stands above\n");
  return well ? 0 : 1;
}

}  // namespace earshot::host
