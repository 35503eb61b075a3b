#include "ui/screens/debrief/debrief_screen.h"

#include <array>
#include <iterator>
#include <vector>

#include "ui/widgets/button.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/tabs.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

constexpr std::array<Segment, 6> kSections{{{"overview", msg("Overview"), Icon::star},
                                            {"moments", msg("Moments"), Icon::heart},
                                            {"facts", msg("Facts"), Icon::search},
                                            {"follow", msg("Follow-up"), Icon::promise},
                                            {"ledger", msg("Points"), Icon::record},
                                            {"listening", msg("Listening"), Icon::ear}}};
constexpr std::array<Button, 3> kButtons{
    {{"debrief/board", msg("Waiting room"), Icon::people, Button::Tone::main, msg("Esc")},
     {"debrief/again", msg("Play again"), Icon::play},
     {"debrief/history", msg("Past plays"), Icon::clock}}};
// The last one can be had from the waiting room too; it goes where it would need a second line.
std::vector<Button> buttons_for(const Ui& ui, float width) {
  auto buttons = in_words(kButtons);
  buttons.front().key = tr(buttons.front().key);
  const bool one_line = button_row_height(ui, width, buttons) < ui.metrics().control() * 1.5F;
  return {buttons.begin(), one_line ? buttons.end() : std::prev(buttons.end())};
}

constexpr std::array kDraw{overview_section, moments_section, facts_section,
                           follow_section,   ledger_section,  listening_section};
constexpr std::array<std::string_view, 6> kAreas{"debrief/overview", "debrief/moments",
                                                 "debrief/facts",    "debrief/follow",
                                                 "debrief/ledger",   "debrief/listening"};

}  // namespace

DebriefScreen::DebriefScreen(const World& world, records::Resumed resumed)
    : world_(world), resumed_(std::move(resumed)), debrief_(play::debrief(resumed_.run)) {}

void DebriefScreen::draw(Ui& ui) {
  ui.name_screen("debrief");
  const float width = std::min(ui.screen().w - ui.em() * 1.6F, ui.em() * 66.0F);
  const Rect room =
      panel(ui, centred(ui.screen(), width, ui.screen().h - ui.em() * 1.6F), "debrief");
  const auto sections = in_words(kSections);
  const Segments what{"section", sections, section_};
  const float tabs = segments_height(ui, room.w, what);
  section_ = segments(ui, room.top(tabs), what);
  const float foot = button_row_height(ui, room.w, buttons_for(ui, room.w));
  const ScenarioPointer said = world_.spoken.in_words(resumed_.run.shared_scenario());
  Debriefing page{ui, *said, debrief_, resumed_.play, resumed_.rulebook_changed, memory_};
  draw_section(page, room.below(tabs + ui.em() * 0.5F).above_foot(foot + ui.em() * 0.4F));
  draw_buttons(ui, room.foot(foot));
  if (ui.pressed(Key::escape)) go({Page::board});
}

void DebriefScreen::draw_section(Debriefing& page, Rect room) {
  ScrollArea area(page.ui, kAreas[section_], room);
  Column column(area.room(), page.ui.em() * 0.4F);
  kDraw[section_](page, column);
  area.finish(column.bottom());
}

void DebriefScreen::draw_buttons(Ui& ui, Rect room) {
  ButtonRow row(ui, room);
  const auto buttons = buttons_for(ui, room.w);
  if (row.add(buttons[0])) go({Page::board});
  if (row.add(buttons[1])) go({Page::card, resumed_.play.scenario});
  if (buttons.size() > 2 && row.add(buttons[2])) go({Page::history});
}

void title(Debriefing& page, Column& column, std::string_view words) {
  column.skip(page.ui.em() * 0.3F);
  column.use(text(page.ui, column.rest(), {kHeading, Role::text, Role::surface}, words));
}

void paragraph(Debriefing& page, Column& column, std::string_view words) {
  column.use(text(page.ui, column.rest(), kInk, words));
}

void soft(Debriefing& page, Column& column, std::string_view words) {
  column.use(text(page.ui, column.rest(), {kSmall, Role::text_soft, Role::surface}, words));
}

}  // namespace earshot::ui
