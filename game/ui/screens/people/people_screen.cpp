#include "ui/screens/people/people_screen.h"

#include <utility>

#include "ui/shell/backdrop.h"
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

// Where a newcomer begins: the easiest customer, and of those the shortest.
const scenario::Scenario* easiest(const scenario::Pack& pack) {
  const auto how_hard = [](const scenario::Scenario& one) {
    return std::pair(one.difficulty, one.minutes);
  };
  const scenario::Scenario* found = nullptr;
  for (const auto& entry : pack.scenarios) {
    const scenario::Scenario* one = entry.loaded.scenario.get();
    if (one != nullptr && (found == nullptr || how_hard(*one) < how_hard(*found))) found = one;
  }
  return found;
}

}  // namespace

PeopleScreen::PeopleScreen(World& world) : world_(world) {
  if (auto people = world.store.people()) {
    people_ = *people;
  } else {
    problem_ = people.failure().text;
  }
  asks_name_ = people_.empty();
}

void PeopleScreen::draw(Ui& ui) {
  ui.name_screen("people");
  office_backdrop(ui);
  const float width = std::min(ui.screen().w - ui.em() * 1.6F, ui.em() * 34.0F);
  const float asked = problem_.empty() ? 19.0F : 22.0F;  // ems; why a name was refused needs room
  const float height =
      std::min(ui.screen().h - ui.em() * 1.6F, ui.em() * (asks_name_ ? asked : 25.0F));
  const Rect room = panel(ui, centred(ui.screen(), width, height), "people");
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
  Column heading(room, ui.em() * 0.3F);
  heading.use(text(ui, heading.rest(), {kStrong, Role::text, Role::surface},
                   tr("Who is listening today?")));
  {
    ScrollArea area(ui, "people/list", heading.rest().above_foot(foot));
    Column column(area.room(), ui.em() * 0.2F);
    for (const auto& person : people_) {
      const std::string name = "person/" + person.name, plays = plays_words(person.plays);
      const Row what{name, person.name, plays, "", Icon::person, Role::accent};
      if (row(ui, column.take(row_height(ui, column.rest().w, what)), what)) enter(person, false);
    }
    area.finish(column.bottom());
  }
  ButtonRow row(ui, room.foot(ui.metrics().control()));
  if (row.add({"people/new", tr("Somebody new"), Icon::plus})) {
    asks_name_ = true;
    ui.focus_on("people/name");
  }
  if (row.add({"people/quit", tr("Quit"), Icon::door, Button::Tone::quiet})) go({Page::quit});
}

void PeopleScreen::add() {
  const auto person = world_.store.add_person(name_, world_.now());
  if (!person) {
    problem_ = person.failure().text;
    return;
  }
  enter(*person, true);
}

// The first start is one sentence and a customer, not a menu.
void PeopleScreen::enter(const records::Person& person, bool is_new) {
  const auto settings = world_.store.settings(person.id);
  const auto last = world_.store.set_last_person(person.id);
  if (!settings || !last) {
    problem_ = !settings ? settings.failure().text : last.failure().text;
    return;
  }
  world_.person = person;
  world_.settings = *settings;
  const scenario::Scenario* first = is_new ? easiest(world_.pack) : nullptr;
  if (first != nullptr) return go({Page::card, first->id});
  go({Page::board});
}

}  // namespace earshot::ui
