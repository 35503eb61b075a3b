#include "ui/screens/board/board_screen.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <climits>
#include <cmath>
#include <utility>

#include "ui/picture/customer_picture.h"
#include "ui/session/phrases.h"
#include "ui/shell/backdrop.h"
#include "ui/shell/newcomer.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/frame.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

constexpr float kLeastTile = 13.5F;  // ems
constexpr float kMostColumns = 4.0F;
constexpr float kMostHead = 0.3F;  // of the height

float tile_pad(const Ui& ui) { return ui.metrics().space() * 0.6F; }
float picture_height(const Ui& ui, float width) {
  return std::min(width * 0.78F, ui.metrics().space() * 14.0F);
}

std::size_t columns_for(const Ui& ui, float width, std::size_t tiles) {
  const float fit = std::floor(width / (ui.em() * kLeastTile));
  const float most = std::min(kMostColumns, static_cast<float>(std::max<std::size_t>(tiles, 1)));
  return static_cast<std::size_t>(std::clamp(fit, 1.0F, most));
}

std::string facts_of(const scenario::Scenario& scenario) {
  return trf("{} · {} · {} min", channel_words(scenario.channel),
             difficulty_words(scenario.difficulty), scenario.minutes);
}

// The first error of a file that does not load, as one reads it.
std::string first_error(const scenario::PackEntry& entry) {
  for (const auto& diagnostic : entry.loaded.diagnostics) {
    if (diagnostic.message->severity != base::Severity::error) continue;
    const auto& where = diagnostic.where.span.begin;
    return trf("Line {}, column {}: {}.", where.line, where.column, base::wording(diagnostic));
  }
  return std::string(tr("This file could not be read."));
}

std::size_t error_count(const scenario::PackEntry& entry) {
  return static_cast<std::size_t>(
      std::count_if(entry.loaded.diagnostics.begin(), entry.loaded.diagnostics.end(),
                    [](const auto& d) { return d.message->severity == base::Severity::error; }));
}

std::string broken_words(const scenario::PackEntry& entry) {
  const std::size_t errors = error_count(entry);
  return errors < 2 ? first_error(entry)
                    : trn("{1} And 1 more.", "{1} And {0} more.", errors - 1, first_error(entry));
}

struct Words {
  std::string name, quote, facts;
};
Words words_of(const scenario::PackEntry& entry, const ScenarioPointer& said) {
  if (said == nullptr) {
    const std::string id = entry.loaded.title.empty() ? entry.loaded.id : entry.loaded.title;
    return {id, broken_words(entry),
            trf("{}.yaml cannot be played until this is mended", entry.loaded.id)};
  }
  return {said->customer.name, in_quotes(said->complaint), facts_of(*said)};
}

// The easiest come first, of those the shortest; what cannot be played waits at the end.
std::pair<int, int> how_hard(const scenario::PackEntry& entry) {
  const auto& scenario = entry.loaded.scenario;
  return scenario ? std::pair(scenario->difficulty, scenario->minutes) : std::pair(INT_MAX, 0);
}

constexpr Button head_button(std::string_view name, std::string_view text, Icon icon) {
  return {name, text, icon, Button::Tone::plain, "", Role::ground};
}
constexpr std::array kHeadButtons{head_button("board/progress", msg("Progress"), Icon::up),
                                  head_button("board/glossary", msg("Techniques"), Icon::book),
                                  head_button("board/workshop", msg("Workshop"), Icon::board),
                                  head_button("board/history", msg("Past plays"), Icon::clock),
                                  head_button("board/settings", msg("Settings"), Icon::gear),
                                  head_button("board/people", msg("Somebody else"), Icon::people),
                                  head_button("board/quit", msg("Quit"), Icon::door)};
constexpr std::array kHeadPages{Page::progress, Page::glossary, Page::workshop, Page::history,
                                Page::settings, Page::people,   Page::quit};

