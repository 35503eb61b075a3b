// The client's wire over real sockets on loopback: against the host's own server in another thread of this process.
#include <condition_variable>
#include <mutex>
#include <thread>

#include "host/certificate.h"
#include "host/folder.h"
#include "host/http_server.h"
#include "host/workstation.h"
#include "workshop/http_wire.h"
#include "workshop/link.h"

namespace earshot::host::test {
namespace {

using namespace std::chrono_literals;
using workshop::Heard;

// A hall behind a port that is free. Everything of the hall happens on the loop's thread.
class Served {
 public:
  // With a file of PEM: over TLS. 0: a port that is free.
  explicit Served(const std::string& certificate = {}, std::uint16_t wanted = 0)
      : server_(loop_, *room.hall) {
    Listening where;
    where.port = wanted;
    where.certificate = certificate;
    REQUIRE(server_.listen(where));
    port = server_.port();
    fingerprint = server_.fingerprint();
    address = (certificate.empty() ? "http://127.0.0.1:" : "https://127.0.0.1:") +
              std::to_string(server_.port());
    thread_ = std::thread([this] { loop_.run(); });
  }
  ~Served() {
    loop_.stop();
    thread_.join();
  }

 private:
  Loop loop_;  // before the room: the hall holds feeds, and they are connections of the loop's

 public:
  Room room;
  std::string event = room.make_event();  // before there is a second thread
  std::string address, fingerprint;
  std::uint16_t port = 0;

 private:
  HttpServer server_;
  std::thread thread_;
};

// Waits for what the wire brings; ten seconds are a failure.
class Listener {
 public:
  explicit Listener(const std::string& address)
      : wire(workshop::http_wire(address, [this] { woken(); })) {}
  ~Listener() { wire.reset(); }

  std::vector<Heard> next(std::size_t count) {
    std::unique_lock<std::mutex> guard(mutex_);
    std::vector<Heard> all;
    while (all.size() < count) {
      REQUIRE(woken_.wait_for(guard, 10s, [this] { return count_ > taken_; }));
      taken_ = count_;
      guard.unlock();
      for (Heard& one : wire->take()) all.push_back(std::move(one));
      guard.lock();
    }
    return all;
  }

 private:
  void woken() {
    const std::lock_guard<std::mutex> guard(mutex_);
    ++count_;
    woken_.notify_all();
  }
  std::mutex mutex_;
  std::condition_variable woken_;
  int count_ = 0, taken_ = 0;

