#include "ui/widgets/frame.h"

#include <algorithm>
#include <cmath>

namespace earshot::ui {

namespace {

Rgba shadow_colour(const Ui& ui) {
  return with_alpha(rgb(0x05060A), ui.theme().is_dark() ? 0.38F : 0.13F);
}

}  // namespace

void focus_ring(Ui& ui, Rect rect, float radius, Role back) {
  const float width = std::max(2.0F, ui.metrics().ring());
  ui.shape(Role::focus, back);
  ui.canvas().outline(rect.inset(-width * 1.9F), ui.colour(Role::focus), width,
                      radius + width * 1.9F);
}

Rect panel(Ui& ui, Rect rect, std::string_view name) {
  const Metrics m = ui.metrics();
  const float spread = m.em * 1.1F;
  ui.canvas().shadow(rect.inset(spread * 0.25F).moved(0.0F, spread * 0.3F), m.panel_radius(),
                     spread, shadow_colour(ui));
  ui.canvas().fill(rect, ui.colour(Role::surface), m.panel_radius());
  const bool edged = ui.theme().is_edged();
  const Rgba line = edged ? ui.colour(Role::edge) : faded(ui.colour(Role::outline), 0.7F);
  ui.canvas().outline(rect, line, edged ? m.hair() * 2.0F : m.hair(), m.panel_radius());
  if (!name.empty()) ui.show({name, Kind::panel}, rect);
  return rect.inset(m.panel_pad());
}

void card_back(Ui& ui, Rect rect, Role fill, float lift) {
  const Metrics m = ui.metrics();
  if (lift > 0.0F) {
    const float spread = m.em * 0.5F * lift;
    ui.canvas().shadow(rect.moved(0.0F, spread * 0.4F), m.radius(), spread,
                       faded(shadow_colour(ui), 0.8F));
  }
  ui.canvas().fill(rect, ui.colour(fill), m.radius());
  if (ui.theme().is_edged()) ui.canvas().outline(rect, ui.colour(Role::edge), m.hair(), m.radius());
}

void divider(Ui& ui, Rect room, float y) {
  const float height = ui.metrics().hair();
  ui.canvas().fill({room.x, std::round(y), room.w, height}, ui.colour(Role::outline));
}

Dialogue::Dialogue(Ui& ui, std::string_view name, float width_in_ems, float height_in_ems)
    : ui_(ui), memory_(ui.memory<Memory>(std::string(name) + "~height")) {
  ui.push_layer();
  const Metrics m = ui.metrics();
  const Rect all = ui.screen();
  const float width = std::min(width_in_ems * m.em, all.w - 2.0F * m.gap());
  const float height = std::min({memory_.wanted, height_in_ems * m.em, all.h - 2.0F * m.gap()});
  const Rect rect = centred(all, width, height);
  ui.canvas().fill(all, ui.colour(Role::scrim));
  room_ = panel(ui, rect, name);
  close_ = ui.pressed(Key::escape) || (ui.input().pressed && ui.hovers(all) && !ui.hovers(rect));
  ui.push_room(room_);
}

void Dialogue::fit(float bottom) {
  const float wanted = std::round(bottom - room_.y + 2.0F * ui_.metrics().panel_pad());
  if (std::abs(wanted - memory_.wanted) < 1.0F) return;
  memory_.wanted = wanted;
  ui_.redo();
}

Dialogue::~Dialogue() {
  ui_.pop_room();
  ui_.pop_layer();
}

}  // namespace earshot::ui
