// `earshot-content explore`. What it finds is tests/analysis's.
#include <nlohmann/json.hpp>

#include "support/catch.h"
#include "support/golden.h"
#include "support/paths.h"
#include "tools/docs.h"
#include "tools/tool.h"

namespace earshot::content {
using Json = nlohmann::json;

namespace {

class ExploredLamp {
 public:
  ExploredLamp() : folder_("explore") { folder_.write("the-lamp.yaml", test::lamp_scenario()); }

  test::Ran explore(std::vector<std::string> options) const {
    std::vector<std::string> arguments{"explore", "the-lamp.yaml"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return test::run_tool_in(folder_.path(), arguments);
  }
  const test::Folder& folder() const { return folder_; }

 private:
  test::Folder folder_;
};

}  // namespace

TEST_CASE("what all plays come to is printed with a play that has full marks") {
  const test::Ran ran = ExploredLamp().explore({});
  CHECK(ran.code == ExitCode::fine);
  test::check_golden(test::root() / "tests/golden/tools/lamp-explore.txt", ran.out);
}

TEST_CASE("the same is to be had as JSON") {
  const Json json = Json::parse(ExploredLamp().explore({"--format", "json"}).out);
  CHECK(json.at("complete") == true);
  CHECK(json.at("nodes") == Json{{"of", 13}, {"found", 13}, {"missing", Json::array()}});
  CHECK(json.at("variants").size() == 1);
  const Json& plays = json["variants"][0];
  CHECK(plays.at("full_marks").at("answer") == "possible");
  for (const char* score : {"root-cause", "empathy", "follow-through", "total"}) {
    INFO(score);
    CHECK(plays.at("scores").at(score).at("most").at("score") == "100");
    CHECK(plays["scores"][score].at("least").at("decided") == true);
    for (const char* figure : {"mean", "deviation", "least", "most"})
      CHECK(plays.at("random").at(score).contains(figure));
  }
  CHECK(plays.at("random").at("plays") == 10'000);
  CHECK(plays.at("guessed_root_cause").at("decided") == true);
  CHECK(plays.at("guessed_root_cause").contains("play"));
  CHECK(plays.at("mistake_pays") == "no");
  for (const char* key : {"count", "shortest", "longest"}) CHECK(plays.at("plays").at(key) > 0);
}

TEST_CASE("a budget that runs out is said to have run out") {
  const test::Ran ran = ExploredLamp().explore({"--budget", "8"});
  CHECK(ran.code == ExitCode::fine);
  CHECK_THAT(ran.out, test::contains("not found: "));
  CHECK_THAT(ran.out, test::contains("more than"));
  CHECK_THAT(ran.out,
             test::contains("whether full marks can be had was not decided within the budget"));
}

TEST_CASE("the play with full marks is written to a new file, and to no other") {
  const ExploredLamp lamp;
  CHECK(lamp.explore({"--best", "best.play"}).code == ExitCode::fine);
  CHECK_THAT(lamp.folder().read("best.play"), test::contains("close\n"));
  CHECK_THAT(lamp.folder().read("best.play"), test::contains("expect ending settled\n"
                                                             "expect score root-cause = 100\n"
                                                             "expect score empathy = 100\n"
                                                             "expect score follow-through = 100\n"
                                                             "expect passed\n"));
  const test::Ran again = lamp.explore({"--best", "best.play"});
  CHECK(again.out.empty());
  CHECK(again.err ==
        "earshot-content: best.play is there already; name a new file, or remove that one first\n");
  CHECK(again.code == ExitCode::usage);
}

TEST_CASE("what no play comes to is named, and so is what keeps full marks away") {
  const test::Ran ran = test::run_tool({"explore", "tests/golden/check/unreachable.yaml"});
  CHECK(ran.code == ExitCode::fine);
  CHECK_THAT(ran.out,
             test::contains("1 of 4 nodes; in no play: `forgotten`, `island-a`, `island-b`"));
  CHECK_THAT(ran.out, test::contains("no play has full marks: it cannot have "));
}

TEST_CASE("a scenario with mistakes is not explored") {
  CHECK(test::run_tool({"explore", "tests/golden/check/misspelt.yaml"}).code == ExitCode::findings);
  CHECK(test::run_tool({"explore", "nowhere.yaml"}).code == ExitCode::unreadable);
}

}  // namespace earshot::content
