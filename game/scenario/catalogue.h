// The translations of a pack into one language: `lang/de.po`, read.
//
// Entry points: load_catalogue(), Catalogue. A translation is found by its context and the original
// words (wordings.h); one that is marked as unsure counts as none.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/diagnostic.h"
#include "base/po_file.h"
#include "base/source.h"

namespace earshot::scenario {

class Catalogue {
 public:
  // `file`: what was read from `source`.
  Catalogue(std::shared_ptr<const base::SourceFile> source, base::PoFile file);

  const std::string& language() const { return language_; }  // de: the file's stem
  const base::SourceFile& source() const { return *source_; }
  const base::PoFile& file() const { return file_; }

  // nullptr: the file does not have this text, or keeps it as obsolete.
  const base::PoEntry* find(std::string_view context, std::string_view original) const;
  // As find, but only with a translation that may be shown.
  const base::PoEntry* usable(std::string_view context, std::string_view original) const;
  // Whether anything of the part (wordings.h) has been translated, sure or unsure.
  bool has_begun(std::string_view part) const;

 private:
  std::shared_ptr<const base::SourceFile> source_;
  base::PoFile file_;
  std::string language_;
  std::unordered_map<std::string, std::size_t> by_key_;
};

struct LoadedCatalogue {
  std::shared_ptr<const Catalogue> catalogue;  // null when the file cannot be read as PO
  base::Diagnostics diagnostics;
};
LoadedCatalogue load_catalogue(const std::shared_ptr<const base::SourceFile>& source);

// `de`, `pt_BR`, `sr@latin`
bool is_language_code(std::string_view code);

}  // namespace earshot::scenario
