// The wordings of what this room finds: 4xx the graph of a scenario, 95x how findings are allowed
// and weighed.
//
// Entry points: all(); the names below, for whoever reports. What {0}, {1} … stand for is said
// behind each name. Golden files in tests/golden/check/ hold each of them at least once.
#pragma once

#include <span>

#include "base/diagnostic.h"

namespace earshot::check::messages {

extern const base::Message kNodeUnreachable;     // node
extern const base::Message kEndingUnreachable;   // ending
extern const base::Message kNoEndingFrom;        // node
extern const base::Message kLoopWithoutExit;     // the nodes, as a list
extern const base::Message kNodeWithoutChoices;  // node
extern const base::Message kSameWords;           // node
extern const base::Message kReactionNeverSaid;   // why
extern const base::Message kNothingSaid;         // node

// Plays, 5xx: all that there are, exactly.
extern const base::Message kNodeNeverReached;     // node
extern const base::Message kEndingNeverReached;   // ending
extern const base::Message kReplyNeverShown;      // choice
extern const base::Message kConditionNeverTrue;   // condition, "the line is never said"
extern const base::Message kConditionAlwaysTrue;  // condition
extern const base::Message kNoReplyLeft;          // node
extern const base::Message kFactNeverLearnt;      // fact
extern const base::Message kCueNeverNoticed;      // cue
extern const base::Message kCauseNeverProven;     // cause, " in the variant `x`" or nothing
extern const base::Message kPromiseNeverKept;     // promise
extern const base::Message kDueDayNeverComes;     // promise, day
extern const base::Message kVariableOutOfRange;   // choice, the variables it sets
extern const base::Message kStepNeverTaken;       // technique
extern const base::Message kStepNotExpected;      // technique
extern const base::Message kNoFullMarks;          // " in the variant `x`" or nothing, why
extern const base::Message kMistakePays;          // best with, best without, " in the variant …"
extern const base::Message kEveryBestPlayErrs;    // best without, " in the variant …"
extern const base::Message kFlagOnEveryWay;       // to what, " in the variant …"
extern const base::Message kPromiseChangesNothing;  // choice
extern const base::Message kNotDecided;             // what, states

// Teaching, 6xx.
extern const base::Message kCauseGivenAway;          // cause, by what: "the summary"
extern const base::Message kComplaintNamesCause;     // cause
extern const base::Message kNoDecoy;                 // " in the variant `x`" or nothing
extern const base::Message kBestIsLongest;           // nodes, as many as chance gives
extern const base::Message kBestIsPolitest;          // nodes, as many as chance gives
extern const base::Message kCueOpensBest;            // cue
extern const base::Message kNotingEverything;        // per cent, " in the variant `x`" or nothing
extern const base::Message kMistakeWithoutFeedback;  // choice
extern const base::Message kFeelingWithoutAnswer;    // node
extern const base::Message kNoFollowUp;
extern const base::Message kSilencePasses;         // " in the variant `x`" or nothing
extern const base::Message kNobodyWouldChoose;     // the words
extern const base::Message kNoOpenQuestionNeeded;  // " in the variant `x`" or nothing
extern const base::Message kNothingSummedUp;
extern const base::Message kRandomPasses;    // how many, of how many, " in the variant …"
extern const base::Message kDeafnessPasses;  // " in the variant `x`" or nothing
extern const base::Message kNoRecovery;      // choice, " in the variant `x`" or nothing

// Words, 7xx.
extern const base::Message kLineTooLong;     // characters, as many as fit
extern const base::Message kReplyTooLong;    // characters, as many as fit
extern const base::Message kTooHard;         // school years, those of the pack
extern const base::Message kGlyphMissing;    // character, U+1F600
extern const base::Message kScriptNotDrawn;  // the name of the script
extern const base::Message kSlip;            // what was found
extern const base::Message kMisspelt;        // word

extern const base::Message kItemNotExercised;    // item
extern const base::Message kAllowNotUnderstood;  // what was found behind `earshot:`
extern const base::Message kAllowWithoutReason;  // code
extern const base::Message kAllowOfError;        // code
extern const base::Message kAllowOfNothing;      // code
extern const base::Message kUnknownCheck;        // code
extern const base::Message kNotACode;            // what was written
extern const base::Message kErrorStaysError;     // code, the severity that was asked for

extern const base::Message kFileOutside;
extern const base::Message kPlayWithoutScenario;  // the scenario that is missed

// All of them, in the order of their codes.
std::span<const base::Message* const> all();

}  // namespace earshot::check::messages
