#include "ui/screens/glossary/glossary_screen.h"

#include <algorithm>
#include <array>
#include <utility>

#include "ui/screens/glossary/search.h"
#include "ui/shell/backdrop.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/row.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

using scenario::Family;
using scenario::Technique;

constexpr float kDetailBeside = 44.0F;  // ems from which a technique stands beside the list

// In the order of Family.
constexpr std::array<std::string_view, 10> kFamilies{
    msg("Being there"), msg("Asking"),  msg("Reflecting back"), msg("Empathy"),
    msg("Finding out"), msg("Solving"), msg("Promising"),       msg("Following up"),
    msg("Handing on"),  msg("Mistakes")};

std::string_view family_words(Family family) {
  return tr(kFamilies[static_cast<std::size_t>(family)]);
}

Button glossary_back(bool to_debrief) {
  return {"glossary/back", to_debrief ? tr("Back to the debrief") : tr("Back"), Icon::back,
          Button::Tone::main, tr("Esc")};
}

// An example with its sign, so that good and poor differ by more than colour.
void example(Ui& ui, Column& column, Icon icon, Role tone, std::string_view label,
             std::string_view words) {
  if (words.empty()) return;
  const float side = ui.em() * 1.1F;
  const Rect rest = column.rest();
  draw_icon(ui.canvas(), icon, {rest.x, rest.y + ui.em() * 0.1F, side, side}, ui.colour(tone));
  ui.shape(tone, Role::surface);
  const Rect room = rest.after_left(side + ui.em() * 0.5F);
  const float used = text(ui, room, kSoftInk, label);
  column.use(used + text(ui, room.below(used), kInk, in_quotes(words)));
}

}  // namespace

GlossaryScreen::GlossaryScreen(const World& world, const Destination& from)
    : back_(from.play ? Destination{Page::debrief, {}, from.play, {}, from.section}
                      : Destination{Page::board}),
      rubric_(world.spoken.rubric()),
      examples_(world) {
  for (const Technique& technique : rubric_->techniques) {
    items_.push_back({&technique, folded(technique.label + ' ' + technique.teach + ' ' +
                                         technique.good + ' ' + technique.poor)});
    if (technique.name == from.technique) chosen_ = &technique;
  }
  std::ranges::stable_sort(items_, {}, [](const Item& item) { return item.technique->family; });
}

void GlossaryScreen::leave() { go(back_); }

void GlossaryScreen::draw(Ui& ui) {
  ui.name_screen("glossary");
  const bool beside = ui.screen().w >= ui.em() * kDetailBeside;
  const float width = std::min(ui.screen().w - ui.em() * 1.6F, ui.em() * 60.0F);
  const Rect room =
      office_panel(ui, centred(ui.screen(), width, ui.screen().h - ui.em() * 1.6F), "glossary");
  const Button back = glossary_back(back_.page == Page::debrief);
  const float foot = button_row_height(ui, room.w, std::span(&back, 1));
  Column column(room, ui.em() * 0.4F);
  column.use(text(ui, column.rest(), kTitleInk, tr("Techniques")));
  draw_search(ui, column);
  const Rect rest = column.rest().above_foot(foot + ui.em() * 0.4F);
  const float list = beside ? rest.w * 0.42F : rest.w;
  draw_list(ui, rest.left(list));
  if (beside) draw_chosen(ui, rest.after_left(list + ui.em()));
  ButtonRow row(ui, room.foot(foot));
  if (row.add(back)) leave();
  if (!beside && chosen_ != nullptr) return chosen_dialogue(ui);
  if (ui.pressed(Key::escape)) leave();
}

void GlossaryScreen::draw_search(Ui& ui, Column& column) {
  const Field what{"glossary/search", "", tr("Search: type a word"), Icon::search, 60};
  if (std::exchange(is_new_, false) && chosen_ == nullptr) {
    ui.focus_on("glossary/search", false);
    to_list_start_ = true;  // another visit may have left it elsewhere
  }
  const float height = field_height(ui, column.rest().w, what);
  if (field(ui, column.take(height), what, question_).changed) to_list_start_ = true;
}

