// Asked first on a copy of the state, recorded, then done: apply() is pure, so what it allowed once
// it allows again.
#include "records/live_play.h"

#include <cassert>

#include "play/apply.h"

namespace earshot::records {

base::Result<LivePlay> LivePlay::begin(Store& store, PersonId person,
                                       std::shared_ptr<const scenario::Scenario> scenario,
                                       scenario::VariantIndex variant, std::uint64_t order,
                                       play::Mode mode, std::string_view now) {
  const base::Result<PlayId> id = store.begin(person, *scenario, variant, order, mode, now);
  if (!id) return id.failure();
  return LivePlay(store, *id, play::Run(std::move(scenario), variant, order));
}

base::Result<LivePlay> LivePlay::resume(Store& store, PlayId play) {
  base::Result<Resumed> resumed = records::resume(store, play);
  if (!resumed) return resumed.failure();
  return LivePlay(store, play, std::move(resumed->run));
}

base::Result<std::optional<play::Refusal>> LivePlay::apply(const play::Action& action,
                                                           std::int64_t milliseconds) {
  play::State after = run_.state();
  play::NoSink nowhere;
  if (const auto refusal = play::apply(run_.scenario(), after, action, nowhere)) {
    return std::optional(*refusal);
  }
  std::vector<play::Command> commands = play::commands_of(run_.scenario(), run_.state(), action);
  commands.back().milliseconds = milliseconds;
  const base::Outcome recorded = store_->append(id_, commands);
  if (!recorded) return recorded.failure();
  [[maybe_unused]] const auto refusal = run_.apply(action);
  assert(!refusal);
  return std::optional<play::Refusal>();
}

}  // namespace earshot::records
