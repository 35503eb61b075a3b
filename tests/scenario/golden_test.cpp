// What is said about mistakes, letter by letter. An input in tests/golden/scenario has beside it
// what the content tool prints about it; rubrics/ and packs/ hold the same for rubrics and whole
// packs. EARSHOT_REWRITE_GOLDEN=1 writes the answers anew.
#include "support/golden.h"

#include <fstream>
#include <set>

#include "base/render.h"
#include "scenario/load.h"
#include "scenario/messages.h"
#include "scenario/translation.h"
#include "support/catch.h"
#include "support/paths.h"
#include "support/scenarios.h"

namespace fs = std::filesystem;
namespace base = earshot::base;
namespace scenario = earshot::scenario;
using earshot::test::check_golden;
using earshot::test::read_text;

namespace {

fs::path folder() { return earshot::test::root() / "tests/golden/scenario"; }

std::vector<fs::path> files(const fs::path& where, const std::string& extension) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(where)) {
    if (entry.path().extension() == extension) found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::string rendered(const base::Diagnostics& diagnostics, const base::SourceFile& source) {
  return base::render_text(diagnostics, [&](std::string_view) { return &source; });
}

fs::path answer(fs::path input) { return input.replace_extension(".txt"); }

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at))
    text.replace(at, from.size(), to);
}

// Everything that is wrong with a pack, file by file, without the way to its folder.
std::string said_about(const scenario::Pack& pack) {
  base::Diagnostics all = pack.diagnostics;
  for (const scenario::PackEntry& entry : pack.scenarios) {
    all.insert(all.end(), entry.loaded.diagnostics.begin(), entry.loaded.diagnostics.end());
  }
  for (base::Diagnostic& found : scenario::check_translations(pack)) all.push_back(found);
  base::sort_by_place(all);
  std::string text = base::render_text(all, [&](std::string_view path) -> const base::SourceFile* {
    const auto found = pack.sources.find(std::string(path));
    return found == pack.sources.end() ? nullptr : found->second.get();
  });
  replace_all(text, pack.folder.string() + "/", "");
  return text;
}

scenario::Pack pack_in(const fs::path& where) {
  auto pack = scenario::load_pack(where, earshot::test::test_rubric);
  REQUIRE(pack);
  return *std::move(pack);
}

void check_scenario(const std::string& name, const std::string& text) {
  const base::SourceFile source(name + ".yaml", text);
  const auto loaded = scenario::load_scenario(source, earshot::test::test_rubric());
  CHECK((loaded.scenario == nullptr) == base::has_errors(loaded.diagnostics));
  check_golden(folder() / (name + ".txt"), rendered(loaded.diagnostics, source));
}

// A folder that goes away with the test.
class TemporaryFolder {
 public:
  TemporaryFolder() : path_(fs::temp_directory_path() / "earshot-golden-pack") {
    fs::remove_all(path_);
    fs::create_directories(path_ / "scenarios");
  }
  ~TemporaryFolder() { fs::remove_all(path_); }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

}  // namespace

TEST_CASE("every scenario in the golden folder gets the answer beside it") {
  for (const fs::path& input : files(folder(), ".yaml"))
    check_scenario(input.stem().string(), read_text(input));
}

TEST_CASE("every rubric in the golden folder gets the answer beside it") {
  for (const fs::path& input : files(folder() / "rubrics", ".yaml")) {
    const base::SourceFile source(input.filename().string(), read_text(input));
    const auto loaded = scenario::load_rubric(source, {"ask.open"});
    CHECK((loaded.rubric == nullptr) == base::has_errors(loaded.diagnostics));
    check_golden(answer(input), rendered(loaded.diagnostics, source));
  }
}

TEST_CASE("every pack in the golden folder gets the answer beside it") {
  for (const auto& entry : fs::directory_iterator(folder() / "packs")) {
    if (!entry.is_directory()) continue;
    check_golden(entry.path().string() + ".txt", said_about(pack_in(entry.path())));
  }
}

TEST_CASE("files that cannot be read or are too large are told with the rest of a pack") {
  const TemporaryFolder made;
  std::ofstream(made.path() / "pack.yaml") << "earshot-pack: 1\nname: Made\n";
  std::ofstream(made.path() / "scenarios/large.yaml")
      << std::string(scenario::kMaxFileBytes + 1, '#');
  fs::create_symlink("nowhere", made.path() / "scenarios/gone.yaml");
  check_golden(folder() / "packs/unreadable.txt", said_about(pack_in(made.path())));
}

TEST_CASE("a file with too many values is not read to its end") {
  std::string text = "earshot: 1\nfacts:\n";
  for (int i = 0; i < 100'001; ++i) text += "  - a\n";
  check_scenario("made-of-too-many-values", text);
}

TEST_CASE("a scenario with too many choices in all is told so") {
  std::string nodes = "nodes:\n";
  for (int node = 0; node < 115; ++node) {
    nodes += "  n" + std::to_string(node) + ":\n    choices:\n";
    for (int choice = 0; choice < 9; ++choice) {
      nodes += "      - {id: c" + std::to_string(choice) +
               ", say: \"Well?\", technique: close, goto: hello}\n";
    }
  }
  check_scenario("made-of-too-many-choices",
                 earshot::test::with(read_text(folder() / "right.yaml"), "nodes:\n", nodes));
}

TEST_CASE("of very many mistakes the first are told, and that there are more") {
  std::string text = "earshot: 1\n";
  for (int i = 0; i < 1'000; ++i) text += "%\n";
  const base::SourceFile source("made-of-too-many-mistakes.yaml", text);
  auto found = scenario::load_scenario(source, earshot::test::test_rubric()).diagnostics;
  REQUIRE(found.size() == 501);
  found.erase(found.begin(), found.end() - 2);
  check_golden(folder() / "made-of-too-many-mistakes.txt", rendered(found, source));
}

TEST_CASE("every message of the room stands in a golden file") {
  std::string all;
  for (const fs::path& where : {folder(), folder() / "rubrics", folder() / "packs"}) {
    for (const fs::path& file : files(where, ".txt")) all += read_text(file);
  }
  for (const base::Message* message : scenario::messages()) {
    INFO(base::code_text(*message) << " " << message->name);
    CHECK(all.find("[" + base::code_text(*message) + "]") != std::string::npos);
  }
}
