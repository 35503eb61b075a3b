// The client's wire over real sockets on loopback: against the host's own server in another thread of this process.
#include <condition_variable>
#include <mutex>
#include <thread>

#include "host/http_server.h"
#include "host/workstation.h"
#include "workshop/http_wire.h"

namespace earshot::host::test {
namespace {

using namespace std::chrono_literals;
using workshop::Heard;

// A hall behind a port that is free. Everything of the hall happens on the loop's thread.
class Served {
 public:
  Served() : server_(loop_, *room.hall) {
    REQUIRE(server_.listen({"127.0.0.1", 0, {}}));
    address = "http://127.0.0.1:" + std::to_string(server_.port());
    thread_ = std::thread([this] { loop_.run(); });
  }
  ~Served() {
    loop_.stop();
    thread_.join();
  }
  Room room;
  std::string event = room.make_event();  // before there is a second thread
  std::string address;

 private:
  Loop loop_;
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

}  // namespace
}  // namespace earshot::host::test
