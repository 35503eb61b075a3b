// From YAML to what can be played. Every mistake in a file is a Diagnostic, all of them in one run.
//
// Entry points: load_scenario, load_rubric, load_pack. yaml-cpp stays behind this room
// (yaml_reader.h is private).
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/result.h"
#include "base/source.h"
#include "scenario/catalogue.h"
#include "scenario/model.h"
#include "scenario/rubric.h"

namespace earshot::scenario {

struct LoadedRubric {
  std::shared_ptr<const Rubric> rubric;  // null when there were errors
  base::Diagnostics diagnostics;
};
// `curriculum`: the ids that `covers` may name; empty: not checked.
LoadedRubric load_rubric(const base::SourceFile& source,
                         const std::vector<std::string>& curriculum = {});

// What the pack around a scenario adds to what names may be used. Outside a pack all is free.
struct Surroundings {
  std::vector<std::string> sectors;     // empty: free
  std::vector<std::string> knowledge;   // page ids
  std::vector<std::string> curriculum;  // item ids
  bool in_pack = false;
};

struct LoadedScenario {
  std::shared_ptr<const Scenario> scenario;  // null when there were errors
  base::Diagnostics diagnostics;             // warnings may stand beside a scenario
  // As far as they could be read: for the card of a broken scenario.
  std::string id, title, summary;
};
LoadedScenario load_scenario(const base::SourceFile& source, std::shared_ptr<const Rubric> rubric,
                             const Surroundings& surroundings = {});

struct Session {
  struct Entry {
    std::string scenario;  // id
    std::string variant;   // empty: drawn
    int minutes = 0;       // 0: the scenario's own
  };
  std::string id;  // file stem
  std::string title;
  bool competition = false;
  std::vector<Entry> entries;
};

struct KnowledgePage {
  std::string id;    // file stem
  std::string text;  // Markdown as written: headings, paragraphs, lists
};

struct CurriculumItem {
  std::string id, kind, teaches;
  std::vector<std::string> sources;
  base::Span where;  // of its id in curriculum.yaml
};

struct PackEntry {
  std::shared_ptr<const base::SourceFile> source;
  LoadedScenario loaded;
  std::vector<std::filesystem::path> plays;  // its `.play` files
};

// A pack, as much of it as could be read. What is broken is in `diagnostics` or in an entry's, and
// the rest works.
struct Pack {
  std::filesystem::path folder;
  std::string name, version;
  std::vector<std::string> languages, sectors;
  int reading_level = 8;                        // school years
  std::map<std::string, std::string> severity;  // EAR604 → note
  std::shared_ptr<const Rubric> rubric;
  std::vector<CurriculumItem> curriculum;
  std::vector<PackEntry> scenarios;  // sorted by id
  std::vector<Session> sessions;
  std::vector<KnowledgePage> knowledge;
  std::vector<std::shared_ptr<const Catalogue>> catalogues;  // lang/*.po that could be read
  std::vector<std::string> catalogue_files;                  // all of lang/*.po, sorted
  base::Diagnostics diagnostics;  // of pack.yaml, rubric, sessions, catalogues, clashing ids
  std::map<std::string, std::shared_ptr<const base::SourceFile>> sources;  // by path, for rendering

  const Scenario* find(std::string_view id) const;
  const Catalogue* catalogue(std::string_view language) const;
};

// `fallback`: asked for when the folder has no rubric.yaml that can be used, as built_in_rubric. Fails only when
// the folder cannot be read at all.
using RubricSource = std::function<std::shared_ptr<const Rubric>()>;
base::Result<Pack> load_pack(const std::filesystem::path& folder, const RubricSource& fallback);

// Reads a file within the limit (kMaxFileBytes, 1 MiB); the failure says what the system said.
inline constexpr std::size_t kMaxFileBytes = 1024 * 1024;
base::Result<base::SourceFile> read_source(const std::filesystem::path& path);
// The same for who gathers findings: what the system said is one (EAR101, EAR102).
inline constexpr std::size_t kMaxCatalogueBytes = 16 * kMaxFileBytes;  // a whole pack's texts
std::optional<base::SourceFile> read_source(const std::filesystem::path& path,
                                            base::Diagnostics& diagnostics,
                                            std::size_t most = kMaxFileBytes);

}  // namespace earshot::scenario
