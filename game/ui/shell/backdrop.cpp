#include "ui/shell/backdrop.h"

#include "ui/scene/backdrop.h"

namespace earshot::ui {

// Dimmed to the ground, so that words may stand on it.
void office_backdrop(Ui& ui) {
  backdrop(ui, ui.screen(), Place::office,
           ui.theme().is_dark() ? DayTime::evening : DayTime::morning);
  Rgba veil = ui.colour(Role::ground);
  ui.canvas().fill(ui.screen(), with_alpha(veil, 0.88F));
}

}  // namespace earshot::ui
