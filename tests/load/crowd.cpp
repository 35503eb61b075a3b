// usage: crowd --port PORT --secret SECRET --play FILE [--players N] [--boards N] [--seconds N] …
//
// A room that plays: so many players, each posting once a second, and so many boards that show it. Prints how long a post took, how long
// after a play's last post was answered each board showed it, what an append with fdatasync took in the same time, and acknowledged, stored, lost, doubled. Exit code 1 when
// something was lost or doubled, or (with --judge) a figure is worse than the design asks for.
#include <cstdio>
#include <deque>
#include <iostream>

#include <CLI/CLI.hpp>

#include "crowd_room.h"
#include "figures.h"

namespace {

using namespace earshot::load;  // NOLINT(google-build-using-namespace): a program of one file

struct Wanted {
  int port = 0, players = 40, boards = 4, teams = 0, process = 0;
  double seconds = 10;
  std::string secret, play, folder = ".";
  bool judge = false;
};

double since(Steady::time_point begin) {
  return std::chrono::duration<double, std::milli>(Steady::now() - begin).count();
}

// One player: a seat until its play is over, then the next one that is free.
class Player : public std::enable_shared_from_this<Player> {
 public:
  class Crowd* crowd = nullptr;
  std::shared_ptr<Client> client;
  std::size_t place = 0, at = 0;
  bool waits = false;
  void post();
};

class Crowd {
 public:
  Crowd(const Wanted& wanted, Room& room)
      : wanted_(wanted), room_(room), acknowledged_(room.places.size()) {}

  void run() {
    for (int i = 0; i < wanted_.boards; ++i) add_board();
    for (int i = 0; i < wanted_.players; ++i) add_player(i);
    begun_ = Steady::now();
    tick(0);
    context_.run();
  }

  std::size_t next_place() { return free_ < room_.places.size() ? free_++ : room_.places.size(); }

  // Posts are spread over the second; who still waits for an answer is left out and counted.
  void tick(std::size_t index) {
    const double each = 1000.0 / static_cast<double>(players_.size());
    while (static_cast<double>(index) * each <= since(begun_)) {
      const auto& player = players_[index % players_.size()];
      if (player->waits) {
        ++late_;
      } else {
        player->post();
      }
      ++index;
    }
    if (since(begun_) > wanted_.seconds * 1000) return finish();
    timer_.expires_after(std::chrono::milliseconds(1));
    timer_.async_wait([this, index](const auto&) { tick(index); });
  }

  void answered(std::size_t place, std::size_t stored, double took, bool over) {
    posts_.add(took);
    acknowledged_[place] = stored;
    if (!over) return;
    finished_.push_back(Steady::now());
  }

  void report(const Times& floor, double processor, long kilobytes);
  bool is_good(const Times& floor) const {
    const bool quick = posts_.at(0.99) < floor.at(0.99) + 20 && lags_.at(0.99) < 50;
    return lost_ == 0 && doubled_ == 0 && same_ && refused_ == 0 && (quick || !wanted_.judge);
  }

  Room& room() { return room_; }
  void refused(const std::string& what) {
    if (refused_++ == 0) std::cerr << "refused: " << what << '\n';
  }

 private:
  void add_board() {
    // What a board has not shown yet of the plays that are over.
    auto shown = std::make_shared<std::size_t>(0);
    auto board =
        std::make_shared<Board>(context_, room_.port, room_.event, [this, shown](int done) {
          const auto upto = std::min<std::size_t>(static_cast<std::size_t>(done), finished_.size());
          for (; *shown < upto; ++*shown) lags_.add(since(finished_[*shown]));
        });
    board->open();
    boards_.push_back(std::move(board));
  }

  void add_player(int index) {
    auto player = std::make_shared<Player>();
    player->crowd = this;
    player->client = std::make_shared<Client>(context_, room_.port);
    player->place = next_place();
    head_start_[player->place] = static_cast<std::size_t>(index) % room_.commands.size();
    players_.push_back(std::move(player));
  }

  // What is on its way is waited for; then everything ends.
  void finish() {
    const bool waits =
        std::any_of(players_.begin(), players_.end(), [](const auto& one) { return one->waits; });
    if (waits && since(begun_) < wanted_.seconds * 1000 + 30'000) {
      timer_.expires_after(std::chrono::milliseconds(20));
      timer_.async_wait([this](const auto&) { finish(); });
      return;
    }
    if (!lingered_) {  // for the last snapshots
      lingered_ = true;
      timer_.expires_after(std::chrono::milliseconds(300));
      timer_.async_wait([this](const auto&) { finish(); });
      return;
    }
    context_.stop();
  }

 public:
  std::size_t head_start(std::size_t place) {
    const auto found = head_start_.find(place);
    return found == head_start_.end() ? 1 : std::max<std::size_t>(found->second, 1);
  }

