#include "ui/screens/history/history_screen.h"

#include <fmt/format.h>

#include "ui/session/phrases.h"
#include "ui/shell/backdrop.h"
#include "ui/widgets/button.h"
#include "ui/widgets/frame.h"
#include "ui/widgets/row.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

// "2026-11-22T06:12:14+01:00" → "2026-11-22, 06:12", or as the language writes a date
std::string when(const std::string& time) {
  if (time.size() < 16) return time;
  // Translators: year, month, day, time of day.
  return trf("{0}-{1}-{2}, {3}", time.substr(0, 4), time.substr(5, 2), time.substr(8, 2),
             time.substr(11, 5));
}

std::string detail_of(const records::Play& play) {
  const std::string began = when(play.began);
  if (play.status == records::PlayStatus::open)
    return trf("{} · not finished: go on from here", began);
  if (!play.result) return trf("{} · broken off", began);
  const auto& shown = play.result->shown;
  const std::string_view mark = mark_words(play.result->mark);
  if (play.is_under_earlier_rulebook()) {
    return trf(
        "{} · root cause {}, empathy {}, follow-through {} · {} · scored under earlier rules",
        began, shown[0], shown[1], shown[2], mark);
  }
  return trf("{} · root cause {}, empathy {}, follow-through {} · {}", began, shown[0], shown[1],
             shown[2], mark);
}

}  // namespace

HistoryScreen::HistoryScreen(const World& world) : world_(world) {
  if (!world.person) return;
  if (auto history = world.store.history(world.person->id)) {
    plays_ = *history;
  } else {
    problem_ = history.failure().text;
  }
}

// As the customer is called today in the person's language; one that is gone, as it was then.
std::string HistoryScreen::title_of(const records::Play& play) const {
  for (const auto& entry : world_.pack.scenarios) {
    if (entry.loaded.id == play.scenario && entry.loaded.scenario)
      return world_.spoken.in_words(entry.loaded.scenario)->title;
  }
  return play.title;
}

void HistoryScreen::draw(Ui& ui) {
  ui.name_screen("history");
  office_backdrop(ui);
  if (ui.pressed(Key::escape)) go({Page::board});
  const float width = std::min(ui.screen().w - ui.em() * 1.6F, ui.em() * 52.0F);
  const Rect room =
      panel(ui, centred(ui.screen(), width, ui.screen().h - ui.em() * 1.6F), "history");
  Column column(room, ui.em() * 0.4F);
  column.use(text(ui, column.rest(), {kTitle, Role::text, Role::surface}, tr("Past plays")));
  if (!problem_.empty())
    column.use(text(ui, column.rest(), {kSmall, Role::poor, Role::surface}, as_sentence(problem_)));
  if (plays_.empty()) {
    column.use(text(ui, column.rest(), {kBody, Role::text_soft, Role::surface},
                    tr("You have not played yet.")));
  }
  draw_rows(ui, column.rest().above_foot(ui.metrics().control() + ui.em() * 0.4F));
  ButtonRow row(ui, room.foot(ui.metrics().control()));
  if (row.add({"history/back", tr("Back"), Icon::back, Button::Tone::main, tr("Esc")}))
    go({Page::board});
}

void HistoryScreen::draw_rows(Ui& ui, Rect room) {
  ScrollArea area(ui, "history/list", room);
  Column column(area.room(), ui.em() * 0.2F);
  for (std::size_t i = 0; i < plays_.size(); ++i) {
    const auto& play = plays_[i];
    const std::string name = fmt::format("play/{}", i + 1), detail = detail_of(play);
    const std::string title = title_of(play);
    const std::string total =
        play.result ? fmt::format("{}", play.result->shown_total) : std::string();
    const bool open = play.status == records::PlayStatus::open;
    const bool passed = play.result && play.result->passed;
    const Row what{name,
                   title,
                   detail,
                   total,
                   open     ? Icon::bubble
                   : passed ? Icon::check
                            : Icon::clock,
                   passed ? Role::good : Role::accent,
                   false,
                   false,
                   open || play.result.has_value()};
    if (!row(ui, column.take(row_height(ui, column.rest().w, what)), what)) continue;
    go(open ? Destination{Page::play, play.scenario, play.id}
            : Destination{Page::debrief, play.scenario, play.id});
  }
  area.finish(column.bottom());
}

}  // namespace earshot::ui
