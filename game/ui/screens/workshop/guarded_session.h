// A guarded play as the conversation draws it: the views that the host deals, and moves that are asked of it.
//
// Entry point: GuardedSession. Nothing happens here: act() asks, and what came of it shows when the host has answered (look()).
#pragma once

#include "ui/session/talk_session.h"
#include "ui/shell/attending.h"

namespace earshot::ui {

class GuardedSession final : public TalkSession {
 public:
  // There must be something to show: attendance.talk().
  explicit GuardedSession(std::shared_ptr<Attending> attending);

  void look() override;
  bool act(const play::Action& action) override;
  const std::string& problem() const override;

  const scenario::Scenario& scenario() const override { return *talk_.scenario; }
  const play::State& state() const override { return talk_.state; }
  const play::View& view() const override { return talk_.view; }
  const std::vector<play::LogItem>& log() const override { return talk_.log; }
  play::Mode mode() const override { return play::Mode::competition; }

  std::size_t steps() const override { return talk_.log.size(); }
  int tension_at(std::size_t step) const override { return talk_.tensions[step]; }
  bool is_notice(std::size_t step) const override;
  Change change_at(std::size_t) const override { return {}; }  // only the host knows

  base::Result<records::PlayId> finish(const std::string& now) override;

 private:
  std::shared_ptr<Attending> attending_;
  workshop::DealtTalk talk_;  // as it was when this frame began
  int generation_;
};

}  // namespace earshot::ui
