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
    "add facts that do not belong there, or let more of them be noise"};
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
