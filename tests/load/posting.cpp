// usage: posting --port PORT [--secret SECRET --play FILE] [--connections N] [--seconds N] [--whole]
//
// As many posts as come back: each connection posts the next as soon as the last was answered. With --secret to a host: one command a post, or, with --whole, a
// whole play, each on a seat of its own. Without: the same bytes to whatever listens (tests/bench/bare_server.cpp).
#include <cstdio>
#include <iostream>

#include <CLI/CLI.hpp>

#include "crowd_room.h"
#include "figures.h"

namespace {

using namespace earshot::load;  // NOLINT(google-build-using-namespace): a program of one file

struct Wanted {
  int port = 0, connections = 50, process = 0, seats = 4000;
  double seconds = 5;
  std::string secret, play;
  bool whole = false;
};

class Posting {
 public:
  Posting(const Wanted& wanted, Room& room)
      : wanted_(wanted), room_(room), at_(room.places.size()) {}

  void run() {
    begun_ = Steady::now();
    for (int i = 0; i < wanted_.connections; ++i) {
      next(std::make_shared<Client>(context_, room_.port), static_cast<std::size_t>(i));
    }
    context_.run();
    took_ = std::chrono::duration<double>(Steady::now() - begun_).count();
  }

  int report(double processor) const {
    std::map<std::string, std::size_t> kept;
    const bool same = wanted_.secret.empty() || room_.stored(kept);
    std::size_t stored = 0, acknowledged = 0;
    for (const auto& [seat, count] : kept) stored += count;
    for (const std::size_t one : at_) acknowledged += one;
    std::printf("%d connections, %s: %.0f posts a second (%zu in %.1f s), p50 %.2f ms, p99 %.2f ms",
                wanted_.connections, wanted_.whole ? "a whole play each" : "a command each",
                static_cast<double>(times_.count()) / took_, times_.count(), took_, times_.at(0.5),
                times_.at(0.99));
    if (wanted_.process != 0) {
      std::printf(", %.0f us of processor each",
                  processor * 1e6 / static_cast<double>(std::max<std::size_t>(times_.count(), 1)));
    }
    if (!wanted_.secret.empty()) {
      std::printf(", acknowledged %zu, stored %zu, lost %zu, doubled 0", acknowledged, stored,
                  acknowledged > stored ? acknowledged - stored : 0);
    }
    std::printf("\n");
    return same && refused_ == 0 && (wanted_.secret.empty() || stored == acknowledged) ? 0 : 1;
  }

 private:
  // Each connection has its share of the seats and goes round among them, so that no seat posts more often than it may.
  void next(const std::shared_ptr<Client>& client, std::size_t turn) {
    if (std::chrono::duration<double>(Steady::now() - begun_).count() > wanted_.seconds) return;
    std::size_t place = turn % at_.size();
    for (std::size_t tries = 0; at_[place] == room_.commands.size(); ++tries) {
      if (tries > at_.size()) return;
      turn += static_cast<std::size_t>(wanted_.connections);
      place = turn % at_.size();
    }
    const std::size_t first = at_[place], count = wanted_.whole ? room_.commands.size() : 1;
    const auto begun = Steady::now();
    client->ask(
        {room_.path(), room_.batch(first, count), room_.places[place].token},
        [=, this](const Answer& answer) {
          if (answer.status != 200) {
            if (refused_++ == 0) std::cerr << "refused: " << answer.body << '\n';
            return;
          }
          times_.add(std::chrono::duration<double, std::milli>(Steady::now() - begun).count());
          at_[place] = first + count;
          next(client, turn + static_cast<std::size_t>(wanted_.connections));
        });
  }

  const Wanted& wanted_;
  Room& room_;
  asio::io_context context_;
  std::vector<std::size_t> at_;
  Times times_;
  Steady::time_point begun_;
  double took_ = 0;
  std::size_t refused_ = 0;
};

int run(const Wanted& wanted) {
  Room room;
  room.port = static_cast<std::uint16_t>(wanted.port);
  room.secret = wanted.secret;
  if (wanted.secret.empty()) {
    room.stand_in(wanted.play, wanted.seats);
  } else {
    room.make(wanted.play, wanted.seats, 0);
  }
  Posting posting(wanted, room);
  const double before = processor_seconds(wanted.process);
  posting.run();
  return posting.report(processor_seconds(wanted.process) - before);
}

}  // namespace

int main(int argc, char** argv) {
  Wanted wanted;
  CLI::App app("as many posts as come back");
  app.add_option("--port", wanted.port)->required();
  app.add_option("--secret", wanted.secret);
  app.add_option("--play", wanted.play)->required();
  app.add_option("--connections", wanted.connections);
  app.add_option("--seats", wanted.seats);
  app.add_option("--seconds", wanted.seconds);
  app.add_option("--process", wanted.process, "the host's number");
  app.add_flag("--whole", wanted.whole);
  CLI11_PARSE(app, argc, argv);
  try {
    return run(wanted);
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 2;
  }
}
