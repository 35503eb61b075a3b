// The wordings of what can be wrong with a `.play` file: EAR380–EAR399. Emitted by parse() and
// perform() alone; all() is read by the pages of `explain`.
#pragma once

#include <span>

#include "base/diagnostic.h"

namespace earshot::play::messages {

// Reading a file.
extern const base::Message kTooMuch;         // {0} what, {1} the limit
extern const base::Message kNotUtf8;         // {0} the byte
extern const base::Message kCharacter;       // {0} the code point
extern const base::Message kUnknownWord;     // {0} of what kind, {1} the word
extern const base::Message kWordMissing;     // {0} the word before, {1} what it needs
extern const base::Message kUnexpectedWord;  // {0} the word
extern const base::Message kWrongWord;       // {0} the word, {1} what it is not
extern const base::Message kSettingLate;     // {0} the setting
extern const base::Message kSettingTwice;    // {0} the setting
extern const base::Message kVersion;         // {0} the version

// Playing it.
extern const base::Message kNoSuchCue;        // {0} the cue
extern const base::Message kUnknownName;      // {0} of what kind, {1} the name
extern const base::Message kVariantMissing;   // {0} the variants
extern const base::Message kOtherScenario;    // {0} the play's, {1} this one
extern const base::Message kRefused;          // {0} the command, {1} why
extern const base::Message kHeardMore;        // {0} lines asked for, {1} heard
extern const base::Message kCardUnclear;      // {0} how many, {1} summarise or diagnose
extern const base::Message kWrongVerb;        // {0} the choice, {1} what it asks for
extern const base::Message kNotAsExpected;    // {0} expected, {1} found
extern const base::Message kNothingToRefuse;  // no arguments

// All of them, for the pages of `explain` and for the test that asks for an example of each.
std::span<const base::Message* const> all();

}  // namespace earshot::play::messages
