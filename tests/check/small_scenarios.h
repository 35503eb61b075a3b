// The scenarios of most tests are as small as their subject, and teach nothing.
#pragma once

#include <vector>

#include "check/report.h"

namespace earshot::check::test_support {

// How a scenario is worded, 7xx, is not the subject.
inline void leave_out_words(check::Report& report) {
  std::erase_if(report.diagnostics,
                [](const base::Diagnostic& one) { return one.message->code / 100 == 7; });
}

// What it teaches, 6xx, is not the subject either.
inline void leave_out_teaching_and_words(check::Report& report) {
  leave_out_words(report);
  std::erase_if(report.diagnostics,
                [](const base::Diagnostic& one) { return one.message->code / 100 == 6; });
}

}  // namespace earshot::check::test_support
