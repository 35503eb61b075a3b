// The whole check on files with planted mistakes: tests/golden/check/NAME.yaml, or a folder with a
// pack.yaml, and what is printed of it in NAME.txt.
#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/render.h"
#include "check/check_pack.h"
#include "check/codes.h"
#include "check/messages.h"
#include "check/small_scenarios.h"
#include "support/catch.h"
#include "support/golden.h"
#include "support/paths.h"

namespace earshot::check {

namespace fs = std::filesystem;

namespace {

const fs::path kGoldenFolder = "tests/golden/check";

// Messages name files as they were given, so the tests stand in the repository.
void stand_in_the_repository() { fs::current_path(test::root()); }

// A dictionary of a few words, so that spelling does not depend on what is installed.
const Speller& speller() {
  static const Speller kSpeller = *Speller::open(kGoldenFolder / "dictionary", "small");
  return kSpeller;
}

const text::ShippedFaces& faces() {
  static const text::ShippedFaces kFaces = *text::ShippedFaces::open("assets/fonts");
  return kFaces;
}

// Of German a few words too, in the charset that Debian's has; of French none.
const Dictionaries& dictionaries() {
  static const Dictionaries kDictionaries(kGoldenFolder / "dictionary");
  return kDictionaries;
}

// Plays are looked at where a file's name says so; in one, too few to decide anything.
check::Instruments instruments_for(const fs::path& path) {
  check::Instruments instruments{&faces().regular, &speller(), std::nullopt};
  instruments.dictionaries = &dictionaries();
  const std::string name = path.stem().string();
  if (name.starts_with("plays-"))
    instruments.plays.emplace().budget.states = name == "plays-undecided" ? 50 : 20'000;
  return instruments;
}

void leave_out_all_but_translations(check::Report& report) {
  std::erase_if(report.diagnostics, [](const base::Diagnostic& one) {
    return fs::path(one.where.file).extension() != ".po";
  });
}

void leave_out_what_is_not_the_subject(const fs::path& path, check::Report& report) {
  const std::string name = path.stem().string();
  if (name == "teaching" || name == "words") return;
  if (name == "translated") return leave_out_all_but_translations(report);
  if (name == "plays-taught") return test_support::leave_out_words(report);
  test_support::leave_out_teaching_and_words(report);
}

std::string report_of(const fs::path& path) {
  check::Report report = check::check_paths({path}, instruments_for(path));
  leave_out_what_is_not_the_subject(path, report);
  std::string text = base::render_text(report.diagnostics, report.finder());
  for (const auto& undecided : report.undecided) text += "undecided: " + undecided + "\n";
  for (const auto& failure : report.unreadable) text += "unreadable: " + failure.text + "\n";
  return text + std::to_string(report.files) + " files\n";
}

std::vector<fs::path> cases() {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(kGoldenFolder)) {
    const bool dictionary = entry.path().filename() == "dictionary";
    const bool folder = entry.is_directory() && !dictionary;
    if (folder || entry.path().extension() == ".yaml") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

TEST_CASE("what is found in each golden file is printed as it should be") {
  stand_in_the_repository();
  for (const fs::path& path : cases()) {
    fs::path expected = path;
    expected.replace_extension(".txt");
    test::check_golden(expected, report_of(path));
  }
}

TEST_CASE("every message of the room stands in a golden file") {
  stand_in_the_repository();
  std::string all;
  for (const fs::path& path : cases()) all += report_of(path);
  for (const auto* message : check::messages::all()) {
    INFO(base::code_text(*message));
    CHECK(all.find("[" + base::code_text(*message) + "]") != std::string::npos);
  }
}

TEST_CASE("no two messages have one code or one name") {
  std::set<int> codes;
  std::set<std::string_view> names;
  for (const auto* message : check::all_messages()) {
    INFO(message->name);
    CHECK(codes.insert(message->code).second);
    CHECK(names.insert(message->name).second);
  }
}

TEST_CASE("messages are worded as the house words them") {
  for (const auto* message : check::all_messages()) {
    INFO(base::code_text(*message) << " " << message->text);
    CHECK_FALSE(message->text.ends_with('.'));
    CHECK_FALSE(message->help.ends_with('.'));
    CHECK(message->text.find("illegal") == std::string_view::npos);
    CHECK_FALSE((message->text[0] >= 'A' && message->text[0] <= 'Z'));
  }
}

}  // namespace earshot::check
