#include "ui/screens/history/history_screen.h"

#include <fmt/format.h>

#include <algorithm>

#include "ui/session/dates.h"
#include "ui/session/phrases.h"
#include "ui/shell/backdrop.h"
#include "ui/shell/titles.h"
#include "ui/widgets/button.h"
#include "ui/widgets/frame.h"
#include "ui/widgets/row.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

std::string detail_of(const records::Play& play) {
  const std::string began = time_words(play.began);
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

std::string_view mode_words(play::Mode mode) {
  switch (mode) {
    case play::Mode::practice:
      return tr("Practice");
    case play::Mode::realistic:
      return tr("Realistic");
    case play::Mode::competition:
      return tr("Competition");
  }
  return {};
}

// How it was played, and what keeps it from counting.
std::string kind_of_play(const records::Play& play, const std::string& origin) {
  std::string words(mode_words(play.mode));
  if (!origin.empty()) words += " · " + origin;
  if (play.steps_back > 0) {
    words += " · ";
    words += trn("1 step back", "{} steps back", play.steps_back);
  }
  return words;
}

Icon icon_of_play(const records::Play& play) {
  if (play.status == records::PlayStatus::open) return Icon::bubble;
  if (!play.is_clean()) return Icon::back;
  return play.result && play.result->passed ? Icon::check : Icon::clock;
}

}  // namespace

// Which play it goes on from; empty for one that was begun at its beginning.
std::string HistoryScreen::origin_of(const records::Play& play) const {
  if (!play.origin) return {};
  if (play.origin->reply == 0) return std::string(tr("a second try"));  // of a damaged row
  const auto source = std::ranges::find(plays_, play.origin->play, &records::Play::id);
  if (source == plays_.end())
    return trf("tried again from reply {} of an earlier one", play.origin->reply);
  return trf("tried again from reply {0} of {1}", play.origin->reply, time_words(source->began));
}

HistoryScreen::HistoryScreen(const World& world) : world_(world) {
  if (!world.person) return;
  if (auto history = world.store.history(world.person->id)) {
    plays_ = *history;
    // What a round came to is told when it is over.
    std::erase_if(plays_, [](const records::Play& play) {
      return play.mode == play::Mode::competition && play.status != records::PlayStatus::finished;
    });
  } else {
    problem_ = history.failure().text;
  }
}

void HistoryScreen::draw(Ui& ui) {
  ui.name_screen("history");
  if (ui.pressed(Key::escape)) go({Page::board});
  const float width = std::min(ui.screen().w - ui.em() * 1.6F, ui.em() * 52.0F);
  const Rect room =
      office_panel(ui, centred(ui.screen(), width, ui.screen().h - ui.em() * 1.6F), "history");
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
  ScrollArea area(ui, "history/list", room, ScrollArea::Keep::across_pages);
  Column column(area.room(), ui.em() * 0.2F);
  for (std::size_t i = 0; i < plays_.size(); ++i) {
    const auto& play = plays_[i];
    const std::string name = fmt::format("play/{}", i + 1);
    const std::string detail = detail_of(play) + "\n" + kind_of_play(play, origin_of(play));
    const std::string title = title_now(world_, play);
    const std::string total =
        play.result ? fmt::format("{}", play.result->shown_total) : std::string();
    const bool open = play.status == records::PlayStatus::open;
    const bool passed = play.result && play.result->passed;
    const Row what{name,
                   title,
                   detail,
                   total,
                   icon_of_play(play),
                   passed && play.is_clean() ? Role::good : Role::accent,
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
