// What was acknowledged before a SIGKILL is there afterwards, at most one more, and a resumed play
// stands where it stood.
#include <cstdlib>
#include <map>
#include <set>
#include <sstream>

#include "../records/office.h"
#include "base/sha256.h"
#include "play/state.h"
#include "records/resume.h"
#include "support/paths.h"
#include "victim.h"

namespace earshot::test {
namespace {

int kills() { return std::getenv("EARSHOT_LONG") != nullptr ? 200 : 20; }

std::uint64_t mixed(std::uint64_t number) {
  number = (number ^ (number >> 30U)) * 0xBF58476D1CE4E5B9U;
  number = (number ^ (number >> 27U)) * 0x94D049BB133111EBU;
  return number ^ (number >> 31U);
}

std::string date(int day) {
  std::string text = "2026-01-01T08:00:00";
  text[5] = static_cast<char>('0' + (day / 28 + 1) / 10);
  text[6] = static_cast<char>('0' + (day / 28 + 1) % 10);
  text[8] = static_cast<char>('0' + (day % 28 + 1) / 10);
  text[9] = static_cast<char>('0' + (day % 28 + 1) % 10);
  return text;
}

std::vector<std::string> player(const Office& office, int round) {
  const auto plays = root() / "tests/golden/plays";
  std::vector<std::string> command{RECORDS_PLAYER, office.folder(), std::to_string(round),
                                   date(round / 3), plays / "rubric.yaml"};
  for (const char* name : {"the-bill-that-doubled", "promises", "visit"}) {
    command.push_back(plays / (std::string(name) + ".yaml"));
  }
  return command;
}

// All that was ever acknowledged.
struct Known {
  struct Play {
    std::map<std::size_t, std::string> states;  // after how many actions
    bool finished = false;
    bool was_touched = true;  // since its actions were last compared
  };
  std::map<std::int64_t, Play> plays;
  std::set<std::string> deleted;
  std::set<std::string> guests;  // their plays go with them, and their numbers may be given again
  bool guest_is_here = false;

  void learn(const std::string& line) {
    std::istringstream words(line);
    std::string what;
    words >> what;
    if (what == "guest") guest_is_here = true;
    if (what == "deleted") {
      guest_is_here = false;
      deleted.insert(line.substr(std::string("deleted ").size()));
    }
    std::int64_t play = 0;
    if (guest_is_here || !(words >> play)) return;
    if (what == "begun") plays[play] = {};
    plays[play].was_touched = true;
    if (what == "finished") plays[play].finished = true;
    std::size_t count = 0;
    std::string state;
    if (what == "action" && words >> count >> state) plays[play].states[count] = state;
  }
};

void check_states(const records::Store& store, const records::Play& play,
                  const std::map<std::size_t, std::string>& states) {
  const auto resumed = must(records::resume(store, play.id));
  REQUIRE(resumed.run.steps().size() == play.actions + 1);
  for (const auto& [count, state] : states) {
    const auto& step = resumed.run.steps()[count];
    CHECK(base::sha256_hex({play::text_of(resumed.run.scenario(), step.after)}) == state);
  }
}

void check_play(const records::Store& store, records::PlayId id, Known::Play& known, bool last) {
  INFO("play " << static_cast<std::int64_t>(id));
  const auto play = must(store.play(id));
  const std::size_t acknowledged = known.states.empty() ? 0 : known.states.rbegin()->first;
  CHECK(play.actions >= acknowledged);
  CHECK(play.actions <= acknowledged + 1);
  if (known.finished) CHECK(play.status == records::PlayStatus::finished);
  if (known.was_touched || last) check_states(store, play, known.states);
  known.was_touched = false;
}

void check_nothing_lost(const Office& office, Known& known, int round) {
  const auto store = office.open(date(round / 3));
  CHECK(store.notices().empty());
  for (auto& [id, play] : known.plays) {
    check_play(store, records::PlayId{id}, play, round == kills());
  }
  for (const auto& person : must(store.people())) CHECK(known.deleted.count(person.name) == 0);
}

TEST_CASE("killed at any moment, the records have every acknowledged action and at most one more") {
  const Office office;
  Known known;
  for (int round = 1; round <= kills(); ++round) {
    INFO("kill " << round);
    const std::uint64_t chance = mixed(static_cast<std::uint64_t>(round));
    {
      Victim victim(player(office, round));
      // Some are killed while they open the records, most of them while they play.
      const std::uint64_t lines = round % 5 == 0 ? 1 : 2 + chance % 120;
      for (std::uint64_t i = 0; i < lines; ++i) {
        const auto line = victim.line();
        REQUIRE(line);
        INFO(*line);
        REQUIRE_FALSE(line->starts_with("failed"));
        CHECK_FALSE(line->starts_with("notice"));
        known.learn(*line);
      }
      spend(static_cast<std::int64_t>((chance >> 20U) % (round % 5 == 0 ? 30'000 : 3'000)));
      for (const std::string& line : victim.kill()) known.learn(line);
    }
    known.guest_is_here = false;
    // Every other time the next player, not we, is the first to open what was left.
    const Office looked_at;
    if (round % 2 == 0) looked_at.copy_from(office);
    check_nothing_lost(round % 2 == 0 ? looked_at : office, known, round);
  }
  CHECK(known.plays.size() > 3);
}

TEST_CASE("a second process is refused while the first one plays on") {
  const Office office;
  Victim first(player(office, 1));
  REQUIRE(first.line() == "ready");
  REQUIRE(first.line() == "opened");
  CHECK_THAT(office.refusal(), contains("are in use by another program (process "));
  for (int i = 0; i < 20; ++i) {
    const auto line = first.line();
    REQUIRE(line);
    CHECK_FALSE(line->starts_with("failed"));
  }
}

TEST_CASE("killed while damaged records are repaired, the repair is completed at the next start") {
  const Office damaged;
  std::string content;
  {
    auto store = damaged.open(kMonday);
    fill(store);
    content = everything_in(store);
  }
  { const auto copied = damaged.open(kTuesday); }
  std::string bytes = bytes_of(damaged.file());
  bytes[100] = static_cast<char>(bytes[100] ^ 0x55);  // in the first page's own header
  write_bytes(damaged.file(), bytes);
  for (int round = 1; round <= kills(); ++round) {
    INFO("kill " << round);
    const Office office;
    office.copy_from(damaged);
    {
      Victim victim(player(office, 27));
      REQUIRE(victim.line() == "ready");
      spend(static_cast<std::int64_t>(mixed(static_cast<std::uint64_t>(round)) % 60'000));
      victim.kill();
    }
    const auto store = office.open(kWednesday);
    std::string found;
    for (const auto& person : must(store.people())) {
      const bool was_there = person.name == "Ada Nwosu" || person.name == "Bo Lindqvist";
      if (was_there) found += must(store.export_person(person.id));
    }
    CHECK_THAT(content, contains(found));
    CHECK(found.size() > content.size() - 10);
    CHECK(bytes_of(office.file("records.damaged-1.db")) == bytes);
  }
}

}  // namespace
}  // namespace earshot::test
