#include "ui/screens/workshop/guarded_session.h"

#include "base/spoken.h"

namespace earshot::ui {

GuardedSession::GuardedSession(std::shared_ptr<Attending> attending)
    : attending_(std::move(attending)),
      talk_(*attending_->attendance.talk()),
      generation_(attending_->attendance.dealt().generation()) {}

// Whatever is drawn in one frame is of one moment.
void GuardedSession::look() {
  const workshop::Attendance& attendance = attending_->attendance;
  const int now = attendance.dealt().generation();
  if (now == generation_ || attendance.talk() == nullptr) return;
  generation_ = now;
  talk_ = *attendance.talk();
}

bool GuardedSession::act(const play::Action& action) {
  attending_->attendance.act(action);
  return false;
}

const std::string& GuardedSession::problem() const {
  return attending_->attendance.dealt().problem();
}

bool GuardedSession::is_notice(std::size_t step) const {
  return talk_.log[step].kind == play::SaidKind::noticed;
}

base::Result<records::PlayId> GuardedSession::finish(const std::string&) {
  return base::Failure{base::said("a guarded play is written down when its round is over")};
}

}  // namespace earshot::ui
