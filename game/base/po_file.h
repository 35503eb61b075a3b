// Gettext's PO files, read and written by gettext's own library (libgettextpo): entries with their
// places in the file, so that a mistake in a translation can be shown where it stands.
//
// Entry points: read_po(), write_po(). Both are safe to call from any thread: the library keeps its
// state in globals, so calls wait for one another. What they are given is UTF-8.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace earshot::base {

struct PoEntry {
  std::string context;             // msgctxt; empty: none
  std::string original;            // msgid
  std::string translation;         // msgstr; empty: none yet
  std::string plural;              // msgid_plural; empty: the entry is of no number
  std::vector<std::string> forms;  // msgstr[0], msgstr[1] … of an entry with a plural
  std::string comment;             // `# …`: the translator's own, lines with their ends
  std::string hint;                // `#. …`: from whoever wrote the original, likewise
  std::string file;                // `#: …`: where the original stands; empty: not said
  std::string previous;            // `#| msgid`: what the original was when it was translated
  bool fuzzy = false;              // a translation that somebody must look at again
  bool obsolete = false;           // `#~`: kept in case its original comes back

  Span where;     // from msgctxt or msgid to the end of msgstr; empty in what was not read
  Span words_at;  // of msgstr's text, quotes included
};

struct PoMistake {
  Span where;        // a line of the file, or a place in it
  std::string text;  // what the library says
};

struct PoFile {
  std::string header;  // `Language: de\nContent-Type: …`; empty: there is none
  std::vector<PoEntry> entries;
  std::vector<PoMistake> mistakes;  // not empty: `entries` is what could be made out

  // The value of a field of the header; empty when it has none.
  std::string field(std::string_view name) const;
};

PoFile read_po(const SourceFile& source);

// As gettext writes it: lines wrapped, obsolete entries last. The same file gives the same text.
std::string write_po(const PoFile& file);

// The charset that the header names, as far as can be told without reading the file; empty: none.
std::string_view po_charset(std::string_view text);

}  // namespace earshot::base
