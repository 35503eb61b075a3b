#include "ui/screens/settings/panels.h"
#include "ui/widgets/text.h"

namespace earshot::ui {

std::size_t choice(SettingsPage& page, std::string_view heading, Segments what) {
  what.heading = heading;
  Ui& ui = page.ui;
  Column& column = page.column;
  column.use(text(ui, column.rest(), {kStrong, Role::text, Role::surface}, heading));
  return segments(ui, column.take(segments_height(ui, column.rest().w, what)), what);
}

bool switched(SettingsPage& page, const Toggle& what) {
  Column& column = page.column;
  return toggle(page.ui, column.take(toggle_height(page.ui, column.rest().w, what)), what);
}

float slid(SettingsPage& page, const Slider& what) {
  Column& column = page.column;
  return slider(page.ui, column.take(slider_height(page.ui, column.rest().w, what)), what);
}

void remark(SettingsPage& page, std::string_view words) {
  Column& column = page.column;
  column.use(text(page.ui, column.rest(), {kSmall, Role::text_soft, Role::surface}, words));
}

}  // namespace earshot::ui