 private:
  const Wanted& wanted_;
  Room& room_;
  asio::io_context context_;
  asio::steady_timer timer_{context_};
  Steady::time_point begun_;
  std::vector<std::shared_ptr<Player>> players_;
  std::vector<std::shared_ptr<Board>> boards_;
  std::map<std::size_t, std::size_t> head_start_;
  std::size_t free_ = 0;
  std::vector<std::size_t> acknowledged_;
  std::deque<Steady::time_point> finished_;
  Times posts_, lags_;
  std::size_t late_ = 0, lost_ = 0, doubled_ = 0, refused_ = 0;
  bool same_ = true, lingered_ = false;
};

void Player::post() {
  Room& room = crowd->room();
  if (at == room.commands.size()) {
    place = crowd->next_place();
    at = 0;
  }
  if (place >= room.places.size()) return;
  const std::size_t count = at == 0 ? crowd->head_start(place) : 1;
  const std::size_t first = at;
  waits = true;
  const auto begun = Steady::now();
  client->ask({room.path(), room.batch(first, count), room.places[place].token},
              [self = shared_from_this(), first, count, begun](const Answer& answer) {
                self->waits = false;
                if (answer.status != 200) return self->crowd->refused(answer.body);
                self->at = first + count;
                self->crowd->answered(self->place, self->at, since(begun),
                                      self->at == self->crowd->room().commands.size());
              });
}

void Crowd::report(const Times& floor, double processor, long kilobytes) {
  std::map<std::string, std::size_t> kept;
  same_ = room_.stored(kept);
  std::size_t acknowledged = 0, stored = 0;
  for (std::size_t i = 0; i < room_.places.size(); ++i) {
    const std::size_t of = kept[room_.places[i].seat];
    acknowledged += acknowledged_[i];
    stored += of;
    lost_ += acknowledged_[i] > of ? acknowledged_[i] - of : 0;
    doubled_ += of > room_.commands.size() ? of - room_.commands.size() : 0;
  }
  std::uint64_t bytes = 0, snapshots = 0, resent = 0;
  for (const auto& board : boards_) {
    bytes += board->bytes();
    snapshots += board->snapshots();
  }
  for (const auto& player : players_) resent += player->client->resent();
  std::printf(
      "%d players, %d boards, %.0f s: %zu posts (%.0f a second, %zu left out, %llu sent again), "
      "p50 %.1f ms, p99 %.1f ms, longest %.1f ms\n",
      wanted_.players, wanted_.boards, wanted_.seconds, posts_.count(),
      static_cast<double>(posts_.count()) / wanted_.seconds, late_,
      static_cast<unsigned long long>(resent), posts_.at(0.5), posts_.at(0.99), posts_.at(1));
  std::printf("  append and fdatasync meanwhile: p50 %.1f ms, p99 %.1f ms\n", floor.at(0.5),
              floor.at(0.99));
  std::printf(
      "  boards: %zu plays over, %.1f snapshots a second each, %.0f KB each, lag p50 %.1f ms, p99 "
      "%.1f ms\n",
      finished_.size(),
      static_cast<double>(snapshots) / std::max(1, wanted_.boards) / wanted_.seconds,
      snapshots == 0 ? 0.0 : static_cast<double>(bytes) / static_cast<double>(snapshots) / 1024,
      lags_.at(0.5), lags_.at(0.99));
  if (wanted_.process != 0)
    std::printf("  the host: %.0f %% of a core, %ld KB\n", processor / wanted_.seconds * 100,
                kilobytes);
  std::printf("  acknowledged %zu, stored %zu, lost %zu, doubled %zu%s\n", acknowledged, stored,
              lost_, doubled_, same_ ? "" : ", NOT AS PLAYED");
}

int run(const Wanted& wanted) {
  Room room;
  room.port = static_cast<std::uint16_t>(wanted.port);
  room.secret = wanted.secret;
  const int spare = static_cast<int>(wanted.players * (wanted.seconds + 5) / 38) + 1;
  room.make(wanted.play, wanted.players + spare, wanted.teams);
  Crowd crowd(wanted, room);
  const double before = processor_seconds(wanted.process);
  Floor beside(wanted.folder);
  crowd.run();
  const Times floor = beside.finish();
  crowd.report(floor, processor_seconds(wanted.process) - before,
               resident_kilobytes(wanted.process));
  return crowd.is_good(floor) ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  Wanted wanted;
  CLI::App app("a room that plays");
  app.add_option("--port", wanted.port)->required();
  app.add_option("--secret", wanted.secret)->required();
  app.add_option("--play", wanted.play)->required();
  app.add_option("--players", wanted.players);
  app.add_option("--boards", wanted.boards);
  app.add_option("--teams", wanted.teams);
  app.add_option("--seconds", wanted.seconds);
  app.add_option("--folder", wanted.folder, "where the floor is measured");
  app.add_option("--process", wanted.process, "the host's number");
  app.add_flag("--judge", wanted.judge);
  CLI11_PARSE(app, argc, argv);
  try {
    return run(wanted);
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 2;
  }
}
