#include "workshop/received.h"

#include "base/spoken.h"
#include "play/apply.h"
#include "scenario/load.h"
#include "workshop/seen.h"

namespace earshot::workshop {
namespace {

base::Failure unreadable() {
  return {
      base::said("the customer of this round cannot be read by this game; the facilitator's "
                 "program and this one are of "
                 "different versions")};
}

}  // namespace

base::Result<std::shared_ptr<const scenario::Scenario>> received_scenario(
    std::string_view answer, const std::string& digest) {
  auto seen = seen_scenario(answer);
  if (!seen) return unreadable();
  const auto rubric = scenario::load_rubric({seen->rubric.file, std::move(seen->rubric.text)});
  if (!rubric.rubric) return unreadable();
  auto loaded =
      scenario::load_scenario({seen->scenario.file, std::move(seen->scenario.text)}, rubric.rubric);
  if (!loaded.scenario) return unreadable();
  if (play::digest(*loaded.scenario) != digest) {
    return base::Failure{
        base::said("the customer of this round is not the one that was announced, or the host "
                   "plays by other rules")};
  }
  return std::move(loaded.scenario);
}

}  // namespace earshot::workshop
