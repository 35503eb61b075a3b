// `earshot-content rename`: everywhere it means the thing, and nowhere else.
#include "check/files.h"
#include "content/script_command.h"
#include "edit/rename.h"
#include "scenario/load.h"
#include "support/catch.h"
#include "support/golden.h"
#include "support/paths.h"
#include "support/seeds.h"
#include "tools/docs.h"
#include "tools/tool.h"

namespace earshot::content {
namespace fs = std::filesystem;

namespace {

// One of everything, and names that stand for several things.
constexpr const char* kShop = R"(earshot: 1
title: "The kettle"
summary: "A kettle stays cold."
sector: shop
channel: phone
difficulty: 1
minutes: 5
customer: {name: Ada Moss}
complaint: "The kettle stays cold, and the word cold is no fact."
wants: "Tea."
causes:
  plug: {is: "The plug was out.", real: true, needs: [cold, dusted]}
  broken: {is: "It is broken.", suggested: true, ruled_out_by: ["cold"]}
  power: {is: "No power.", ruled_out_by: [dusted]}
facts:
  cold: "It is cold."
  dusted: "It was dusted."
cues:
  pause: {is: "A pause.", signal: silence}
promises:
  ring: {is: "Ring Ada.", due: 2}
variables:
  calls: 0..3
expects: [ask-feedback]
start: cold
nodes:
  cold:
    day: 1
    lines:
      - {text: "[Cold as cold](cold), [dusted](dusted).", cue: pause, feeling: sad}
    choices:
      - {say: "Go on.", id: more, technique: reflect-feeling, set: {calls: +1}, promise: ring, goto: second}
      - say: "Is it plugged in?"
        if: noticed(pause) and knows(cold) and calls < 2
        technique: closed-question
        goto: [{if: trust >= 90, to: "cold"}, {to: second}]
        again: true
  second:
    day: 2
    if_out_of_patience: gone
    lines: ["Well?"]
    choices:
      - diagnose: "I think I know."
        if: visited(cold) and (took(cold/more) or took(is-it-plugged-in))
        technique: diagnose
        again: true
        goto: {right: [{if: diagnosis == plug and kept(ring), to: done}, {to: second}], wrong: gone}
      - {say: "More?", id: more, technique: open-question, keep: ring, goto: done}
endings:
  done: {title: Done, outcome: resolved, text: "Done."}
  gone: {title: Gone, outcome: lost, text: "Gone."}
)";
constexpr const char* kPlay = R"(# The word cold in a remark stays.
hear 1
notice pause   # pause
note cold
expect knows cold
expect node cold
expect shown more
choose more
expect shown more
expect variable calls = 1
expect promise ring open
choose more
expect ending done
close
)";

struct Case {
  std::string kind, from, to;
};

test::Ran rename_in(const test::Folder& folder, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {"rename", "shop.yaml"});
  return test::run_tool_in(folder.path(), std::move(arguments));
}

void fill(const test::Folder& folder) {
  folder.write("shop.yaml", kShop);
  folder.write("shop.best.play", kPlay);
}

std::string check_out(const test::Folder& folder) {
  const test::Ran ran = test::run_tool_in(folder.path(), {"check", "shop.yaml", "--quick"});
  return ran.out.find("error") == std::string::npos ? "" : ran.out;
}

}  // namespace

TEST_CASE("a thing of every kind is renamed everywhere, and back again") {
  const std::vector<Case> cases = {
      {"node", "cold", "first"},      {"ending", "gone", "away"},
      {"fact", "cold", "is-cold"},    {"cue", "pause", "falls-quiet"},
      {"promise", "ring", "call"},    {"cause", "plug", "plug-out"},
      {"variable", "calls", "rings"}, {"choice", "second/more", "onward"}};
  for (const Case& one : cases) {
    INFO(one.kind << " " << one.from);
    const test::Folder folder("rename-" + one.kind);
    fill(folder);
    REQUIRE(check_out(folder).empty());
    const test::Ran ran = rename_in(folder, {one.kind, one.from, one.to});
    INFO(ran.out << ran.err);
    CHECK(ran.code == ExitCode::fine);
    CHECK(check_out(folder).empty());
    test::check_golden(test::root() / "tests/golden/tools/rename" / (one.kind + ".txt"),
                       ran.out + folder.read("shop.yaml") + "\n" + folder.read("shop.best.play"));
    const std::string back = one.kind == "choice" ? "second/onward" : one.to;
    const std::string old = one.kind == "choice" ? "more" : one.from;
    CHECK(rename_in(folder, {one.kind, back, old}).code == ExitCode::fine);
    CHECK(folder.read("shop.yaml") == kShop);
    CHECK(folder.read("shop.best.play") == kPlay);
  }
}

TEST_CASE("a choice without an id gets one, and conditions and plays follow") {
  const test::Folder folder("rename-id");
  fill(folder);
  folder.write("shop.second.play",
               "hear 1\nnotice pause\nchoose is-it-plugged-in\nexpect node second\n");
  CHECK(rename_in(folder, {"choice", "is-it-plugged-in", "plugged"}).code == ExitCode::fine);
  CHECK_THAT(folder.read("shop.yaml"),
             test::contains("      - id: plugged\n        say: \"Is it plugged in?\"\n"));
  CHECK_THAT(folder.read("shop.yaml"), test::contains("took(plugged)"));
  CHECK_THAT(folder.read("shop.second.play"), test::contains("choose plugged\n"));
  CHECK(check_out(folder).empty());
}

