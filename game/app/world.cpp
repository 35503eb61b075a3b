#include "app/world.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <memory>
#include <random>
#include <utility>

#include "app/files.h"
#include "base/folders.h"
#include "base/spoken.h"
#include "scenario/built_in.h"
#include "ui/words/words.h"
#include "workshop/http_wire.h"

namespace earshot::app {
namespace {

std::int64_t milliseconds() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

// The wall clock is read once: whoever sets it in the middle of a round changes nothing.
std::function<std::int64_t()> wall_clock() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  const auto wall = std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
  return [wall, begin = milliseconds()] { return wall + milliseconds() - begin; };
}

std::function<std::uint64_t()> dice(std::optional<std::uint64_t> seed) {
  if (!seed) {
    return [device = std::make_shared<std::random_device>()] {
      return std::uint64_t{(*device)()} << 32U | (*device)();
    };
  }
  return [engine = std::make_shared<std::mt19937_64>(*seed)] { return (*engine)(); };
}

// The name of a person may hold what a file's name must not.
std::string file_name(const std::string& person) {
  std::string name = "earshot-";
  for (const char c : person) {
    const bool plain =
        std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
    name += plain ? c : '-';
  }
  return name + ".json";
}

std::filesystem::path documents() {
  const char* home = std::getenv("HOME");
  return home != nullptr && *home != '\0' ? std::filesystem::path(home)
                                          : std::filesystem::current_path();
}

std::string export_to_home(const std::string& person, const std::string& text) {
  const std::filesystem::path file = documents() / file_name(person);
  const auto written = write_whole(file, text);
  return written ? ui::trf("Written to {}.", file.string())
                 : ui::as_sentence(written.failure().text);
}

}  // namespace

// Local time with its distance from UTC, as ISO 8601 has it: "2026-11-22T06:12:14+01:00".
std::string now_text() {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::string text = fmt::format("{:%Y-%m-%dT%H:%M:%S%z}", fmt::localtime(now));
  if (text.size() > 5 && text[text.size() - 3] != ':') text.insert(text.size() - 2, ":");
  return text;
}

ui::World world_of(scenario::Pack pack, records::Store store, std::optional<std::uint64_t> seed) {
  return {std::move(pack), std::move(store), now_text,     milliseconds,
          dice(seed),      export_to_home,   std::nullopt, {}};
}

base::Result<ui::World> open_world(const WorldWish& wish, const std::filesystem::path& program) {
  const auto folder = wish.content.empty() ? base::find_beside(program, "content")
                                           : base::Result<std::filesystem::path>(wish.content);
  if (!folder) return folder.failure();
  auto pack = scenario::load_pack(*folder, scenario::built_in_rubric);
  if (!pack) return pack.failure();
  const auto records = wish.records.empty() ? records::default_folder() : wish.records;
  if (records.empty())
    return base::Failure{
        base::said("neither HOME nor XDG_DATA_HOME says where your records belong; name a folder "
                   "with --records")};
  auto store = records::Store::open(records, now_text());
  if (!store) return store.failure();
  auto world = world_of(std::move(*pack), std::move(*store), wish.seed);
  world.make_wire = [waker = wish.waker](const std::string& address) {
    return workshop::http_wire(address, [waker] {
      if (waker != nullptr) waker->wake();
    });
  };
  world.wall_clock = wall_clock();
  world.unique = dice(std::nullopt);
  world.join_link = wish.join;
  return world;
}

}  // namespace earshot::app
