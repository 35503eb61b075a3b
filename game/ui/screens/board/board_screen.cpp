#include "ui/screens/board/board_screen.h"

#include <fmt/format.h>

#include <algorithm>

#include "ui/picture/customer_picture.h"
#include "ui/session/phrases.h"
#include "ui/shell/backdrop.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/frame.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/text.h"

namespace earshot::ui {
namespace {

float picture_side(const Ui& ui) { return ui.em() * 6.6F; }

std::string facts_of(const scenario::Scenario& scenario) {
  return fmt::format("{} · {} · {} min", channel_words(scenario.channel),
                     difficulty_words(scenario.difficulty), scenario.minutes);
}

// The first error of a file that does not load, as one reads it.
std::string first_error(const scenario::PackEntry& entry) {
  for (const auto& diagnostic : entry.loaded.diagnostics) {
    if (diagnostic.message->severity != base::Severity::error) continue;
    const auto& where = diagnostic.where.span.begin;
    return fmt::format("Line {}, column {}: {}", where.line, where.column,
                       base::wording(diagnostic));
  }
  return "This file could not be read";
}

std::size_t error_count(const scenario::PackEntry& entry) {
  return static_cast<std::size_t>(
      std::count_if(entry.loaded.diagnostics.begin(), entry.loaded.diagnostics.end(),
                    [](const auto& d) { return d.message->severity == base::Severity::error; }));
}

std::string broken_words(const scenario::PackEntry& entry) {
  const std::size_t more = error_count(entry) > 1 ? error_count(entry) - 1 : 0;
  const std::string rest = more == 0 ? std::string() : fmt::format(" And {} more.", more);
  return first_error(entry) + "." + rest;
}

struct Words {
  std::string name, quote, facts;
};
Words words_of(const scenario::PackEntry& entry) {
  if (!entry.loaded.scenario) {
    const std::string id = entry.loaded.title.empty() ? entry.loaded.id : entry.loaded.title;
    return {id, broken_words(entry), "cannot be played until this is mended"};
  }
  const auto& scenario = *entry.loaded.scenario;
  return {scenario.customer.name, "“" + scenario.complaint + "”", facts_of(scenario)};
}

}  // namespace

BoardScreen::BoardScreen(World& world) : world_(world) { collect(); }

void BoardScreen::collect() {
  for (const auto& entry : world_.pack.scenarios) tiles_.push_back({&entry, std::nullopt});
  if (!world_.person) return;
  const auto history = world_.store.history(world_.person->id);
  if (!history) {
    problem_ = history.failure().text;
    return;
  }
  for (const auto& play : *history) {
    for (Tile& tile : tiles_) {
      if (tile.entry->loaded.id != play.scenario) continue;
      if (play.status == records::PlayStatus::open) tile.open = play.id;
      if (play.result) tile.best = std::max(tile.best, play.result->shown_total);
      if (play.result) ++tile.plays;
    }
  }
}

void BoardScreen::draw(Ui& ui) {
  ui.name_screen("board");
  office_backdrop(ui);
  const Rect all = ui.screen().inset(ui.em() * 1.2F, ui.em() * 0.9F);
  const float head = ui.fonts().line_height(kTitle) + ui.metrics().control() + ui.em();
  draw_head(ui, all.top(head));
  draw_tiles(ui, all.below(head));
}

void BoardScreen::draw_head(Ui& ui, Rect room) {
  Column column(room, ui.em() * 0.4F);
  const std::string name = world_.person ? world_.person->name : std::string();
  const std::string words =
      problem_.empty() ? fmt::format("The waiting room, {}", name) : problem_ + ".";
  label(ui, column.take(ui.fonts().line_height(kTitle)), {kTitle, Role::text, Role::ground}, words);
  ButtonRow row(ui, column.rest());
  const auto plain = Button::Tone::plain;
  if (row.add({"board/history", "Past plays", Icon::clock, plain, "", Role::ground}))
    go({Page::history});
  if (row.add({"board/settings", "Settings", Icon::gear, plain, "", Role::ground}))
    go({Page::settings});
  if (row.add({"board/people", "Somebody else", Icon::people, plain, "", Role::ground}))
    go({Page::people});
  if (row.add({"board/quit", "Quit", Icon::door, plain, "", Role::ground})) go({Page::quit});
}

void BoardScreen::draw_tiles(Ui& ui, Rect room) {
  ScrollArea area(ui, "board/tiles", room);
  const float gap = ui.em() * 0.8F;
  const bool two = area.room().w > ui.em() * 52.0F;
  const float width = two ? (area.room().w - gap) * 0.5F : area.room().w;
  Column column(area.room(), gap);
  for (std::size_t i = 0; i < tiles_.size(); i += two ? 2 : 1) {
    const bool pair = two && i + 1 < tiles_.size();
    float height = tile_height(ui, width, tiles_[i]);
    if (pair) height = std::max(height, tile_height(ui, width, tiles_[i + 1]));
    const Rect rect = column.take(height);
    draw_tile(ui, rect.left(width), tiles_[i]);
    if (pair) draw_tile(ui, rect.right_part(width), tiles_[i + 1]);
  }
  area.finish(column.bottom());
}

float BoardScreen::tile_height(const Ui& ui, float width, const Tile& tile) const {
  const Words words = words_of(*tile.entry);
  const float room = width - picture_side(ui) - ui.em() * 2.2F;
  const float height = text_height(ui, room, kStrong, words.name) +
                       text_height(ui, room, kBody, words.quote) +
                       text_height(ui, room, kSmall, words.facts) +
                       badge_size(ui, {"Finished", Icon::check}).y + ui.em() * 2.4F;
  return std::max(height, picture_side(ui) + ui.em() * 1.4F);
}

void BoardScreen::draw_tile(Ui& ui, Rect rect, const Tile& tile) {
  const Words words = words_of(*tile.entry);
  const bool playable = tile.entry->loaded.scenario != nullptr;
  const std::string name = "customer/" + tile.entry->loaded.id;
  const Touch touch = ui.touch({name, Kind::card, words.name, "", playable}, rect);
  const Role back = touch.hovered ? Role::raised : Role::surface;
  card_back(ui, rect, back, touch.hovered ? 1.5F : 1.0F);
  const Rect inside = rect.inset(ui.em() * 0.7F);
  const Rect picture = inside.left(picture_side(ui)).top(picture_side(ui));
  if (playable) {
    waiting_picture(ui, picture, *tile.entry->loaded.scenario, back);
  } else {
    draw_icon(ui.canvas(), Icon::warning, picture.inset(picture.w * 0.28F), ui.colour(Role::poor));
    ui.shape(Role::poor, back);
  }
  Column column(inside.after_left(picture_side(ui) + ui.em() * 0.8F), ui.em() * 0.2F);
  column.use(text(ui, column.rest(), {kStrong, Role::text, back}, words.name));
  column.use(text(ui, column.rest(), {kBody, Role::text, back}, words.quote));
  column.use(text(ui, column.rest(), {kSmall, Role::text_soft, back}, words.facts));
  if (tile.open) {
    badge(ui, column.rest().top_left(), {"In the middle of it", Icon::bubble, Role::accent, back});
  } else if (tile.best >= 0) {
    const std::string best = fmt::format("Best {} of 100", tile.best);
    badge(ui, column.rest().top_left(), {best, Icon::check, Role::good, back});
  }
  if (touch.ring) focus_ring(ui, rect, ui.metrics().radius(), Role::ground);
  if (touch.activated && playable) go({Page::card, tile.entry->loaded.id});
}

}  // namespace earshot::ui