float buttons_width(const Ui& ui) {
  float width = 1.0F - ui.metrics().gap();
  for (const Button& one : in_words(kHeadButtons))
    width += button_size(ui, one).x + ui.metrics().gap();
  return width;
}

}  // namespace

BoardScreen::BoardScreen(World& world) : world_(world) { collect(); }

void BoardScreen::collect() {
  for (const auto& entry : world_.pack.scenarios) tiles_.push_back({&entry, std::nullopt});
  std::ranges::stable_sort(tiles_, {}, [](const Tile& tile) { return how_hard(*tile.entry); });
  if (!world_.person) return;
  const auto history = world_.store.history(world_.person->id);
  if (!history) {
    problem_ = history.failure().text;
    return;
  }
  for (const auto& play : *history) {
    for (Tile& tile : tiles_) {
      if (tile.entry->loaded.id != play.scenario) continue;
      // A round of a workshop is gone on with there.
      const bool own = play.mode != play::Mode::competition;
      if (play.status == records::PlayStatus::open && own) tile.open = play.id;
      if (!play.result || !play.is_clean()) continue;
      tile.best = std::max(tile.best, play.result->shown_total);
      tile.passed = tile.passed || play.result->passed;
    }
  }
}

void BoardScreen::draw(Ui& ui) {
  ui.name_screen("board");
  office_backdrop(ui);
  const Rect all = ui.screen().inset(ui.em() * 1.2F, ui.em() * 0.9F);
  const bool head_scrolls = head_height(ui, all) > all.h * kMostHead;
  Rect rest = head_scrolls ? all : all.below(draw_head(ui, all) + ui.em() * 0.4F);
  if (is_newcomer(world_) && !head_scrolls) rest = rest.below(name_strip(ui, rest, world_, strip_));
  draw_tiles(ui, rest, head_scrolls);
}

float BoardScreen::head_height(const Ui& ui, Rect room) const {
  const float buttons = button_row_height(ui, room.w, in_words(kHeadButtons));
  return ui.fonts().line_height(kTitle) + ui.em() * 0.3F + buttons;
}

// Greeting and buttons, side by side where they have room. Returns the height used.
float BoardScreen::draw_head(Ui& ui, Rect room) {
  const bool named = world_.person && !is_newcomer(world_);
  const std::string words = !problem_.empty() ? as_sentence(tr(problem_))
                            : named           ? trf("The waiting room, {}", world_.person->name)
                                              : std::string(tr("The waiting room"));
  const float line = ui.fonts().line_height(kTitle);
  const float title = text_width(ui, kTitle, words) + ui.em();
  const bool beside = title + buttons_width(ui) <= room.w;
  label(ui, room.top(line), {kTitle, Role::text, Role::ground}, words);
  const Rect place =
      beside ? room.right_part(buttons_width(ui)) : room.below(line + ui.em() * 0.3F);
  draw_buttons(ui, place);
  const float buttons = button_row_height(ui, place.w, in_words(kHeadButtons));
  return beside ? std::max(line, buttons) : place.y - room.y + buttons;
}

void BoardScreen::draw_buttons(Ui& ui, Rect room) {
  ButtonRow row(ui, room);
  const auto buttons = in_words(kHeadButtons);
  for (std::size_t i = 0; i < buttons.size(); ++i) {
    if (row.add(buttons[i])) go({kHeadPages[i]});
  }
}

// With large text the head goes away with the tiles: the customers need the room.
void BoardScreen::draw_tiles(Ui& ui, Rect room, bool with_head) {
  ScrollArea area(ui, "board/tiles", room, ScrollArea::Keep::across_pages);
  const float gap = ui.metrics().space() * 0.7F;
  const std::size_t columns = columns_for(ui, area.room().w, tiles_.size());
  const auto count = static_cast<float>(columns);
  const float width = (area.room().w - gap * (count - 1.0F)) / count;
  Column column(area.room(), gap);
  if (with_head) column.use(draw_head(ui, area.room()));
  if (with_head && is_newcomer(world_)) column.use(name_strip(ui, column.rest(), world_, strip_));
  for (std::size_t first = 0; first < tiles_.size(); first += columns) {
    const std::size_t end = std::min(first + columns, tiles_.size());
    float height = 0.0F;
    for (std::size_t i = first; i < end; ++i)
      height = std::max(height, words_height(ui, width, tiles_[i]));
    const Rect row = column.take(height + picture_height(ui, width) + 3.0F * tile_pad(ui));
    for (std::size_t i = first; i < end; ++i)
      draw_tile(ui, row.after_left((width + gap) * static_cast<float>(i - first)).left(width),
                tiles_[i]);
  }
  area.finish(column.bottom());
}

