// Wordings 1xx: what keeps a file from being read, and what keeps YAML from meaning what its author
// meant.
//
// Private to the room; messages.h joins the tables and is the entry point.
#pragma once

#include "base/diagnostic.h"

namespace earshot::scenario {

inline constexpr base::Message kFileMessages[] = {
    {101, base::Severity::error, "unreadable", "the file cannot be read: {0}",
     "see that the file is there and that you may read it"},
    {102, base::Severity::error, "too-large", "the file has {0} bytes; at most {1} can be read",
     "one customer to a file: move what belongs to another into a file of its own"},
    {103, base::Severity::error, "not-utf8",
     "this is not UTF-8: the byte `{0}` begins no character",
     "open the file in the encoding that it was written in, often Windows-1252, and save it as "
     "UTF-8 (in most editors: Save as, Encoding, UTF-8)"},
    {104, base::Severity::error, "control-character",
     "an invisible control character, `{0}`, stands here",
     "delete it; it often comes along when text is copied from elsewhere"},
    {105, base::Severity::error, "tab-indentation", "a tab in the indentation",
     "indent with spaces; most editors turn tabs into spaces for you when told so"},
    {106, base::Severity::error, "odd-space-indentation",
     "a space that is none, `{0}`, in the indentation",
     "replace it by ordinary spaces; it often comes along when text is copied from a web page"},
    {107, base::Severity::error, "second-document", "a second document begins here",
     "a file holds one document: delete this line, or move what follows into a file of its own"},
    {108, base::Severity::error, "unclosed-quote", "this quote is not closed",
     "put the closing `{0}` where the text ends"},
    {109, base::Severity::error, "duplicate-key", "`{0}` is given twice",
     "keep one of the two; if both are wanted, they need different names, or, in a list, a `-` "
     "before the second"},
    {110, base::Severity::error, "alias", "`{0}` is a YAML alias, and aliases are not read here",
     "write the thing out again; if it is text, put the whole text in quotes"},
    {111, base::Severity::error, "anchor", "`{0}` is a YAML anchor, and anchors are not read here",
     "delete it; if it is text, put the whole text in quotes"},
    {112, base::Severity::error, "tag", "`{0}` is a YAML tag, and tags are not read here",
     "delete it; if it is text, put the whole text in quotes"},
    {113, base::Severity::error, "merge-key",
     "`<<` would merge another mapping into this one, which is not read here",
     "write the keys out"},
    {114, base::Severity::error, "too-deep", "nested more than {0} levels deep",
     "no part of a scenario needs that; look for a bracket too many"},
    {115, base::Severity::error, "too-many-values", "more than {0} values in one file",
     "split the file"},
    {116, base::Severity::error, "too-long", "this text has {0} characters; at most {1} are read",
     "nobody reads that much at once: split the text"},
    {117, base::Severity::error, "colon-in-text", "a colon inside text without quotes",
     "put the whole text in straight quotes, \"…\"; curly ones do not count"},
    {118, base::Severity::error, "unquoted-mark", "text without quotes begins with `{0}`",
     "put the whole text in straight quotes, \"…\": YAML gives `{0}` a meaning of its own"},
    {119, base::Severity::error, "mark-between-braces",
     "`{0}` inside text without quotes between brackets",
     "put the whole text in straight quotes, \"…\" (curly ones do not count): between brackets "
     "YAML "
     "gives `{0}` a meaning of its own"},
    {120, base::Severity::error, "unclosed-bracket", "this `{0}` is not closed",
     "put the closing `{1}` where the list or mapping ends; if it is text, put the whole text in "
     "quotes"},
    {121, base::Severity::error, "text-after-quote", "text stands behind the closing quote",
     "put the whole text in quotes; write a quote inside a text in double quotes as `\\\"`"},
    {122, base::Severity::error, "unknown-escape", "`{0}` means nothing between double quotes",
     "write the backslash twice, `\\\\`, or put the text in single quotes"},
    {123, base::Severity::error, "key-inside-text",
     "`{0}` is indented as if it went on with the text above",
     "keys that belong together start in the same column; text with a colon in it goes in quotes"},
    {124, base::Severity::error, "out-of-line", "this does not line up with anything above it",
     "things that belong together start in the same column, and a `-` wants a space after it: "
     "indent "
     "it like its neighbours"},
    {125, base::Severity::error, "wrong-bracket", "`{0}` closes what `{1}` opened",
     "brackets close in the order in which they were opened: `[ ]` for lists, `{ }` for mappings"},
    {126, base::Severity::error, "missing-colon", "no {1} after `{0}`",
     "write the key, a colon and a space: `{0}: …`"},
    {127, base::Severity::error, "list-beside-key", "a list cannot begin on the line of its key",
     "put `- …` on a line of its own, below the key"},
    {128, base::Severity::error, "odd-key", "a key must be a word or a few words, and this is {0}",
     "{1}"},
    {129, base::Severity::error, "empty-file", "the file is empty", "begin with `{0}: 1`"},
    {130, base::Severity::error, "unopened-bracket", "`{0}` closes a bracket that was not opened",
     "delete it; if it is text, put the whole text in quotes"},
    {131, base::Severity::error, "too-many-mistakes",
     "more than {0} mistakes in this file; the rest is not told",
     "mend those before this one first: one mistake often makes many"},
    {132, base::Severity::warning, "remark-in-text",
     "`{0}` is taken for a remark, and the text ends before it",
     "put the whole text in quotes; if it is a remark, write a space behind the `#`"},
    {199, base::Severity::error, "not-yaml", "this cannot be read as YAML",
     "compare the line with its neighbours, or put the text in quotes; the reader says: {0}"},
};

}  // namespace earshot::scenario
