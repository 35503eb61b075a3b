// A trainer's mistakes, one at a time, in the example: each gives exactly one error, at the word
// that is wrong, with help that can be followed. `from` stands once in the example; `to` takes its
// place.
#include "base/diagnostic.h"
#include "scenario/built_in.h"
#include "scenario/load.h"
#include "support/catch.h"
#include "support/golden.h"
#include "support/paths.h"
#include "support/scenarios.h"

namespace base = earshot::base;
namespace scenario = earshot::scenario;

namespace {

struct Mistake {
  std::string_view what;
  std::string_view from;
  std::string_view to;
  std::string_view code;
  std::uint32_t line;
  std::uint32_t column;
  std::string_view help;
};

// clang-format off
constexpr Mistake kMistakes[] = {
    {"a goto to a node that is not there",
     "        technique: reflect-feeling\n        goto: story",
     "        technique: reflect-feeling\n        goto: stroy",
     "EAR301", 81, 15, "did you mean `story`?"},
    {"a misspelt key",
     "customer:\n  name: Marta",
     "custommer:\n  name: Marta",
     "EAR201", 9, 1, "did you mean `customer`?"},
    {"a misspelt key of a choice",
     "        trust: +10",
     "        trsut: +10",
     "EAR201", 108, 9, "did you mean `trust`?"},
    {"a key given twice",
     "minutes: 8",
     "minutes: 8\nsector: bank",
     "EAR109", 8, 1, "keep one of the two; if both are wanted, they need different names, or, in a list, a `-` before the second"},
    {"a node given twice",
     "  cold:\n    lines:",
     "  amount:\n    day: 1\n\n  cold:\n    lines:",
     "EAR109", 131, 3, "keep one of the two; if both are wanted, they need different names, or, in a list, a `-` before the second"},
    {"a quote that is not closed",
     "say: \"What is the amount on the bill, please?\"",
     "say: \"What is the amount on the bill, please?",
     "EAR108", 83, 14, "put the closing `\"` where the text ends"},
    {"a single quote in single quotes",
     "say: \"It'll be fine.\"",
     "say: 'It'll be fine.'",
     "EAR121", 220, 18, "use double quotes: between single ones an apostrophe ends the text"},
    {"a tab in the indentation",
     "  amount:\n    lines:",
     "  amount:\n\tlines:",
     "EAR105", 120, 1, "indent with spaces; most editors turn tabs into spaces for you when told so"},
    {"a second real cause",
     "    is: The network has charged her twice.\n",
     "    is: The network has charged her twice.\n    real: true\n    needs: [bill-doubled, charges-are-correct]\n",
     "EAR213", 34, 11, "exactly one cause is: delete `real` here or there"},
    {"no real cause",
     "    real: true\n",
     "",
     "EAR212", 27, 1, "put `real: true` on the cause that is; with variants, list each of them at one cause: `real: [variant]`"},
    {"a technique that the rubric does not have",
     "technique: name-cue",
     "technique: name-the-cue",
     "EAR307", 106, 20, "did you mean `name-cue`?"},
    {"text where a number is meant",
     "difficulty: 2",
     "difficulty: hard",
     "EAR205", 6, 13, "write digits only, without quotes and without zeros in front"},
    {"a number with a zero in front",
     "minutes: 8",
     "minutes: 08",
     "EAR205", 7, 10, "write digits only, without quotes and without zeros in front"},
    {"trust that is no multiple of five",
     "trust: 35",
     "trust: 36",
     "EAR218", 12, 10, "trust, tension and all effects on them go in steps of 5"},
    {"tension beyond a hundred",
     "tension: 60",
     "tension: 160",
     "EAR204", 13, 12, "it may be from 0 to 100"},
    {"no where text is meant",
     "complaint: My bill is far too high and I want it brought down today.",
     "complaint: no",
     "EAR206", 24, 12, "put it in quotes: `\"no\"`"},
    {"a colon in text without quotes",
     "wants: To pay for what she uses, and not to have to ring again.",
     "wants: One thing: to pay for what she uses.",
     "EAR117", 25, 17, "put the whole text in straight quotes, \"…\"; curly ones do not count"},
    {"marked words without quotes",
     "- \"My bill is [twice what it used to be](bill-doubled). *Twice.*\"",
     "- [Twice what it used to be](bill-doubled), my bill.",
     "EAR118", 76, 9, "put the whole text in straight quotes, \"…\": YAML gives `[` a meaning of its own"},
    {"emphasis that is not closed",
     "*Twice.*\"",
     "*Twice.\"",
     "EAR219", 76, 63, "put the closing `*` where it ends, or write `\\*` if the sign itself is meant (`\\\\*` between double quotes)"},
    {"a mark that names no fact",
     "[the same as when the house was full](same-as-full-house)",
     "[the same as when the house was full]",
     "EAR220", 98, 49, "name it in parentheses, without a space before them: `[words](fact)`"},
    {"a fact that is misspelt in a line",
     "(lives-alone). [We",
     "(lives-alnoe). [We",
     "EAR302", 145, 84, "did you mean `lives-alone`?"},
    {"a fact that is misspelt in needs",
     "needs: [lives-alone, four-idle-lines]",
     "needs: [lives-alone, four-idle-line]",
     "EAR302", 31, 26, "did you mean `four-idle-lines`?"},
    {"a cue that is misspelt in a condition",
     "if: noticed(quiet-at-home)",
     "if: noticed(quite-at-home)",
     "EAR303", 105, 21, "did you mean `quiet-at-home`?"},
    {"a word of another language in a condition",
     "if: not knows(lives-alone)",
     "if: \"!knows(lives-alone)\"",
     "EAR226", 162, 14, "write `not`"},
    {"a number compared with nothing",
     "if: not knows(lives-alone)",
     "if: trust",
     "EAR227", 162, 13, "numbers are compared with numbers (`trust >= 40`), words with words (`plan == small`); `knows(fact)` stands alone"},
    {"a feeling that is not in the list",
     "feeling: touched",
     "feeling: moved",
     "EAR209", 254, 52, "the words are `angry`, `annoyed`, `anxious`, `ashamed`, `confused`, `disappointed`, `embarrassed`, `frustrated`, `grateful`, `guilty`, `hopeful`, `hurt`, `impatient`, `insecure`, `lonely`, `overwhelmed`, `proud`, `relieved`, `resigned`, `sad`, `sceptical`, `surprised`, `suspicious`, `tired`, `touched`, `worried`"},
    {"a signal that cannot be heard",
     "signal: voice-drops",
     "signal: looks-away",
     "EAR210", 57, 79, "it may be `voice-drops`, `voice-rises`, `voice-hurries`, `voice-slows`, `voice-breaks`, `sigh`, `silence`, `forced-laugh`"},
    {"a colon that was forgotten",
     "        technique: own-it",
     "        technique own-it",
     "EAR126", 124, 9, "write the key, a colon and a space: `technique: …`"},
    {"a line indented too little",
     "    due: 4\n    impossible: true",
     "    due: 4\n   impossible: true",
     "EAR124", 66, 4, "things that belong together start in the same column, and a `-` wants a space after it: indent it like its neighbours"},
    {"a bracket that is not closed",
     "learn: [four-idle-lines, charges-are-correct]\n",
     "learn: [four-idle-lines, charges-are-correct\n",
     "EAR120", 112, 16, "put the closing `]` where the list or mapping ends; if it is text, put the whole text in quotes"},
    {"an ending called like a node",
     "  patched:\n    title",
     "  desk: {title: At the desk, outcome: lost, text: Nobody rang.}\n  patched:\n    title",
     "EAR322", 297, 3, "rename one of them: `goto` may name either, so they share their names"},
    {"a summary that leaves an outcome out",
     "- summarise: \"Before I suggest anything, let me check that I have the whole of it.\"\n        technique: summarise\n        goto: {complete: confirmed, partial: corrected, wrong: cold}",
     "- summarise: \"Before I suggest anything, let me check that I have the whole of it.\"\n        technique: summarise\n        goto: {complete: confirmed, partial: corrected}",
     "EAR202", 167, 9, "add `wrong: …` (when none was)"},
    {"a choice without goto",
     "        technique: decide-for-them\n        goto: agree\n",
     "        technique: decide-for-them\n",
     "EAR202", 202, 9, "add `goto: …` (where it leads: a node or an ending, or a list of cases)"},
    {"a choice that says nothing",
     "      - say: \"Goodbye.\"\n        technique",
     "      - technique",
     "EAR233", 283, 9, "write what the player says, `say: \"…\"`, or does, `do: \"…\"`"},
    {"an outcome that is not in the list",
     "outcome: patched",
     "outcome: half-solved",
     "EAR209", 299, 14, "the words are `resolved`, `patched`, `lost`, `escalated`"},
    {"a promise without a day",
     "    is: Refund a whole year of the unused lines.\n    due: 4\n",
     "    is: Refund a whole year of the unused lines.\n",
     "EAR202", 63, 3, "add `due: …` (the day by which it is kept)"},
    {"another version of the format",
     "earshot: 1",
     "earshot: 3",
     "EAR215", 1, 10, "write `earshot: 1`, or bring this program up to date"},
    {"an alias where emphasis was meant",
     "- \"Ten per cent. Well. All right.\"",
     "- *Ten* per cent. Well.",
     "EAR118", 266, 9, "put the whole text in straight quotes, \"…\": YAML gives `*` a meaning of its own"},
    {"a colon without a space behind it",
     "difficulty: 2",
     "difficulty:2",
     "EAR126", 6, 1, "write an ordinary space behind the colon: `difficulty: …`"},
    {"a weekday where the number of a day belongs",
     "    is: Refund a whole year of the unused lines.\n    due: 4\n",
     "    is: Refund a whole year of the unused lines.\n    due: Thursday\n",
     "EAR205", 65, 10, "write the number of the day; the first day is 1"},
    {"several facts without brackets",
     "learn: [four-idle-lines, charges-are-correct]",
     "learn: four-idle-lines, charges-are-correct",
     "EAR302", 112, 16, "several names stand in brackets: `[four-idle-lines, charges-are-correct]`"},
    {"a reply with the outcomes of a summary",
     "- summarise: \"Before I suggest anything, let me check that I have the whole of it.\"\n        technique: summarise\n",
     "- say: \"Before I suggest anything, let me check that I have the whole of it.\"\n        technique: reflect-feeling\n",
     "EAR203", 167, 15, "only `summarise` and `diagnose` lead three ways; did you mean `- summarise: …`?"},
    {"a second document",
     "endings:\n",
     "---\nendings:\n",
     "EAR107", 287, 1, "a file holds one document: delete this line, or move what follows into a file of its own"},
};
// clang-format on

std::string example_text() {
  return earshot::test::read_text(earshot::test::root() /
                                  "tests/golden/example/the-bill-that-doubled.yaml");
}

}  // namespace

TEST_CASE("each planted mistake is one error at its word, with its help") {
  const std::string text = example_text();
  for (const Mistake& mistake : kMistakes) {
    INFO(mistake.what);
    const base::SourceFile source("the-bill-that-doubled.yaml",
                                  earshot::test::with(text, mistake.from, mistake.to));
    const auto loaded = scenario::load_scenario(source, scenario::built_in_rubric());
    INFO(earshot::test::text_of(loaded.diagnostics, source));
    CHECK(loaded.scenario == nullptr);
    REQUIRE(loaded.diagnostics.size() == 1);
    const base::Diagnostic& found = loaded.diagnostics.front();
    CHECK(base::code_text(*found.message) == mistake.code);
    CHECK(found.where.span.begin.line == mistake.line);
    CHECK(found.where.span.begin.column == mistake.column);
    CHECK(base::help_text(found) == mistake.help);
  }
}
