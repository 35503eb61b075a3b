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

const Message kNothingSaid{410, Severity::note, "nothing-said",
                           "nobody says anything at the node `{0}`",
                           "let the customer say a line, or make it a node of `scene: desk`"};

const Message kNodeNeverReached{501, Severity::warning, "node-never-reached",
                                "ways lead to the node `{0}`, and no play takes one of them",
                                "look at the conditions before it, or take it out"};
const Message kEndingNeverReached{502, Severity::warning, "ending-never-reached",
                                  "ways lead to the ending `{0}`, and no play takes one of them",
                                  "look at the conditions before it, or take it out"};
const Message kReplyNeverShown{503, Severity::warning, "reply-never-shown",
                               "no play can take the reply `{0}`",
                               "change its `if`, or take the reply out"};
const Message kConditionNeverTrue{504, Severity::warning, "condition-never-true",
                                  "`{0}` is never true here: {1}",
                                  "change the condition, or take out what stands behind it"};
const Message kConditionAlwaysTrue{
    505, Severity::note, "condition-always-true", "`{0}` is true here in every play",
    "leave the condition out, or keep it as a reminder of what must be so"};
const Message kNoReplyLeft{506, Severity::error, "no-reply-left",
                           "a play can stand at the node `{0}` and have no reply left",
                           "give the node a reply without `if` and with `again: true`"};
const Message kFactNeverLearnt{507, Severity::warning, "fact-never-learnt",
                               "no play learns the fact `{0}`",
                               "mark it in a line that is said, or let a reply `learn` it"};
const Message kCueNeverNoticed{508, Severity::warning, "cue-never-noticed",
                               "no play can notice the cue `{0}`", "put it on a line that is said"};
const Message kCauseNeverProven{509, Severity::error, "cause-never-proven",
                                "no play names the real cause `{0}` with all its evidence{1}",
                                "let everything it `needs` be learnt before it can be named"};
const Message kPromiseNeverKept{510, Severity::warning, "promise-never-kept",
                                "the promise `{0}` can be made, and no play keeps it",
                                "let a reply `keep` it by its day, or mark it `impossible: true`"};
const Message kDueDayNeverComes{511, Severity::warning, "due-day-never-comes",
                                "the promise `{0}` is due on day {1}, and no play lasts so long",
                                "add a desk node on that day, or let the promise be due earlier"};
const Message kVariableOutOfRange{512, Severity::warning, "variable-out-of-range",
                                  "a play can come to the reply `{0}` and set {1} beyond its range",
                                  "widen the range, or ask for the value in the reply's `if`"};
const Message kStepNeverTaken{513, Severity::warning, "step-never-taken",
                              "`expects` asks for `{0}`, and no play has a reply with it",
                              "let a reply that can be taken have this technique, or take it out "
                              "of `expects`"};
const Message kStepNotExpected{
    514, Severity::note, "step-not-expected",
    "this reply follows up by `{0}`, which `expects` does not name, so it earns nothing",
    "add the technique to `expects`, or leave it as it is if it should earn nothing"};
const Message kNoFullMarks{515, Severity::error, "no-full-marks",
                           "no play has full marks in all three scores{0}: {1}",
                           "`earshot-content explore` shows the most that each score can come to"};
const Message kMistakePays{
    516, Severity::error, "mistake-pays",
    "a mistake pays: the best play comes to {0}, the best without a mistake to {1}{2}",
    "let what the mistake opens be had without it too"};
const Message kEveryBestPlayErrs{
    517, Severity::error, "every-best-play-errs",
    "every play with full marks makes a mistake; the best without one comes to {0}{1}",
    "let what the mistake opens be had without it too"};
const Message kFlagOnEveryWay{518, Severity::warning, "flag-on-every-way",
                              "every way to {0} raises a critical flag{1}",
                              "open a way that a careful player can go"};
const Message kPromiseChangesNothing{
    519, Severity::warning, "promise-changes-nothing",
    "a play can come to where the reply `{0}` promises, keeps or renews to no effect",
    "ask in its `if` for `open(…)`, or for `not promised(…)`"};
const Message kNotDecided{599, Severity::note, "not-decided",
                          "{0} was not decided: the search stopped at {1} states",
                          "`--budget` allows more; fewer days, variables or replies that may be "
                          "taken `again` make the search shorter"};

const Message kCauseGivenAway{
    601, Severity::warning, "cause-given-away", "{1} gives the real cause `{0}` away",
    "let the player find it: say there only what the customer would say unasked"};
const Message kComplaintNamesCause{602, Severity::warning, "complaint-names-cause",
                                   "the complaint speaks of the real cause `{0}` in its own words",
                                   "let the complaint be about what hurts, not about why"};
const Message kNoDecoy{603, Severity::warning, "no-decoy",
                       "the complaint suggests no wrong cause{0}",
                       "mark with `suggested: true` the cause that somebody in a hurry would name"};
const Message kBestIsLongest{604, Severity::warning, "best-is-longest",
                             "the best reply is the longest one in {0} nodes; chance gives {1}",
                             "shorten good replies, or let poor ones explain themselves at length"};
const Message kBestIsPolitest{
    605, Severity::warning, "best-is-politest",
    "the best reply is the one with the most polite words in {0} nodes; chance gives {1}",
    "a poor reply may be polite, and a good one may do without `sorry` and `please`"};
const Message kCueOpensBest{
    606, Severity::note, "cue-opens-best", "what the cue `{0}` opens is always the best reply",
    "let it open a tempting poor one too: what was noticed can also be used badly"};
const Message kNotingEverything{
    607, Severity::note, "noting-everything",
    "who writes everything down earns {0} % of the points for case notes{1}",
    "up to {2} % all is well: {3} with `noise: true` would do"};
