// `earshot-content play` by script and by bot, and its JSON.
#include <nlohmann/json.hpp>

#include "support/catch.h"
#include "support/golden.h"
#include "support/paths.h"
#include "tools/docs.h"
#include "tools/tool.h"

namespace earshot::content {
using Json = nlohmann::json;

namespace {

const auto kPlayGolden = test::root() / "tests/golden/tools";

class PlayedLamp {
 public:
  PlayedLamp() : folder_("play") {
    folder_.write("the-lamp.yaml", test::lamp_scenario());
    folder_.write("the-lamp.best.play", test::lamp_best_play());
  }

  test::Ran play(std::vector<std::string> options) const {
    std::vector<std::string> arguments{"play", "the-lamp.yaml"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return test::run_tool_in(folder_.path(), arguments);
  }
  Json json(std::vector<std::string> options) const {
    options.emplace_back("--json");
    return Json::parse(play(std::move(options)).out);
  }
  const test::Folder& folder() const { return folder_; }

 private:
  test::Folder folder_;
};

}  // namespace

TEST_CASE("a script is told as a conversation with its ledger") {
  const PlayedLamp lamp;
  const test::Ran ran = lamp.play({"--script", "the-lamp.best.play"});
  CHECK(ran.code == ExitCode::fine);
  CHECK(ran.err == "");
  test::check_golden(kPlayGolden / "lamp-script.txt", ran.out);
}

TEST_CASE("a script whose expectation is not met fails with what was found") {
  const PlayedLamp lamp;
  lamp.folder().write("careless.play", "choose ill-send-you-the-money\nexpect score total >= 60\n");
  const test::Ran ran = lamp.play({"--script", "careless.play"});
  CHECK(ran.code == ExitCode::findings);
  CHECK_THAT(ran.err,
             test::contains("careless.play:2:1: error: expected `score total >= 60`, found"));
  CHECK_THAT(ran.out, test::contains("Money back"));
}

TEST_CASE("a script that cannot be read as one is not played") {
  const PlayedLamp lamp;
  lamp.folder().write("wrong.play", "chose ill-send-you-the-money\n");
  const test::Ran ran = lamp.play({"--script", "wrong.play"});
  CHECK(ran.code == ExitCode::findings);
  CHECK(ran.out == "");
  CHECK_THAT(ran.err, test::contains("wrong.play:1:1: error: unknown command `chose` [EAR383]"));
  CHECK(lamp.json({"--script", "wrong.play"}).at("diagnostics").size() == 1);
}

TEST_CASE("a script that is not there has a code of its own") {
  const PlayedLamp lamp;
  CHECK(lamp.play({"--script", "nowhere.play"}).code == ExitCode::unreadable);
}

TEST_CASE("the JSON of a play holds its scores, its ledger and what was done") {
  const PlayedLamp lamp;
  const Json json = lamp.json({"--script", "the-lamp.best.play"});
  CHECK(json.at("scenario") == "the-lamp");
  CHECK(json.at("digest").get<std::string>().size() == 64);
  CHECK(json.at("variant").is_null());
  CHECK(json.at("order") == 0);
  CHECK(json.at("closed") == true);
  CHECK(json.at("ending") == Json{{"id", "settled"}, {"outcome", "resolved"}});
  for (const std::string score : {"root-cause", "empathy", "follow-through", "total"}) {
    CHECK(json.at("scores").at(score) == Json{{"shown", 100}, {"exact", "100"}});
  }
  CHECK(json.at("mark") == "heard it all");
  CHECK(json.at("passed") == true);
  CHECK(json.at("flags").empty());
  CHECK(json.at("cause") ==
        Json{{"real", "old-address"}, {"named", "old-address"}, {"proven", true}});
  CHECK(json.at("missed").empty());
  CHECK(json.at("promises") ==
        Json::array({{{"promise", "ring-on-friday"}, {"status", "kept"}, {"due", 3}}}));
  CHECK(json.at("profile").at("interruptions") == 0);
  CHECK(json.at("diagnostics").empty());
  CHECK(json.at("actions").back() == "close");
}

TEST_CASE("the entries of a ledger sum to the exact scores") {
  const PlayedLamp lamp;
  const Json json = lamp.json({"--bot", "random", "--seed", "11"});
  for (const std::string dimension : {"root-cause", "empathy", "follow-through"}) {
    double sum = 0;
    for (const Json& entry : json.at("ledger")) {
      if (entry.at("dimension") == dimension) sum += entry.at("points").get<double>();
    }
    INFO(dimension);
    CHECK(static_cast<int>(sum + 0.5 + 1e-9) == json.at("scores").at(dimension).at("shown"));
  }
}

TEST_CASE("the same seed plays the same play") {
  const PlayedLamp lamp;
  CHECK(lamp.play({"--bot", "random", "--seed", "3"}).out ==
        lamp.play({"--bot", "random", "--seed", "3"}).out);
  CHECK(lamp.play({"--bot", "random", "--seed", "3"}).out !=
        lamp.play({"--bot", "random", "--seed", "4"}).out);
}

TEST_CASE("many plays by a bot are summed up, and each can be played again alone") {
  const PlayedLamp lamp;
  const Json json = lamp.json({"--bot", "random", "--seed", "7", "--plays", "40"});
  REQUIRE(json.at("plays").size() == 40);
  const Json alone = lamp.json({"--bot", "random", "--seed", "9"});
  CHECK(json["plays"][2].at("seed") == 9);
  CHECK(json["plays"][2].at("total") == alone.at("scores").at("total").at("shown"));
  CHECK(json["plays"][2].at("ending") == alone.at("ending").at("id"));
  int endings = 0;
  for (const auto& [name, count] : json.at("endings").items()) endings += count.get<int>();
  CHECK(endings == 40);
  CHECK_THAT(lamp.play({"--bot", "random", "--seed", "7", "--plays", "40"}).out,
             test::contains("40 plays, seeds 7 to 46, "));
}

TEST_CASE("a variant that is not there is named") {
  const PlayedLamp lamp;
  const test::Ran ran = lamp.play({"--variant", "moved-out"});
  CHECK(ran.code == ExitCode::usage);
  CHECK(ran.err == "earshot-content: this scenario has no variants\n");
}

TEST_CASE("a scenario with mistakes is not played, and they are shown") {
  const test::Ran ran = test::run_tool({"play", "tests/golden/check/misspelt.yaml"});
  CHECK(ran.code == ExitCode::findings);
  CHECK(ran.out == "");
  CHECK_THAT(ran.err, test::contains("did you mean `technique`?"));
  CHECK_THAT(
      ran.err,
      test::contains(
          "earshot-content: this scenario cannot be played until its mistakes are mended\n"));
}

TEST_CASE("a scenario that is not there has a code of its own") {
  CHECK(test::run_tool({"play", "nowhere.yaml"}).code == ExitCode::unreadable);
}

}  // namespace earshot::content
