// Between two contacts: a page of the calendar, and beside it what was promised, what is due first.
#include <fmt/format.h>

#include <algorithm>

#include "ui/screens/conversation/talk.h"
#include "ui/widgets/frame.h"
#include "ui/widgets/row.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

using play::PromiseStatus;
using play::PromiseView;

void day_page(Talk& talk, Rect page) {
  Ui& ui = talk.ui;
  const float head = page.h * 0.27F, radius = ui.metrics().radius();
  card_back(ui, page.moved(ui.em() * 0.14F, ui.em() * 0.18F), Role::raised, 1.0F);
  card_back(ui, page, Role::raised);
  ui.canvas().fill(page.top(head), ui.colour(Role::accent), radius);
  ui.canvas().fill(page.top(head).foot(radius), ui.colour(Role::accent));
  label(ui, page.top(head), {kSmall, Role::on_accent, Role::accent, Align::middle}, tr("Day"));
  label(ui, page.below(head), {kTitle, Role::text, Role::raised, Align::middle},
        fmt::format("{}", talk.view().day));
}

std::string when_words(const PromiseView& promise, int today) {
  if (promise.status == PromiseStatus::broken) return std::string(tr("too late"));
  if (promise.status == PromiseStatus::kept) return std::string(trc("a promise", "kept"));
  return promise.due == today ? std::string(tr("due today")) : trf("due on day {}", promise.due);
}

bool is_open(const PromiseView& promise) {
  return promise.status != PromiseStatus::kept && promise.status != PromiseStatus::broken;
}

// What is still to be done first, by its day.
std::vector<PromiseView> by_day(const Talk& talk) {
  auto promises = talk.view().promises;
  std::stable_sort(promises.begin(), promises.end(), [](const auto& a, const auto& b) {
    if (is_open(a) != is_open(b)) return is_open(a);
    return a.due < b.due;
  });
  return promises;
}

void promise_rows(Talk& talk, Column& column) {
  Ui& ui = talk.ui;
  for (const PromiseView& promise : by_day(talk)) {
    const auto& what = talk.scenario().promises[promise.promise];
    const std::string name = "calendar/" + what.name;
    const std::string when = when_words(promise, talk.view().day);
    const bool broken = promise.status == PromiseStatus::broken;
    Row line{name, what.is, when, "", is_open(promise) ? Icon::promise : Icon::check, Role::accent};
    if (broken) line.icon = Icon::cross;
    if (!is_open(promise)) line.tone = broken ? Role::poor : Role::good;
    line.enabled = false;
    line.tight = true;
    const float height = row_height(ui, column.rest().w, line);
    if (column.rest().h < height) break;  // all of them stand under Promises
    row(ui, column.take(height), line);
  }
  if (talk.view().promises.empty())
    column.use(text(ui, column.rest(), {kBody, Role::text_soft, Role::surface},
                    trc("promised", "Nothing.")));
}

}  // namespace

void calendar_panel(Talk& talk, Rect rect) {
  Ui& ui = talk.ui;
  if (rect.w < ui.em() * 16.0F) {
    const float side = std::min({rect.w, rect.h, ui.em() * 6.0F});
    return day_page(talk, centred(rect, side, side));
  }
  const float width = std::min(rect.w, ui.em() * 32.0F);
  const Rect place = centred(rect, width, std::min(rect.h, ui.em() * 10.5F));
  const Rect room = panel(ui, place, "calendar");
  const float side = std::min(room.h, ui.em() * 6.5F);
  day_page(talk, room.left(side).top(side));
  Column column(room.after_left(side + ui.em()), ui.em() * 0.1F);
  column.use(
      text(ui, column.rest(), {kStrong, Role::text, Role::surface}, tr("What was promised")));
  promise_rows(talk, column);
}

}  // namespace earshot::ui
