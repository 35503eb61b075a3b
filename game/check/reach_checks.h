// Private to the room: what no play can reach, learn, notice, keep (EAR501–EAR514, EAR519), and
// where a play can come that none should.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "analysis/appraise.h"
#include "check/reporter.h"

namespace earshot::check {

// What could not be decided: "which replies can be taken" …
std::vector<std::string> check_reach(const std::shared_ptr<const scenario::Scenario>& scenario,
                                     const std::vector<analysis::Appraisal>& appraisals,
                                     Reporter& reporter);

}  // namespace earshot::check
