// A play while it is being played: the Run on the screen and its record on disk, moving together.
//
// Entry points: LivePlay::begin and LivePlay::resume; unrecorded() for a rehearsal, of which nothing
// is to be kept. apply() has the action on disk before the run
// knows of it, so that nothing is ever seen that a kill could take back; when it cannot be recorded
// it does not happen.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

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
  // Practice from a reply on: a new play that begins with the first `actions` actions of another.
  static base::Result<LivePlay> begin_from(Store& store, const Resumed& source, std::size_t actions,
                                           std::string_view now);

  // Kept nowhere: it has no id, and finishing it does nothing.
  static LivePlay unrecorded(play::Run run) { return {nullptr, PlayId{}, std::move(run)}; }

  PlayId id() const { return id_; }
  const play::Run& run() const { return run_; }

  // `milliseconds` since the play began. A refused action is neither recorded nor done.
  base::Result<std::optional<play::Refusal>> apply(const play::Action& action,
                                                   std::int64_t milliseconds);
  // The last reply, or leaving, and all that was done since is undone and counted as a step back. A
  // play that began from a reply of another one keeps what it began with.
  bool can_take_back() const { return last_reply().has_value(); }
  base::Outcome take_back();
  std::size_t steps_back() const { return steps_back_; }
  bool is_clean() const { return !begun_with_ && steps_back_ == 0; }  // as Play::is_clean

  base::Outcome finish(std::string_view now);
  base::Outcome abandon(std::string_view now);

 private:
  LivePlay(Store* store, PlayId id, play::Run run) : store_(store), id_(id), run_(std::move(run)) {}
  base::Outcome record(const play::Action& action, std::int64_t milliseconds);
  std::optional<std::size_t> last_reply() const;  // its step

  Store* store_;  // null: not recorded
  PlayId id_;
  play::Run run_;
  std::optional<std::size_t> begun_with_;  // actions of another play
  std::size_t steps_back_ = 0;
};

}  // namespace earshot::records
