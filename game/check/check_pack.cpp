// Paths are sorted into packs, of each of which all or a part was asked for, and files outside any
// pack. Each pack is read once.
#include "check/check_pack.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "check/files.h"
#include "check/mending_order.h"
#include "check/pack_check.h"
#include "check/part.h"
#include "check/selection.h"
#include "scenario/built_in.h"
#include "scenario/load.h"
#include "scenario/messages.h"
#include "scenario/translation.h"

namespace earshot::check {

namespace fs = std::filesystem;

namespace {

using scenario::LoadedScenario;

// A scenario outside any pack with its plays, or with the one play that was asked for.
void check_scenario_alone(const SourcePointer& source, const fs::path& asked, Part& part) {
  const bool one_play = is_play(asked);
  const auto plays = one_play ? std::vector{asked} : plays_beside(asked);
  part.add_scenario(source, scenario::load_scenario(*source, scenario::built_in_rubric()), plays);
}

Report check_alone(const fs::path& path, const Instruments& instruments) {
  Part part(instruments, {});
  const bool alone = is_play(path);
  if (alone && !fs::exists(scenario_of_play(path))) {
    part.read(path);
    part.add({play_without_scenario(path)});
    return part.finished(nullptr);
  }
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
  explicit Everything(const Instruments& instruments) : instruments_(instruments) {}

  Report check(const std::vector<fs::path>& paths) {
    for (const fs::path& path : paths) sort_in(path);
    for (auto& [folder, wanted] : packs_)
      merge(check_pack(folder, std::move(wanted), instruments_));
    for (const fs::path& file : alone_) {
      if (!comes_along(file)) merge(check_alone(file, instruments_));
    }
    std::erase_if(report_.diagnostics, [&](const base::Diagnostic& one) {
      return !instruments_.groups.has(*one.message);
    });
    sort_for_mending(report_.diagnostics);
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
    tell_of_missing_pack_file(folder, found);
    for (const fs::path& pack : found.packs) packs_[pack].push_back(pack);
    for (const fs::path& file : found.files) alone_.insert(file.lexically_normal());
    if (found.files.empty() && found.packs.empty()) {
      report_.unreadable.push_back({"there is nothing to check in " + folder.string()});
    }
  }

  // A folder laid out as a pack is one to its author: only pack.yaml is missing.
  void tell_of_missing_pack_file(const fs::path& folder, const Found& found) {
    const bool laid_out = std::ranges::any_of(found.files, [&](const fs::path& file) {
      return is_yaml(file) && is_below(file, folder / "scenarios");
    });
    if (!laid_out) return;
    report_.diagnostics.push_back(
        {&scenario::message("no-pack-file"), {(folder / "pack.yaml").string(), {}}, {}, {}, {}});
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
    report_.unread += part.unread;
  }

  Instruments instruments_;
  std::map<fs::path, std::vector<fs::path>> packs_;
  std::set<fs::path> alone_;
  Report report_;
};

// The scenario in the words of the language, or in none when there are no such words.
void say_in(const std::string& language, const scenario::Pack& pack,
            std::shared_ptr<const scenario::Scenario>& scenario, Part& part) {
  if (language.empty() || (!pack.languages.empty() && language == pack.languages.front())) return;
  const scenario::Catalogue* catalogue = pack.catalogue(language);
  if (catalogue == nullptr) {
    part.fail("the pack has no translation into `" + language + "`");
    scenario = nullptr;
  } else if (!catalogue->has_begun(scenario->id)) {
    part.fail("`" + scenario->id + "` is not translated into `" + language + "`");
    scenario = nullptr;
  } else {
    scenario = scenario::translated(*scenario, *catalogue).scenario;
  }
}

// The pack's own reading of it where the pack knows the file, for it knows its sectors and pages.
Opened open_in_pack(const fs::path& folder, const fs::path& path, const std::string& language) {
  Part part({}, {});
  Opened opened;
  auto pack = scenario::load_pack(folder, scenario::built_in_rubric);
  if (!pack) {
    part.fail(pack.failure().text);
  } else if (const SourcePointer source = part.read(path)) {
    const LoadedScenario loaded =
        scenario::load_scenario(*source, pack->rubric, surroundings_of(*pack));
    opened.scenario = loaded.scenario;
    part.add(loaded.diagnostics);
    if (opened.scenario != nullptr) say_in(language, *pack, opened.scenario, part);
  }
  opened.report = part.finished(nullptr);
  return opened;
}

}  // namespace

Report check_paths(const std::vector<fs::path>& paths, const Instruments& instruments) {
  return Everything(instruments).check(paths);
}

Opened open_scenario(const fs::path& path, const std::string& language) {
  if (const auto pack = pack_above(path)) return open_in_pack(*pack, path, language);
  Part part({}, {});
  Opened opened;
  if (const SourcePointer source = part.read(path)) {
    const LoadedScenario loaded = scenario::load_scenario(*source, scenario::built_in_rubric());
    opened.scenario = loaded.scenario;
    part.add(loaded.diagnostics);
  }
  if (opened.scenario != nullptr && !language.empty()) {
    part.fail(path.string() + " lies in no pack, and translations are kept in packs");
    opened.scenario = nullptr;
  }
  opened.report = part.finished(nullptr);
  return opened;
}

}  // namespace earshot::check
