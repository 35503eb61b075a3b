#include "ui/screens/workshop/contest.h"

#include <cmath>

#include "ui/screens/workshop/phrases.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/frame.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

constexpr std::int64_t kSoonOver = 60'000;  // milliseconds

// What is left: a clock with an icon, at the right end; louder in the last minute.
float clock_at_end(Ui& ui, Rect rect, const workshop::Attendance& attendance) {
  const auto left = attendance.left();
  const std::string words = left ? clock_words(*left) : std::string(trc("under a clock", "paused"));
  const bool soon = left && *left < kSoonOver;
  const TextStyle style = kHeading;
  const float side = ui.em() * 1.1F;
  const float width = text_width(ui, style, words) + side + ui.em() * 0.5F;
  const Rect place = rect.right_part(std::min(width, rect.w));
  draw_icon(ui.canvas(), left ? Icon::clock : Icon::pause,
            {place.x, place.centre().y - side * 0.5F, side, side},
            ui.colour(soon ? Role::tension : Role::accent));
  ui.shape(Role::edge, Role::surface);
  label(ui, place.after_left(side + ui.em() * 0.4F),
        {style, soon ? Role::tension : Role::text, Role::surface}, words);
  ui.show({"round/clock", Kind::badge, words}, place);
  return width;
}

Badge connection_badge(const workshop::Attendance& attendance, const std::string& waits) {
  if (attendance.connection() == workshop::Connection::away && attendance.guarded())
    return {tr("Host away: the conversation waits"), Icon::warning, Role::tension, Role::surface};
  if (attendance.connection() == workshop::Connection::away) {
    return {waits.empty() ? tr("Host away: play on, nothing is lost") : std::string_view(waits),
            Icon::warning, Role::tension, Role::surface};
  }
  return {tr("The host has everything"), Icon::check, Role::good, Role::surface};
}

}  // namespace

Contest::Contest(World& world)
    : attending_(world.attending), generation_(attending_->attendance.generation()) {}

Around::Fixed Contest::fixed() const {
  const workshop::Rules rules = attending_->attendance.board()->rules;
  // What a reply did is an answer: guarded, it does not leave the host.
  const bool coach = rules.coach && !attending_->attendance.guarded();
  return {pace_of(rules.pace), rules.captions, coach, rules.meters};
}

// Time is up, the round was begun anew, the seat is somebody else's: what there is to know stands on the workshop's screen.
std::optional<Destination> Contest::elsewhere() {
  const workshop::Attendance& attendance = attending_->attendance;
  const bool gone = attendance.guarded() ? is_gone(attendance.talk()) : is_gone(attendance.play());
  const auto left = attendance.left();
  const bool over = left && *left == 0;
  if (gone || over) return Destination{Page::workshop};
  return std::nullopt;
}

bool Contest::is_gone(const workshop::KeptPlay* play) const {
  return play == nullptr || play->closed || is_gone() ||
         attending_->attendance.generation() != generation_;
}
bool Contest::is_gone(const workshop::DealtTalk* talk) const {
  return talk == nullptr || talk->state.closed || is_gone() ||
         attending_->attendance.board()->phase != workshop::Phase::play;
}
bool Contest::is_gone() const {
  return attending_->attendance.holding() != workshop::Holding::held;
}

// A guarded play stands still while its host is away.
bool Contest::waits_for_host() const {
  const workshop::Attendance& attendance = attending_->attendance;
  return attendance.guarded() && attendance.connection() == workshop::Connection::away;
}

bool Contest::running() const {
  return attending_->attendance.left().has_value() && !waits_for_host();
}

float Contest::head_height(const Ui& ui) const {
  return std::round(ui.fonts().line_height(kHeading) + ui.em() * 0.9F);
}

void Contest::draw_head(Ui& ui, Rect rect) {
  const workshop::Attendance& attendance = attending_->attendance;
  ui.canvas().fill(rect, ui.colour(Role::surface), ui.metrics().radius());
  const Rect edge = rect;
  ui.canvas().outline(edge, ui.colour(ui.theme().is_edged() ? Role::edge : Role::outline),
                      ui.metrics().hair(), ui.metrics().radius());
  const Rect room = rect.inset(ui.em() * 0.6F, 0.0F);
  const float clock = clock_at_end(ui, room, attendance);
  const Rect rest = room.before_right(clock + ui.em() * 0.8F);
  const std::string waits = attendance.waiting() == 0
                                ? std::string()
                                : trn("Host away: 1 thing waits here, safe",
                                      "Host away: {} things wait here, safe", attendance.waiting());
  const Badge badge_now = connection_badge(attendance, waits);
  const Vec2 size = badge_size(ui, badge_now);
  const bool away = attendance.connection() == workshop::Connection::away;
  const float beside = rest.w - size.x - ui.em();
  const bool both = beside > ui.em() * 8.0F;
  if (away || both) {
    if (size.x <= rest.w)
      badge(ui, {rest.right() - size.x, rest.centre().y - size.y * 0.5F}, badge_now);
    ui.show({"round/host", Kind::badge, badge_now.text, away ? "away" : "here"}, rest);
  }
  const workshop::SeenRound* round = attendance.board()->running();
  if (round == nullptr || (away && !both)) return;
  const Rect room_left = both ? rest.left(beside) : rest;
  std::string title = trf("Round {}: {}", round->round + 1, round->title);
  if (text_width(ui, kStrong, title) > room_left.w) title = trf("Round {}", round->round + 1);
  label(ui, room_left, {kStrong, Role::text, Role::surface}, title);
}

void Contest::draw_cover(Ui& ui) {
  const bool away = waits_for_host();
  Dialogue dialogue(ui, away ? "round/waits" : "round/paused", 30.0F, 14.0F);
  Column column(dialogue.room(), ui.em() * 0.4F);
  column.use(
      text(ui, column.rest(), kHeadingInk,
           away ? tr("The host cannot be reached.") : tr("The facilitator has paused the round.")));
  column.use(
      text(ui, column.rest(), kInk,
           away ? tr("In this workshop the customers stay with the host, so the conversation waits "
                     "for it. The host has everything you did. It goes on by itself.")
                : tr("The clock stands, and so does the customer. It goes on by itself.")));
  dialogue.fit(column.bottom());
}

void Contest::acted() { attending_->attendance.acted(); }

}  // namespace earshot::ui
