// Asked first on a copy of the state, recorded, then done: apply() is pure, so what it allowed once
// it allows again.
#include "records/live_play.h"

#include <algorithm>
#include <cassert>

#include "play/apply.h"

namespace earshot::records {

base::Result<LivePlay> LivePlay::begin(Store& store, PersonId person,
                                       std::shared_ptr<const scenario::Scenario> scenario,
                                       scenario::VariantIndex variant, std::uint64_t order,
                                       play::Mode mode, std::string_view now) {
  const base::Result<PlayId> id = store.begin(person, *scenario, variant, order, mode, now);
  if (!id) return id.failure();
  return LivePlay(&store, *id, play::Run(std::move(scenario), variant, order));
}

base::Result<LivePlay> LivePlay::resume(Store& store, PlayId play) {
  base::Result<Resumed> resumed = records::resume(store, play);
  if (!resumed) return resumed.failure();
  LivePlay live(&store, play, std::move(resumed->run));
  if (resumed->play.origin) live.begun_with_ = resumed->play.origin->actions;
  live.steps_back_ = resumed->play.steps_back;
  return live;
}

base::Result<LivePlay> LivePlay::begin_from(Store& store, const Resumed& source,
                                            std::size_t actions, std::string_view now) {
  play::Run run = play::beginning_of(source.run, actions);
  const auto is_reply = [](const play::Step& step) {
    return step.action && std::holds_alternative<play::Choose>(*step.action);
  };
  const auto replies = std::ranges::count_if(run.steps(), is_reply);
  const Origin origin{source.play.id, actions, static_cast<std::size_t>(replies) + 1};
  const auto id = store.begin_from(origin, run.scenario(), now);
  if (!id) return id.failure();
  LivePlay live(&store, *id, std::move(run));
  live.begun_with_ = actions;
  return live;
}

std::optional<std::size_t> LivePlay::last_reply() const {
  for (std::size_t step = run_.steps().size() - 1; step > begun_with_.value_or(0); --step) {
    const play::Action& action = *run_.steps()[step].action;
    const bool is_reply =
        std::holds_alternative<play::Choose>(action) || std::holds_alternative<play::Leave>(action);
    if (is_reply) return run_.closed() ? std::nullopt : std::optional(step);
  }
  return std::nullopt;
}

base::Outcome LivePlay::take_back() {
  const auto reply = last_reply();
  if (!reply) return base::Done{};
  if (store_ != nullptr) {
    const base::Outcome cut = store_->take_back_to(id_, *reply - 1);
    if (!cut) return cut.failure();
  }
  run_ = play::beginning_of(run_, *reply - 1);
  ++steps_back_;
  return base::Done{};
}

base::Result<std::optional<play::Refusal>> LivePlay::apply(const play::Action& action,
                                                           std::int64_t milliseconds) {
  play::State after = run_.state();
  play::NoSink nowhere;
  if (const auto refusal = play::apply(run_.scenario(), after, action, nowhere)) {
    return std::optional(*refusal);
  }
  const base::Outcome recorded = record(action, milliseconds);
  if (!recorded) return recorded.failure();
  [[maybe_unused]] const auto refusal = run_.apply(action);
  assert(!refusal);
  return std::optional<play::Refusal>();
}

base::Outcome LivePlay::record(const play::Action& action, std::int64_t milliseconds) {
  if (store_ == nullptr) return base::Done{};
  std::vector<play::Command> commands = play::commands_of(run_.scenario(), run_.state(), action);
  commands.back().milliseconds = milliseconds;
  return store_->append(id_, commands);
}

base::Outcome LivePlay::finish(std::string_view now) {
  return store_ == nullptr ? base::Outcome(base::Done{}) : store_->finish(id_, run_, now);
}

base::Outcome LivePlay::abandon(std::string_view now) {
  return store_ == nullptr ? base::Outcome(base::Done{}) : store_->abandon(id_, now);
}

}  // namespace earshot::records
