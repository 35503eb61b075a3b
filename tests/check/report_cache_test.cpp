// A report is found again only where nothing has changed.
#include "check/report_cache.h"

#include <unistd.h>

#include <fstream>
#include <thread>
#include <vector>

#include "base/render.h"
#include "check/check_pack.h"
#include "support/catch.h"
#include "support/paths.h"

namespace earshot::check {

namespace fs = std::filesystem;

namespace {

// A pack with findings of every weight, and a cache, both of which go with the test.
struct Place {
  fs::path folder = fs::temp_directory_path() / ("earshot-reports-" + std::to_string(::getpid()));
  fs::path pack = folder / "pack";
  fs::path scenario = pack / "scenarios" / "drafts" / "kettle.yaml";
  ReportCache cache{folder / "cache", "program", "wishes"};

  Place() {
    fs::remove_all(folder);
    fs::create_directories(folder);
    fs::copy(test::root() / "tests/golden/check/weighed", pack, fs::copy_options::recursive);
  }
  ~Place() { fs::remove_all(folder); }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;

  Inputs inputs() const { return *read_inputs({pack}); }
  Report report() const { return check_paths({pack}); }
  void keep() const { cache.keep(inputs(), inputs(), report()); }
  bool finds() const { return cache.find(inputs()).has_value(); }
};

std::string all_of(const Report& report) {
  std::string text = base::render_text(report.diagnostics, report.finder());
  for (const std::string& sentence : report.undecided) text += sentence + "\n";
  return text + std::to_string(report.files);
}

void append(const fs::path& file, const char* text) { std::ofstream(file, std::ios::app) << text; }

}  // namespace

TEST_CASE("a report that was kept reads as it did, weights, excerpts and sentences too") {
  const Place place;
  Report report = place.report();
  report.undecided = {"whether it rains", ""};
  REQUIRE(report.diagnostics.size() > 2);
  REQUIRE_FALSE(report.weighed.empty());
  CHECK_FALSE(place.finds());
  place.cache.keep(place.inputs(), place.inputs(), report);
  const auto known = place.cache.find(place.inputs());
  REQUIRE(known);
  CHECK(all_of(*known) == all_of(report));
  for (const auto severity : {base::Severity::error, base::Severity::warning, base::Severity::note})
    CHECK(known->count(severity) == report.count(severity));
}

TEST_CASE("a change of any file of the pack is another report") {
  const Place place;
  place.keep();
  REQUIRE(place.finds());
  append(place.scenario, "# one more\n");
  CHECK_FALSE(place.finds());
  place.keep();
  CHECK(place.finds());
  append(place.pack / "pack.yaml", "# one more\n");
  CHECK_FALSE(place.finds());
  place.keep();
  append(place.pack / "words.txt", "Lindqvist\n");
  CHECK_FALSE(place.finds());
  place.keep();
  append(place.pack / "rubric.yaml", "# a new one\n");
  CHECK_FALSE(place.finds());
  fs::remove(place.pack / "rubric.yaml");
  CHECK(place.finds());
  fs::remove(place.scenario);
  CHECK_FALSE(place.finds());
}

TEST_CASE("another program, other wishes and other paths are another report") {
  const Place place;
  place.keep();
  CHECK_FALSE(ReportCache(place.folder / "cache", "another", "wishes").find(place.inputs()));
  CHECK_FALSE(ReportCache(place.folder / "cache", "program", "others").find(place.inputs()));
  CHECK_FALSE(place.cache.find(*read_inputs({place.pack / "scenarios"})));
  CHECK(place.finds());
}

TEST_CASE("what changed while it was looked at is not kept") {
  const Place place;
  const Inputs before = place.inputs();
  append(place.scenario, "# one more\n");
  place.cache.keep(before, place.inputs(), place.report());
  CHECK_FALSE(place.cache.find(before));
  CHECK_FALSE(place.finds());
  place.cache.keep(before, std::nullopt, place.report());
  CHECK_FALSE(place.cache.find(before));
}

TEST_CASE("a report of other bytes than were read before it is not kept") {
  const Place place;
  const Inputs before = place.inputs();
  Report report = place.report();
  const std::string path = place.scenario.string();
  REQUIRE(report.sources.contains(path));
  report.sources[path] = std::make_shared<const base::SourceFile>(path, "another\n");
  place.cache.keep(before, before, report);
  CHECK_FALSE(place.finds());
}

TEST_CASE("a damaged report is as good as none, wherever the damage is") {
  const Place place;
  place.keep();
  const fs::path file = fs::directory_iterator(place.folder / "cache")->path();
  std::ostringstream read;
  read << std::ifstream(file, std::ios::binary).rdbuf();
  const std::string sound = read.str();
  for (std::size_t at = 0; at < sound.size(); at += 7) {
    std::string other = sound;
    other[at] = static_cast<char>(other[at] ^ 1);
    std::ofstream(file, std::ios::binary) << other;
    REQUIRE_FALSE(place.finds());
    std::ofstream(file, std::ios::binary) << sound.substr(0, at);
    REQUIRE_FALSE(place.finds());
  }
  place.keep();
  CHECK(place.finds());
}

TEST_CASE("runs at the same time keep and find whole reports") {
  const Place place;
  const Inputs inputs = place.inputs();
  const Report report = place.report();
  const std::string text = all_of(report);
  place.cache.keep(inputs, inputs, report);
  std::atomic<int> wrong = 0;
  {
    std::vector<std::jthread> readers;
    for (int i = 0; i < 3; ++i) {
      readers.emplace_back([&] {
        for (int k = 0; k < 50; ++k) {
          const auto known = place.cache.find(inputs);
          if (!known || all_of(*known) != text) ++wrong;
        }
      });
    }
    for (int k = 0; k < 50; ++k) place.cache.keep(inputs, inputs, report);
  }
  CHECK(wrong == 0);
}

TEST_CASE("a path outside any pack has no report to be found again") {
  CHECK_FALSE(read_inputs({test::root() / "tests/golden/check/kettle.yaml"}));
  CHECK_FALSE(read_inputs({test::root() / "tests/golden/check/weighed/nothing-here.yaml"}));
}

}  // namespace earshot::check
