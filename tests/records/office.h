// What the tests of this room share: a folder of records that is gone afterwards, plays in it, and
// all of it as one text.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "play/run.h"
#include "records/live_play.h"
#include "records/store.h"
#include "support/catch.h"
#include "support/scenarios.h"

namespace earshot::test {

inline constexpr std::string_view kMonday = "2026-11-16T09:00:00";
inline constexpr std::string_view kTuesday = "2026-11-17T09:00:00";
inline constexpr std::string_view kWednesday = "2026-11-18T09:00:00";
inline constexpr std::string_view kThursday = "2026-11-19T09:00:00";

// A folder for one test.
class Office {
 public:
  Office();
  ~Office();
  Office(const Office&) = delete;
  Office& operator=(const Office&) = delete;

  const std::filesystem::path& folder() const { return folder_; }
  std::filesystem::path file(std::string_view name = "records.db") const { return folder_ / name; }
  std::vector<std::string> files() const;  // their names, sorted

  // Fails the test when it cannot be opened; the sentence when it should not be.
  records::Store open(std::string_view now = kMonday) const;
  std::string refusal(std::string_view now = kMonday) const;

  void copy_from(const Office& other) const;

 private:
  std::filesystem::path folder_;
};

std::string bytes_of(const std::filesystem::path& file);
void write_bytes(const std::filesystem::path& file, std::string_view bytes);

// The value; fails the test with the failure's sentence when there is none.
template <class Value>
Value must(base::Result<Value> result) {
  INFO((result ? std::string() : result.failure().text));
  REQUIRE(result);
  return *std::move(result);
}

// The best play of tests/golden/plays/the-bill-that-doubled.yaml, to its close.
play::Run best_play();

// Does the run's actions in the play, those that it has not done yet.
void play_on(records::LivePlay& live, const play::Run& run, std::size_t actions = 10'000);

records::LivePlay begin(records::Store& store, records::PersonId person,
                        std::shared_ptr<const scenario::Scenario> scenario,
                        scenario::VariantIndex variant = 0, std::uint64_t order = 7,
                        std::string_view now = kMonday);

// Two people with settings, a finished play, one given up and one in the middle.
void fill(records::Store& store);

// All that can be read from a store, to be compared.
std::string everything_in(const records::Store& store);

}  // namespace earshot::test
