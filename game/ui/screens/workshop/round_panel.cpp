// Before a round, in it, and waiting for its end.
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

#include "ui/picture/customer_picture.h"
#include "ui/screens/workshop/panels.h"
#include "ui/screens/workshop/phrases.h"
#include "ui/session/phrases.h"
#include "ui/widgets/frame.h"
#include "ui/widgets/row.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

constexpr int kArcSteps = 72;

void arc(Ui& ui, Vec2 centre, float radius, float share, Role role) {
  const int steps =
      std::max(2, static_cast<int>(std::round(static_cast<float>(kArcSteps) * share)));
  std::vector<Vec2> points;
  for (int i = 0; i <= steps; ++i) {
    const float turn = share * static_cast<float>(i) / static_cast<float>(steps);
    const float angle = 2.0F * std::numbers::pi_v<float> * turn - std::numbers::pi_v<float> * 0.5F;
    points.push_back(centre + Vec2{std::cos(angle), std::sin(angle)} * radius);
  }
  ui.canvas().stroke(points, ui.colour(role), radius * 0.13F);
}

// What is left of the round, as a ring that empties and in figures. Returns the height used.
float round_clock(const WorkshopPage& page, Rect room) {
  Ui& ui = page.ui;
  const auto left = page.attendance.left();
  const workshop::SeenRound* round = page.board().running();
  const std::int64_t paused = round != nullptr ? round->paused_left.value_or(0) : 0;
  const std::int64_t shown = left ? *left : paused;
  const float side = ui.em() * 9.0F;
  const Vec2 centre{room.x + side * 0.5F, room.y + side * 0.5F};
  const float radius = side * 0.43F;
  const float whole =
      round == nullptr ? 1.0F : static_cast<float>(std::max(1, round->minutes)) * 60'000.0F;
  const float share = std::clamp(static_cast<float>(shown) / whole, 0.0F, 1.0F);
  const Role tone = shown < 60'000 ? Role::tension : Role::accent;
  arc(ui, centre, radius, 1.0F, Role::sunken);
  if (share > 0.0F) arc(ui, centre, radius, share, tone);
  ui.shape(tone, Role::sunken);
  const std::string words = clock_words(shown);
  const float height = ui.fonts().line_height(kTitle), small = ui.fonts().line_height(kSmall);
  const Rect box = centred({room.x, room.y, side, side}, radius * 1.7F, height + small);
  text(ui, box.top(height), kTitleInk.aligned(Align::middle), words);
  label(ui, box.foot(small), kSoftInk.aligned(Align::middle),
        left ? trc("under a clock", "left") : trc("under a clock", "paused"));
  ui.show({"workshop/clock", Kind::ring, words, left ? "runs" : "stands"},
          {room.x, room.y, side, side});
  return side;
}

std::string_view moment_heading(Moment moment) {
  switch (moment) {
    case Moment::to_play:
      return tr("A customer is waiting for you.");
    case Moment::arriving:
      return tr("The customer is on the way.");
    case Moment::paused:
      return tr("The facilitator has paused the round.");
    case Moment::time_up:
      return tr("Time is up.");
    case Moment::handed_in:
      return tr("You have handed in your notes.");
    case Moment::late_comer:
      return tr("A round is on. You come in at the next one.");
    case Moment::in_browser:
      return tr("This workshop is played with the browser.");
    default:
      return {};
  }
}

std::string moment_words(const WorkshopPage& page) {
  switch (page.moment) {
    case Moment::to_play:
      return std::string(
          tr("The clock runs already, the same for everybody. Whatever you do is kept on this "
             "computer before you see "
             "what comes of it."));
    case Moment::arriving:
      return std::string(tr("It comes from the host, and takes a moment."));
    case Moment::paused:
      return std::string(tr("The clock stands. It goes on by itself."));
    case Moment::time_up:
      return std::string(
          page.attendance.waiting() == 0
              ? tr("The host has everything you played. It ends the conversation where you were.")
              : tr("What you played is safe on this computer and is delivered as soon as the host "
                   "can be reached."));
    case Moment::handed_in:
      return std::string(
          page.attendance.waiting() == 0
              ? tr("The host has everything. What it came to is told when the round is over.")
              : tr("Your notes are safe on this computer and are on their way to the host."));
    case Moment::in_browser:
      return trf(
          "Open {}/join in the browser of this computer or of a phone, and take your seat up there "
          "with its code.",
          workshop::shown_address(page.attendance.seat().address));
    default:
      return std::string(tr("Until then you can practise: nothing of that is told to anybody."));
  }
}

float customer_card(const WorkshopPage& page, Rect room) {
  Ui& ui = page.ui;
  if (!page.customer) return 0.0F;
  const float picture = std::min(room.w * 0.36F, ui.em() * 11.0F);
  waiting_scene(ui, room.left(picture).top(picture * 1.1F),
                waiting(*page.customer, "workshop/customer"));
  Column column(room.after_left(picture + ui.em()), ui.em() * 0.3F);
  column.use(text(ui, column.rest(), kHeadingInk, page.customer->title));
  const std::string who =
      trf("{}, {}", page.customer->customer.name, channel_words(page.customer->channel));
  column.use(text(ui, column.rest(), kSoftInk, who));
  column.use(text(ui, column.rest(), kInk, page.customer->summary));
  return std::max(picture * 1.1F, column.bottom() - room.y);
}

}  // namespace

