// What playing all plays of a scenario found, kept from one run to the next.
//
// Entry point: PlayCache. A finding is good as long as nothing it follows from has changed: the
// scenario and its rubric to the byte (play::digest), the limits of the search, and the program
// itself. All of that is in the name of the file, so nothing ever has to be thrown away as stale; a
// file that was damaged is read as none. Whoever may write to the folder may forge findings: it is
// the user's own cache folder.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "analysis/appraise.h"
#include "base/diagnostic.h"
#include "check/kept_files.h"

namespace earshot::check {

class PlayCache {
 public:
  // `program`: what tells this build of the program from every other. The folder is made when
  // something is kept; where that fails nothing is kept.
  PlayCache(std::filesystem::path folder, std::string program);

  std::optional<base::Diagnostics> find(const scenario::Scenario& scenario,
                                        const analysis::AppraisalOptions& options) const;
  void keep(const scenario::Scenario& scenario, const analysis::AppraisalOptions& options,
            const base::Diagnostics& findings) const;

 private:
  std::string name_for(const scenario::Scenario& scenario,
                       const analysis::AppraisalOptions& options) const;

  KeptFiles files_;
  std::string program_;
};

}  // namespace earshot::check
