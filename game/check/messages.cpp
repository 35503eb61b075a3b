// One row for each message. Codes are never used again for something else once they were released.
#include "check/messages.h"

#include <array>

namespace earshot::check::messages {

using base::Message;
using base::Severity;

const Message kNodeUnreachable{401, Severity::warning, "node-unreachable",
                               "no way leads to the node `{0}`",
                               "name it in a `goto` or in `if_out_of_patience`, or take it out"};
const Message kEndingUnreachable{402, Severity::warning, "ending-unreachable",
                                 "no way leads to the ending `{0}`",
                                 "name it in a `goto` or in `if_out_of_patience`, or take it out"};
const Message kNoEndingFrom{403, Severity::error, "no-ending-from",
                            "no ending can be reached from the node `{0}`",
                            "let at least one reply from here on lead towards an ending"};
const Message kLoopWithoutExit{
    404, Severity::error, "loop-without-exit", "no way leads out of the loop of {0}",
    "let at least one reply in the loop lead to a node or an ending outside it"};
const Message kNodeWithoutChoices{
    405, Severity::error, "node-without-choices", "the node `{0}` has no choices",
    "give it at least one reply under `choices`, or write it as an ending"};
const Message kSameWords{406, Severity::warning, "same-words",
                         "two replies of the node `{0}` have the same words",
                         "word them so that the player can tell them apart; for one reply that "
                         "leads to different places, "
                         "write `goto` as a list of cases"};
const Message kReactionNeverSaid{407, Severity::warning, "reaction-never-said",
                                 "this reaction can never be said: {0}",
                                 "take it out, or move it to where it can be said"};

const Message kAllowNotUnderstood{951, Severity::warning, "allow-not-understood",
                                  "`earshot:` is followed by `{0}`, which means nothing",
                                  "the form is `# earshot: allow EAR406 because …`"};
const Message kAllowWithoutReason{
    952, Severity::warning, "allow-without-reason", "{0} is allowed here without a reason",
    "say why, for whoever reads this next year: `# earshot: allow {0} because …`"};
const Message kAllowOfError{953, Severity::warning, "allow-of-error",
                            "{0} is an error and cannot be allowed",
                            "mend what it reports, then take this comment out"};
const Message kAllowOfNothing{954, Severity::warning, "allow-of-nothing",
                              "{0} is allowed here and not reported",
                              "take the comment out; it would hide the next mistake of this kind"};
const Message kUnknownCheck{955, Severity::note, "unknown-check", "this version has no check {0}",
                            "`earshot-content explain` lists the checks there are"};
const Message kNotACode{956, Severity::warning, "not-a-code", "`{0}` is not the code of a check",
                        "codes are written as in the messages: EAR and three digits, `EAR406`"};
const Message kErrorStaysError{
    957, Severity::warning, "error-stays-error", "{0} is an error and cannot be made a {1}",
    "take the entry out; warnings and notes can be weighed otherwise, errors cannot"};

const Message kFileOutside{958, Severity::warning, "file-outside",
                           "this file lies in the pack's folder and is no part of the pack",
                           "scenarios and plays lie in `scenarios/`, sessions in `sessions/`; or "
                           "move it out of the folder"};
const Message kPlayWithoutScenario{
    959, Severity::warning, "play-without-scenario",
    "there is no `{0}` beside this play, so nobody plays it",
    "a play is called like its scenario: `late-again.best.play` is one of `late-again.yaml`"};

namespace {

constexpr std::array kAll{
    &kNodeUnreachable,    &kEndingUnreachable, &kNoEndingFrom,      &kLoopWithoutExit,
    &kNodeWithoutChoices, &kSameWords,         &kReactionNeverSaid, &kAllowNotUnderstood,
    &kAllowWithoutReason, &kAllowOfError,      &kAllowOfNothing,    &kUnknownCheck,
    &kNotACode,           &kErrorStaysError,   &kFileOutside,       &kPlayWithoutScenario};

}  // namespace

std::span<const Message* const> all() { return kAll; }

}  // namespace earshot::check::messages
