// One table. Codes and names are never used for anything else again once they were shipped.
#include "play/messages.h"

#include <array>

namespace earshot::play::messages {

using base::Message;
using base::Severity;

const Message kTooMuch{380, Severity::error, "play-too-much", "{0} is over the limit of {1}",
                       "a play has at most 1 MiB, 20,000 commands, and 8,192 bytes in a line"};
const Message kNotUtf8{381, Severity::error, "play-not-utf8", "the byte {0} is not UTF-8",
                       "save the file as UTF-8"};
const Message kCharacter{382, Severity::error, "play-character",
                         "the character {0} cannot stand here",
                         "put an ordinary space, or nothing, in its place"};
const Message kUnknownWord{383, Severity::error, "play-unknown-word", "unknown {0} `{1}`", ""};
const Message kWordMissing{384, Severity::error, "play-word-missing", "`{0}` needs {1}", ""};
const Message kUnexpectedWord{385, Severity::error, "play-unexpected-word",
                              "`{0}` is more than this line can take",
                              "one command stands on a line; a remark begins with `#`"};
const Message kWrongWord{386, Severity::error, "play-wrong-word", "`{0}` is not {1}", ""};
const Message kSettingLate{387, Severity::error, "play-setting-late",
                           "`{0}` stands behind the first command",
                           "move it to the top of the file"};
const Message kSettingTwice{388, Severity::error, "play-setting-twice", "`{0}` stands here again",
                            "leave one of the two"};
const Message kVersion{
    389, Severity::error, "play-version", "version {0} of the play format is not known",
    "this program reads `earshot-play: 1`; a newer one may have written the file"};
const Message kNoSuchCue{390, Severity::error, "play-no-such-cue",
                         "no line of this visit carries the cue `{0}`",
                         "a line with an `if` is said only when that holds on arrival"};
const Message kUnknownName{391, Severity::error, "play-unknown-name",
                           "the scenario has no {0} `{1}`", ""};
const Message kVariantMissing{392, Severity::error, "play-variant-missing",
                              "the scenario has variants and the play names none",
                              "write one of these lines at the top: {0}"};
const Message kOtherScenario{393, Severity::error, "play-other-scenario",
                             "this is a play of `{0}`, not of `{1}`", ""};
const Message kRefused{394, Severity::error, "play-refused", "`{0}` cannot be done here: {1}", ""};
const Message kHeardMore{395, Severity::error, "play-heard-more",
                         "`hear {0}` stands where {1} were heard already",
                         "`hear` counts the lines heard in this visit so far, not the next ones"};
const Message kCardUnclear{396, Severity::error, "play-card-unclear",
                           "{0} cards to {1} are on offer here", ""};
const Message kWrongVerb{397, Severity::error, "play-wrong-verb", "`{0}` is a choice to {1}", ""};
const Message kNotAsExpected{398, Severity::error, "play-not-as-expected",
                             "expected {0}, found {1}", ""};
const Message kNothingToRefuse{399, Severity::error, "play-nothing-to-refuse",
                               "no command follows that could be refused",
                               "`expect refused` speaks of the command behind it"};

namespace {

constexpr std::array kAll{
    &kTooMuch,        &kNotUtf8,     &kCharacter,      &kUnknownWord,   &kWordMissing,
    &kUnexpectedWord, &kWrongWord,   &kSettingLate,    &kSettingTwice,  &kVersion,
    &kNoSuchCue,      &kUnknownName, &kVariantMissing, &kOtherScenario, &kRefused,
    &kHeardMore,      &kCardUnclear, &kWrongVerb,      &kNotAsExpected, &kNothingToRefuse,
};

}  // namespace

std::span<const base::Message* const> all() { return kAll; }

}  // namespace earshot::play::messages
