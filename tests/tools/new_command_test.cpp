// `earshot-content new`: what it writes is whole, clean and playable, and it writes over nothing.
#include <sstream>

#include "content/command_line.h"
#include "scenario/words.h"
#include "support/catch.h"
#include "support/golden.h"
#include "support/paths.h"
#include "tools/tool.h"

namespace earshot::content {

namespace {

test::Ran run_in(const test::Folder& folder, std::vector<std::string> arguments) {
  return test::run_tool_in(folder.path(), std::move(arguments));
}

// As if somebody sat there and typed.
test::Ran typed(const test::Folder& folder, std::vector<std::string> arguments,
                const std::string& input) {
  std::filesystem::current_path(folder.path());
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  Console console{in, out, err, true};
  test::Ran ran;
  ran.code = run(std::move(arguments), console);
  std::filesystem::current_path(test::root());
  ran.out = out.str();
  ran.err = err.str();
  return ran;
}

void check_nothing_found(const test::Folder& folder, const std::string& path) {
  const test::Ran ran = run_in(folder, {"check", path, "--deny", "warnings"});
  CHECK(ran.out == "");
  CHECK(ran.err == "nothing found in 3 files\n");
  CHECK(ran.code == ExitCode::fine);
}

}  // namespace

TEST_CASE("a new customer is written with two plays, and nothing is found in them") {
  const test::Folder folder("new");
  const test::Ran ran = run_in(folder, {"new", "the-door.yaml"});
  CHECK(ran.code == ExitCode::fine);
  CHECK(ran.out == "wrote the-door.yaml\nwrote the-door.best.play\nwrote the-door.careless.play\n");
  CHECK(ran.err == "nothing found in 3 files\n");
  check_nothing_found(folder, ".");
}

TEST_CASE("a new customer is what it should be, word for word") {
  const test::Folder folder("new-golden");
  run_in(folder, {"new", "the-door.yaml"});
  const auto golden = test::root() / "tests/golden/tools";
  for (const std::string name : {"the-door.yaml", "the-door.best.play", "the-door.careless.play"})
    test::check_golden(golden / "new" / name, folder.read(name));
}

TEST_CASE("a new customer is clean on every channel") {
  for (const auto channel : scenario::words(scenario::WordList::channels)) {
    INFO(channel);
    const test::Folder folder("new-channel");
    CHECK(run_in(folder, {"new", "a.yaml", "--channel", std::string(channel)}).code ==
          ExitCode::fine);
    check_nothing_found(folder, ".");
  }
}

TEST_CASE("the best play of a new customer has full marks, the careless one fails") {
  const test::Folder folder("new-plays");
  run_in(folder, {"new", "a.yaml"});
  const auto best = run_in(folder, {"play", "a.yaml", "--script", "a.best.play"});
  CHECK(best.code == ExitCode::fine);
  CHECK_THAT(best.out, test::contains("Total             100 (heard it all, passed)"));
  const auto careless = run_in(folder, {"play", "a.yaml", "--script", "a.careless.play"});
  CHECK(careless.code == ExitCode::fine);
  CHECK_THAT(careless.out, test::contains("not passed"));
}

TEST_CASE("every way and every ending of a new customer can be reached") {
  const test::Folder folder("new-explore");
  run_in(folder, {"new", "a.yaml"});
  const auto explored = run_in(folder, {"explore", "a.yaml"});
  CHECK(explored.out.find("in no play") == std::string::npos);
  CHECK_THAT(explored.out, test::contains("full marks in all three scores"));
}

TEST_CASE("a new customer has the name, the title and the sector that were given") {
  const test::Folder folder("new-named");
  const auto ran =
      run_in(folder, {"new", "zoe", "--customer", "Zoë O'Brien", "--title", "Late: again #2",
                      "--sector", "tea shop", "--pronouns", "they/them", "--channel", "chat"});
  CHECK(ran.err == "nothing found in 3 files\n");
  const std::string text = folder.read("zoe.yaml");
  CHECK_THAT(text, test::contains("title: \"Late: again #2\"\n"));
  CHECK_THAT(text, test::contains("name: \"Zoë O'Brien\"\n"));
  CHECK_THAT(text, test::contains("do: \"Tell Zoë\"\n"));
  CHECK_THAT(text, test::contains("signal: typing-stops"));
  CHECK(text.find("{{") == std::string::npos);
  check_nothing_found(folder, ".");
}

TEST_CASE("inside a pack a new customer has one of the pack's sectors") {
  const test::Folder folder("new-pack");
  folder.write("pack.yaml", "earshot-pack: 1\nname: Ours\nsectors: [bakery, clinic]\n");
  std::filesystem::create_directories(folder.path() / "scenarios");
  CHECK(run_in(folder, {"new", "scenarios/a.yaml"}).err == "nothing found in 3 files\n");
  CHECK_THAT(folder.read("scenarios/a.yaml"), test::contains("sector: \"bakery\"\n"));
}

TEST_CASE("what is not given is asked for at a terminal, with what is usual in brackets") {
  const test::Folder folder("new-asked");
  const auto ran = typed(folder, {"new", "a.yaml", "--title", "Given"},
                         "Ada \"Bee\"\nAda Moss\n\nlibrary\nletter\nvisit\n");
  CHECK(ran.code == ExitCode::fine);
  CHECK(
      ran.out ==
      "The customer's name [Ruth Ashdown]: The customer's name [Ruth Ashdown]: Pronouns [she/her]: "
      "Sector [membership]: Channel (phone, counter, chat, video, visit) [phone]: Channel "
      "[phone]: wrote a.yaml\nwrote a.best.play\nwrote a.careless.play\n");
  CHECK(ran.err ==
        "earshot-content: The customer's name: it may not hold `\"`\n"
        "earshot-content: there is no channel `letter`; there are phone, counter, chat, video, "
        "visit\nnothing found in 3 files\n");
  CHECK_THAT(folder.read("a.yaml"), test::contains("name: \"Ada Moss\"\n"));
  CHECK_THAT(folder.read("a.yaml"), test::contains("channel: visit\n"));
}

TEST_CASE("who stops answering gets no file") {
  const test::Folder folder("new-cut");
  const auto ran = typed(folder, {"new", "a.yaml"}, "Only a title\n");
  CHECK(ran.code == ExitCode::usage);
  CHECK(ran.err == "earshot-content: nothing was written\n");
  CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("no file is written over, and then none is written at all") {
  const test::Folder folder("new-there");
  folder.write("a.careless.play", "mine");
  const auto ran = run_in(folder, {"new", "a.yaml"});
  CHECK(ran.code == ExitCode::usage);
  CHECK(ran.err ==
        "earshot-content: a.careless.play is there already; name a new file, or remove that one "
        "first\n");
  CHECK(folder.read("a.careless.play") == "mine");
  CHECK_FALSE(std::filesystem::exists(folder.path() / "a.yaml"));
}

TEST_CASE("a name that can be no id is turned down, with one that can") {
  const test::Folder folder("new-id");
  const auto ran = run_in(folder, {"new", "My Customer.yaml"});
  CHECK(ran.code == ExitCode::usage);
  CHECK(ran.err ==
        "earshot-content: `My Customer` cannot be the id of a scenario: lower-case words joined by "
        "`-`; write `my-customer.yaml`\n");
}

TEST_CASE(
    "a channel that there is not is a mistake of usage, and a missing folder one of the world") {
  const test::Folder folder("new-wrong");
  CHECK(run_in(folder, {"new", "a.yaml", "--channel", "fax"}).code == ExitCode::usage);
  CHECK(run_in(folder, {"new", "nowhere/a.yaml"}).code == ExitCode::unreadable);
  CHECK(std::filesystem::is_empty(folder.path()));
}

}  // namespace earshot::content