ScenarioPointer BoardScreen::said(const Tile& tile) const {
  return world_.spoken.in_words(tile.entry->loaded.scenario);
}

float BoardScreen::words_height(const Ui& ui, float width, const Tile& tile) const {
  const Words words = words_of(*tile.entry, said(tile));
  const float room = width - 2.0F * tile_pad(ui);
  const bool signs = tile.open || tile.best >= 0;
  const float badge =
      signs ? badge_size(ui, {tr("In the middle of it"), Icon::bubble}).y + ui.em() * 0.4F : 0.0F;
  return text_height(ui, room, kStrong, words.name) + text_height(ui, room, kBody, words.quote) +
         text_height(ui, room, kSmall, words.facts) + badge + ui.em() * 0.6F;
}

void BoardScreen::draw_picture(Ui& ui, Rect rect, const Tile& tile, Role back) {
  const std::string name = "scene/" + tile.entry->loaded.id;
  if (const auto scenario = said(tile)) {
    WaitingScene scene = waiting(*scenario, name);
    scene.around = back;
    return waiting_scene(ui, rect, scene);
  }
  ui.canvas().fill(rect, ui.colour(Role::sunken), ui.metrics().radius());
  const float side = std::min(rect.h * 0.4F, ui.em() * 3.0F);
  draw_icon(ui.canvas(), Icon::warning, centred(rect, side, side), ui.colour(Role::poor));
  ui.shape(Role::poor, Role::sunken);
}

void BoardScreen::draw_tile(Ui& ui, Rect rect, const Tile& tile) {
  const Words words = words_of(*tile.entry, said(tile));
  const bool playable = tile.entry->loaded.scenario != nullptr;
  const std::string name = "customer/" + tile.entry->loaded.id;
  const std::string heard = words.name + ". " + words.quote + " " + words.facts;
  const Touch touch = ui.touch({name, Kind::card, words.name, "", playable, heard}, rect);
  const Role back = touch.hovered ? Role::raised : Role::surface;
  card_back(ui, rect, back, touch.hovered ? 1.5F : 1.0F);
  const Rect inside = rect.inset(tile_pad(ui));
  const float picture = picture_height(ui, rect.w);
  draw_picture(ui, inside.top(picture), tile, back);
  Column column(inside.below(picture + tile_pad(ui) * 0.8F), ui.em() * 0.2F);
  column.use(text(ui, column.rest(), {kStrong, Role::text, back}, words.name));
  column.use(text(ui, column.rest(), {kBody, Role::text, back}, words.quote));
  column.use(text(ui, column.rest(), {kSmall, Role::text_soft, back}, words.facts));
  column.skip(ui.em() * 0.2F);
  if (tile.open) {
    badge(ui, column.rest().top_left(),
          {tr("In the middle of it"), Icon::bubble, Role::accent, back});
  } else if (tile.best >= 0) {
    const std::string best = trf("Best {} of 100", tile.best);
    const Badge counted = tile.passed ? Badge{best, Icon::check, Role::good, back}
                                      : Badge{best, Icon::ear, Role::text_soft, back};
    badge(ui, column.rest().top_left(), counted);
  }
  if (touch.ring) focus_ring(ui, rect, ui.metrics().radius(), Role::ground);
  if (touch.activated && playable) go({Page::card, tile.entry->loaded.id});
}

}  // namespace earshot::ui
