// Trust and tension, in practice only: elsewhere the face is all there is.
#include "ui/screens/conversation/talk.h"
#include "ui/session/phrases.h"
#include "ui/widgets/frame.h"
#include "ui/widgets/meter.h"

namespace earshot::ui {
namespace {

std::array<Bar, 2> bars(Talk& talk) {
  const play::Meters meters = *talk.view().meters;
  const auto trust = static_cast<float>(meters.trust), tension = static_cast<float>(meters.tension);
  return {Bar{"meter/trust", "Trust", trust_word(meters.trust),
              talk.ui.eased("meter/trust", trust, 0.5F), Role::trust, Icon::heart},
          Bar{"meter/tension", "Tension", tension_word(meters.tension),
              talk.ui.eased("meter/tension", tension, 0.5F), Role::tension, Icon::bolt}};
}

float one_width(const Talk& talk, float width) { return (width - talk.ui.em() * 1.2F) * 0.5F; }

}  // namespace

float meters_height(Talk& talk, float width) {
  if (!talk.view().meters) return 0.0F;
  const float inner = width - 2.0F * talk.ui.metrics().panel_pad();
  float height = 0.0F;
  for (const Bar& one : bars(talk))
    height = std::max(height, bar_height(talk.ui, one_width(talk, inner), one));
  return height + talk.ui.metrics().panel_pad() * 2.0F;
}

void meters_panel(Talk& talk, Rect rect) {
  const Rect room = panel(talk.ui, rect, "meters");
  const auto both = bars(talk);
  const float width = one_width(talk, room.w);
  bar(talk.ui, room.left(width), both[0]);
  bar(talk.ui, room.right_part(width), both[1]);
}

}  // namespace earshot::ui
