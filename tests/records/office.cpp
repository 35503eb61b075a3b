#include "office.h"

#include <stdlib.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <optional>

#include "base/source.h"
#include "play/transcript.h"
#include "records/files.h"
#include "support/paths.h"

namespace earshot::test {

// In memory where there is such a place: what is tested does not hang on the disk's own syncs, and
// these take long.
std::filesystem::path room() {
  const std::filesystem::path memory = "/dev/shm";
  return ::access(memory.c_str(), W_OK) == 0 ? memory : std::filesystem::temp_directory_path();
}

Office::Office() {
  std::string name = (room() / "earshot-XXXXXX").string();
  REQUIRE(::mkdtemp(name.data()) != nullptr);
  folder_ = std::filesystem::canonical(name);
}

Office::~Office() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

std::vector<std::string> Office::files() const {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder_)) {
    names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

records::Store Office::open(std::string_view now) const {
  return must(records::Store::open(folder_, now));
}

std::string Office::refusal(std::string_view now) const {
  const auto store = records::Store::open(folder_, now);
  REQUIRE_FALSE(store);
  return store.failure().text;
}

void Office::copy_from(const Office& other) const {
  for (const auto& entry : std::filesystem::directory_iterator(other.folder())) {
    std::filesystem::copy_file(entry.path(), folder_ / entry.path().filename());
  }
}

std::string bytes_of(const std::filesystem::path& file) { return records::read_file(file); }

void write_bytes(const std::filesystem::path& file, std::string_view bytes) {
  std::ofstream stream(file, std::ios::binary | std::ios::trunc);
  stream << bytes;
  REQUIRE(stream.flush());
}

play::Run best_play() {
  const auto file = root() / "tests/plays/the-bill-that-doubled-best.play";
  const auto parsed = play::parse(base::SourceFile(file.string(), bytes_of(file)));
  REQUIRE(parsed.diagnostics.empty());
  auto performed = play::perform(golden_scenario("the-bill-that-doubled"), parsed.script);
  REQUIRE(performed.performance);
  REQUIRE(performed.performance->complete);
  return std::move(performed.performance->run);
}

void play_on(records::LivePlay& live, const play::Run& run, std::size_t actions) {
  while (live.run().steps().size() < run.steps().size() && actions-- > 0) {
    const std::size_t next = live.run().steps().size();
    const auto milliseconds = static_cast<std::int64_t>(next) * 1500;
    REQUIRE_FALSE(must(live.apply(*run.steps()[next].action, milliseconds)));
  }
}

records::LivePlay begin(records::Store& store, records::PersonId person,
                        std::shared_ptr<const scenario::Scenario> scenario,
                        scenario::VariantIndex variant, std::uint64_t order, std::string_view now) {
  return must(records::LivePlay::begin(store, person, std::move(scenario), variant, order,
                                       play::Mode::realistic, now));
}

void fill(records::Store& store) {
  const play::Run best = best_play();
  const records::Person ada = must(store.add_person("Ada Nwosu", kMonday));
  const records::Person bo = must(store.add_person("Bo Lindqvist", kMonday));
  records::Settings large;
  large.text_size = 32;
  large.pace = records::Pace::natural;
  must(store.save_settings(ada.id, large));
  must(store.set_last_person(bo.id));
  records::LivePlay finished = begin(store, ada.id, best.shared_scenario());
  play_on(finished, best);
  must(finished.finish("2026-11-16T09:20:00"));
  records::LivePlay given_up = begin(store, ada.id, best.shared_scenario());
  play_on(given_up, best, 5);
  must(given_up.abandon("2026-11-16T09:30:00"));
  records::LivePlay open = begin(store, bo.id, best.shared_scenario());
  play_on(open, best, 12);
}

std::string everything_in(const records::Store& store) {
  std::string text;
  for (const records::Person& person : must(store.people())) {
    text += must(store.export_person(person.id));
  }
  const auto last = must(store.last_person());
  return text + (last ? std::to_string(static_cast<std::int64_t>(*last)) : "nobody") + '\n';
}

}  // namespace earshot::test
