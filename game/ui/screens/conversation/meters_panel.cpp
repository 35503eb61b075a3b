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
  const Rect room = rect.inset(ui.metrics().pad(), 0.0F);
  const float width = (room.w - ui.em()) * 0.5F;
  slim_bar(talk.ui, room.left(width),
           {"meter/trust", tr("Trust"), trust_word(now.trust), static_cast<float>(now.trust),
            Role::trust, Icon::heart});
  slim_bar(talk.ui, room.right_part(width),
           {"meter/tension", tr("Tension"), tension_word(now.tension),
            static_cast<float>(now.tension), Role::tension, Icon::bolt});
}

}  // namespace earshot::ui
