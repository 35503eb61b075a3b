// A play in the terminal, driven through a pipe: what is shown, word for word.
#include "support/catch.h"
#include "support/golden.h"
#include "support/paths.h"
#include "tools/docs.h"
#include "tools/tool.h"

namespace earshot::content {

namespace {

const auto kTalkGolden = test::root() / "tests/golden/tools";

class TalkingLamp {
 public:
  TalkingLamp() : folder_("conversation") { folder_.write("the-lamp.yaml", test::lamp_scenario()); }

  test::Ran play(const std::string& input, std::vector<std::string> options = {}) const {
    std::vector<std::string> arguments{"play", "the-lamp.yaml", "--order", "1"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return test::run_tool_in(folder_.path(), arguments, input);
  }
  const test::Folder& folder() const { return folder_; }

 private:
  test::Folder folder_;
};

}  // namespace

TEST_CASE("a whole play is shown as it should be, from the card to the ledger") {
  const TalkingLamp lamp;
  const test::Ran ran = lamp.play(test::read_text(kTalkGolden / "lamp.input"));
  CHECK(ran.code == ExitCode::fine);
  CHECK(ran.err == "");
  test::check_golden(kTalkGolden / "lamp.txt", ran.out);
}

TEST_CASE("in practice the coach speaks and the meters are shown") {
  const TalkingLamp lamp;
  test::check_golden(
      kTalkGolden / "lamp-practice.txt",
      lamp.play(test::read_text(kTalkGolden / "lamp.input"), {"--mode", "practice"}).out);
}

TEST_CASE("whoever stumbles is told why, and nothing is lost") {
  const TalkingLamp lamp;
  test::check_golden(kTalkGolden / "lamp-stumbling.txt",
                     lamp.play(test::read_text(kTalkGolden / "lamp-stumbling.input")).out);
}

TEST_CASE("distractions, locked replies, reactions and promises are shown as they come") {
  const std::vector<std::string> play{"play", "tests/golden/tools/corner.yaml", "--order", "5"};
  test::check_golden(kTalkGolden / "corner.txt",
                     test::run_tool(play, test::read_text(kTalkGolden / "corner.input")).out);
  test::check_golden(
      kTalkGolden / "corner-patience.txt",
      test::run_tool(play, test::read_text(kTalkGolden / "corner-patience.input")).out);
}

TEST_CASE("a play that was broken off is scored as far as it went") {
  const TalkingLamp lamp;
  const test::Ran ran = lamp.play("\n");
  CHECK(ran.code == ExitCode::fine);
  CHECK_THAT(ran.out, test::contains("none: the play was left unfinished"));
}

TEST_CASE("what was done is saved as a play that can be played again") {
  const TalkingLamp lamp;
  const std::string input = test::read_text(kTalkGolden / "lamp.input");
  CHECK(lamp.play(input, {"--save", "mine.play"}).code == ExitCode::fine);
  const test::Ran again = test::run_tool_in(
      lamp.folder().path(), {"play", "the-lamp.yaml", "--script", "mine.play", "--json"});
  const test::Ran first = lamp.play(input, {"--json"});
  CHECK(again.out == first.out);
}

TEST_CASE("no file is written over") {
  const TalkingLamp lamp;
  lamp.folder().write("mine.play", "mine");
  const test::Ran ran = lamp.play("quit\n", {"--save", "mine.play"});
  CHECK(ran.code == ExitCode::usage);
  CHECK(ran.err ==
        "earshot-content: mine.play is there already; name a new file, or remove that one first\n");
  CHECK(lamp.folder().read("mine.play") == "mine");
}

TEST_CASE("a play that cannot be saved says so") {
  const TalkingLamp lamp;
  const test::Ran ran = lamp.play("quit\n", {"--save", "no/such/folder/mine.play"});
  CHECK(ran.code == ExitCode::unreadable);
  CHECK(ran.err ==
        "earshot-content: cannot write no/such/folder/mine.play: No such file or directory\n");
}

}  // namespace earshot::content
