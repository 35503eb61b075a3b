#include "base/render.h"
#include "play/transcript.h"
#include "plays.h"
#include "support/catch.h"

namespace earshot::play {
namespace {

ParsedScript parsed(const std::string& text) { return parse(base::SourceFile("a.play", text)); }

// Code, place and wording of each diagnostic.
std::vector<std::string> mistakes(const std::string& text) {
  std::vector<std::string> mistakes;
  for (const base::Diagnostic& diagnostic : parsed(text).diagnostics) {
    const base::Place& begin = diagnostic.where.span.begin;
    mistakes.push_back(std::to_string(diagnostic.message->code) + " " + std::to_string(begin.line) +
                       ":" + std::to_string(begin.column) + " " + base::wording(diagnostic));
  }
  return mistakes;
}

using Lines = std::vector<std::string>;

TEST_CASE("A script may hold every command there is") {
  const auto script = parsed(
      "# A remark.\n"
      "variant moved   # and another\n"
      "order 18446744073709551615\n"
      "\n"
      "hear\n"
      "  hear 2 @0\n"
      "\tnotice 1\n"
      "notice a-cue\n"
      "glance 2\n"
      "note a\n"
      "unnote a\n"
      "choose b @1234\n"
      "summarise\n"
      "summarise a b\n"
      "summarise card: a b\n"
      "diagnose c\n"
      "diagnose c with a b @99\n"
      "diagnose card: c with a\n"
      "leave\n"
      "close\n");
  CHECK(script.diagnostics.empty());
  CHECK(script.script.variant == "moved");
  CHECK(script.script.order == ~std::uint64_t{0});
  CHECK_FALSE(script.script.header);
  const auto& commands = script.script.commands;
  REQUIRE(commands.size() == 16);
  CHECK(commands[1].milliseconds == 0);
  CHECK(commands[7].milliseconds == 1234);
  CHECK(commands[7].words == Lines{"b"});
  CHECK(commands[8].words.empty());
  CHECK(commands[10].card == "card");
  CHECK(commands[10].words == Lines{"a", "b"});
  CHECK(commands[12].words == Lines{"c", "a", "b"});
  CHECK(commands[13].card == "card");
  CHECK(commands[13].words == Lines{"c", "a"});
}

TEST_CASE("A script may hold every expectation there is") {
  CHECK(mistakes("expect node a\n"
                 "expect not node a\n"
                 "expect ending a\n"
                 "expect trust >= 60\n"
                 "expect tension != 5\n"
                 "expect day == 4\n"
                 "expect knows f\n"
                 "expect not knows f\n"
                 "expect noticed c\n"
                 "expect promise p kept\n"
                 "expect not promise p none\n"
                 "expect score root-cause = 100\n"
                 "expect score total < 40\n"
                 "expect flag privacy\n"
                 "expect not flag privacy\n"
                 "expect no flag\n"
                 "expect passed\n"
                 "expect not passed\n"
                 "expect mark \"heard it all\"\n"
                 "expect mark heard the reason\n"
                 "expect shown c\n"
                 "expect not shown c\n"
                 "expect refused\n"
                 "expect refused card-not-shown\n"
                 "expect variable v > 2\n"
                 "expect variable v = yes\n") == Lines{});
}

TEST_CASE("A transcript has a header") {
  const std::string digest(64, 'a');
  const auto script = parsed("earshot-play: 1\nscenario: visit\ndigest: " + digest +
                             "\nvariant x\norder 3\nhear 1 @200\n");
  CHECK(script.diagnostics.empty());
  REQUIRE(script.script.header);
  CHECK(script.script.header->scenario == "visit");
  CHECK(script.script.header->digest == digest);
}

TEST_CASE("Windows line ends and a byte-order mark are read over") {
  const auto script = parsed("\xEF\xBB\xBFhear 1\r\nchoose a\r\n");
  CHECK(script.diagnostics.empty());
  REQUIRE(script.script.commands.size() == 2);
  CHECK(script.script.commands[0].where.begin.column == 1);
  CHECK(script.script.commands[1].words == Lines{"a"});
}

TEST_CASE("A file without a line end, and an empty one, are read") {
  CHECK(parsed("hear").script.commands.size() == 1);
  CHECK(parsed("").script.commands.empty());
  CHECK(parsed("").diagnostics.empty());
  CHECK(parsed("\n\n# only a remark").diagnostics.empty());
}

TEST_CASE("All mistakes are named in one run, each at its word") {
  CHECK(mistakes("hear 1\n"
                 "chose a\n"
                 "choose\n"
                 "hear two\n"
                 "expect trust => 5\n"
                 "note a b\n"
                 "jump\n") == Lines{
                                  "383 2:1 unknown command `chose`",
                                  "384 3:1 `choose` needs the id of a choice",
                                  "386 4:6 `two` is not a number of lines",
                                  "383 5:14 unknown comparison `=>`",
                                  "385 6:8 `b` is more than this line can take",
                                  "383 7:1 unknown command `jump`",
                              });
}

TEST_CASE("Columns are counted in characters") {
  CHECK(mistakes("  note zeichen-für-übermut extra") ==
        Lines{"385 1:28 `extra` is more than this line can take"});
  CHECK(mistakes("choose 日本 extra") == Lines{"385 1:11 `extra` is more than this line can take"});
}

TEST_CASE("Bad UTF-8 is named with its place, and the other lines are still read") {
  CHECK(mistakes("hear 1\nnote \xC3\xA4\xFF x\nchose\n") ==
        Lines{"381 2:7 the byte 0xff is not UTF-8", "383 3:1 unknown command `chose`"});
  CHECK(mistakes("# caf\xE9\n") == Lines{"381 1:6 the byte 0xe9 is not UTF-8"});
}

TEST_CASE("Characters that deceive are named") {
  CHECK(mistakes("hear\xC2\xA0"
                 "1") == Lines{"382 1:5 the character U+00A0 cannot stand here"});
  CHECK(mistakes("hear 1\rchoose a") == Lines{"382 1:7 the character U+000D cannot stand here"});
  CHECK(mistakes("# one\rchoose a") == Lines{"382 1:6 the character U+000D cannot stand here"});
  CHECK(mistakes(std::string("hear\0", 5)) ==
        Lines{"382 1:5 the character U+0000 cannot stand here"});
  CHECK(mistakes("note a\xE2\x80\xAE") == Lines{"382 1:7 the character U+202E cannot stand here"});
  CHECK(mistakes("hear # a\xC2\xA0remark") == Lines{});
}

TEST_CASE("Times are `@` and milliseconds") {
  CHECK(mistakes("hear 1 @") == Lines{"386 1:8 `@` is not a time: `@` and milliseconds"});
  CHECK(mistakes("hear 1 @-5") == Lines{"386 1:8 `@-5` is not a time: `@` and milliseconds"});
  CHECK(mistakes("hear 1 @99999999999999999999") ==
        Lines{"386 1:8 `@99999999999999999999` is not a time: `@` and milliseconds"});
  CHECK(mistakes("hear @5 1") == Lines{"386 1:6 `@5` is not a number of lines",
                                       "385 1:9 `1` is more than this line can take"});
}

TEST_CASE("Settings stand at the top, once") {
  CHECK(mistakes("order 1\norder 2\n") == Lines{"388 2:1 `order` stands here again"});
  CHECK(mistakes("hear\nvariant a\n") ==
        Lines{"387 2:1 `variant` stands behind the first command"});
  CHECK(mistakes("order x\n") == Lines{"386 1:7 `x` is not a whole number below 2^64"});
  CHECK(mistakes("order -1\n") == Lines{"386 1:7 `-1` is not a whole number below 2^64"});
  CHECK(mistakes("variant\n") == Lines{"384 1:1 `variant` needs a value behind it"});
  CHECK(mistakes("variant a b\n") == Lines{"385 1:11 `b` is more than this line can take"});
  CHECK(mistakes("earshot-play: 2\n") ==
        Lines{"389 1:15 version 2 of the play format is not known"});
  CHECK(mistakes("digest: abc\n") ==
        Lines{"386 1:9 `abc` is not a digest of 64 hexadecimal digits"});
  CHECK(mistakes("scenaro: x\n") == Lines{"383 1:1 unknown command `scenaro:`"});
}

TEST_CASE("Diagnoses are written with `with`") {
  CHECK(mistakes("diagnose") == Lines{"384 1:1 `diagnose` needs the id of a cause"});
  CHECK(mistakes("diagnose card:") == Lines{"384 1:1 `diagnose` needs the id of a cause"});
  CHECK(mistakes("diagnose c a") == Lines{"385 1:12 `a` is more than this line can take"});
  CHECK(mistakes("diagnose c with") == Lines{"384 1:12 `with` needs the id of a fact"});
}

TEST_CASE("Expectations say what they need") {
  CHECK(mistakes("expect") == Lines{"384 1:1 `expect` needs what is expected"});
  CHECK(mistakes("expect not") == Lines{"384 1:8 `not` needs what is not expected"});
  CHECK(mistakes("expect nod a") == Lines{"383 1:8 unknown expectation `nod`"});
  CHECK(mistakes("expect not trust > 5") == Lines{"383 1:12 unknown expectation `trust`"});
  CHECK(mistakes("expect trust") ==
        Lines{"384 1:8 `trust` needs a comparison: `=`, `!=`, `<`, `<=`, `>` or `>=`"});
  CHECK(mistakes("expect trust >") == Lines{"384 1:14 `>` needs a whole number"});
  CHECK(mistakes("expect trust > many") == Lines{"386 1:16 `many` is not a whole number"});
  CHECK(mistakes("expect score empaty > 5") == Lines{"383 1:14 unknown score `empaty`"});
  CHECK(mistakes("expect promise p held") == Lines{"383 1:18 unknown state of a promise `held`"});
  CHECK(mistakes("expect flag rude") == Lines{"383 1:13 unknown flag `rude`"});
  CHECK(mistakes("expect no flags") == Lines{"383 1:11 unknown word `flags`"});
  CHECK(mistakes("expect mark \"heard most\"") == Lines{"383 1:13 unknown mark `heard most`"});
  CHECK(mistakes("expect mark heard most") == Lines{"383 1:13 unknown mark `heard most`"});
  CHECK(mistakes("expect mark \"heard") ==
        Lines{"384 1:13 `\"heard` needs a closing quotation mark"});
  CHECK(mistakes("expect refused never") == Lines{"383 1:16 unknown refusal `never`"});
  CHECK(mistakes("notice 0") == Lines{"386 1:8 `0` is not a line: they count from 1"});
  CHECK(mistakes("hear -1") == Lines{"386 1:6 `-1` is not a number of lines"});
}

TEST_CASE("Words that are nearly right are offered") {
  const auto help = [](const std::string& text) {
    return base::help_text(parsed(text).diagnostics.front());
  };
  CHECK(help("chose a") == "did you mean `choose`?");
  CHECK(help("summarize a") == "did you mean `summarise`?");
  CHECK(help("expect trsut > 5") == "did you mean `trust`?");
  CHECK(help("expect refused card-not-shwn") == "did you mean `card-not-shown`?");
  CHECK(help("expect score manners = 5") ==
        "there are `root-cause`, `empathy`, `follow-through`, `total`");
  CHECK(help("diagnose c a") == "facts stand behind `with`: diagnose CAUSE with FACT …");
}

TEST_CASE("What is too much is refused") {
  CHECK(mistakes(std::string(kMaxPlayBytes + 1, '\n')) ==
        Lines{"380 1:1 this file is over the limit of 1048576 bytes"});
  CHECK(mistakes(std::string(kMaxPlayBytes, '\n')).empty());
  CHECK(mistakes("hear 1\n" + std::string(kMaxPlayLine + 1, '#') + "\nchose\n") ==
        Lines{"380 2:1 this line is over the limit of 8192 bytes",
              "383 3:1 unknown command `chose`"});
  std::string many;
  for (std::size_t i = 0; i < kMaxPlayCommands; ++i) many += "hear\n";
  CHECK(mistakes(many).empty());
  CHECK(mistakes(many + "hear\nhear\n") ==
        Lines{"380 20001:1 this play is over the limit of 20000 commands"});
  std::string wrong;
  for (int i = 0; i < 5000; ++i) wrong += "x\n";
  const auto list = mistakes(wrong);
  CHECK(list.size() == 1001);
  CHECK(list.back() == "383 1000:1 unknown command `x`");
  CHECK(list[999] == "380 1000:1 the list of mistakes is over the limit of 1000 lines");
}

TEST_CASE("Commands know where they and their words stand") {
  const auto script = parsed("\n  note some-fact @5").script;
  REQUIRE(script.commands.size() == 1);
  const Command& command = script.commands[0];
  CHECK(command.where.begin.line == 2);
  CHECK(command.where.begin.column == 3);
  CHECK(command.where.end.column == 20);
  REQUIRE(command.places.size() == 1);
  CHECK(command.places[0].begin.column == 8);
  CHECK(command.places[0].end.column == 17);
}

}  // namespace
}  // namespace earshot::play
