// A conversation as its screen reads and changes it, wherever its rules are applied: here (PlaySession), or at a workshop's host
// (GuardedSession).
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "play/action.h"
#include "play/log.h"
#include "play/view.h"
#include "records/types.h"

namespace earshot::ui {

class TalkSession {
 public:
  virtual ~TalkSession() = default;

  // Once a frame, before anything of it is read: what came in since may show.
  virtual void look() {}

  // True when it has happened. False when it was refused (problem() then says why), or when it is asked of a host, which answers later.
  virtual bool act(const play::Action& action) = 0;
  virtual const std::string& problem() const = 0;

  virtual bool can_take_back() const { return false; }
  virtual bool take_back() { return false; }
  virtual bool is_clean() const { return false; }  // nothing was taken back yet

  virtual const scenario::Scenario& scenario() const = 0;
  virtual const play::State& state() const = 0;
  virtual const play::View& view() const = 0;
  virtual const std::vector<play::LogItem>& log() const = 0;
  virtual play::Mode mode() const = 0;

  // By LogItem::step.
  virtual std::size_t steps() const = 0;
  virtual int tension_at(std::size_t step) const = 0;  // 0–100, when it was said
  virtual bool is_notice(std::size_t step) const = 0;  // somebody looked for a cue
  struct Change {
    int trust = 0, tension = 0;  // points, −100…100
  };
  virtual Change change_at(std::size_t step) const = 0;

  // Its scores are written down. Of one that is closed.
  virtual base::Result<records::PlayId> finish(const std::string& now) = 0;

  bool knows(scenario::FactIndex fact) const { return (state().facts >> fact & 1U) != 0; }
  bool has_noted(scenario::FactIndex fact) const { return (state().notes >> fact & 1U) != 0; }
  void toggle_note(scenario::FactIndex fact) {
    if (!knows(fact)) return;
    if (has_noted(fact)) {
      act(play::Unnote{fact});
    } else {
      act(play::Note{fact});
    }
  }
};

}  // namespace earshot::ui
