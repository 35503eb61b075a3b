// Private to the room: what is found in one pack, or in one file outside any. Allowances and
// weights are applied to a part as a whole.
//
// Entry points: Part, surroundings_of().
#pragma once

#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "check/allow.h"
#include "check/instruments.h"
#include "check/report.h"
#include "scenario/load.h"

namespace earshot::check {

using SourcePointer = std::shared_ptr<const base::SourceFile>;

// What the pack around a scenario adds to what names may be used.
scenario::Surroundings surroundings_of(const scenario::Pack& pack);

class Part {
 public:
  Part(const Instruments& instruments, WordStandards standards)
      : instruments_(instruments), standards_(standards) {}

  // Null when the file cannot be read; the report then says why.
  SourcePointer read(const std::filesystem::path& path);
  void keep(const SourcePointer& source);

  void add(const base::Diagnostics& diagnostics);
  // A scenario as it was loaded: its graph, what it teaches, its words and its plays.
  void add_scenario(const SourcePointer& source, const scenario::LoadedScenario& loaded,
                    const std::vector<std::filesystem::path>& plays);

  void leave_undecided(std::string sentence);
  void fail(std::string sentence);

  // Weighed as the pack says (nullptr: no pack), without what its authors allow.
  Report finished(const scenario::Pack* pack);

 private:
  // Whether its ways are sound, so that it may be played.
  bool add_findings(const base::SourceFile& source, const scenario::Scenario& scenario);
  void hold_back_all(const std::string& path);
  void hold_back(const std::string& path);
  void add_findings_of_plays();
  bool plays_are_asked_for() const;
  Looked looked_at(const std::string& path) const;
  void add_play(const std::filesystem::path& path,
                const std::shared_ptr<const scenario::Scenario>& scenario);

  Instruments instruments_;
  WordStandards standards_;
  Report report_;
  analysis::ScenarioPointers to_be_played_;
  std::set<std::string> half_checked_;  // files that did not load, or are not played
};

}  // namespace earshot::check
