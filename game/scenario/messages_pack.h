// Wordings 8xx and 9xx: translations, and files of a pack that do not fit together.
//
// Private to the room; messages.h joins the tables and is the entry point.
#pragma once

#include "base/diagnostic.h"

namespace earshot::scenario {

inline constexpr base::Message kPackMessages[] = {
    {801, base::Severity::error, "not-a-catalogue",
     "this cannot be read as a translation (PO): {0}",
     "mend the line, or open the file in a PO editor such as Poedit and save it again"},
    {802, base::Severity::error, "charset-not-utf8",
     "the file says that it is written in `{0}`, and only UTF-8 is read",
     "save it as UTF-8 (in Poedit: Catalogue, Properties, Charset), so that the header says "
     "`charset=UTF-8`"},
    {803, base::Severity::warning, "unknown-language", "the pack does not name the language `{0}`",
     "add it to `languages` in pack.yaml; until then nobody can choose it"},
    {804, base::Severity::warning, "no-catalogue", "there is no `lang/{0}.po`",
     "make it with `earshot-content lang PACK --into {0}`, or take the language out"},
    {805, base::Severity::warning, "language-code", "`{0}` is not the code of a language",
     "a code is two or three small letters, with a country where it matters: `de`, `pt_BR`"},
    {806, base::Severity::note, "not-begun", "not translated into `{1}` yet: {0}",
     "they are shown as they were written; `earshot-content lang PACK --into {1} --scenario ID` "
     "brings the texts of one in"},
    {807, base::Severity::warning, "untranslated", "this text has no translation yet",
     "write it into `msgstr`; until then it is shown as it was written"},
    {808, base::Severity::warning, "texts-missing", "{0} of `{1}` {2} not in this file",
     "bring the file up to date with `earshot-content lang PACK`"},
    {809, base::Severity::warning, "unsure-translation",
     "the translation is marked as unsure (`fuzzy`), so it is not shown",
     "the original was changed: mend the translation, then take the mark off"},
    {810, base::Severity::warning, "stale-translation", "the pack no longer has this text",
     "bring the file up to date with `earshot-content lang PACK`: what became of the text is "
     "looked for, and the translation kept where it can be"},
    {811, base::Severity::error, "broken-mark", "a mark in the translation is broken: {0}", ""},
    {812, base::Severity::error, "fact-mark-lost", "the translation does not mark the fact `{0}`",
     "put the mark around the words that say it: `[words]({0})`; the name in round brackets stays "
     "as it is"},
    {813, base::Severity::error, "fact-mark-twice",
     "the translation marks the fact `{0}` more often than the original",
     "keep the mark around the words that say it, and take the other out"},
    {814, base::Severity::error, "fact-mark-unknown", "the original marks no fact `{0}`", ""},
    {815, base::Severity::warning, "placeholder-missing",
     "the translation has no `{0}`, which the original has",
     "put it where it belongs in the sentence, letter by letter as in the original"},
    {901, base::Severity::error, "unknown-scenario", "the pack has no scenario `{0}`",
     "a scenario is called by its file's name without `.yaml`"},
    {902, base::Severity::error, "scenario-twice", "`{0}` is in this session twice",
     "delete one of the two"},
    {903, base::Severity::error, "same-file-name", "another file of the pack is called `{0}` too",
     "a scenario is called by its file's name, whatever folder it is in: rename one of the two"},
    {904, base::Severity::error, "bad-file-name", "`{0}` cannot be the name of a scenario",
     "name the file with lower-case words joined by `-`, such as `late-again.yaml`"},
    {905, base::Severity::warning, "no-pack-file", "the folder has no `pack.yaml`",
     "add one that begins with `earshot-pack: 1` and gives the pack a `name`"},
    {907, base::Severity::warning, "uneven-length",
     "`{0}` takes {1} minutes and `{2}` takes {3}: too far apart to compete on",
     "take scenarios of which none takes more than twice as long as another, or make the session a "
     "`class`"},
    {908, base::Severity::warning, "uneven-difficulty",
     "`{0}` has difficulty {1} and `{2}` has {3}: too far apart to compete on",
     "take scenarios that are at most two steps apart, or make the session a `class`"},
};

}  // namespace earshot::scenario
