// A play while it is being played: the Run on the screen and its record on disk, moving together.
//
// Entry points: LivePlay::begin and LivePlay::resume. apply() has the action on disk before the run
// knows of it, so that nothing is ever seen that a kill could take back; when it cannot be recorded
// it does not happen.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "base/result.h"
#include "play/run.h"
#include "records/resume.h"
#include "records/store.h"

namespace earshot::records {

class LivePlay {
 public:
  // The store must outlive the play.
  static base::Result<LivePlay> begin(Store& store, PersonId person,
                                      std::shared_ptr<const scenario::Scenario> scenario,
                                      scenario::VariantIndex variant, std::uint64_t order,
                                      play::Mode mode, std::string_view now);
  static base::Result<LivePlay> resume(Store& store, PlayId play);

  PlayId id() const { return id_; }
  const play::Run& run() const { return run_; }

  // `milliseconds` since the play began. A refused action is neither recorded nor done.
  base::Result<std::optional<play::Refusal>> apply(const play::Action& action,
                                                   std::int64_t milliseconds);
  base::Outcome finish(std::string_view now) { return store_->finish(id_, run_, now); }
  base::Outcome abandon(std::string_view now) { return store_->abandon(id_, now); }

 private:
  LivePlay(Store& store, PlayId id, play::Run run)
      : store_(&store), id_(id), run_(std::move(run)) {}

  Store* store_;
  PlayId id_;
  play::Run run_;
};

}  // namespace earshot::records
