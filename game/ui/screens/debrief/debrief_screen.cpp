#include "ui/screens/debrief/debrief_screen.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

#include "records/live_play.h"
#include "ui/screens/debrief/best_way.h"
#include "ui/screens/debrief/try_again.h"
#include "ui/widgets/button.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/tabs.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

constexpr std::array<Segment, 7> kSections{{{"overview", msg("Overview"), Icon::star},
                                            {"map", msg("Map"), Icon::link},
                                            {"moments", msg("Moments"), Icon::heart},
                                            {"facts", msg("Facts"), Icon::search},
                                            {"follow", msg("Follow-up"), Icon::promise},
                                            {"ledger", msg("Points"), Icon::record},
                                            {"listening", msg("Listening"), Icon::ear}}};
constexpr std::array<Button, 3> kButtons{
    {{"debrief/board", msg("Waiting room"), Icon::people, Button::Tone::main, msg("Esc")},
     {"debrief/again", msg("Play again"), Icon::play},
     {"debrief/history", msg("Past plays"), Icon::clock}}};
constexpr float kTight = 19.0F;  // ems of height below which the page goes to the window's edge

// The others can be had from the waiting room too; they go where they would need a second line.
std::vector<Button> buttons_for(const Ui& ui, float width, bool of_workshop) {
  auto buttons = in_words(kButtons);
  if (of_workshop) buttons.front().text = tr("Workshop");
  buttons.front().key = tr(buttons.front().key);
  std::vector<Button> row(buttons.begin(), buttons.end());
  const float line = ui.metrics().control() * 1.5F;
  while (row.size() > 1 && button_row_height(ui, width, row) > line) row.pop_back();
  return row;
}

using DrawSection = void (*)(Debriefing&, Column&);
constexpr std::array<DrawSection, 7> kDraw{overview_section, nullptr,        moments_section,
                                           facts_section,    follow_section, ledger_section,
                                           listening_section};
constexpr std::array<std::string_view, 7> kAreas{
    "debrief/overview", "", "debrief/moments", "debrief/facts", "debrief/follow", "debrief/ledger",
    "debrief/listening"};

std::optional<records::PlayId> open_play(const World& world, const std::string& scenario) {
  if (!world.person) return std::nullopt;
  const auto unfinished = world.store.unfinished(world.person->id);
  if (!unfinished) return std::nullopt;
  for (const auto& play : *unfinished) {
    if (play.scenario == scenario) return play.id;
  }
  return std::nullopt;
}

}  // namespace

DebriefScreen::DebriefScreen(World& world, records::Resumed resumed, std::string_view section)
    : world_(world),
      resumed_(std::move(resumed)),
      debrief_(play::debrief(resumed_.run)),
      map_(debrief_map(resumed_.run, debrief_, best_known(world.pack, resumed_.run))),
      open_(open_play(world, resumed_.play.scenario)) {
  const auto found = std::ranges::find(kSections, section, &Segment::id);
  if (found != kSections.end()) section_ = static_cast<std::size_t>(found - kSections.begin());
}

void DebriefScreen::draw(Ui& ui) {
  ui.name_screen("debrief");
  const float edge = ui.em() * (ui.screen().h < ui.em() * kTight ? 0.4F : 1.6F);
  const float width = std::min(ui.screen().w - edge, ui.em() * 66.0F);
  const Rect room = panel(ui, centred(ui.screen(), width, ui.screen().h - edge), "debrief");
  const auto sections = in_words(kSections);
  const Segments what{"section", sections, section_};
  const float tabs = segments_height(ui, room.w, what);
  section_ = segments(ui, room.top(tabs), what);
  const float foot = button_row_height(ui, room.w, buttons_for(ui, room.w, of_workshop()));
  const ScenarioPointer said = world_.spoken.in_words(resumed_.run.shared_scenario());
  Debriefing page{
      ui, *said, resumed_.run, debrief_, map_, resumed_.play, resumed_.rulebook_changed, memory_};
  draw_section(page, room.below(tabs + ui.em() * 0.5F).above_foot(foot + ui.em() * 0.4F));
  draw_buttons(ui, room.foot(foot));
  if (memory_.asked) return draw_reply(page);
  if (ui.pressed(Key::escape)) go(home());
}

void DebriefScreen::draw_reply(Debriefing& page) {
  const ReplyWish wish = reply_dialogue(page, open_.has_value());
  if (wish == ReplyWish::glossary) {
    const auto& technique = page.scenario().technique(choice_at(page, *memory_.asked));
    const std::string section(kSections[section_].id);
    return go({Page::glossary, {}, resumed_.play.id, technique.name, section});
  }
  if (wish == ReplyWish::again) return try_again();
  if (wish != ReplyWish::close) return;
  memory_.asked.reset();
  memory_.trouble.clear();
  page.ui.redo();
}

// A play is on disk before it is on the screen.
void DebriefScreen::try_again() {
  if (open_) {
    const auto ended = world_.store.abandon(*open_, world_.now());
    if (!ended) {
      memory_.trouble = ended.failure().text;
      return;
    }
    open_.reset();
  }
  const auto live =
      records::LivePlay::begin_from(world_.store, resumed_, *memory_.asked - 1, world_.now());
  if (!live) {
    memory_.trouble = live.failure().text;
    return;
  }
  go({Page::play, resumed_.play.scenario, live->id()});
}

void DebriefScreen::draw_section(Debriefing& page, Rect room) {
  if (kDraw[section_] == nullptr) return map_section(page, room);
  ScrollArea area(page.ui, kAreas[section_], room);
  Column column(area.room(), page.ui.em() * 0.4F);
  kDraw[section_](page, column);
  area.finish(column.bottom());
}

// Whoever looks back at a round is still at their workshop.
bool DebriefScreen::of_workshop() const {
  return world_.attending && resumed_.play.mode == play::Mode::competition;
}
Destination DebriefScreen::home() const { return {of_workshop() ? Page::workshop : Page::board}; }

void DebriefScreen::draw_buttons(Ui& ui, Rect room) {
  ButtonRow row(ui, room);
  const auto buttons = buttons_for(ui, room.w, of_workshop());
  if (row.add(buttons[0])) go(home());
  if (buttons.size() > 1 && row.add(buttons[1])) go({Page::card, resumed_.play.scenario});
  if (buttons.size() > 2 && row.add(buttons[2])) go({Page::history});
}

void title(Debriefing& page, Column& column, std::string_view words) {
  column.skip(page.ui.em() * 0.3F);
  column.use(text(page.ui, column.rest(), {kHeading, Role::text, Role::surface}, words));
}

void paragraph(Debriefing& page, Column& column, std::string_view words) {
  column.use(text(page.ui, column.rest(), kInk, words));
}

void quote(Debriefing& page, Column& column, std::string_view label, std::string_view words,
           Role tone) {
  Ui& ui = page.ui;
  const float indent = ui.em() * 0.9F;
  const Rect rest = column.rest();
  const float used = text(ui, rest.after_left(indent), kSoftInk, label);
  const float height = used + text(ui, rest.after_left(indent).below(used), kInk, words);
  ui.canvas().fill({rest.x, rest.y, ui.em() * 0.16F, height}, ui.colour(tone), ui.em() * 0.08F);
  column.use(height);
}

void soft(Debriefing& page, Column& column, std::string_view words) {
  column.use(text(page.ui, column.rest(), {kSmall, Role::text_soft, Role::surface}, words));
}

}  // namespace earshot::ui
