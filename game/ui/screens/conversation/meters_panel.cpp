// Trust and tension, in practice only: elsewhere the face is all there is.
#include "ui/screens/conversation/talk.h"
#include "ui/session/phrases.h"
#include "ui/widgets/frame.h"
#include "ui/widgets/meter.h"
#include "ui/words/words.h"

namespace earshot::ui {

void meters_panel(Talk& talk, Rect rect) {
  const Ui& ui = talk.ui;
  panel(talk.ui, rect, "meters");
  const play::Meters now = *talk.view().meters;
  const Bar trust{"meter/trust", tr("Trust"), trust_word(now.trust), static_cast<float>(now.trust),
                  Role::trust,   Icon::heart};
  const Bar tension{
      "meter/tension", tr("Tension"), tension_word(now.tension), static_cast<float>(now.tension),
      Role::tension,   Icon::bolt};
  slim_bars(talk.ui, rect.inset(ui.metrics().pad(), 0.0F), {trust, tension});
}

}  // namespace earshot::ui
