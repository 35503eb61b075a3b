#include "ui/screens/settings/settings_screen.h"

#include <array>

#include "ui/screens/settings/panels.h"
#include "ui/shell/apply_settings.h"
#include "ui/shell/attending.h"
#include "ui/shell/backdrop.h"
#include "ui/widgets/button.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

// In the order of SettingsScreen::Panel.
constexpr std::array<Segment, 4> kPanels{{{"reading", msg("Reading")},
                                          {"conversation", msg("Conversation")},
                                          {"sound", msg("Voice and sound")},
                                          {"you", msg("Language and records")}}};
constexpr std::array kDrawPanel{reading_panel, conversation_panel, sound_panel, language_panel};
constexpr std::array<std::string_view, 4> kPanelAreas{"settings/reading-list",
                                                      "settings/conversation-list",
                                                      "settings/sound-list", "settings/you-list"};

constexpr float kLeastForTitle = 16.0F;  // ems

}  // namespace

void SettingsScreen::draw(Ui& ui) {
  ui.name_screen("settings");
  const float width = std::min(ui.screen().w - ui.em() * 1.6F, ui.em() * 44.0F);
  const Rect room =
      office_panel(ui, centred(ui.screen(), width, ui.screen().h - ui.em() * 1.6F), "settings");
  Column column(room, ui.em() * 0.4F);
  if (room.h > ui.em() * kLeastForTitle)  // with large text what is set needs the room
    column.use(text(ui, column.rest(), {kTitle, Role::text, Role::surface}, tr("Settings")));
  draw_tabs(ui, column);
  const float foot = ui.metrics().control() + ui.em() * 0.5F;
  draw_panel(ui, column.rest().above_foot(foot));
  ButtonRow row(ui, room.foot(ui.metrics().control()));
  const bool back =
      row.add({"settings/back", tr("Back"), Icon::back, Button::Tone::main, tr("Esc")});
  if (!asks_ && (back || ui.pressed(Key::escape))) go({Page::board});
  if (asks_) draw_confirmation(ui);
}

void SettingsScreen::draw_tabs(Ui& ui, Column& column) {
  const auto tabs = in_words(kPanels);
  const Segments what{"settings-tab", tabs, static_cast<std::size_t>(panel_)};
  const Rect place = column.take(segments_height(ui, column.rest().w, what));
  panel_ = static_cast<Panel>(segments(ui, place, what));
}

void SettingsScreen::draw_panel(Ui& ui, Rect room) {
  const auto which = static_cast<std::size_t>(panel_);
  ScrollArea area(ui, kPanelAreas[which], room);
  SettingsPage page{ui, world_, Column(area.room(), ui.em() * 0.5F), world_.settings};
  kDrawPanel[which](page);
  if (page.freed || page.wanted != world_.settings) save(ui, page.wanted);
  if (panel_ == Panel::you) {
    float used = 0.0F;
    draw_records(ui, page.column.rest(), used);
    page.column.use(used);
  }
  area.finish(page.column.bottom());
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
