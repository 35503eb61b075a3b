#include "ui/screens/settings/settings_screen.h"

#include <array>

#include "ui/shell/apply_settings.h"
#include "ui/shell/attending.h"
#include "ui/shell/backdrop.h"
#include "ui/widgets/button.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/frame.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/tabs.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

constexpr std::array<Segment, 5> kPaces{{{"mine", msg("A key for each line")},
                                         {"slow", msg("Slow")},
                                         {"natural", msg("Natural")},
                                         {"fast", msg("Fast")},
                                         {"at-once", msg("At once")}}};
// In the order of records::Theme.
constexpr std::array<Segment, 3> kThemesShown{{{"dark", msg("Dark"), Icon::moon},
                                               {"light", msg("Light"), Icon::sun},
                                               {"high-contrast", msg("High contrast"), Icon::eye}}};

std::size_t choice(Ui& ui, Column& column, std::string_view heading, const Segments& what) {
  column.use(text(ui, column.rest(), {kStrong, Role::text, Role::surface}, heading));
  return segments(ui, column.take(segments_height(ui, column.rest().w, what)), what);
}

bool switched(Ui& ui, Column& column, const Toggle& what) {
  return toggle(ui, column.take(toggle_height(ui, column.rest().w, what)), what);
}

}  // namespace

void SettingsScreen::draw(Ui& ui) {
  ui.name_screen("settings");
  office_backdrop(ui);
  const float width = std::min(ui.screen().w - ui.em() * 1.6F, ui.em() * 44.0F);
  const Rect room =
      panel(ui, centred(ui.screen(), width, ui.screen().h - ui.em() * 1.6F), "settings");
  Column column(room, ui.em() * 0.4F);
  column.use(text(ui, column.rest(), {kTitle, Role::text, Role::surface}, tr("Settings")));
  const float foot = ui.metrics().control() + ui.em() * 0.5F;
  draw_controls(ui, column.rest().above_foot(foot));
  ButtonRow row(ui, room.foot(ui.metrics().control()));
  const bool back =
      row.add({"settings/back", tr("Back"), Icon::back, Button::Tone::main, tr("Esc")});
  if (!asks_ && (back || ui.pressed(Key::escape))) go({Page::board});
  if (asks_) draw_confirmation(ui);
}

void SettingsScreen::draw_controls(Ui& ui, Rect room) {
  ScrollArea area(ui, "settings/list", room);
  Column column(area.room(), ui.em() * 0.5F);
  records::Settings wanted = world_.settings;
  wanted.language = language(ui, column);
  const std::string size = trf("{} px", wanted.text_size);
  const Slider text_size{"settings/text-size",
                         tr("Text size"),
                         size,
                         static_cast<float>(wanted.text_size),
                         static_cast<float>(records::kLeastTextSize),
                         static_cast<float>(records::kMostTextSize),
                         1.0F};
  wanted.text_size = static_cast<int>(
      slider(ui, column.take(slider_height(ui, column.rest().w, text_size)), text_size));
  const auto paces = in_words(kPaces);
  const Segments pace{"pace", paces, static_cast<std::size_t>(wanted.pace)};
  wanted.pace = static_cast<records::Pace>(choice(ui, column, tr("How the customer speaks"), pace));
  const auto themes = in_words(kThemesShown);
  const Segments theme{"theme", themes, static_cast<std::size_t>(wanted.theme)};
  wanted.theme = static_cast<records::Theme>(choice(ui, column, tr("Colours"), theme));
  wanted.captions =
      switched(ui, column,
               {"settings/captions", tr("Captions: how a line is said"), trc("captions", "shown"),
                trc("captions", "hidden"), wanted.captions});
  wanted.reduced_motion =
      switched(ui, column,
               {"settings/still", tr("Reduced motion"), tr("on: nothing moves by itself"),
                tr("off"), wanted.reduced_motion});
  if (wanted != world_.settings) save(ui, wanted);
  float used = 0.0F;
  draw_records(ui, column.rest(), used);
  column.use(used);
  area.finish(column.bottom());
}

// Each in its own words, for who does not read the others.
std::string SettingsScreen::language(Ui& ui, Column& column) const {
  const auto& all = world_.languages.all();
  if (all.size() < 2) return world_.settings.language;
  std::vector<Segment> items;
  items.reserve(all.size());
  for (const Language& one : all) items.push_back({one.code, one.name});
  const std::size_t now = world_.languages.chosen(language_of(world_));
  const std::size_t next = choice(ui, column, tr("Language"), {"language", items, now});
  return next == now ? world_.settings.language : all[next].code;
}

void SettingsScreen::draw_records(Ui& ui, Rect room, float& used) {
  Column column(room, ui.em() * 0.4F);
  column.skip(ui.em() * 0.4F);
  column.use(
      text(ui, column.rest(), {kHeading, Role::text, Role::surface}, tr("What is kept about you")));
  column.use(text(ui, column.rest(), {kSmall, Role::text_soft, Role::surface},
                  trf("Your plays and settings, in {} on this computer and nowhere else.",
                      world_.store.folder().string())));
  ButtonRow row(ui, column.rest());
  if (row.add({"settings/export", tr("Export my records"), Icon::save})) export_records();
  if (row.add({"settings/delete", tr("Delete my records"), Icon::bin})) asks_ = true;
  column.use(row.height());
  if (!said_.empty()) column.use(text(ui, column.rest(), kInk, said_));
  used = column.bottom() - room.y;
}

void SettingsScreen::draw_confirmation(Ui& ui) {
  Dialogue dialogue(ui, "delete", 30.0F, 18.0F);
  Column column(dialogue.room(), ui.em() * 0.5F);
  column.use(text(ui, column.rest(), {kHeading, Role::text, Role::surface},
                  tr("Delete everything about you?")));
  column.use(text(ui, column.rest(), kInk,
                  tr("Your name, your plays, your scores and your settings, in the older copies "
                     "too. This cannot be undone.")));
  ButtonRow row(ui, column.rest());
  const bool keep =
      row.add({"delete/keep", tr("Keep them"), Icon::back, Button::Tone::main, tr("Esc")});
  const bool remove = row.add({"delete/do", tr("Delete"), Icon::bin});
  dialogue.fit(column.y() + row.height());
  if (keep || remove || dialogue.wants_to_close()) asks_ = false;
  if (remove) delete_records();
}

void SettingsScreen::save(Ui& ui, const records::Settings& settings) {
  world_.settings = settings;
  apply_settings(ui, world_);
  ui.redo();  // in the other language from its first line on
  if (!world_.person) return;
  const auto saved = world_.store.save_settings(world_.person->id, settings);
  if (!saved) said_ = as_sentence(saved.failure().text);
}

void SettingsScreen::export_records() {
  if (!world_.person) return;
  const auto text = world_.store.export_person(world_.person->id);
  said_ = text ? world_.export_file(world_.person->name, *text) : as_sentence(text.failure().text);
}

void SettingsScreen::delete_records() {
  if (!world_.person) return;
  stop_attending(world_);
  const auto left_over = world_.store.delete_person(world_.person->id);
  if (!left_over) {
    said_ = as_sentence(left_over.failure().text);
    return;
  }
  if (!left_over->empty()) {
    const auto removed = world_.store.remove_set_aside();
    if (!removed) {
      said_ = as_sentence(removed.failure().text);
      return;
    }
  }
  world_.person.reset();
  world_.settings = {};
  go({Page::people});
}

}  // namespace earshot::ui
