#include "host/serve_command.h"

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ostream>

#include <fmt/format.h>

#include "base/folders.h"
#include "host/http_server.h"
#include "host/qr.h"
#include "host/sqlite_log.h"
#include "scenario/built_in.h"

namespace earshot::host {
namespace {

namespace fs = std::filesystem;

constexpr int kCannotStart = 3;
constexpr std::int64_t kTick = 20;  // milliseconds

// The wall clock is read once: whoever sets it in the middle of a round changes no deadline.
Clock steady_clock() {
  using std::chrono::milliseconds, std::chrono::duration_cast;
  using Steady = std::chrono::steady_clock;
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  const auto wall = duration_cast<milliseconds>(since).count();
  const auto begin = Steady::now();
  return [=] { return wall + duration_cast<milliseconds>(Steady::now() - begin).count(); };
}

void allow_many_files() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
}

base::Result<Library> open_library(const fs::path& asked) {
  fs::path folder = asked;
  if (folder.empty()) {
    auto found = base::find_beside(base::kThisProgram, "content");
    if (!found) return found.failure();
    folder = *found;
  }
  auto pack = scenario::load_pack(folder, scenario::built_in_rubric());
  if (!pack) return pack.failure();
  return Library(std::move(*pack));
}

std::string told_address(const Serving& serving, std::uint16_t port) {
  std::string address = serving.address;
  if (address.empty() || address == "0.0.0.0") {
    const auto own = own_addresses();
    address = serving.lan && own.size() > 1 ? own[1] : own[0];
  }
  return fmt::format("http://{}:{}", address, port);
}

class Host {
 public:
  Host(const Serving& serving, std::ostream& out, std::ostream& err)
      : serving_(serving), out_(out), err_(err) {}

  int run() {
    for (const auto step : {&Host::open, &Host::listen}) {
      if (const auto done = (this->*step)(); !done) {
        err_ << "earshot-host: " << done.failure().text << '\n';
        return kCannotStart;
      }
    }
    say_where();
    loop_.every(kTick, [this] { hall_->tick(); });
    if (serving_.backup_minutes > 0) {
      loop_.every(std::int64_t{serving_.backup_minutes} * 60'000, [this] { back_up(); });
    }
    loop_.on_signal([this] { stop(); });
    loop_.run();
    return 0;
  }

 private:
  base::Outcome open() {
    auto library = open_library(serving_.pack);
    if (!library) return library.failure();
    auto log = open_sqlite_log(serving_.store, Opening::serve);
    if (!log) return log.failure();
    if (serving_.new_link) forget_secret(**log);
    Log& direct = **log;
    store_ = std::make_unique<StoreThread>(
        std::move(*log), [this](std::function<void()> work) { loop_.post(std::move(work)); });
    hall_ = std::make_unique<Hall>(*store_, std::move(*library), steady_clock(), system_random());
    secret_ = hall_->first_secret(direct);
    if (const auto loaded = hall_->load(direct); !loaded) {
      err_ << "earshot-host: " << loaded.failure().text << '\n';
    }
    return base::Done{};
  }

  static void forget_secret(Log& log) {
    Commit commit;
    commit.setting = {"facilitator", ""};
    log.begin();
    log.append(commit);
    log.finish();
  }

  base::Outcome listen() {
    allow_many_files();
    server_ = std::make_unique<HttpServer>(loop_, *hall_);
    Listening where;
    where.address = !serving_.address.empty() ? serving_.address
                    : serving_.lan            ? "0.0.0.0"
                                              : "127.0.0.1";
    where.port = static_cast<std::uint16_t>(serving_.port);
    where.names = serving_.names;
    return server_->listen(where);
  }

  void say_where() {
    const std::string address = told_address(serving_, server_->port());
    hall_->set_address(address);
    if (!serving_.lan) {
      out_ << "Earshot workshop host. Only this computer can reach it; --lan opens it to the "
              "room.\n";
    }
    if (secret_) {
      out_ << "facilitator  " << address << "/facilitator#" << *secret_ << '\n'
           << "             (shown this once; who has it runs the workshops)\n";
    } else {
      out_ << "facilitator  the link of the first start still holds; --new-link makes another\n";
    }
    std::string join = address + "/join";
    out_ << "join         " << join << '\n';
    for (const auto& [id, event] : hall_->events()) {
      const auto& state = event->durable.state();
      if (state.closed) continue;
      out_ << "code         " << state.code << "  (" << state.setup.title << ")\n";
      join = address + "/join#" + state.code;
    }
    out_ << qr_text(join) << std::flush;
  }

  void back_up() {
    const fs::path to = serving_.store.string() + ".backup";
    store_->backup(to, [this](const base::Outcome& done) {
      if (!done) err_ << "earshot-host: no backup was made: " << done.failure().text << '\n';
    });
  }

  void stop() {
    server_->close();
    hall_->stop();
    // What is on its way to the disk is still answered; who waits longer asks again later.
    loop_.every(300, [this] { loop_.stop(); });
  }

  const Serving& serving_;
  std::ostream& out_;
  std::ostream& err_;
  Loop loop_;
  std::unique_ptr<StoreThread> store_;
  std::unique_ptr<Hall> hall_;
  std::unique_ptr<HttpServer> server_;
  std::optional<std::string> secret_;
};

}  // namespace

int serve(const Serving& serving, std::ostream& out, std::ostream& err) {
  return Host(serving, out, err).run();
}

std::filesystem::path default_store() {
  const char* data = std::getenv("XDG_DATA_HOME");
  const char* home = std::getenv("HOME");
  fs::path folder = data != nullptr && *data != '\0' ? fs::path(data)
                    : home != nullptr                ? fs::path(home) / ".local/share"
                                                     : fs::path(".");
  return folder / "earshot" / "workshop.db";
}

}  // namespace earshot::host