 public:
  std::unique_ptr<workshop::Wire> wire;
};

workshop::Ask question(std::uint64_t id, const std::string& path) {
  workshop::Ask ask;
  ask.id = id;
  ask.path = path;
  return ask;
}

TEST_CASE("over a real connection questions are answered in their order, with the host's time") {
  Served served;
  Listener listener(served.address);
  listener.wire->ask(question(1, "/api/host"));
  listener.wire->ask(question(2, "/api/nowhere"));
  listener.wire->ask(question(3, "/api/host"));
  const auto heard = listener.next(3);
  CHECK(heard[0].id == 1);
  CHECK(heard[0].status == 200);
  CHECK(heard[0].now == served.room.now);
  CHECK(workshop::seen_host(heard[0].body)->protocol == 1);
  CHECK(heard[1].status == 404);
  CHECK(heard[2].status == 200);
}

TEST_CASE("a feed is opened, brings the snapshot, and a refused one says why") {
  Served served;
  Listener listener(served.address);
  const std::string path = "/api/events/" + served.event + "/feed";
  listener.wire->listen(5, path, "", "");
  const auto heard = listener.next(2);
  CHECK(heard[0].what == Heard::What::feed_open);
  CHECK(heard[1].what == Heard::What::feed_message);
  CHECK(heard[1].event == "snapshot");
  CHECK(workshop::seen_board(heard[1].body)->title == "Tuesday");
  listener.wire->listen(6, path, std::string(32, '0'), "");
  const auto refused = listener.next(1);
  CHECK(refused[0].what == Heard::What::feed_refused);
  CHECK(refused[0].id == 6);
  CHECK(workshop::seen_error(refused[0].body).code == "unknown-token");
}

TEST_CASE("a port where nobody listens is unreachable, for questions and for the feed") {
  std::string address;
  { address = Served().address; }
  Listener listener(address);
  listener.wire->ask(question(1, "/api/host"));
  CHECK(listener.next(1)[0].what == Heard::What::unreachable);
  listener.wire->listen(2, "/api/events/x/feed", "", "");
  CHECK(listener.next(1)[0].what == Heard::What::feed_broken);
}

// Over TLS.

std::string certificate_in(const Folder& folder, const char* name) {
  const std::string file = (folder / name).string();
  REQUIRE(own_certificate(file, {"laptop.local", "192.168.1.20"}));
  return file;
}

Heard asked(const std::string& address, std::uint64_t id = 1) {
  Listener listener(address);
  listener.wire->ask(question(id, "/api/host"));
  return listener.next(1).front();
}

TEST_CASE("over TLS questions and feeds are as they are without, and say under which certificate") {
  const Folder folder;
  Served served(certificate_in(folder, "one.pem"));
  Listener listener(workshop::pinned_address(served.address, served.fingerprint));
  listener.wire->ask(question(1, "/api/host"));
  const auto heard = listener.next(1);
  CHECK(heard[0].status == 200);
  CHECK(heard[0].certificate == served.fingerprint);
  CHECK(served.fingerprint.size() == 64);
  listener.wire->listen(5, "/api/events/" + served.event + "/feed", "", "");
  const auto fed = listener.next(2);
  CHECK(fed[0].what == Heard::What::feed_open);
  CHECK(workshop::seen_board(fed[1].body)->title == "Tuesday");
}

TEST_CASE("a host that ends while feeds are open takes them along, and who listens hears it") {
  const Folder folder;
  for (const bool secure : {false, true}) {
    auto served = std::make_unique<Served>(secure ? certificate_in(folder, "one.pem") : "");
    Listener listener(served->address);
    listener.wire->listen(5, "/api/events/" + served->event + "/feed", "", "");
    CHECK(listener.next(2)[0].what == Heard::What::feed_open);
    served.reset();
    CHECK(listener.next(1)[0].what == Heard::What::feed_broken);
  }
}

TEST_CASE(
    "another certificate than the address says is told nothing, by questions and by the feed") {
  const Folder folder;
  Served served(certificate_in(folder, "one.pem"));
  Listener listener(served.address + '#' + std::string(32, '0'));
  listener.wire->ask(question(1, "/api/host"));
  const auto refused = listener.next(1);
  CHECK(refused[0].what == Heard::What::unreachable);
  CHECK(refused[0].mistrusted);
  listener.wire->listen(2, "/api/events/" + served.event + "/feed", "", "");
  const auto broken = listener.next(1);
  CHECK(broken[0].what == Heard::What::feed_broken);
  CHECK(broken[0].mistrusted);
}

TEST_CASE("who came without a certificate to expect keeps to the first one") {
  const Folder folder;
  auto served = std::make_unique<Served>(certificate_in(folder, "one.pem"));
  const std::string address = served->address;
  const std::uint16_t port = served->port;
  Listener listener(address);
  listener.wire->ask(question(1, "/api/host"));
  const Heard first = listener.next(1).front();
  CHECK(first.status == 200);
  served.reset();
  const Served impostor(certificate_in(folder, "two.pem"), port);
  listener.wire->ask(question(2, "/api/host"));
  CHECK(listener.next(1).front().mistrusted);
  // Whoever kept the seat's address knows it after a restart, too.
  CHECK(asked(workshop::pinned_address(address, first.certificate)).mistrusted);
  CHECK(asked(impostor.address).status == 200);
}

TEST_CASE("who asks a host with TLS without it is led to it, and told nothing else") {
  const Folder folder;
  const Served served(certificate_in(folder, "one.pem"));
  const Heard heard = asked("http://127.0.0.1:" + std::to_string(served.port));
  CHECK(heard.status == 308);
  CHECK(workshop::seen_error(heard.body).code == "https-only");
  CHECK(asked("https://127.0.0.1:" + std::to_string(Served().port)).what ==
        Heard::What::unreachable);
}

TEST_CASE("a certificate is made once, for its owner's eyes, and never written over") {
  const Folder folder;
  const std::string file = certificate_in(folder, "one.pem");
  const std::string first = Served(file).fingerprint;
  CHECK((std::filesystem::status(file).permissions() & std::filesystem::perms::all) ==
        (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
  REQUIRE(own_certificate(file, {}));
  CHECK(Served(file).fingerprint == first);
  CHECK(Served(certificate_in(folder, "two.pem")).fingerprint != first);
}

}  // namespace
}  // namespace earshot::host::test
