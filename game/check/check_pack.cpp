// Paths are sorted into packs, of each of which all or a part was asked for, and files outside any
// pack. Each pack is read once.
#include "check/check_pack.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "check/files.h"
#include "check/part.h"
#include "scenario/built_in.h"
#include "scenario/load.h"

namespace earshot::check {

namespace fs = std::filesystem;

namespace {

using scenario::LoadedScenario;
using scenario::Pack;
using scenario::PackEntry;
using SourcePointer = std::shared_ptr<const base::SourceFile>;

// Of a report only what concerns the files below some paths.
class Selection {
 public:
  explicit Selection(std::vector<fs::path> wanted) : wanted_(std::move(wanted)) {}

  bool has(const fs::path& path) const {
    return std::any_of(wanted_.begin(), wanted_.end(),
                       [&](const fs::path& one) { return is_below(path, one); });
  }

  // The texts stay: notes may point into files that were not asked for.
  void narrow(Report& report) {
    std::erase_if(report.diagnostics,
                  [&](const base::Diagnostic& one) { return !knows(one.where.file); });
    report.files =
        static_cast<std::size_t>(std::count_if(report.sources.begin(), report.sources.end(),
                                               [&](const auto& one) { return knows(one.first); }));
  }

  void keep(const std::string& file) { known_[file] = true; }

 private:
  bool knows(const std::string& file) {
    const auto found = known_.find(file);
    if (found != known_.end()) return found->second;
    return known_[file] = has(file);
  }

  std::vector<fs::path> wanted_;
  std::map<std::string, bool> known_;
};

// One pack: all of it, or what was asked for in it.
class PackCheck {
 public:
  PackCheck(fs::path folder, std::vector<fs::path> wanted)
      : folder_(std::move(folder)), wanted_(std::move(wanted)), selection_(wanted_) {}

  Report run() {
    auto loaded = scenario::load_pack(folder_, scenario::built_in_rubric());
    if (!loaded) {
      part_.fail(loaded.failure().text);
      return part_.finished(nullptr);
    }
    pack_ = *std::move(loaded);
    for (const auto& [path, source] : pack_.sources) part_.keep(source);
    part_.add(pack_.diagnostics);
    for (const PackEntry& entry : pack_.scenarios) check(entry);
    for (const fs::path& path : wanted_) check_stray(path);
    tell_of_broken_rubric();
    Report report = part_.finished(&pack_);
    selection_.narrow(report);
    return report;
  }

 private:
  void check(const PackEntry& entry) {
    std::vector<fs::path> plays;
    std::copy_if(entry.plays.begin(), entry.plays.end(), std::back_inserter(plays),
                 [&](const fs::path& play) { return selection_.has(play); });
    for (const fs::path& play : entry.plays) checked_.insert(play);
    checked_.insert(entry.source->path());
    if (plays.empty() && !selection_.has(entry.source->path())) return;
    part_.keep(entry.source);
    part_.add_scenario(entry.source, entry.loaded, plays);
  }

  // A file that lies in the pack's folder and that the pack does not know, such as a draft.
  void check_stray(const fs::path& path) {
    const bool known = std::any_of(checked_.begin(), checked_.end(),
                                   [&](const fs::path& one) { return is_below(one, path); });
    const bool is_pack_file =
        std::any_of(pack_.sources.begin(), pack_.sources.end(),
                    [&](const auto& one) { return is_below(one.first, path); });
    if (known || is_pack_file) return;
    if (!is_yaml(path)) return part_.fail(path.string() + " is no file that this pack knows");
    const SourcePointer source = part_.read(path);
    if (!source) return;
    part_.add_scenario(source,
                       scenario::load_scenario(*source, pack_.rubric, surroundings_of(pack_)),
                       plays_beside(path));
  }

  // Where the pack's own rubric cannot be read the built-in one stands in, and every unknown
  // technique follows from that.
  void tell_of_broken_rubric() {
    const std::string path = (folder_ / "rubric.yaml").string();
    const bool broken =
        std::any_of(pack_.diagnostics.begin(), pack_.diagnostics.end(), [&](const auto& one) {
          return one.where.file == path && one.message->severity == base::Severity::error;
        });
    if (!broken) return;
    selection_.keep(path);
    part_.leave_undecided("the scenarios of " + folder_.string() +
                          " were checked with the built-in rubric, because their own has mistakes");
  }

