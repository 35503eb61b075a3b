#include "ui/session/arrival.h"

#include <algorithm>

namespace earshot::ui {
namespace {

constexpr double kBreath = 0.45;  // seconds before a customer begins, and between two lines

}  // namespace

// Notes taken while a line arrives are steps too; only a new line (or another node) begins anew.
void Arrival::begin(const TalkSession& session, Pace pace) {
  const auto* line = session.view().next;
  const auto& state = session.state();
  pacing_ = Pacing(line->text.plain, pace, state.tension * 5, line->feeling);
  spent_ = 0.0;
  shown_ = 0;
  pace_ = pace;
}

// Of the line that is about to be heard at once, as long as it takes to say it.
void Arrival::give_voice(const TalkSession& session) {
  const auto* line = session.view().next;
  const bool voiced = line->who == scenario::Line::Who::customer;
  const Pacing spoken(line->text.plain, Pace::natural, session.state().tension * 5, line->feeling);
  voice_left_ = voiced ? static_cast<double>(spoken.duration()) / 1000.0 : 0.0;
  voice_place_ = session.state().place;
}

double Arrival::update(TalkSession& session, Pace pace, double now, bool running) {
  const double passed = last_ < 0.0 || !running ? 0.0 : now - last_;
  last_ = now;
  voice_left_ = std::max(0.0, voice_left_ - passed);
  if (session.state().place != voice_place_) voice_left_ = 0.0;  // a reply broke in
  const auto place_of = [&] {
    return (static_cast<std::size_t>(session.log().size()) << 20U) |
           (std::size_t{session.state().place} << 8U) | session.state().heard;
  };
  while (session.view().next != nullptr) {
    if (step_ != place_of() || pace_ != pace) {
      begin(session, pace);
      step_ = place_of();
    } else {
      spent_ += passed;
    }
    // The first line of a visit comes by itself; who sets the pace asks for the others.
    if (pace == Pace::mine && session.state().heard > 0) return -1.0;
    const auto spoken = static_cast<std::int64_t>((spent_ - kBreath) * 1000.0);
    if (pace != Pace::at_once && (spoken < 0 || spoken < pacing_.duration())) {
      shown_ = spoken < 0 ? 0 : pacing_.shown(spoken);
      if (!running) return -1.0;
      const std::int64_t change = spoken < 0 ? 0 : pacing_.next_change(spoken);
      return static_cast<double>(change - spoken) / 1000.0;
    }
    if (pace == Pace::mine || pace == Pace::at_once) give_voice(session);
    if (!session.act(play::Hear{})) return -1.0;
  }
  shown_ = 0;
  return -1.0;
}

void Arrival::hear_now(TalkSession& session) {
  if (session.view().next == nullptr) return;
  give_voice(session);
  session.act(play::Hear{});
}

}  // namespace earshot::ui
