#include "ui/screens/people/people_screen.h"

#include <utility>

#include "ui/picture/customer_picture.h"
#include "ui/session/begin_play.h"
#include "ui/shell/attending.h"
#include "ui/shell/backdrop.h"
#include "ui/shell/newcomer.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/frame.h"
#include "ui/widgets/row.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

std::string plays_words(std::size_t plays) {
  return plays == 0 ? std::string(tr("no plays yet")) : trn("1 play", "{} plays", plays);
}

}  // namespace

PeopleScreen::PeopleScreen(World& world) : world_(world), open_(find_open_play(world)) {
  if (auto people = world.store.people()) {
    people_ = *people;
  } else {
    problem_ = people.failure().text;
  }
  asks_name_ = people_.empty();
}

void PeopleScreen::draw(Ui& ui) {
  ui.name_screen("people");
  const float width = std::min(ui.screen().w - ui.em() * 1.6F, ui.em() * 34.0F);
  const float asked = problem_.empty() ? 19.0F : 22.0F;  // ems; why a name was refused needs room
  const float height = std::min(ui.screen().h - ui.em() * 1.6F, ui.em() * (asks_name_ ? asked
                                                                           : open_    ? 30.0F
                                                                                      : 25.0F));
  const Rect room = office_panel(ui, centred(ui.screen(), width, height), "people");
  Column column(room, ui.em() * 0.5F);
  column.use(text(ui, column.rest(), {kTitle, Role::text, Role::surface}, "Earshot"));
  column.use(text(ui, column.rest(), {kBody, Role::text_soft, Role::surface},
                  tr("What customers say is wrong is often not what is wrong. Listen, and find "
                     "out.")));
  column.skip(ui.em() * 0.3F);
  if (asks_name_) {
    draw_new(ui, column.rest());
  } else {
    draw_people(ui, column.rest());
  }
}

void PeopleScreen::draw_new(Ui& ui, Rect room) {
  ScrollArea area(ui, "people/new-person", room);
  Column column(area.room(), ui.em() * 0.5F);
  const Field what{"people/name", tr("What shall we call you?"), tr("Your name"), Icon::person,
                   records::kLongestName};
  const auto result = field(ui, column.take(field_height(ui, column.rest().w, what)), what, name_);
  if (result.changed) problem_.clear();
  if (!problem_.empty())
    column.use(text(ui, column.rest(), {kSmall, Role::poor, Role::surface}, as_sentence(problem_)));
  column.use(text(ui, column.rest(), {kSmall, Role::text_soft, Role::surface},
                  tr("Your plays are kept on this computer under this name. You can export or "
                     "delete them at any time.")));
  ButtonRow row(ui, column.rest());
  const bool go_on = row.add({"people/begin", tr("Begin"), Icon::right, Button::Tone::main, "",
                              Role::surface, !name_.empty()});
  if (!people_.empty() && row.add({"people/back", tr("Somebody I know"), Icon::back}))
    asks_name_ = false;
  area.finish(column.rest().y + row.height());
  if ((go_on || result.entered) && !name_.empty()) add();
}

void PeopleScreen::draw_people(Ui& ui, Rect room) {
  const float foot = ui.metrics().control() + ui.em() * 0.5F;
  {
    ScrollArea area(ui, "people/list", room.above_foot(foot));
    Column column(area.room(), ui.em() * 0.2F);
    if (open_) draw_continue(ui, column);
    column.use(text(ui, column.rest(), {kStrong, Role::text, Role::surface},
                    tr("Who is listening today?")));
    for (const auto& person : people_) {
      const std::string name = "person/" + person.name, plays = plays_words(person.plays);
      const std::string shown = name_words(person);
      const Row what{name, shown, plays, "", Icon::person, Role::accent};
      if (row(ui, column.take(row_height(ui, column.rest().w, what)), what)) enter(person, false);
    }
    const Row join{"people/workshop", tr("Join a workshop"), "", "", Icon::board, Role::accent};
    if (row(ui, column.take(row_height(ui, column.rest().w, join)), join)) go({Page::join});
    area.finish(column.bottom());
  }
  ButtonRow buttons(ui, room.foot(ui.metrics().control()));
  if (buttons.add({"people/new", tr("Somebody new"), Icon::plus})) {
    asks_name_ = true;
    ui.focus_on("people/name");
  }
  if (buttons.add({"people/quit", tr("Quit"), Icon::door, Button::Tone::quiet})) go({Page::quit});
}

void PeopleScreen::add() {
  const auto person = world_.store.add_person(name_, world_.now());
  if (!person) {
    problem_ = person.failure().text;
    return;
  }
  enter(*person, true);
}

// One card: the customer, who left off, and what was said last.
void PeopleScreen::draw_continue(Ui& ui, Column& column) {
  const ScenarioPointer said = world_.spoken.in_words(open_->scenario);
  const std::string who = trf("{} and {}", name_words(open_->person), said->customer.name);
  const std::string line = open_->line.empty() ? said->complaint : open_->line;
  const std::string name = "people/continue", quote = in_quotes(line);
  const float pad = ui.em() * 0.7F, side = ui.em() * 4.4F;
  const float width = column.rest().w - side - 3.0F * pad;
  const float words = text_height(ui, width, kStrong, tr("Go on")) +
                      text_height(ui, width, kSmall, who) + text_height(ui, width, kBody, quote) +
                      ui.em() * 0.3F;
  const Rect rect = column.take(std::max(words, side) + 2.0F * pad);
  const Touch touch = ui.touch({name, Kind::card, who}, rect);
  const Role back = touch.hovered ? Role::raised : Role::selected;
  card_back(ui, rect, back, touch.hovered ? 1.5F : 1.0F);
  const Rect inside = rect.inset(pad);
  WaitingScene scene = waiting(*said, "people/continue-scene");
  scene.around = back;
  waiting_scene(ui, inside.left(side).top(side), scene);
  Column lines(inside.after_left(side + pad), ui.em() * 0.1F);
  lines.use(text(ui, lines.rest(), {kStrong, Role::text, back}, tr("Go on")));
  lines.use(text(ui, lines.rest(), {kSmall, Role::text_soft, back}, who));
  lines.use(text(ui, lines.rest(), {kBody, Role::text, back}, quote));
  if (touch.ring) focus_ring(ui, rect, ui.metrics().radius(), Role::surface);
  const bool entered = touch.activated || ui.pressed(Key::enter);
  column.skip(ui.em() * 0.4F);
  if (!entered) return;
  enter(open_->person, false);
  if (problem_.empty()) go({Page::play, open_->scenario->id, open_->play});
}

void PeopleScreen::enter(const records::Person& person, bool is_new) {
  const auto settings = world_.store.settings(person.id);
  const auto last = world_.store.set_last_person(person.id);
  if (!settings || !last) {
    problem_ = !settings ? settings.failure().text : last.failure().text;
    return;
  }
  if (world_.attending && world_.attending->person != person.id) stop_attending(world_);
  world_.person = person;
  world_.settings = *settings;
  const ScenarioPointer first = is_new ? easiest(world_.pack) : nullptr;
  if (first != nullptr) return go({Page::card, first->id});
  go({Page::board});
}

}  // namespace earshot::ui
