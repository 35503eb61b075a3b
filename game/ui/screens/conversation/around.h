// What a conversation is part of, beyond itself: a round of a workshop, with its clock and what is fixed for everybody.
//
// A ConversationScreen without one is a play of one's own. The conversation knows nothing of where the rules come from.
#pragma once

#include <optional>

#include "ui/session/pacing.h"
#include "ui/shell/screen.h"

namespace earshot::ui {

class Around {
 public:
  virtual ~Around() = default;

  // In place of the player's own settings.
  struct Fixed {
    Pace pace = Pace::natural;
    bool captions = true;
    bool coach = false;
    bool meters = false;
  };
  virtual Fixed fixed() const = 0;

  // Where to go, when the play cannot go on here.
  virtual std::optional<Destination> elsewhere() = 0;
  virtual float head_height(const Ui& ui) const = 0;
  virtual void draw_head(Ui& ui, Rect rect) = 0;
  virtual bool running() const = 0;       // time passes, and something can be done
  virtual void draw_cover(Ui& ui) = 0;    // in front of it while not running
  virtual void acted() = 0;               // something was done, and is on the disk
  virtual Destination after() const = 0;  // where one goes when the notes were handed in, or later
};

}  // namespace earshot::ui
