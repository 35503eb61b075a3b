// What a pack says of the weight of a check: `severity: {EAR406: note}` in pack.yaml. There is a
// floor: an error stays one.
//
// Entry point: weigh().
#pragma once

#include "check/report.h"
#include "scenario/load.h"

namespace earshot::check {

// Gives the report's diagnostics the pack's severities, and adds what is wrong with them.
void weigh(const scenario::Pack& pack, Report& report);

}  // namespace earshot::check
