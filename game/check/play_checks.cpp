#include "check/play_checks.h"

#include "check/messages.h"
#include "check/reach_checks.h"
#include "check/reporter.h"
#include "check/worth_checks.h"

namespace earshot::check {
namespace {

void report_undecided(const std::vector<std::string>& what, std::uint64_t states,
                      Reporter& reporter) {
  for (const std::string& one : what)
    reporter.report(messages::kNotDecided, {}, {one, std::to_string(states)});
}

}  // namespace

base::Diagnostics check_plays(const std::shared_ptr<const scenario::Scenario>& scenario,
                              const std::vector<analysis::Appraisal>& appraisals,
                              std::uint64_t states) {
  Reporter reporter(*scenario);
  report_undecided(check_reach(scenario, appraisals, reporter), states, reporter);
  report_undecided(check_worth(scenario, appraisals, reporter), states, reporter);
  return reporter.take();
}

}  // namespace earshot::check
