// A pack from its folder. Every file is read whatever the others look like: one broken scenario
// leaves the rest to be played.
#include <algorithm>
#include <filesystem>

#include "base/crew.h"
#include "scenario/files.h"
#include "scenario/knowledge.h"
#include "scenario/load.h"
#include "scenario/messages.h"
#include "scenario/names.h"
#include "scenario/pack_parts.h"
#include "scenario/yaml_scan.h"

namespace earshot::scenario {
namespace {

namespace fs = std::filesystem;
using SourcePtr = std::shared_ptr<const base::SourceFile>;

const std::vector<std::string_view> kYaml = {".yaml", ".yml"};

base::Diagnostic about_file(const base::Message& what, const std::string& path,
                            std::vector<std::string> arguments) {
  return {&what, {path, {}}, std::move(arguments), {}, {}};
}

std::vector<fs::path> pages_in(const fs::path& folder) {
  return files_below(folder / "knowledge", {".md"}, false);
}

std::optional<KnowledgePage> page_of(const fs::path& path, const base::SourceFile& source,
                                     base::Diagnostics& diagnostics) {
  Report report(source);
  if (!report_bad_utf8(report))
    return KnowledgePage{path.stem().string(), std::string(source.bytes())};
  diagnostics.push_back(report.take().front());
  return std::nullopt;
}

class PackReader {
 public:
  PackReader(Pack& pack, const RubricSource& fallback) : pack_(pack), fallback_(fallback) {}

  void read() {
    read_pack_file();
    read_knowledge();
    if (const SourcePtr source = read_if_there("curriculum.yaml")) {
      pack_.curriculum = load_curriculum(*source, pack_.diagnostics);
    }
    read_rubric();
    read_scenarios();
    read_sessions();
    read_catalogues();
    base::sort_by_place(pack_.diagnostics);
  }

 private:
  // The file's text; of one that cannot be read an empty one, and why is put into `diagnostics`.
  static SourcePtr text_of(const fs::path& path, base::Diagnostics& diagnostics,
                           std::size_t most = kMaxFileBytes) {
    auto read = read_source(path, diagnostics, most);
    return std::make_shared<const base::SourceFile>(read ? *std::move(read)
                                                         : base::SourceFile(path.string(), ""));
  }

  SourcePtr read_into(const fs::path& path, base::Diagnostics& diagnostics,
                      std::size_t most = kMaxFileBytes) {
    const SourcePtr source = text_of(path, diagnostics, most);
    pack_.sources[source->path()] = source;
    return source;
  }

  // nullptr: there is no such file, or it cannot be read (which is reported).
  SourcePtr read_if_there(const std::string& name) {
    const fs::path path = pack_.folder / name;
    std::error_code error;
    if (!fs::exists(fs::symlink_status(path, error))) return nullptr;
    const std::size_t before = pack_.diagnostics.size();
    SourcePtr source = read_into(path, pack_.diagnostics);
    return pack_.diagnostics.size() > before ? nullptr : source;
  }

  void read_pack_file() {
    const std::size_t before = pack_.diagnostics.size();
    if (const SourcePtr source = read_if_there("pack.yaml")) {
      load_pack_file(*source, pack_);
    } else if (pack_.diagnostics.size() == before) {
      pack_.diagnostics.push_back(
          about_file(message("no-pack-file"), (pack_.folder / "pack.yaml").string(), {}));
    }
  }

  void read_rubric() {
    LoadedRubric loaded;
    if (const SourcePtr source = read_if_there("rubric.yaml"))
      loaded = load_rubric(*source, curriculum_ids());
    pack_.rubric = loaded.rubric == nullptr && fallback_ ? fallback_() : loaded.rubric;
    for (base::Diagnostic& found : loaded.diagnostics)
      pack_.diagnostics.push_back(std::move(found));
  }

  void read_knowledge() {
    for (const fs::path& path : pages_in(pack_.folder)) {
      const SourcePtr source = read_into(path, pack_.diagnostics);
      if (auto page = page_of(path, *source, pack_.diagnostics))
        pack_.knowledge.push_back(*std::move(page));
    }
  }

  std::vector<std::string> curriculum_ids() const {
    std::vector<std::string> ids;
    for (const CurriculumItem& item : pack_.curriculum) ids.push_back(item.id);
    return ids;
  }

  Surroundings surroundings() const {
    Surroundings around;
    around.in_pack = true;
    around.sectors = pack_.sectors;
    around.curriculum = curriculum_ids();
    for (const KnowledgePage& page : pack_.knowledge) around.knowledge.push_back(page.id);
    return around;
  }

