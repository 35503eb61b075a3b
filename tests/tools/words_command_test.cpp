// `words` and `explain`.
#include <nlohmann/json.hpp>

#include "check/codes.h"
#include "support/catch.h"
#include "tools/tool.h"

namespace earshot::content {
using test::run_tool;

TEST_CASE("one closed list is printed by its name") {
  const test::Ran ran = run_tool({"words", "outcomes"});
  CHECK(ran.code == ExitCode::fine);
  CHECK(ran.out == "outcomes\n  resolved patched lost escalated\n");
}

TEST_CASE("a list whose name is several words is found by them joined, or by the first") {
  const test::Ran ran = run_tool({"words", "times-of-day"});
  CHECK(ran.out == "times of day\n  early-morning morning midday afternoon evening night\n");
  CHECK(run_tool({"words", "times of day"}).out == ran.out);
  CHECK(run_tool({"words", "times"}).out == ran.out);
  const std::string both = run_tool({"words", "hair"}).out;
  CHECK_THAT(both, test::contains("hair styles\n"));
  CHECK_THAT(both, test::contains("\nhair colours\n"));
}

TEST_CASE("all lists are printed without a name, techniques among them") {
  const std::string out = run_tool({"words"}).out;
  CHECK_THAT(out, test::contains("\nfeelings\n  angry annoyed"));
  CHECK_THAT(out, test::contains("\ntechniques\n"));
  CHECK_THAT(out, test::contains("open-question"));
}

TEST_CASE("the lists are to be had as JSON") {
  const auto json = nlohmann::json::parse(run_tool({"words", "--format", "json"}).out);
  CHECK(json.at("outcomes") == nlohmann::json{"resolved", "patched", "lost", "escalated"});
}

TEST_CASE("a misspelt list is a mistake of usage") {
  const test::Ran ran = run_tool({"words", "feelngs"});
  CHECK(ran.code == ExitCode::usage);
  CHECK(ran.err == "earshot-content: there is no list `feelngs`; did you mean `feelings`?\n");
}

TEST_CASE("a code is explained by its page, with a wrong and a mended example") {
  const test::Ran ran = run_tool({"explain", "EAR405"});
  CHECK(ran.code == ExitCode::fine);
  CHECK(ran.out ==
        "EAR405 node-without-choices (error)\n\n"
        "  The customer speaks, and there is nothing to reply. The play would stop there.\n"
        "  If this is where the conversation ends, write it as an ending; if not, give it\n"
        "  at least one reply.\n\n"
        "Wrong:\n\n"
        "      goodbye:\n"
        "        lines:\n"
        "          - \"Then goodbye.\"\n\n"
        "Right:\n\n"
        "      goodbye:\n"
        "        lines:\n"
        "          - \"Then goodbye.\"\n"
        "        choices:\n"
        "          - {say: \"Goodbye, and my regards to your daughter.\", technique: personalise, "
        "goto: "
        "settled}\n");
}

TEST_CASE("a code is found by its number and by its name") {
  const test::Ran ran = run_tool({"explain", "EAR402"});
  CHECK_THAT(ran.out, test::contains("EAR402 ending-unreachable (warning)\n\n  No reply leads"));
  CHECK(run_tool({"explain", "402"}).out == ran.out);
  CHECK(run_tool({"explain", "ear402"}).out == ran.out);
  CHECK(run_tool({"explain", "ending-unreachable"}).out == ran.out);
}

TEST_CASE("every code can be explained, and stands in the list") {
  const std::string list = run_tool({"explain"}).out;
  for (const auto* message : check::all_messages()) {
    INFO(message->name);
    CHECK(run_tool({"explain", base::code_text(*message)}).code == ExitCode::fine);
    CHECK(list.find(std::string(message->name)) != std::string::npos);
  }
}

TEST_CASE("a misspelt name of a message is a mistake of usage") {
  const test::Ran ran = run_tool({"explain", "ending-unreachble"});
  CHECK(ran.code == ExitCode::usage);
  CHECK(ran.err ==
        "earshot-content: there is no message `ending-unreachble`; did you mean "
        "`ending-unreachable`?\n");
}

}  // namespace earshot::content
