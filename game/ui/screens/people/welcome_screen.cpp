#include "ui/screens/people/welcome_screen.h"

#include <array>
#include <vector>

#include "ui/picture/customer_picture.h"
#include "ui/session/begin_play.h"
#include "ui/shell/backdrop.h"
#include "ui/shell/newcomer.h"
#include "ui/widgets/button.h"
#include "ui/widgets/frame.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

std::vector<Button> welcome_buttons(const scenario::Scenario* first) {
  std::vector<Button> row;
  if (first != nullptr) {
    const bool phone = first->channel == scenario::Channel::phone;
    row.push_back({"welcome/begin", phone ? tr("Pick up") : tr("Begin"),
                   phone ? Icon::phone : Icon::play, Button::Tone::main, tr("Enter")});
  }
  row.push_back({"welcome/board", tr("Somebody else first"), Icon::people, Button::Tone::quiet});
  row.push_back({"welcome/workshop", tr("Join a workshop"), Icon::board, Button::Tone::quiet});
  row.push_back({"welcome/settings", tr("Text and colours"), Icon::gear, Button::Tone::quiet});
  return row;
}

}  // namespace

WelcomeScreen::WelcomeScreen(World& world) : world_(world), first_(easiest(world.pack)) {}

void WelcomeScreen::draw(Ui& ui) {
  ui.name_screen("welcome");
  const float width = std::min(ui.screen().w - ui.em() * 1.6F, ui.em() * 46.0F);
  const float height = std::min(ui.screen().h - ui.em() * 1.6F, ui.em() * 22.0F);
  const Rect room = office_panel(ui, centred(ui.screen(), width, height), "welcome");
  const float foot = buttons_height(ui, room.w);
  const Rect top = room.above_foot(foot + ui.em() * 0.5F);
  float used = 0.0F;
  if (first_ != nullptr) {
    const float picture = std::min(top.w * 0.36F, ui.em() * 15.0F);
    const Rect photograph = top.left(picture).top(std::min(top.h, picture * 1.15F));
    waiting_scene(ui, photograph, waiting(*said(), "welcome/scene"));
    used = picture + ui.em() * 1.2F;
  }
  draw_words(ui, top.after_left(used));
  draw_buttons(ui, room.foot(foot));
}

void WelcomeScreen::draw_words(Ui& ui, Rect room) {
  ScrollArea area(ui, "welcome/words", room);
  Column column(area.room(), ui.em() * 0.45F);
  column.use(text(ui, column.rest(), {kTitle, Role::text, Role::surface}, "Earshot"));
  column.use(text(ui, column.rest(), kInk,
                  tr("What customers say is wrong is often not what is wrong. Listen, and find "
                     "out.")));
  if (first_ != nullptr) {
    column.skip(ui.em() * 0.8F);
    column.use(
        text(ui, column.rest(), {kStrong, Role::accent, Role::surface}, said()->customer.name));
    const TextStyle italic{Size::body, Cut::italic};
    column.use(
        text(ui, column.rest(), {italic, Role::text, Role::surface}, in_quotes(said()->complaint)));
  }
  if (!problem_.empty())
    column.use(text(ui, column.rest(), {kSmall, Role::poor, Role::surface}, as_sentence(problem_)));
  area.finish(column.bottom());
}

float WelcomeScreen::buttons_height(const Ui& ui, float width) const {
  return button_row_height(ui, width, welcome_buttons(first_.get()));
}

void WelcomeScreen::draw_buttons(Ui& ui, Rect room) {
  ButtonRow row(ui, room);
  for (const Button& one : welcome_buttons(first_.get())) {
    if (!row.add(one)) continue;
    if (one.name == "welcome/begin") begin();
    if (one.name == "welcome/board" && welcome()) go({Page::board});
    if (one.name == "welcome/workshop") go({Page::join});
    if (one.name == "welcome/settings" && welcome()) go({Page::settings});
  }
  if (first_ != nullptr && !wish() && ui.pressed(Key::enter)) begin();
}

bool WelcomeScreen::welcome() {
  const auto done = welcome_newcomer(world_);
  if (!done) problem_ = done.failure().text;
  return static_cast<bool>(done);
}

void WelcomeScreen::begin() {
  if (!welcome()) return;
  const auto play = begin_play(world_, first_, world_.settings.last_mode);
  if (!play) {
    problem_ = play.failure().text;
    return go({Page::board});
  }
  go({Page::play, first_->id, *play});
}

}  // namespace earshot::ui