TEST_CASE("a choice of one name in several nodes is asked for by its node") {
  const test::Folder folder("rename-ambiguous");
  fill(folder);
  const test::Ran ran = rename_in(folder, {"choice", "more", "on"});
  CHECK(ran.code == ExitCode::findings);
  CHECK(ran.err ==
        "earshot-content: several nodes have a choice `more`: write one of `cold/more`, "
        "`second/more`\n");
}

TEST_CASE("a dry run shows the lines and changes nothing") {
  const test::Folder folder("rename-dry");
  fill(folder);
  const test::Ran ran = rename_in(folder, {"cue", "pause", "falls-quiet", "--dry-run"});
  CHECK(ran.code == ExitCode::fine);
  test::check_golden(test::root() / "tests/golden/tools/rename/dry-run.txt", ran.out);
  const test::Ran id = rename_in(folder, {"choice", "is-it-plugged-in", "plugged", "--dry-run"});
  test::check_golden(test::root() / "tests/golden/tools/rename/dry-run-id.txt", id.out);
  CHECK(folder.read("shop.yaml") == kShop);
  CHECK(folder.read("shop.best.play") == kPlay);
}

TEST_CASE("a name that is taken, or can be none, is turned down, and nothing is written") {
  const test::Folder folder("rename-taken");
  fill(folder);
  CHECK(rename_in(folder, {"fact", "cold", "dusted"}).err ==
        "earshot-content: with that name the scenario would not load: `dusted` is named twice "
        "in this list\n");
  CHECK(rename_in(folder, {"node", "cold", "done"}).code == ExitCode::findings);
  CHECK(rename_in(folder, {"variable", "calls", "trust"}).code == ExitCode::findings);
  CHECK(rename_in(folder, {"fact", "cold", "Is Cold"}).err ==
        "earshot-content: `Is Cold` cannot be an id: lower-case words joined by `-`; write "
        "`is-cold`\n");
  CHECK(rename_in(folder, {"fact", "could", "is-cold"}).err ==
        "earshot-content: there is no fact `could`; did you mean `cold`?\n");
  CHECK(rename_in(folder, {"thing", "cold", "is-cold"}).code == ExitCode::usage);
  CHECK(folder.read("shop.yaml") == kShop);
  CHECK(folder.read("shop.best.play") == kPlay);
}

TEST_CASE("a play that cannot be read keeps everything from being renamed") {
  const test::Folder folder("rename-broken-play");
  fill(folder);
  folder.write("shop.other.play", "chose more\n");
  const test::Ran ran = rename_in(folder, {"fact", "cold", "is-cold"});
  CHECK(ran.code == ExitCode::findings);
  CHECK_THAT(ran.err, test::contains("shop.other.play cannot be read"));
  CHECK(folder.read("shop.yaml") == kShop);
}

TEST_CASE("a saved play of the scenario stays one") {
  const test::Folder folder("rename-saved");
  fill(folder);
  const auto saved = test::run_tool_in(
      folder.path(),
      {"play", "shop.yaml", "--script", "shop.best.play", "--save", "shop.saved.play"});
  REQUIRE(saved.code == ExitCode::fine);
  REQUIRE_THAT(folder.read("shop.saved.play"), test::contains("digest: "));
  CHECK(rename_in(folder, {"fact", "cold", "is-cold"}).code == ExitCode::fine);
  CHECK(check_out(folder).empty());
  const auto again =
      test::run_tool_in(folder.path(), {"play", "shop.yaml", "--script", "shop.saved.play"});
  CHECK(again.code == ExitCode::fine);
}

TEST_CASE("in the shipped scenarios every fact, node and cue can be renamed") {
  std::size_t turn = 0;
  for (const auto& entry : fs::directory_iterator(test::root() / "content/scenarios")) {
    if (entry.path().extension() != ".yaml" || !test::is_tried(turn++)) continue;
    const auto loaded = scenario::load_scenario(
        *scenario::read_source(entry.path()),
        scenario::load_rubric(*scenario::read_source(test::root() / "content/rubric.yaml")).rubric);
    REQUIRE(loaded.scenario);
    const base::SourceFile source(loaded.scenario->file, loaded.scenario->bytes);
    std::vector<base::SourceFile> plays;
    for (const auto& file : check::plays_beside(entry.path()))
      plays.push_back(*scenario::read_source(file));
    const auto try_all = [&](scenario::NameKind kind, const auto& things) {
      for (std::size_t i = 0; i < things.size(); i += test::kSanitized ? 10 : 1) {
        const auto& thing = things[i];
        INFO(source.path() << ": " << scenario::word_for(kind) << " " << thing.name);
        CHECK(edit::renamed({kind, thing.name, "quite-new"}, source, loaded.scenario, plays));
      }
    };
    try_all(scenario::NameKind::node, loaded.scenario->nodes);
    try_all(scenario::NameKind::fact, loaded.scenario->facts);
    try_all(scenario::NameKind::cue, loaded.scenario->cues);
  }
}

}  // namespace earshot::content