void GlossaryScreen::draw_list(Ui& ui, Rect room) {
  ScrollArea area(ui, "glossary/list", room);
  if (std::exchange(to_list_start_, false)) area.go_to_start();
  Column column(area.room(), ui.em() * 0.15F);
  std::optional<Family> family;
  for (const Item& item : items_) {
    if (!matches(item.searched, question_)) continue;
    const Technique& technique = *item.technique;
    if (family != technique.family) {
      family = technique.family;
      column.skip(ui.em() * 0.4F);
      column.use(text(ui, column.rest(), kInk.with(kStrong).with(Role::accent),
                      family_words(technique.family)));
    }
    const std::string name = "technique/" + technique.name;
    Row what{name, technique.label};
    what.chosen = chosen_ == &technique;
    what.tight = true;
    const Rect place = column.take(row_height(ui, column.rest().w, what));
    if (what.chosen && to_chosen_ > 0) ui.reveal(place);
    if (row(ui, place, what)) {
      chosen_ = &technique;
      ui.redo();
    }
  }
  if (to_chosen_ > 0 && --to_chosen_ > 0) ui.redo();
  if (!family) column.use(text(ui, column.rest(), kSoftInk, tr("No technique has these words.")));
  area.finish(column.bottom());
}

void GlossaryScreen::chosen_words(Ui& ui, Column& column) {
  const Technique& technique = *chosen_;
  column.use(text(ui, column.rest(), kSoftInk, family_words(technique.family)));
  column.use(text(ui, column.rest(), kHeadingInk, technique.label));
  column.use(text(ui, column.rest(), kInk, technique.teach));
  column.skip(ui.em() * 0.3F);
  const bool mistake = technique.family == Family::mistake;
  example(ui, column, Icon::check, Role::good, mistake ? tr("Better") : tr("For example"),
          technique.good);
  example(ui, column, Icon::cross, Role::poor, mistake ? tr("So it sounds") : tr("And not"),
          technique.poor);
  if (const Example* found = examples_.find(technique.name)) {
    example(ui, column, Icon::bubble, Role::accent, trf("A reply to {}", found->customer),
            found->words);
  } else {
    column.use(text(ui, column.rest(), kSoftInk,
                    tr("Once you have talked with a customer to whom it can be said, their example "
                       "stands here too.")));
  }
}

void GlossaryScreen::draw_chosen(Ui& ui, Rect room) {
  ScrollArea area(ui, "glossary/technique", room);
  Column column(area.room(), ui.em() * 0.4F);
  if (chosen_ != nullptr) {
    chosen_words(ui, column);
  } else {
    column.use(text(ui, column.rest(), kSoftInk, tr("Choose a technique to read about it.")));
  }
  area.finish(column.bottom());
}

void GlossaryScreen::chosen_dialogue(Ui& ui) {
  Dialogue dialogue(ui, "technique", 40.0F, 40.0F);
  const Rect room = dialogue.room();
  const Button close{"glossary/close", tr("Close"), Icon::check, Button::Tone::main, tr("Esc")};
  const float foot = button_row_height(ui, room.w, std::span(&close, 1));
  {
    ScrollArea area(ui, "glossary/technique", room.above_foot(foot + ui.em() * 0.4F));
    Column column(area.room(), ui.em() * 0.4F);
    chosen_words(ui, column);
    area.finish(column.bottom());
    const float height = column.bottom() - area.room().y + ui.em() * 0.8F;
    dialogue.fit(room.y + height + ui.em() * 0.4F + foot);
  }
  ButtonRow row(ui, room.foot(foot));
  if (row.add(close) || dialogue.wants_to_close()) {
    chosen_ = nullptr;
    ui.redo();
  }
}

}  // namespace earshot::ui
