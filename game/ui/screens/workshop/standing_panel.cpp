// After a round: what one's own play came to, and how everybody stands.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "ui/screens/workshop/panels.h"
#include "ui/session/phrases.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/frame.h"
#include "ui/widgets/meter.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

using workshop::SeenResult;
using workshop::SeenRow;

float points_in(const std::string& shown) {
  const std::size_t point = shown.find('.');
  int whole = 0;
  std::from_chars(shown.data(), shown.data() + std::min(point, shown.size()), whole);
  const float tenth = point != std::string::npos && point + 1 < shown.size()
                          ? static_cast<float>(shown[point + 1] - '0') * 0.1F
                          : 0.0F;
  return static_cast<float>(whole) + tenth;
}

const SeenResult* result_of_round(const WorkshopPage& page) {
  for (const SeenResult& one : page.board().you.results) {
    if (one.round == page.board().round) return &one;
  }
  return nullptr;
}

std::string_view state_words(const std::string& state) {
  if (state == "practice") return tr("A round for practice: it does not count.");
  if (state == "annulled") return tr("The facilitator has annulled this play: it counts 0.");
  if (state == "excused")
    return tr("You are excused from this round: it is left out of your team's points.");
  if (state == "void") return tr("This round does not count.");
  if (state == "late-accepted") return tr("What arrived late was accepted.");
  return {};
}

float own_result(const WorkshopPage& page, Rect room, const SeenResult& result) {
  static constexpr std::array<std::string_view, 3> kNames{"own/root-cause", "own/empathy",
                                                          "own/follow-through"};
  static constexpr std::array<std::string_view, 3> kTexts{msg("Root cause"), msg("Empathy"),
                                                          msg("Follow-through")};
  static constexpr std::array kTones{Role::accent, Role::trust, Role::good};
  const std::array values{result.root_cause, result.empathy, result.follow_through};
  Ui& ui = page.ui;
  Column column(room, ui.em() * 0.3F);
  if (const workshop::SeenRound* round = page.board().find_round(result.round))
    column.use(text(ui, column.rest(), kSoftInk,
                    trf("Your round {}: {}", round->round + 1, round->title)));
  column.use(text(ui, column.rest(), kTitleInk, trf("{} of 100", result.points)));
  column.use(
      text(ui, column.rest(), {kStrong, Role::accent, Role::surface}, you_words(result.mark)));
  const float width = std::min(column.rest().w / 3.0F, ui.em() * 8.5F);
  float height = 0.0F;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const Rect at{room.x + static_cast<float>(i) * width + ui.em() * 0.4F, column.y(),
                  width - ui.em() * 0.8F, room.h};
    height = std::max(
        height,
        ring(ui, at, {kNames[i], tr(kTexts[i]), "", static_cast<float>(values[i]), kTones[i]}));
  }
  column.use(height);
  if (const auto words = state_words(result.state); !words.empty())
    column.use(text(ui, column.rest(), kSoftInk, words));
  if (!result.flags.empty()) {
    column.use(text(ui, column.rest(), {kSmall, Role::poor, Role::surface},
                    tr("Something happened that no score makes up for; the debrief says what.")));
  }
  return column.bottom() - room.y;
}

// A place in the standings: rank, name, a bar as long as its share of the first one's points.
struct OwnPlace {
  std::string name;
  const SeenRow& row;
  float share = 0.0F;
  bool own = false;
};

float place_height(const Ui& ui, float width, const OwnPlace& place) {
  const float words = width - ui.em() * 3.0F - ui.em() * 4.5F;
  return std::round(text_height(ui, words, kBody, place.row.name) + ui.em() * 0.9F);
}

void draw_place(Ui& ui, Rect rect, const OwnPlace& place) {
  const Role back = place.own ? Role::selected : Role::surface;
  if (place.own) ui.canvas().fill(rect, ui.colour(back), ui.metrics().radius());
  const float end = ui.em() * 4.5F;
  const Rect words = rect.inset(ui.em() * 0.5F, ui.em() * 0.25F);
  text(ui, words.left(ui.em() * 2.2F), {kStrong, Role::text, back}, trf("{}.", place.row.rank));
  const Rect name = words.after_left(ui.em() * 2.2F).before_right(end);
  const std::string shown =
      place.row.flagged ? trf("{} (flagged)", place.row.name) : place.row.name;
  text(ui, name, {place.own ? kStrong : kBody, Role::text, back}, shown);
  text(ui, words.right_part(end), {kStrong, Role::text, back, Align::right}, place.row.shown);
  const float thick = std::max(3.0F, ui.em() * 0.16F);
  const Rect track{name.x, rect.bottom() - thick - ui.em() * 0.14F, name.w, thick};
  ui.canvas().fill(track, ui.colour(Role::sunken), thick * 0.5F);
  ui.canvas().fill(track.left(track.w * place.share),
                   ui.colour(place.own ? Role::accent : Role::trust), thick * 0.5F);
  ui.shape(Role::accent, Role::sunken);
  ui.show({place.name, Kind::row, place.row.name, place.row.shown}, rect);
}

void table(const WorkshopPage& page, Column& column, std::string_view prefix,
           const std::vector<SeenRow>& rows) {
  const workshop::SeenYou& you = page.board().you;
  const bool teams = page.board().seating == workshop::Seating::teams;
  float most = 1.0F;
  for (const SeenRow& one : rows) most = std::max(most, points_in(one.shown));
  for (const SeenRow& one : rows) {
    const OwnPlace place{fmt::format("{}/{}", prefix, one.entrant), one,
                         points_in(one.shown) / most, one.entrant == (teams ? you.team : you.seat)};
    draw_place(page.ui, column.take(place_height(page.ui, column.rest().w, place)), place);
  }
}

void frozen_words(const WorkshopPage& page, Column& column) {
  Ui& ui = page.ui;
  column.use(text(ui, column.rest(), kInk,
                  tr("The standings are held back: the facilitator reveals them from the last "
                     "place up. Look at the wall.")));
  const auto& reveal = page.board().reveal;
  if (!reveal) return;
  column.use(text(ui, column.rest(), kSoftInk,
                  trf("Revealed so far: {} of {} places", reveal->places, reveal->of)));
  table(page, column, "revealed", reveal->rows);
}

}  // namespace

float standing_panel(const WorkshopPage& page, Rect room) {
  Ui& ui = page.ui;
  Column column(room, ui.em() * 0.35F);
  const workshop::SeenBoard& board = page.board();
  if (page.moment == Moment::over)
    column.use(text(ui, column.rest(), kTitleInk, tr("The workshop is over.")));
  if (const SeenResult* own = result_of_round(page); own != nullptr && !board.frozen) {
    column.use(own_result(page, column.rest(), *own));
    column.skip(ui.em() * 0.3F);
  }
  column.use(text(ui, column.rest(), kHeadingInk, tr("How everybody stands")));
  if (board.frozen) {
    frozen_words(page, column);
  } else if (board.standings.empty()) {
    column.use(text(ui, column.rest(), kSoftInk, tr("Nothing has been counted yet.")));
  } else {
    table(page, column, "standing", board.standings);
  }
  return column.bottom() - room.y;
}

}  // namespace earshot::ui
