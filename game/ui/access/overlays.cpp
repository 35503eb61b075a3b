#include "ui/access/overlays.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "ui/access/above.h"
#include "ui/access/commands.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/frame.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

constexpr float kWideList = 44.0F;  // ems: both areas side by side

float cap_column(const Ui& ui, float width) {
  float widest = 0.0F;
  for (const Binding& one : bindings())
    widest = std::max(widest, key_cap_width(ui, cap_of(one, ui.by_pad())));
  return std::min(widest, width * 0.5F) + ui.em() * 0.8F;
}

void line(Ui& ui, Column& column, const Binding& what) {
  const std::string cap = cap_of(what, ui.by_pad());
  if (cap.empty()) return;
  const Rect rest = column.rest();
  const float left = cap_column(ui, rest.w), wide = key_cap_width(ui, cap);
  const Rect words = rest.after_left(left);
  const float height =
      std::max(text_height(ui, words.w, kBody, tr(what.words)), ui.fonts().line_height(kBody));
  const Rect place = column.take(height);
  key_cap(ui, {rest.x + wide * 0.5F, place.y + ui.fonts().line_height(kBody) * 0.5F}, cap,
          Role::text, Role::surface);
  text(ui, words, kInk, tr(what.words));
}

void lines(Ui& ui, Column& column, CommandArea area, std::string_view heading) {
  column.use(text(ui, column.rest(), {kStrong, Role::text, Role::surface}, heading));
  for (const Binding& one : bindings()) {
    if (one.area == area) line(ui, column, one);
  }
}

// Returns where they end.
float all_lines(Ui& ui, Rect room) {
  ScrollArea area(ui, "keys/list", room);
  const float gap = ui.em() * 0.3F;
  const bool wide = area.room().w > ui.em() * kWideList;
  const float part = (area.room().w - ui.em() * 1.5F) * 0.5F;
  Column left(wide ? area.room().left(part) : area.room(), gap);
  lines(ui, left, CommandArea::everywhere, tr("Everywhere"));
  if (!wide) left.skip(ui.em() * 0.4F);
  Column right(wide ? area.room().right_part(part) : left.rest(), gap);
  lines(ui, right, CommandArea::conversation, tr("In a conversation"));
  const float end = std::max(left.bottom(), right.bottom());
  area.finish(end);
  return end - area.room().y;
}

struct MenuLine {
  std::string_view name, text;
  Icon icon;
  bool needs_person;
};
// In the order of kMenuPages.
constexpr std::array kMenu{
    MenuLine{"menu/board", msg("The waiting room"), Icon::people, true},
    MenuLine{"menu/settings", msg("Settings"), Icon::gear, true},
    MenuLine{"menu/quit", msg("Quit"), Icon::door, false},
};
constexpr std::array kMenuPages{Page::board, Page::settings, Page::quit};

bool menu_button(Ui& ui, Column& column, const Button& what) {
  const float height = button_height(ui, what, column.rest().w);
  return button(ui, column.take(height), what);
}

}  // namespace

void Overlays::take_keys(Ui& ui) {
  const Above above(ui);
  const Open before = open_;
  if (asked(ui, Command::keys)) open_ = open_ == Open::keys ? Open::nothing : Open::keys;
  if (asked(ui, Command::menu)) open_ = open_ == Open::menu ? Open::nothing : Open::menu;
  if (before == open_) return;
  if (open_ == Open::keys) ui.focus_on("keys/close", true);
  if (open_ == Open::menu) ui.focus_on("menu/close", true);
  ui.redo();
}

std::optional<Destination> Overlays::draw(Ui& ui, const World& world) {
  const Above above(ui);
  if (open_ == Open::keys) draw_keys(ui);
  auto where = open_ == Open::menu ? draw_menu(ui, world) : std::nullopt;
  take_keys(ui);
  return where;
}

void Overlays::draw_keys(Ui& ui) {
  Dialogue dialogue(ui, "keys", 56.0F, 36.0F);
  const Button close{"keys/close",        tr("Back"), Icon::back,
                     Button::Tone::plain, tr("Esc"),  Role::surface};
  const Rect room = dialogue.room();
  const Vec2 size = button_size(ui, close);
  const float used = text(ui, room, {kHeading, Role::text, Role::surface},
                          ui.by_pad() ? tr("What the buttons do") : tr("What the keys do"));
  const float foot = size.y + ui.em() * 0.6F;
  const float list = all_lines(ui, room.below(used + ui.em() * 0.2F).above_foot(foot));
  dialogue.fit(room.y + used + list + foot + ui.em() * 1.2F);
  const bool closed = button(ui, room.foot(size.y).left(size.x), close);
  if (closed || dialogue.wants_to_close()) open_ = Open::nothing;
}

std::optional<Destination> Overlays::draw_menu(Ui& ui, const World& world) {
  Dialogue dialogue(ui, "menu", 22.0F, 30.0F);
  ScrollArea area(ui, "menu/list", dialogue.room());
  Column column(area.room(), ui.em() * 0.4F);
  column.use(text(ui, column.rest(), {kHeading, Role::text, Role::surface}, tr("Menu")));
  std::optional<Destination> where;
  const bool closed = menu_button(
      ui, column, {"menu/close", tr("Go on"), Icon::right, Button::Tone::main, tr("Esc")});
  const std::string_view list = ui.by_pad() ? tr("What the buttons do") : tr("What the keys do");
  const bool keys = menu_button(ui, column, {"menu/keys", list, Icon::hand});
  for (std::size_t i = 0; i < kMenu.size(); ++i) {
    if (kMenu[i].needs_person && !world.person) continue;
    if (menu_button(ui, column, {kMenu[i].name, tr(kMenu[i].text), kMenu[i].icon}))
      where = Destination{kMenuPages[i]};
  }
  area.finish(column.bottom());
  dialogue.fit(column.bottom() - area.room().y + dialogue.room().y + ui.em() * 0.9F);
  if (closed || where || dialogue.wants_to_close()) open_ = Open::nothing;
  if (keys) open_ = Open::keys;
  if (keys) ui.focus_on("keys/close", true);
  return where;
}

}  // namespace earshot::ui