  fs::path folder_;
  std::vector<fs::path> wanted_;
  Selection selection_;
  Pack pack_;
  Part part_;
  std::set<fs::path> checked_;
};

// A scenario outside any pack with its plays, or with the one play that was asked for.
void check_scenario_alone(const SourcePointer& source, const fs::path& asked, Part& part) {
  const bool one_play = is_play(asked);
  const auto plays = one_play ? std::vector{asked} : plays_beside(asked);
  part.add_scenario(source, scenario::load_scenario(*source, scenario::built_in_rubric()), plays);
}

Report check_alone(const fs::path& path) {
  Part part;
  const bool alone = is_play(path);
  const SourcePointer source = part.read(alone ? scenario_of_play(path) : path);
  if (!source) return part.finished(nullptr);
  switch (kind_of(source->bytes())) {
    case FileKind::scenario:
    case FileKind::pack:
      check_scenario_alone(source, path, part);
      break;
    case FileKind::rubric:
      part.add(scenario::load_rubric(*source).diagnostics);
      break;
    case FileKind::session:
    case FileKind::curriculum:
      part.fail(path.string() +
                " is checked with its pack, and no folder above it holds a pack.yaml");
  }
  Report report = part.finished(nullptr);
  if (alone) Selection({path}).narrow(report);
  return report;
}

// Sorts the paths into packs and files, and runs each once.
class Everything {
 public:
  Report check(const std::vector<fs::path>& paths) {
    for (const fs::path& path : paths) sort_in(path);
    for (auto& [folder, wanted] : packs_) merge(PackCheck(folder, std::move(wanted)).run());
    for (const fs::path& file : alone_) {
      if (!comes_along(file)) merge(check_alone(file));
    }
    base::sort_by_place(report_.diagnostics);
    return std::move(report_);
  }

 private:
  void sort_in(const fs::path& path) {
    std::error_code error;
    if (!fs::exists(path, error)) {
      report_.unreadable.push_back({"there is no " + path.string()});
    } else if (const auto pack = pack_above(path)) {
      packs_[*pack].push_back(path);
    } else if (fs::is_directory(path, error)) {
      sort_in_folder(path);
    } else {
      alone_.insert(path.lexically_normal());
    }
  }

  void sort_in_folder(const fs::path& folder) {
    const Found found = find_below(folder);
    for (const fs::path& pack : found.packs) packs_[pack].push_back(pack);
    for (const fs::path& file : found.files) alone_.insert(file.lexically_normal());
    if (found.files.empty() && found.packs.empty()) {
      report_.unreadable.push_back({"there is nothing to check in " + folder.string()});
    }
  }

  // A scenario brings its plays along.
  bool comes_along(const fs::path& file) const {
    return is_play(file) && alone_.contains(scenario_of_play(file));
  }

  void merge(Report part) {
    const auto add = [](auto& all, auto& more) {
      std::move(more.begin(), more.end(), std::back_inserter(all));
    };
    add(report_.diagnostics, part.diagnostics);
    add(report_.undecided, part.undecided);
    add(report_.unreadable, part.unreadable);
    add(report_.weighed, part.weighed);
    report_.sources.merge(part.sources);
    report_.files += part.files;
  }

  std::map<fs::path, std::vector<fs::path>> packs_;
  std::set<fs::path> alone_;
  Report report_;
};

// The pack's own reading of it where the pack knows the file, for it knows its sectors and pages.
Opened open_in_pack(const fs::path& folder, const fs::path& path) {
  Part part;
  Opened opened;
  auto pack = scenario::load_pack(folder, scenario::built_in_rubric());
  if (!pack) {
    part.fail(pack.failure().text);
  } else if (const SourcePointer source = part.read(path)) {
    const LoadedScenario loaded =
        scenario::load_scenario(*source, pack->rubric, surroundings_of(*pack));
    opened.scenario = loaded.scenario;
    part.add(loaded.diagnostics);
  }
  opened.report = part.finished(nullptr);
  return opened;
}

}  // namespace

Report check_paths(const std::vector<fs::path>& paths) { return Everything().check(paths); }

Opened open_scenario(const fs::path& path) {
  if (const auto pack = pack_above(path)) return open_in_pack(*pack, path);
  Part part;
  Opened opened;
  if (const SourcePointer source = part.read(path)) {
    const LoadedScenario loaded = scenario::load_scenario(*source, scenario::built_in_rubric());
    opened.scenario = loaded.scenario;
    part.add(loaded.diagnostics);
  }
  opened.report = part.finished(nullptr);
  return opened;
}

}  // namespace earshot::check
