// Brings a catalogue up to date with its pack: what is still said keeps its translation, what was
// moved or renamed takes it along, what was changed keeps it as unsure, what is gone is put aside.
//
// Entry points: merge_catalogue(), template_of(). Merging the result again changes nothing.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/po_file.h"
#include "scenario/wordings.h"

namespace earshot::edit {

struct MergedCatalogue {
  base::PoFile file;
  std::size_t translated = 0;  // may be shown
  std::size_t unsure = 0;
  std::size_t open = 0;      // without any translation
  std::size_t obsolete = 0;  // put aside
};

// `old`: empty for a catalogue that is new. `project`: what the header calls the pack.
MergedCatalogue merge_catalogue(const base::PoFile& old,
                                const std::vector<scenario::Wording>& wordings,
                                std::string_view language, std::string_view project);

// The same without a language: what translators begin from.
base::PoFile template_of(const std::vector<scenario::Wording>& wordings, std::string_view project);

}  // namespace earshot::edit
