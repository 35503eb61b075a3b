// The disk fails at every single point of a piece of work, in turn. What was acknowledged is there
// afterwards.
#include <set>

#include "faulty_disk.h"
#include "office.h"
#include "records/resume.h"

namespace earshot::test {
namespace {

using Fault = FaultyDisk::Fault;

// What the store has acknowledged.
struct Acknowledged {
  std::set<std::string> names;
  std::size_t actions = 0;
  bool begun = false;
  bool finished = false;
};

// Opens the records, adds a person, plays a play to its end and closes them; goes on after each
// failure as a person would who tries again later: not at all.
Acknowledged work(const Office& office, const play::Run& best) {
  Acknowledged done;
  auto store = records::Store::open(office.folder(), kTuesday);
  if (!store) return done;
  const auto person = store->add_person("Cem", kTuesday);
  if (!person) return done;
  done.names.insert("Cem");
  auto live = records::LivePlay::begin(*store, person->id, best.shared_scenario(), 0, 3,
                                       play::Mode::practice, kTuesday);
  if (!live) return done;
  done.begun = true;
  while (live->run().steps().size() < best.steps().size()) {
    const auto& action = *best.steps()[live->run().steps().size()].action;
    if (!live->apply(action, 1)) return done;
    ++done.actions;
  }
  done.finished = static_cast<bool>(live->finish(kTuesday));
  return done;
}

void check_nothing_lost(const Office& office, const Acknowledged& done, const play::Run& best,
                        const std::string& before) {
  const auto store = office.open(kWednesday);
  CHECK(store.notices().empty());
  std::set<std::string> names;
  for (const auto& person : must(store.people())) names.insert(person.name);
  CHECK(names.count("Ada Nwosu") == 1);
  CHECK(names.count("Cem") >= done.names.count("Cem"));
  for (const auto& person : must(store.people())) {
    if (person.name != "Cem") {
      CHECK_THAT(before, contains(must(store.export_person(person.id))));
      continue;
    }
    const auto plays = must(store.history(person.id));
    CHECK(plays.size() >= (done.begun ? 1U : 0U));
    if (plays.empty()) continue;
    CHECK(plays[0].actions >= done.actions);
    CHECK(plays[0].actions <= done.actions + 1);
    CHECK((plays[0].status == records::PlayStatus::finished) >= done.finished);
    const auto resumed = must(records::resume(store, plays[0].id));
    CHECK(resumed.run.state() == best.steps()[plays[0].actions].after);
  }
}

// Does the work on a copy of `from` again and again, the disk failing one change later each time, until it is
// done without meeting the failure. `work` says whether it got to its end, `check` looks at what it left.
template <class Work, class Check>
void fail_everywhere(const Office& from, Fault fault, bool once, Work work, Check check) {
  for (int at = 1;; ++at) {
    INFO("change " << at);
    const Office office;
    office.copy_from(from);
    FaultyDisk disk;
    if (once) {
      disk.fail_once(at, fault);
    } else {
      disk.fail_from(at, fault);
    }
    const bool done = work(office);
    const bool was_reached = disk.changes() >= at;
    disk.heal();
    check(office);
    if (was_reached) continue;
    CHECK(done);
    CHECK(at > 20);
    return;
  }
}

struct Filled {
  Filled() {
    auto store = office.open(kMonday);
    fill(store);
    content = everything_in(store);
  }
  Office office;
  std::string content;
};

void play_with_faults(Fault fault, bool once) {
  const Filled filled;
  const auto best = best_play();
  Acknowledged done;
  const auto work_on = [&](const Office& office) {
    done = work(office, best);
    return done.finished;
  };
  const auto check = [&](const Office& office) {
    check_nothing_lost(office, done, best, filled.content);
  };
  fail_everywhere(filled.office, fault, once, work_on, check);
}

TEST_CASE("a disk that breaks for good at any one write loses nothing that was acknowledged") {
  play_with_faults(Fault::broken, false);
}

TEST_CASE("a write that fails once, at any place, loses nothing that was acknowledged") {
  play_with_faults(Fault::broken, true);
}

TEST_CASE("a disk that is full at any one write loses nothing that was acknowledged") {
  play_with_faults(Fault::full, false);
}

TEST_CASE("a repair that the disk breaks off at any one write is done at the next start") {
  const Filled filled;
  { const auto copied = filled.office.open(kTuesday); }
  const std::string damaged = "no database";
  write_bytes(filled.office.file(), damaged);
  const auto repair = [](const Office& office) {
    return static_cast<bool>(records::Store::open(office.folder(), kWednesday));
  };
  const auto check = [&](const Office& office) {
    CHECK(everything_in(office.open(kThursday)) == filled.content);
    CHECK(bytes_of(office.file("records.damaged-1.db")) == damaged);
  };
  fail_everywhere(filled.office, Fault::broken, false, repair, check);
}

bool is_somewhere(const Office& office, std::string_view text) {
  for (const std::string& name : office.files()) {
    if (bytes_of(office.file(name)).find(text) != std::string::npos) return true;
  }
  return false;
}

TEST_CASE("a deletion that the disk breaks off at any one write is not begun, or completed later") {
  const Filled filled;
  { const auto copied = filled.office.open(kTuesday); }
  const auto erase = [](const Office& office) {
    auto store = records::Store::open(office.folder(), kTuesday);
    return store && store->delete_person(must(store->people())[1].id);
  };
  const auto check = [&](const Office& office) {
    const auto store = office.open(kWednesday);
    CHECK(store.notices().empty());
    if (must(store.people()).size() == 2) {
      CHECK(everything_in(store) == filled.content);
    } else {
      CHECK_FALSE(is_somewhere(office, "Lindqvist"));
      CHECK(is_somewhere(office, "Ada Nwosu"));
    }
  };
  fail_everywhere(filled.office, Fault::broken, false, erase, check);
}

struct Playing {
  FaultyDisk disk;
  Office office;
  play::Run best = best_play();
  records::Store store = office.open();
  records::Person ada = must(store.add_person("Ada", kMonday));
  records::LivePlay live = begin(store, ada.id, best.shared_scenario());
};

TEST_CASE("on a full disk an action is not done, and is done when there is room again") {
  Playing play;
  play_on(play.live, play.best, 3);
  play.disk.fail_from(1, Fault::full);
  const auto& next = *play.best.steps()[4].action;
  const auto failed = play.live.apply(next, 1);
  REQUIRE_FALSE(failed);
  CHECK(failed.failure().text == "the action was not recorded: the disk that holds " +
                                     play.office.folder().string() + " is full");
  CHECK(play.live.run().steps().size() == 4);
  play.disk.heal();
  play_on(play.live, play.best);
  must(play.live.finish(kMonday));
}

TEST_CASE("without room for a copy one can still play, and is told") {
  const Office office;
  {
    auto store = office.open(kMonday);
    fill(store);
  }
  FaultyDisk disk;
  disk.fail_from(2, Fault::full);
  const auto store = office.open(kTuesday);
  CHECK(store.notices() ==
        std::vector<std::string>{"No copy of the records could be made: the disk that holds " +
                                 office.folder().string() + " is full."});
  disk.heal();
  CHECK(must(store.people()).size() == 2);
}

TEST_CASE("each action is synced before the call returns, and a power cut takes none of them") {
  const auto best = best_play();
  for (const std::size_t actions : {1U, 2U, 7U, 20U}) {
    FaultyDisk disk;
    const Office office;
    {
      auto store = office.open();
      disk.watch(office.folder());
      const auto ada = must(store.add_person("Ada", kMonday));
      auto live = begin(store, ada.id, best.shared_scenario());
      for (std::size_t i = 0; i < actions; ++i) {
        const int syncs = disk.syncs();
        play_on(live, best, 1);
        CHECK(disk.syncs() > syncs);
      }
      disk.fail_from(1, Fault::broken);  // nothing is tidied up on the way out
    }
    disk.heal();
    disk.lose_power();
    const auto store = office.open(kTuesday);
    CHECK(store.notices().empty());
    const auto plays = must(store.unfinished(must(store.people())[0].id));
    REQUIRE(plays.size() == 1);
    CHECK(plays[0].actions == actions);
  }
}

}  // namespace
}  // namespace earshot::test
