// `earshot-content simulate` and `quality`: what they print, and that they stop when they are asked
// to. What bots do and what is counted is tests/analysis's.
#include <csignal>
#include <nlohmann/json.hpp>
#include <sstream>
#include <streambuf>

#include "content/command_line.h"
#include "content/simulate_figures.h"
#include "support/catch.h"
#include "support/golden.h"
#include "support/paths.h"
#include "tools/docs.h"
#include "tools/tool.h"

namespace earshot::content {
using Json = nlohmann::json;

namespace {

const auto kSimulateGolden = test::root() / "tests/golden/tools";

class SimulatedLamp {
 public:
  SimulatedLamp() : folder_("simulate") { folder_.write("the-lamp.yaml", test::lamp_scenario()); }

  test::Ran simulate(std::vector<std::string> options) const {
    std::vector<std::string> arguments{"simulate", "the-lamp.yaml"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return test::run_tool_in(folder_.path(), arguments);
  }
  Json json(std::vector<std::string> options) const {
    options.insert(options.end(), {"--format", "json"});
    return Json::parse(simulate(std::move(options)).out);
  }
  const test::Folder& folder() const { return folder_; }

 private:
  test::Folder folder_;
};

std::size_t lines_in(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

// A terminal at which somebody presses Ctrl-C as soon as something is written.
class Impatient final : public std::streambuf {
 public:
  int overflow(int c) override {
    if (!pressed_) std::raise(SIGINT);
    pressed_ = true;
    written_ += static_cast<char>(c);
    return c;
  }
  const std::string& written() const { return written_; }

 private:
  bool pressed_ = false;
  std::string written_;
};

}  // namespace

TEST_CASE("what the bots come to is printed with what nobody saw and what splits them") {
  const test::Ran ran = SimulatedLamp().simulate({"--plays", "200"});
  CHECK(ran.code == ExitCode::fine);
  CHECK(ran.err.empty());
  test::check_golden(kSimulateGolden / "lamp-simulate.txt", ran.out);
}

TEST_CASE("one bot alone has large histograms") {
  const test::Ran ran = SimulatedLamp().simulate({"--plays", "200", "--bot", "sympathiser"});
  CHECK(ran.code == ExitCode::fine);
  test::check_golden(kSimulateGolden / "lamp-simulate-sympathiser.txt", ran.out);
}

TEST_CASE("the JSON of a simulation has every bot, every reply and whole histograms") {
  const Json json = SimulatedLamp().json({"--plays", "100", "--seed", "5"});
  CHECK(json.at("plays") == 100);
  CHECK(json.at("first_seed") == 5);
  CHECK(json.at("interrupted") == false);
  REQUIRE(json.at("scenarios").size() == 1);
  const Json& one = json["scenarios"][0];
  CHECK(one.at("scenario") == "the-lamp");
  CHECK(one.at("variant").is_null());
  CHECK(one.at("bots").size() == 9);
  CHECK(one["bots"][8].at("bot") == "expert");
  CHECK(one["bots"][8].at("scores").at("total").at("mean") == 100);
  CHECK(one["bots"][8].at("passed") == 100);
  for (const Json& bot : one["bots"]) {
    for (const char* score : {"root-cause", "empathy", "follow-through", "total"}) {
      int plays = 0;
      for (const Json& count : bot.at("scores").at(score).at("histogram"))
        plays += count.get<int>();
      CHECK(plays == 100);
    }
  }
  const std::size_t taken = one.at("items").size() - one.at("never_taken").size();
  CHECK(taken > 10);
  for (const Json& item : one["items"]) {
    const auto plays = item.at("taken").at("plays").get<int>();
    CHECK(item["taken"].at("mean").is_null() == (plays == 0));
    CHECK(plays + item.at("passed_over").at("plays").get<int>() <= 900);
  }
}

TEST_CASE("figures do not depend on the number of threads") {
  const SimulatedLamp lamp;
  CHECK(lamp.simulate({"--plays", "600", "--threads", "1"}).out ==
        lamp.simulate({"--plays", "600", "--threads", "3"}).out);
}

TEST_CASE("the table of plays has a row for each, with a heading") {
  const SimulatedLamp lamp;
  const test::Ran ran = lamp.simulate({"--plays", "3", "--csv", "plays.csv"});
  CHECK(ran.code == ExitCode::fine);
  CHECK(ran.err == "wrote plays.csv\n");
  const std::string csv = lamp.folder().read("plays.csv");
  CHECK(lines_in(csv) == 1 + 9 * 3);
  CHECK(csv.starts_with(
      "scenario,variant,bot,seed,root_cause,empathy,follow_through,total,passed,ending,replies,"
      "words\nthe-lamp,,random,1,"));
  CHECK_THAT(csv, test::contains("\nthe-lamp,,expert,3,100,100,100,100,yes,settled,"));
}

TEST_CASE("a row of the table is the play that the same bot plays with that seed") {
  const SimulatedLamp lamp;
  lamp.simulate({"--plays", "4", "--bot", "random", "--csv", "plays.csv"});
  const test::Ran ran = test::run_tool_in(
      lamp.folder().path(),
      {"play", "the-lamp.yaml", "--bot", "random", "--seed", "4", "--order", "4", "--json"});
  const Json play = Json::parse(ran.out);
  const std::string row = "the-lamp,,random,4," +
                          play.at("scores").at("root-cause").at("shown").dump() + "," +
                          play["scores"].at("empathy").at("shown").dump() + "," +
                          play["scores"].at("follow-through").at("shown").dump() + "," +
                          play["scores"].at("total").at("shown").dump() + ",";
  CHECK_THAT(lamp.folder().read("plays.csv"), test::contains(row));
}

TEST_CASE("the picture has a histogram for each bot and score, and a line for each reply") {
  const SimulatedLamp lamp;
  const test::Ran ran = lamp.simulate({"--plays", "100", "--svg", "lamp.svg"});
  CHECK(ran.code == ExitCode::fine);
  const std::string svg = lamp.folder().read("lamp.svg");
  CHECK(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"960\""));
  CHECK(svg.ends_with("</svg>\n"));
  const auto count = [&](const std::string& word) {
    std::size_t found = 0;
    for (std::size_t at = svg.find(word); at != std::string::npos; at = svg.find(word, at + 1))
      ++found;
    return found;
  };
  CHECK(count("class=\"mean\"") == 9 * 4);
  CHECK(count("class=\"took\"") == count("<g>"));
  CHECK(count("class=\"took\"") > 10);
}

TEST_CASE("nothing is written over, and nothing is played first") {
  const SimulatedLamp lamp;
  lamp.folder().write("there.csv", "mine");
  const test::Ran ran = lamp.simulate({"--csv", "there.csv"});
  CHECK(ran.code == ExitCode::unreadable);
  CHECK(ran.out.empty());
  CHECK(ran.err ==
        "earshot-content: there.csv is there already; name a new file, or remove that one first\n");
  CHECK(lamp.folder().read("there.csv") == "mine");
}

TEST_CASE("each variant is simulated, or the one that is named") {
  const std::string file = "content/scenarios/never-a-penny-out.yaml";
  const auto variants = [&](std::vector<std::string> more) {
    std::vector<std::string> arguments{"simulate", file,     "--plays",  "2",
                                       "--bot",    "random", "--format", "json"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    std::vector<std::string> names;
    const Json json = Json::parse(test::run_tool(arguments).out);
    for (const Json& one : json.at("scenarios")) names.push_back(one.at("variant"));
    return names;
  };
  CHECK(variants({}) == std::vector<std::string>{"small-hours", "full-house"});
  CHECK(variants({"--variant", "full-house"}) == std::vector<std::string>{"full-house"});
  const test::Ran ran = test::run_tool({"simulate", file, "--variant", "no-such"});
  CHECK(ran.code == ExitCode::usage);
  CHECK(ran.err == "earshot-content: there is no variant `no-such`\n");
}

TEST_CASE("a bot that is not there is a mistake of the command line") {
  CHECK(SimulatedLamp().simulate({"--bot", "genius"}).code == ExitCode::usage);
}

TEST_CASE("Ctrl-C prints what is known so far, and says so to the shell") {
  const SimulatedLamp lamp;
  Impatient terminal;
  std::istringstream in;
  std::ostringstream out;
  std::ostream err(&terminal);
  Console console{in, out, err};
  console.err_is_terminal = true;
  const auto file = (lamp.folder().path() / "the-lamp.yaml").string();
  CHECK(run({"simulate", file, "--plays", "100000", "--bot", "all"}, console) ==
        ExitCode::interrupted);
  CHECK_THAT(terminal.written(), test::contains("the-lamp, random"));
  CHECK(terminal.written().ends_with("\r\033[K"));
}

TEST_CASE("progress is shown on a terminal alone") {
  CHECK(SimulatedLamp().simulate({"--plays", "10"}).err.empty());
}

TEST_CASE("every bot plays by name, and says who it is") {
  const SimulatedLamp lamp;
  for (const auto& bot : analysis::all_bots()) {
    const test::Ran ran = test::run_tool_in(
        lamp.folder().path(),
        {"play", "the-lamp.yaml", "--bot", std::string(bot.name), "--plays", "2", "--json"});
    INFO(bot.name << ran.err);
    CHECK(ran.code == ExitCode::fine);
    CHECK(Json::parse(ran.out).at("bot") == bot.name);
  }
}

TEST_CASE("ten points make a bar, and the last one has eleven") {
  analysis::Histogram histogram{};
  histogram[0] = 1;
  histogram[9] = 2;
  histogram[10] = 4;
  histogram[89] = 8;
  histogram[90] = 16;
  histogram[100] = 32;
  CHECK(in_tens(histogram) == std::array<std::uint32_t, kTens>{3, 4, 0, 0, 0, 0, 0, 0, 8, 48});
}

TEST_CASE("the quality of a scenario is a row, and what breaks a bound stands below") {
  const SimulatedLamp lamp;
  const test::Ran ran =
      test::run_tool_in(lamp.folder().path(), {"quality", "the-lamp.yaml", "--plays", "500"});
  CHECK_THAT(ran.out, test::contains("| customer | full marks | random | longest-option |"));
  CHECK_THAT(ran.out, test::contains("\n| the-lamp | yes |"));
  const bool broken = ran.out.find("Broken bounds:") != std::string::npos;
  CHECK(broken == (ran.out.find("Every bound holds.") == std::string::npos));
  CHECK(broken == (ran.code == ExitCode::findings));
  CHECK(broken == (ran.out.find(" **") != std::string::npos));
}

}  // namespace earshot::content
