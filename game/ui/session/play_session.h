// A play on the screen: what can be seen of it now, and the conversation so far.
//
// Entry point: PlaySession::act(). The action is on disk before it happens (records::LivePlay), and what the screens read
// follows from the run. No rule is written here.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "play/log.h"
#include "play/view.h"
#include "records/live_play.h"
#include "ui/shell/spoken_pack.h"

namespace earshot::ui {

class PlaySession {
 public:
  // `clock`: milliseconds since the program began.
  // What is seen is in the words of `spoken`; records keep the original.
  // `seen`: the mode whose view is shown, where it is not the play's own (a workshop may show meters).
  PlaySession(records::LivePlay live, play::Mode mode, std::function<std::int64_t()> clock,
              const SpokenPack& spoken = {}, std::optional<play::Mode> seen = {});

  // False when the rulebook refused it or it could not be kept; problem() then says why.
  bool act(const play::Action& action);
  const std::string& problem() const { return problem_; }

  // In practice one may take the last reply back: the play stands where it stood before it.
  bool can_take_back() const { return mode_ == play::Mode::practice && live_.can_take_back(); }
  bool take_back();

  const play::Run& run() const { return live_.run(); }
  const scenario::Scenario& scenario() const { return *said_; }
  const play::State& state() const { return run().state(); }
  records::LivePlay& live() { return live_; }
  play::Mode mode() const { return mode_; }
  const play::View& view() const { return view_; }
  const std::vector<play::LogItem>& log() const { return log_; }
  std::size_t steps() const { return run().steps().size(); }

  bool knows(scenario::FactIndex fact) const { return (state().facts >> fact & 1U) != 0; }
  bool has_noted(scenario::FactIndex fact) const { return (state().notes >> fact & 1U) != 0; }
  void toggle_note(scenario::FactIndex fact);

 private:
  void refresh() { view_ = play::view(scenario(), state(), run().order(), seen_); }

  records::LivePlay live_;
  ScenarioPointer said_;
  play::Mode mode_;
  play::Mode seen_;
  std::function<std::int64_t()> clock_;
  std::int64_t began_;
  play::View view_;
  std::vector<play::LogItem> log_;
  std::string problem_;
};

}  // namespace earshot::ui