float round_panel(const WorkshopPage& page, Rect room) {
  Ui& ui = page.ui;
  Column column(room, ui.em() * 0.6F);
  const bool clock = page.moment != Moment::late_comer && page.moment != Moment::in_browser;
  const float side = ui.em() * 9.0F + ui.em();
  const bool beside = clock && room.w > side + ui.em() * 14.0F;
  if (clock && !beside) column.use(round_clock(page, column.rest()));
  Column words(beside ? column.rest().after_left(side) : column.rest(), ui.em() * 0.4F);
  const workshop::SeenRound* round = page.board().running();
  if (round != nullptr) {
    const std::string which = trf("Round {} of {}", round->round + 1, page.board().rounds.size());
    words.use(text(ui, words.rest(), kSoftInk,
                   round->practice ? trf("{} · for practice, does not count", which) : which));
  }
  words.use(text(ui, words.rest(), kTitleInk, moment_heading(page.moment)));
  words.use(text(ui, words.rest(), kInk, moment_words(page)));
  float used = words.bottom() - column.y();
  if (beside) used = std::max(used, round_clock(page, column.rest()));
  column.use(used);
  const bool shows_customer = page.moment == Moment::to_play || page.moment == Moment::paused;
  if (shows_customer) column.use(customer_card(page, column.rest()));
  return column.bottom() - room.y;
}

float lobby_panel(const WorkshopPage& page, Rect room) {
  Ui& ui = page.ui;
  Column column(room, ui.em() * 0.5F);
  column.use(text(ui, column.rest(), kTitleInk, tr("You are in.")));
  column.use(text(ui, column.rest(), kInk,
                  tr("The facilitator begins the first round for everybody at once; this screen "
                     "then shows your customer by "
                     "itself. Until then you can practise: nothing of that is told to anybody.")));
  column.use(text(ui, column.rest(), kSoftInk,
                  tr("The code of your seat stands above. Should this computer fail, type it at "
                     "another one and go on at the "
                     "very line.")));
  return column.bottom() - room.y;
}

float seat_gone_panel(const WorkshopPage& page, Rect room) {
  Ui& ui = page.ui;
  Column column(room, ui.em() * 0.5F);
  const workshop::Holding holding = page.attendance.holding();
  std::string_view heading = tr("Another workstation has your seat.");
  std::string_view words =
      tr("Somebody typed the code of your seat there, and the play goes on where it was. What the "
         "host has is safe.");
  if (holding == workshop::Holding::kicked) {
    heading = tr("The facilitator has sent this seat out.");
    words = tr(
        "Speak to the facilitator. As soon as you are let back in, this screen goes on by itself.");
  }
  if (holding == workshop::Holding::unknown) {
    heading = tr("This host does not know your seat.");
    words =
        tr("It may be another host, or the same one with other records. What you played is kept on "
           "this computer. Ask the "
           "facilitator, or join anew.");
  }
  column.use(text(ui, column.rest(), kTitleInk, heading));
  column.use(text(ui, column.rest(), kInk, words));
  if (page.attendance.waiting() > 0)
    column.use(text(ui, column.rest(), kInk, waiting_words(page.attendance.waiting())));
  return column.bottom() - room.y;
}

float rules_panel(const WorkshopPage& page, Rect room) {
  Ui& ui = page.ui;
  Column column(room, ui.em() * 0.25F);
  column.use(text(ui, column.rest(), kHeadingInk, tr("The same for everybody")));
  for (const std::string& one : rules_words(page.board().rules))
    column.use(text(ui, column.rest(), kSoftInk, one));
  if (page.board().you.extra_seconds > 0) {
    const auto seconds = static_cast<std::size_t>(page.board().you.extra_seconds);
    column.use(text(ui, column.rest(), kSoftInk,
                    trn("You have 1 second more in each round.",
                        "You have {} seconds more in each round.", seconds)));
  }
  column.skip(ui.em() * 0.4F);
  column.use(text(ui, column.rest(), kHeadingInk, tr("The rounds")));
  for (const workshop::SeenRound& one : page.board().rounds) {
    const std::string name = "workshop/round/" + std::to_string(one.round);
    // Whom one will meet is not said beforehand: nobody shall practise just that meanwhile.
    const bool to_come = one.state == workshop::RoundState::planned;
    const std::string title =
        to_come ? trf("Round {}", one.round + 1) : trf("{}. {}", one.round + 1, one.title);
    const std::string detail =
        one.practice ? trf("{} min · for practice", one.minutes) : trf("{} min", one.minutes);
    Row line{name, title, detail, round_state_words(one), Icon::none};
    line.enabled = false;
    line.tight = true;
    line.chosen = page.board().phase == workshop::Phase::play && one.round == page.board().round;
    row(ui, column.take(row_height(ui, column.rest().w, line)), line);
  }
  return column.bottom() - room.y;
}

}  // namespace earshot::ui