const Message kMistakeWithoutFeedback{608, Severity::warning, "mistake-without-feedback",
                                      "the mistake `{0}` has no feedback",
                                      "say under `feedback` what it did to this customer"};
const Message kFeelingWithoutAnswer{
    609, Severity::warning, "feeling-without-answer",
    "a feeling shows in the node `{0}`, and no reply answers it",
    "give the node a reply of level 3 or more, or take the feeling out"};
const Message kNoFollowUp{610, Severity::warning, "no-follow-up",
                          "nothing can be promised here that could be kept",
                          "let the player undertake something, and keep it in a desk node later"};

const Message kSilencePasses{611, Severity::warning, "silence-passes",
                             "who never asks a question can pass{0}",
                             "let what the real cause needs be had by asking alone"};
const Message kNobodyWouldChoose{612, Severity::note, "nobody-would-choose",
                                 "nobody who wants to do well says “{0}”",
                                 "a poor reply teaches when a decent person is tempted by it"};
const Message kNoOpenQuestionNeeded{
    613, Severity::warning, "no-open-question-needed",
    "full marks can be had without an open question{0}",
    "hide a fact that only an open question brings out; `earshot-content reference "
    "techniques` tells which replies count as open"};
const Message kNothingSummedUp{614, Severity::warning, "nothing-summed-up",
                               "nobody can say back here what was heard",
                               "give a node a reply with `summarise:`"};
const Message kRandomPasses{615, Severity::warning, "random-passes",
                            "{0} of {1} plays at random pass{2}",
                            "more replies that tempt, fewer facts told unasked"};
const Message kDeafnessPasses{616, Severity::warning, "deafness-passes",
                              "who never lets anybody speak can pass{0}",
                              "let the facts stand in what is said, not in what replies bring"};
const Message kNoRecovery{617, Severity::note, "no-recovery",
                          "nobody can pass after the mistake `{0}`, whatever follows{1}",
                          "let it be put right, or make it a critical one and say why"};

const Message kLineTooLong{701, Severity::warning, "line-too-long",
                           "the line has {0} characters; up to {1} can be taken in at once",
                           "make two lines of it: each is a breath"};
const Message kReplyTooLong{702, Severity::warning, "reply-too-long",
                            "the reply has {0} characters; up to {1} fit on a card",
                            "say less; what is explained at length is not heard"};
const Message kTooHard{703, Severity::warning, "too-hard",
                       "the conversation reads like school year {0}; the pack asks for {1}",
                       "shorter sentences and everyday words"};
const Message kGlyphMissing{704, Severity::warning, "glyph-missing",
                            "the game's fonts have no `{0}` ({1})", "use another character"};
const Message kScriptNotDrawn{705, Severity::warning, "script-not-drawn",
                              "this is written in a script that the game cannot draw: {0}",
                              "write it in Latin, Greek or Cyrillic letters"};
const Message kSlip{706, Severity::warning, "slip", "`{0}` looks like a slip of typing",
                    "mend it, or allow it with a reason"};
const Message kMisspelt{707, Severity::note, "misspelt", "the dictionary does not know `{0}`",
                        "if the word is right, add it to the pack's `words.txt`"};

const Message kItemNotExercised{
    906, Severity::note, "item-not-exercised", "no scenario exercises the item `{0}`",
    "use a technique that covers it, or name it under `covers` where it is no move in a "
    "conversation; `earshot-content coverage` looks closer"};

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

constexpr std::array kAll{&kNodeUnreachable,
                          &kEndingUnreachable,
                          &kNoEndingFrom,
                          &kLoopWithoutExit,
                          &kNodeWithoutChoices,
                          &kSameWords,
                          &kReactionNeverSaid,
                          &kNothingSaid,
                          &kNodeNeverReached,
                          &kEndingNeverReached,
                          &kReplyNeverShown,
                          &kConditionNeverTrue,
                          &kConditionAlwaysTrue,
                          &kNoReplyLeft,
                          &kFactNeverLearnt,
                          &kCueNeverNoticed,
                          &kCauseNeverProven,
                          &kPromiseNeverKept,
                          &kDueDayNeverComes,
                          &kVariableOutOfRange,
                          &kStepNeverTaken,
                          &kStepNotExpected,
                          &kNoFullMarks,
                          &kMistakePays,
                          &kEveryBestPlayErrs,
                          &kFlagOnEveryWay,
                          &kPromiseChangesNothing,
                          &kNotDecided,
                          &kCauseGivenAway,
                          &kComplaintNamesCause,
                          &kNoDecoy,
                          &kBestIsLongest,
                          &kBestIsPolitest,
                          &kCueOpensBest,
                          &kNotingEverything,
                          &kMistakeWithoutFeedback,
                          &kFeelingWithoutAnswer,
                          &kNoFollowUp,
                          &kSilencePasses,
                          &kNobodyWouldChoose,
                          &kNoOpenQuestionNeeded,
                          &kNothingSummedUp,
                          &kRandomPasses,
                          &kDeafnessPasses,
                          &kNoRecovery,
                          &kLineTooLong,
                          &kReplyTooLong,
                          &kTooHard,
                          &kGlyphMissing,
                          &kScriptNotDrawn,
                          &kSlip,
                          &kMisspelt,
                          &kItemNotExercised,
                          &kAllowNotUnderstood,
                          &kAllowWithoutReason,
                          &kAllowOfError,
                          &kAllowOfNothing,
                          &kUnknownCheck,
                          &kNotACode,
                          &kErrorStaysError,
                          &kFileOutside,
                          &kPlayWithoutScenario};

}  // namespace

std::span<const Message* const> all() { return kAll; }

}  // namespace earshot::check::messages
