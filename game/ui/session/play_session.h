// A play on the screen: what can be seen of it now, and the conversation so far.
//
// Entry point: PlaySession::act(). The action is on disk before it happens (records::LivePlay), and what the screens read
// follows from the run. No rule is written here.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "records/live_play.h"
#include "ui/session/talk_session.h"
#include "ui/shell/spoken_pack.h"

namespace earshot::ui {

class PlaySession final : public TalkSession {
 public:
  // `clock`: milliseconds since the program began.
  // What is seen is in the words of `spoken`; records keep the original.
  // `seen`: the mode whose view is shown, where it is not the play's own (a workshop may show meters).
  PlaySession(records::LivePlay live, play::Mode mode, std::function<std::int64_t()> clock,
              const SpokenPack& spoken = {}, std::optional<play::Mode> seen = {});

  // False when the rulebook refused it or it could not be kept; problem() then says why.
  bool act(const play::Action& action) override;
  const std::string& problem() const override { return problem_; }

  // In practice one may take the last reply back: the play stands where it stood before it.
  bool can_take_back() const override {
    return mode_ == play::Mode::practice && live_.can_take_back();
  }
  bool take_back() override;
  bool is_clean() const override { return live_.is_clean(); }

  const play::Run& run() const { return live_.run(); }
  const scenario::Scenario& scenario() const override { return *said_; }
  const play::State& state() const override { return run().state(); }
  records::LivePlay& live() { return live_; }
  play::Mode mode() const override { return mode_; }
  const play::View& view() const override { return view_; }
  const std::vector<play::LogItem>& log() const override { return log_; }
  std::size_t steps() const override { return run().steps().size(); }
  int tension_at(std::size_t step) const override { return run().steps()[step].before.tension * 5; }
  bool is_notice(std::size_t step) const override;
  Change change_at(std::size_t step) const override;
  base::Result<records::PlayId> finish(const std::string& now) override;

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
