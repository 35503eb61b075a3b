// The parts of a pack beside its scenarios and its rubric. Private to the room; load_pack.cpp calls
// them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "scenario/load.h"

namespace earshot::scenario {

// Each puts what it finds into `diagnostics`, and reads as much as can be read.
void load_pack_file(const base::SourceFile& source, Pack& pack);
std::vector<CurriculumItem> load_curriculum(const base::SourceFile& source,
                                            base::Diagnostics& diagnostics);

// What a session asks about the scenarios of the pack, by id; nothing about a broken one, of which
// nobody knows.
struct KnownScenario {
  std::vector<std::string> variants;
  int difficulty = 1;
  int minutes = 1;
};
using KnownScenarios = std::map<std::string, std::optional<KnownScenario>>;
std::optional<Session> load_session(const base::SourceFile& source, const KnownScenarios& known,
                                    base::Diagnostics& diagnostics);

}  // namespace earshot::scenario