  void read_scenarios() {
    const Surroundings around = surroundings();
    const std::vector<fs::path> plays = files_below(pack_.folder / "scenarios", {".play"}, true);
    const std::vector<fs::path> files = files_below(pack_.folder / "scenarios", kYaml, true);
    pack_.scenarios.resize(files.size());
    std::vector<base::Task> tasks;
    for (std::size_t i = 0; i < files.size(); ++i)
      tasks.emplace_back([&, i] { pack_.scenarios[i] = read_scenario(files[i], around, plays); });
    base::on_all_cores(tasks);
    for (const PackEntry& entry : pack_.scenarios) {
      pack_.sources[entry.source->path()] = entry.source;
    }
    std::stable_sort(
        pack_.scenarios.begin(), pack_.scenarios.end(),
        [](const PackEntry& a, const PackEntry& b) { return a.loaded.id < b.loaded.id; });
    check_ids();
  }

  // On any thread: the pack is only read here.
  PackEntry read_scenario(const fs::path& path, const Surroundings& around,
                          const std::vector<fs::path>& plays) const {
    PackEntry entry;
    base::Diagnostics unreadable;
    entry.source = text_of(path, unreadable);
    if (unreadable.empty()) {
      entry.loaded = load_scenario(*entry.source, pack_.rubric, around);
    } else {
      entry.loaded.id = path.stem().string();
      entry.loaded.diagnostics = std::move(unreadable);
    }
    for (const fs::path& play : plays) {
      if (play.parent_path() == path.parent_path() && belongs(play, entry.loaded.id))
        entry.plays.push_back(play);
    }
    return entry;
  }

  // `late-again.play` and `late-again.best.play` belong to late-again.
  static bool belongs(const fs::path& play, const std::string& id) {
    return play.filename().string().starts_with(id + ".");
  }

  void check_ids() {
    for (std::size_t i = 0; i < pack_.scenarios.size(); ++i) {
      const PackEntry& entry = pack_.scenarios[i];
      if (!is_id(entry.loaded.id)) {
        pack_.diagnostics.push_back(
            about_file(message("bad-file-name"), entry.source->path(), {entry.loaded.id}));
      }
      if (i == 0 || pack_.scenarios[i - 1].loaded.id != entry.loaded.id) continue;
      base::Diagnostic clash =
          about_file(message("same-file-name"), entry.source->path(), {entry.loaded.id});
      clash.notes.push_back({{pack_.scenarios[i - 1].source->path(), {}}, "the other is here"});
      pack_.diagnostics.push_back(std::move(clash));
    }
  }

  void read_sessions() {
    KnownScenarios known;
    for (const PackEntry& entry : pack_.scenarios) {
      const Scenario* scenario = entry.loaded.scenario.get();
      known[entry.loaded.id] =
          scenario == nullptr ? std::nullopt
                              : std::optional(KnownScenario{
                                    scenario->variants, scenario->difficulty, scenario->minutes});
    }
    for (const fs::path& path : files_below(pack_.folder / "sessions", kYaml, false)) {
      const std::size_t before = pack_.diagnostics.size();
      const SourcePtr source = read_into(path, pack_.diagnostics);
      if (pack_.diagnostics.size() > before) continue;
      if (auto session = load_session(*source, known, pack_.diagnostics))
        pack_.sessions.push_back(*std::move(session));
    }
  }

  void read_catalogues() {
    for (const fs::path& path : files_below(pack_.folder / "lang", {".po"}, false)) {
      pack_.catalogue_files.push_back(path.string());
      const std::size_t before = pack_.diagnostics.size();
      const SourcePtr source = read_into(path, pack_.diagnostics, kMaxCatalogueBytes);
      if (pack_.diagnostics.size() > before) continue;
      LoadedCatalogue loaded = load_catalogue(source);
      if (loaded.catalogue != nullptr) pack_.catalogues.push_back(loaded.catalogue);
      for (base::Diagnostic& found : loaded.diagnostics)
        pack_.diagnostics.push_back(std::move(found));
    }
  }

  Pack& pack_;
  const RubricSource& fallback_;
};

}  // namespace

const Scenario* Pack::find(std::string_view id) const {
  for (const PackEntry& entry : scenarios) {
    if (entry.loaded.id == id && entry.loaded.scenario != nullptr)
      return entry.loaded.scenario.get();
  }
  return nullptr;
}

const Catalogue* Pack::catalogue(std::string_view language) const {
  for (const auto& one : catalogues) {
    if (one->language() == language) return one.get();
  }
  return nullptr;
}

std::vector<KnowledgePage> load_knowledge(const fs::path& folder) {
  std::vector<KnowledgePage> pages;
  base::Diagnostics ignored;
  for (const fs::path& path : pages_in(folder)) {
    const auto source = read_source(path, ignored);
    if (!source) continue;
    if (auto page = page_of(path, *source, ignored)) pages.push_back(*std::move(page));
  }
  return pages;
}

base::Result<Pack> load_pack(const fs::path& folder, const RubricSource& fallback) {
  std::error_code error;
  const fs::directory_iterator probe(folder, error);
  if (error)
    return base::Failure{"the folder " + folder.string() + " cannot be read: " + error.message()};
  Pack pack;
  pack.folder = folder;
  PackReader(pack, fallback).read();
  return pack;
}

}  // namespace earshot::scenario
