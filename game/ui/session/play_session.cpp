#include "ui/session/play_session.h"

#include <utility>

namespace earshot::ui {

PlaySession::PlaySession(records::LivePlay live, play::Mode mode,
                         std::function<std::int64_t()> clock, const SpokenPack& spoken,
                         std::optional<play::Mode> seen)
    : live_(std::move(live)),
      said_(spoken.in_words(live_.run().shared_scenario())),
      mode_(mode),
      seen_(seen.value_or(mode)),
      clock_(std::move(clock)),
      began_(clock_()),
      log_(play::log_of(run())) {
  refresh();
}

bool PlaySession::act(const play::Action& action) {
  const auto done = live_.apply(action, clock_() - began_);
  problem_ = !done   ? done.failure().text
             : *done ? std::string(play::sentence_of(**done))
                     : std::string();
  if (!problem_.empty()) return false;
  play::append_log(run(), static_cast<std::uint32_t>(steps() - 1), log_);
  refresh();
  return true;
}

bool PlaySession::take_back() {
  const auto done = live_.take_back();
  problem_ = done ? std::string() : done.failure().text;
  if (!done) return false;
  log_ = play::log_of(run());
  refresh();
  return true;
}

bool PlaySession::is_notice(std::size_t step) const {
  const auto& action = run().steps()[step].action;
  return action && std::holds_alternative<play::Notice>(*action);
}

TalkSession::Change PlaySession::change_at(std::size_t step) const {
  const play::Step& what = run().steps()[step];
  return {(what.after.trust - what.before.trust) * 5,
          (what.after.tension - what.before.tension) * 5};
}

base::Result<records::PlayId> PlaySession::finish(const std::string& now) {
  const auto finished = live_.finish(now);
  if (!finished) return finished.failure();
  return live_.id();
}

}  // namespace earshot::ui
