#include "records/journal.h"

#include "damage.h"
#include "office.h"

namespace earshot::test {
namespace {

using records::has_lost_commits;

constexpr std::size_t kFrame = 24 + 4096;

// What a kill leaves behind after `actions` actions, each one frame.
struct Killed {
  explicit Killed(std::size_t actions) {
    const Office busy;
    auto store = busy.open();
    const auto best = best_play();
    const auto ada = must(store.add_person("Ada", kMonday));
    auto live = begin(store, ada.id, best.shared_scenario());
    const auto before = std::filesystem::file_size(busy.file("records.db-wal"));
    play_on(live, best, actions);
    office.copy_from(busy);
    journal = bytes_of(office.file("records.db-wal"));
    REQUIRE(journal.size() == before + actions * kFrame);
  }
  std::size_t actions_left() const {
    const auto store = office.open(kTuesday);
    notices = store.notices();
    return must(store.history(must(store.people())[0].id)).at(0).actions;
  }
  Office office;
  std::string journal;
  mutable std::vector<std::string> notices;
};

TEST_CASE("a journal as a kill leaves it has lost nothing") {
  const Killed killed(5);
  CHECK_FALSE(has_lost_commits(killed.journal));
  CHECK(killed.actions_left() == 5);
  CHECK(killed.notices.empty());
}

TEST_CASE("a journal that ends in the middle of a write has lost nothing that was promised") {
  const Killed killed(5);
  for (const std::size_t cut : {std::size_t{1}, std::size_t{4096}, kFrame - 3}) {
    CHECK_FALSE(
        has_lost_commits(std::string_view(killed.journal).substr(0, killed.journal.size() - cut)));
  }
  CHECK_FALSE(has_lost_commits(""));
  CHECK_FALSE(has_lost_commits(std::string_view(killed.journal).substr(0, 31)));
  write_bytes(killed.office.file("records.db-wal"),
              std::string_view(killed.journal).substr(0, killed.journal.size() - 100));
  CHECK(killed.actions_left() == 4);
  CHECK(killed.notices.empty());
}

TEST_CASE("a damaged place before whole commits is a loss, and is told") {
  const Killed killed(8);
  const std::size_t third_from_the_end = killed.journal.size() - 3 * kFrame + 500;
  flip_byte(killed.office.file("records.db-wal"), third_from_the_end);
  CHECK(killed.actions_left() == 5);
  CHECK(killed.notices ==
        std::vector<std::string>{
            "The journal of the records was damaged: of what was done last, a part may be "
            "missing. The files as they were are kept as records.damaged-1.db."});
  CHECK(bytes_of(killed.office.file("records.damaged-1.db-wal")).size() == killed.journal.size());
}

TEST_CASE("wherever a byte of the journal flips, either nothing is lost or it is told") {
  const Killed killed(6);
  for (std::size_t at = 3; at < killed.journal.size() - kFrame; at += 1531) {
    INFO("byte " << at);
    const Office office;
    office.copy_from(killed.office);
    flip_byte(office.file("records.db-wal"), at);
    const auto store = office.open(kTuesday);
    if (!store.notices().empty()) continue;
    const auto people = must(store.people());
    REQUIRE(people.size() == 1);
    CHECK(must(store.history(people[0].id)).at(0).actions == 6);
  }
}

TEST_CASE("a damaged header loses all of a journal, and is told") {
  const Killed killed(2);
  flip_byte(killed.office.file("records.db-wal"), 17);
  const auto store = killed.office.open(kTuesday);
  CHECK(store.notices().size() == 1);
}

TEST_CASE("frames of an earlier round behind the end of a journal are no loss") {
  const Office busy, killed;
  {
    auto store = busy.open();
    const auto best = best_play();
    const auto ada = must(store.add_person("Ada", kMonday));
    // Until the journal has been folded into the file once and is being written again from its
    // beginning.
    std::uintmax_t size = 0;
    const auto journal = busy.file("records.db-wal");
    for (int plays = 0; plays < 200; ++plays) {
      auto live = begin(store, ada.id, best.shared_scenario());
      play_on(live, best);
      must(live.finish(kMonday));
      if (plays > 60 && std::filesystem::file_size(journal) == size) break;
      size = std::filesystem::file_size(journal);
    }
    killed.copy_from(busy);
  }
  CHECK_FALSE(has_lost_commits(bytes_of(killed.file("records.db-wal"))));
  CHECK(everything_in(killed.open(kTuesday)) == everything_in(busy.open(kTuesday)));
}

}  // namespace
}  // namespace earshot::test
