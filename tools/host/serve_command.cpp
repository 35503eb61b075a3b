#include "host/serve_command.h"

#include <sys/resource.h>

#include <algorithm>
#include <cstdlib>
#include <ostream>

#include <fmt/format.h>

#include "base/folders.h"
#include "host/addresses.h"
#include "host/certificate.h"
#include "host/host_clock.h"
#include "host/http_server.h"
#include "host/lrs_sender.h"
#include "host/open_log.h"
#include "host/qr.h"
#include "scenario/built_in.h"
#include "workshop/link.h"

namespace earshot::host {
namespace {

namespace fs = std::filesystem;

constexpr int kCannotStart = 3;
constexpr std::int64_t kLookForLrs = 1'000;  // milliseconds

void allow_many_files() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
}

// The program's own folder, or `packages` beside it.
fs::path packages_folder(const fs::path& asked) {
  if (!asked.empty()) return asked;
  std::error_code ignored;
  const fs::path own = fs::canonical(base::kThisProgram, ignored).parent_path();
  const fs::path beside = own / "packages";
  return fs::is_directory(beside, ignored) ? beside : own;
}

const char* scheme_of(const Serving& serving) {
  return serving.tls || !serving.certificate.empty() ? "https" : "http";
}

std::string told_address(const Serving& serving, std::uint16_t port) {
  std::string address = serving.address;
  if (address.empty() || address == "0.0.0.0") {
    const auto own = own_addresses();
    address = serving.lan && !own.empty() ? own[0].address : "127.0.0.1";
  }
  return fmt::format("{}://{}:{}", scheme_of(serving), address, port);
}

std::vector<std::string> names_of_this_host(const Serving& serving) {
  std::vector<std::string> names = serving.names;
  for (const OwnAddress& own : own_addresses()) names.push_back(own.address);
  return names;
}

// Beside the log; with a database, where the log would be.
fs::path certificate_file(const Serving& serving) {
  const bool database = serving.store.find("://") != std::string::npos;
  return fs::absolute(database ? default_store() : fs::path(serving.store)).string() + ".tls.pem";
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
    loop_.every(kHostTick, [this] { hall_->tick(); });
    if (serving_.backup_minutes > 0 && !store_->shared()) {
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
    auto log = open_log(serving_.store, Opening::serve);
    if (!log) return log.failure();
    if (serving_.new_link) forget_secret(**log);
    Log& direct = **log;
    Clock clock = host_clock(direct);
    store_ = std::make_unique<StoreThread>(
        std::move(*log), [this](std::function<void()> work) { loop_.post(std::move(work)); });
    hall_ = std::make_unique<Hall>(*store_, std::move(*library), std::move(clock), system_random());
    hall_->set_downloads(downloads_in(packages_folder(serving_.packages)));
    secret_ = hall_->first_secret(direct);
    if (const auto loaded = hall_->load(direct); !loaded) {
      err_ << "earshot-host: " << loaded.failure().text << '\n';
    }
    store_->on_news([this](News news) { hall_->take_in(std::move(news)); });
    hall_->on_trouble([this](const std::string& what) {
      err_ << "earshot-host: " << what << '\n' << std::flush;
    });
    hall_->on_removed([this] { renew_copy(); });
    hall_->set_keep_days(serving_.keep_days);
    if (const auto sends = send_to_lrs(direct); !sends) return sends;
    store_->start();
    return base::Done{};
  }

  // A wrong address or key is said at once and not after the first round.
  base::Outcome send_to_lrs(Log& direct) {
    if (serving_.sending.lrs.empty()) return base::Done{};
    if (const auto post = posting_to(serving_.sending); !post) return post.failure();
    LrsSender::Ways ways;
    ways.post = [this](std::function<void()> work) { loop_.post(std::move(work)); };
    ways.keep = [this](const std::string& name, const std::string& value) {
      Commit commit;
      commit.setting = {name, value};
      store_->commit(std::move(commit),
                     [](Outcome, const std::string&) {});  // else it is sent again
    };
    ways.tell = [this](const std::string& what) {
      err_ << "earshot-host: " << what << '\n' << std::flush;
    };
    sender_ = std::make_unique<LrsSender>(serving_.store, serving_.sending, std::move(ways),
                                          direct.settings());
    loop_.every(kLookForLrs, [this] { sender_->look(hall_->events(), hall_->now()); });
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
    where.most_connections = static_cast<std::size_t>(serving_.connections);
    where.certificate = serving_.certificate;
    if (serving_.tls && where.certificate.empty()) {
      where.certificate = certificate_file(serving_).string();
      const auto made = own_certificate(where.certificate, names_of_this_host(serving_));
      if (!made) return made.failure();
    }
    return server_->listen(where);
  }

  void say_where() {
    const std::string address = told_address(serving_, server_->port());
    hall_->set_address(address);
    hall_->set_certificate(server_->fingerprint());
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
    say_other_addresses(address);
    for (const auto& [id, event] : hall_->events()) {
      const auto& state = event->durable.state();
      if (state.closed) continue;
      out_ << "code         " << state.code << "  (" << state.setup.title << ")\n";
      join = address + "/join#" + state.code;
      say_link_of_game(join);
    }
    say_certificate();
    out_ << qr_text(join) << std::flush;
  }

  // What the game needs besides, so that it asks nobody else: phones only get a longer address of it.
  void say_link_of_game(const std::string& join) {
    if (server_->fingerprint().empty()) return;
    out_ << "for the game " << join << '.' << server_->fingerprint().substr(0, workshop::kPinDigits)
         << '\n';
  }

  void say_certificate() {
    if (server_->fingerprint().empty()) return;
    out_ << "certificate  SHA-256 " << spaced_fingerprint(server_->fingerprint()) << '\n'
         << "             (browsers warn of it once: nobody but this computer vouches for it)\n";
  }

  void back_up() {
    store_->backup(copy_beside(), [this](const base::Outcome& done) {
      if (!done) err_ << "earshot-host: no backup was made: " << done.failure().text << '\n';
    });
  }

  // Where the first is not the one that the room can reach.
  void say_other_addresses(const std::string& told) {
    if (!serving_.lan || (!serving_.address.empty() && serving_.address != "0.0.0.0")) return;
    for (const OwnAddress& own : own_addresses()) {
      const std::string other =
          fmt::format("{}://{}:{}", scheme_of(serving_), own.address, server_->port());
      if (other != told) out_ << "or           " << other << "/join  (" << own.interface << ")\n";
    }
  }

  fs::path copy_beside() const { return fs::absolute(serving_.store + ".backup"); }

  // A copy that still has what was deleted is made anew.
  void renew_copy() {
    if (!store_->shared() && fs::exists(copy_beside())) back_up();
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
  std::unique_ptr<LrsSender> sender_;  // ends first
};

}  // namespace

Clock host_clock(Log& log) {
  auto clock = std::make_shared<HostClock>(log.now());
  clock->not_before(log.last_at());
  return [clock] { return clock->now(); };
}

base::Result<Library> open_library(const fs::path& asked) {
  fs::path folder = asked;
  if (folder.empty()) {
    auto found = base::find_beside(base::kThisProgram, "content");
    if (!found) return found.failure();
    folder = *found;
  }
  auto pack = scenario::load_pack(folder, scenario::built_in_rubric);
  if (!pack) return pack.failure();
  return Library(std::move(*pack));
}

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
