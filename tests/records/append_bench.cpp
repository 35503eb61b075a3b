// What it costs to have an action on disk before it is seen, against a floor measured in the same
// run: writing as many bytes to a growing file of its own and fdatasync. The two take turns, so
// that both meet the same disk. Then: what opening the records costs when much has been done.
//
//   append_bench FOLDER RUBRIC SCENARIO     FOLDER: on the disk to be measured; a folder is made in
//                                           it and removed
//
// Run by hand; what it printed and on which machine stands in docs/performance.md.
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <vector>

#include "records/live_play.h"
#include "scenario/load.h"

namespace earshot {
namespace {

constexpr int kAppends = 3000;
constexpr std::size_t kFrame = 24 + 4096;  // what SQLite's journal takes for one changed page
constexpr int kPeople = 20, kPlays = 50, kActions = 60;
constexpr std::string_view kNow = "2026-11-22T09:00:00";

template <class Value>
Value must(base::Result<Value> result) {
  if (result) return *std::move(result);
  fmt::print(stderr, "{}\n", result.failure().text);
  std::exit(1);
}

double microseconds(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start)
      .count();
}

void print_row(const char* name, std::vector<double> times) {
  std::sort(times.begin(), times.end());
  const auto at = [&](double share) {
    return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
  };
  fmt::print("| {} | {:.0f} | {:.0f} | {:.0f} | {:.0f} |\n", name, at(0), at(0.5), at(0.99), at(1));
}

// The same harmless thing again and again: an action's cost does not hang on what it is.
std::string action(int number) { return fmt::format("hear {} @{}", number % 9 + 1, number * 400); }

class Floor {
 public:
  explicit Floor(const std::filesystem::path& file)
      : file_(::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600)) {}
  ~Floor() { ::close(file_); }
  Floor(const Floor&) = delete;
  Floor& operator=(const Floor&) = delete;
  void write() const {
    if (::write(file_, bytes_.data(), bytes_.size()) < 0 || ::fdatasync(file_) != 0) std::exit(1);
  }

 private:
  int file_;
  std::vector<char> bytes_ = std::vector<char>(kFrame, 'x');
};

void measure_appends(const std::filesystem::path& folder,
                     const std::shared_ptr<const scenario::Scenario>& scenario) {
  auto store = must(records::Store::open(folder / "appends", kNow));
  const auto person = must(store.add_person("Ada", kNow));
  const auto play = must(store.begin(person.id, *scenario, 0, 1, play::Mode::realistic, kNow));
  const Floor floor(folder / "floor");
  std::vector<double> appends, floors;
  for (int i = 0; i < kAppends; ++i) {
    const std::string text = action(i);
    appends.push_back(microseconds([&] { must(store.append(play, text)); }));
    floors.push_back(microseconds([&] { floor.write(); }));
  }
  fmt::print("| microseconds | least | median | 99th of 100 | most |\n|---|---|---|---|---|\n");
  print_row("one action appended to the records", appends);
  print_row("as many bytes written, fdatasync", floors);
}

void fill(records::Store& store, const std::shared_ptr<const scenario::Scenario>& scenario) {
  for (int i = 0; i < kPeople; ++i) {
    const auto person = must(store.add_person(fmt::format("Trainee {}", i), kNow));
    for (int j = 0; j < kPlays; ++j) {
      const auto play = must(store.begin(person.id, *scenario, 0, 1, play::Mode::realistic, kNow));
      for (int k = 0; k < kActions; ++k) must(store.append(play, action(k)));
      must(store.abandon(play, kNow));
    }
  }
}

void measure_opening(const std::filesystem::path& folder,
                     const std::shared_ptr<const scenario::Scenario>& scenario) {
  {
    auto store = must(records::Store::open("/dev/shm/earshot-append-bench", kNow));
    fill(store, scenario);
  }
  std::filesystem::copy("/dev/shm/earshot-append-bench", folder / "full");
  std::filesystem::remove_all("/dev/shm/earshot-append-bench");
  const auto size = std::filesystem::file_size(folder / "full" / "records.db");
  fmt::print("\n{} people with {} plays of {} actions each: {:.1f} MB\n\n", kPeople, kPlays,
             kActions, static_cast<double>(size) / 1e6);
  fmt::print("| microseconds | least | median | 99th of 100 | most |\n|---|---|---|---|---|\n");
  std::vector<double> copying, checking;
  for (int i = 0; i < 10; ++i) {
    std::filesystem::remove(folder / "full" / "records.1.db");
    copying.push_back(microseconds([&] { must(records::Store::open(folder / "full", kNow)); }));
    checking.push_back(microseconds([&] { must(records::Store::open(folder / "full", kNow)); }));
  }
  print_row("opened and checked, nothing new to copy", checking);
  print_row("opened and checked, with a new copy", copying);
}

int run(char** argv) {
  const std::filesystem::path folder = std::filesystem::path(argv[1]) / "append-bench";
  std::filesystem::create_directories(folder);
  const auto rubric = scenario::load_rubric(must(scenario::read_source(argv[2]))).rubric;
  const auto scenario =
      scenario::load_scenario(must(scenario::read_source(argv[3])), rubric).scenario;
  if (!scenario) return 1;
  measure_appends(folder, scenario);
  measure_opening(folder, scenario);
  std::filesystem::remove_all(folder);
  return 0;
}

}  // namespace
}  // namespace earshot

int main(int argc, char** argv) { return argc == 4 ? earshot::run(argv) : 2; }
