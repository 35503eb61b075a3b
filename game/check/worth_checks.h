// Private to the room: what plays come to that they should not, and what none comes to that one
// should (EAR509, EAR515–EAR518, EAR611–EAR617).
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "analysis/appraise.h"
#include "check/reporter.h"

namespace earshot::check {

// What could not be decided: "whether full marks can be had" …
std::vector<std::string> check_worth(const std::shared_ptr<const scenario::Scenario>& scenario,
                                     const std::vector<analysis::Appraisal>& appraisals,
                                     Reporter& reporter);

}  // namespace earshot::check
