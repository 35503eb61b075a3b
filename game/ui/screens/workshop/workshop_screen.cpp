#include "ui/screens/workshop/workshop_screen.h"

#include <array>
#include <utility>

#include "records/resume.h"
#include "ui/screens/workshop/phrases.h"
#include "ui/shell/backdrop.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/frame.h"
#include "ui/widgets/scroll.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

using workshop::Attendance;
using workshop::Connection;
using workshop::Holding;

// "9QX 2M4": so that it can be read out.
std::string spaced(const std::string& code) {
  return code.size() == 6 ? code.substr(0, 3) + ' ' + code.substr(3) : code;
}

Moment moment_of_round(const Attendance& attendance) {
  const workshop::SeenBoard& board = *attendance.board();
  if (!board.you.may_play) return Moment::late_comer;
  if (board.mode == workshop::Mode::room) return Moment::in_browser;
  const workshop::KeptPlay* play = attendance.play();
  const workshop::DealtTalk* talk = attendance.talk();
  const bool finished = board.you.play && board.you.play->state == workshop::PlayState::finished;
  if (finished || (play != nullptr && play->closed)) return Moment::handed_in;
  if (talk != nullptr && talk->state.closed) return Moment::handed_in;
  const auto left = attendance.left();
  if (left && *left == 0) return Moment::time_up;
  if (play == nullptr && talk == nullptr)
    return board.you.play ? Moment::arriving : Moment::late_comer;
  return left ? Moment::to_play : Moment::paused;
}

constexpr float kCompactBelow = 46.0F;  // ems of the window's width

Rect left_of(Rect room, float right, float gap) { return room.before_right(right + gap); }

}  // namespace

Moment moment_of(const Attendance& attendance) {
  if (attendance.holding() != Holding::held) return Moment::seat_gone;
  if (!attendance.board()) return Moment::connecting;
  if (attendance.board()->closed) return Moment::over;
  switch (attendance.board()->phase) {
    case workshop::Phase::lobby:
      return Moment::lobby;
    case workshop::Phase::play:
      return moment_of_round(attendance);
    case workshop::Phase::review:
      return Moment::review;
    case workshop::Phase::pause_between:
      return Moment::pause_between;
    case workshop::Phase::over:
      return Moment::over;
  }
  return Moment::connecting;
}

std::string_view name_of(Moment moment) {
  static constexpr std::array<std::string_view, 13> kNames{
      "connecting", "seat-gone",  "lobby",      "to-play", "arriving", "paused", "time-up",
      "handed-in",  "late-comer", "in-browser", "review",  "break",    "over"};
  return kNames[static_cast<std::size_t>(moment)];
}

WorkshopScreen::WorkshopScreen(World& world) : world_(world), attending_(world.attending) {}

void WorkshopScreen::draw(Ui& ui) {
  if (wish()) return;
  hear_door();
  if (attending_ != world_.attending) attending_ = world_.attending;
  ui.name_screen("workshop");
  if (!attending_) {
    office_backdrop(ui);
    return go({Page::join});
  }
  look_up();
  const float width = std::min(ui.screen().w - ui.em() * 1.6F, ui.em() * 66.0F);
  const Rect room =
      office_panel(ui, centred(ui.screen(), width, ui.screen().h - ui.em() * 1.6F), "workshop");
  const bool compact = ui.screen().w < ui.em() * kCompactBelow;
  auto row = buttons();
  if (compact) row.pop_back();  // leaving stands at the end of the page
  const float foot = button_row_height(ui, room.w, row);
  const Rect above = room.above_foot(foot + ui.em() * 0.5F);
  if (compact) {
    draw_page(ui, above);
  } else {
    Column column(above, ui.em() * 0.4F);
    column.use(draw_head(ui, column.rest()));
    column.use(draw_away(ui, column.rest()));
    draw_body(ui, column.rest());
  }
  ButtonRow line(ui, room.foot(foot));
  for (const Button& one : row) {
    if (line.add(one)) press(one.name);
  }
  if (asks_to_leave_) {
    draw_leaving(ui);
  } else if (ui.pressed(Key::escape)) {
    go({Page::board});
  }
}

// The event and who one is there; at the right the code of the seat. Returns the height used.
float WorkshopScreen::draw_head(Ui& ui, Rect room) {
  const Attendance& attendance = attending_->attendance;
  const workshop::KeptSeat& seat = attendance.seat();
  const auto& board = attendance.board();
  const std::string code = spaced(seat.seat_code);
  const float code_width =
      std::max(text_width(ui, kHeading, code), text_width(ui, kSmall, tr("Your seat"))) +
      ui.em() * 1.4F;
  Column words(left_of(room, code_width, ui.em()), ui.em() * 0.15F);
  words.use(text(ui, words.rest(), kTitleInk, board ? board->title : seat.title));
  const std::string name = board && !board->you.name.empty() ? board->you.name : seat.name;
  const std::string team = board ? board->team_name(board->you.team) : std::string();
  words.use(
      text(ui, words.rest(), kSoftInk, team.empty() ? name : trf("{} · team {}", name, team)));
  const float line = ui.fonts().line_height(kHeading) + ui.fonts().line_height(kSmall);
  const Rect card = room.right_part(code_width).top(line + ui.em() * 0.5F);
  card_back(ui, card, Role::sunken);
  const Rect inside = card.inset(ui.em() * 0.5F, ui.em() * 0.2F);
  text(ui, inside, {kSmall, Role::text_soft, Role::sunken, Align::middle}, tr("Your seat"));
  text(ui, inside.below(ui.fonts().line_height(kSmall)),
       {kHeading, Role::text, Role::sunken, Align::middle}, code);
  ui.show({"workshop/seat-code", Kind::badge, code, seat.seat_code}, card);
  const float used = std::max(words.bottom() - room.y, card.h) + ui.em() * 0.5F;
  divider(ui, room, room.y + used);
  return used + ui.em() * 0.2F;
}

// What the facilitator says to the room, and whether the host can be reached.
float WorkshopScreen::draw_away(Ui& ui, Rect room) {
  const Attendance& attendance = attending_->attendance;
  Column column(room, ui.em() * 0.3F);
  const Connection connection = attendance.connection();
  const std::string_view state = connection == Connection::away         ? "away"
                                 : connection == Connection::connecting ? "connecting"
                                                                        : "here";
  ui.show({"workshop/host", Kind::badge, state, attendance.impostor() ? "impostor" : state},
          room.top(ui.em()));
  if (connection == Connection::away) {
    column.use(text(ui, column.rest(), {kStrong, Role::tension, Role::surface},
                    attendance.impostor()
                        ? tr("Something answers in the host's place, with another certificate. "
                             "Nothing is told to it; ask the facilitator.")
                        : tr("The host cannot be reached; the game goes on trying.")));
    const std::string safe =
        attendance.guarded()
            ? std::string(tr("It has everything you did. In this workshop the customers stay with "
                             "the host: a conversation waits until it is back."))
        : attendance.waiting() == 0
            ? std::string(tr("It has everything you did. If a round is on, play on: what you do is "
                             "kept on this computer and delivered, once, "
                             "when the host is back."))
            : trn("1 thing you did is safe on this computer and is delivered, once, when the host "
                  "is back. Play on if a round is on.",
                  "{} things you did are safe on this computer and are delivered, once, when the "
                  "host is back. Play on if a round "
                  "is on.",
                  attendance.waiting());
    column.use(text(ui, column.rest(), kInk, safe));
  }
  const auto& board = attendance.board();
  if (board && !board->message.empty()) {
    column.use(
        text(ui, column.rest(), {kStrong, Role::accent, Role::surface}, in_quotes(board->message)));
  }
  if (!problem_.empty())
    column.use(text(ui, column.rest(), {kSmall, Role::poor, Role::surface}, as_sentence(problem_)));
  return column.y() > room.y ? column.bottom() - room.y + ui.em() * 0.2F : 0.0F;
}

WorkshopPage WorkshopScreen::page_now(Ui& ui) const {
  const Attendance& attendance = attending_->attendance;
  return {ui, world_, attendance, moment_of(attendance), customer_};
}

// What there is to read at this moment, from its beginning whenever there is another.
void WorkshopScreen::begin_moment(ScrollArea& area, const WorkshopPage& page) {
  if (std::exchange(moment_, page.moment) != page.moment) area.go_to_start();
}

float WorkshopScreen::draw_moment(const WorkshopPage& page, Rect rect) {
  page.ui.show({"workshop/moment", Kind::panel, "", name_of(page.moment)}, rect.top(page.ui.em()));
  switch (page.moment) {
    case Moment::connecting:
      return text(page.ui, rect, kTitleInk, tr("Asking the host …"));
    case Moment::seat_gone:
      return seat_gone_panel(page, rect);
    case Moment::lobby:
      return lobby_panel(page, rect);
    case Moment::review:
    case Moment::pause_between:
    case Moment::over:
      return standing_panel(page, rect);
    default:
      return round_panel(page, rect);
  }
}

// What is fixed and the rounds stand beside it where they have room, else below.
void WorkshopScreen::draw_body(Ui& ui, Rect room) {
  const WorkshopPage page = page_now(ui);
  const bool shows_rules = attending_->attendance.board() && page.moment != Moment::seat_gone;
  const bool beside = shows_rules && room.w > ui.em() * 44.0F;
  const float right = beside ? ui.em() * 19.0F : 0.0F, gap = beside ? ui.em() * 1.4F : 0.0F;
  {
    ScrollArea area(ui, "workshop/main", left_of(room, right, gap));
    begin_moment(area, page);
    Column column(area.room(), ui.em() * 0.8F);
    column.use(draw_moment(page, column.rest()));
    if (shows_rules && !beside) column.use(rules_panel(page, column.rest()));
    area.finish(column.bottom());
  }
  if (!beside) return;
  ScrollArea area(ui, "workshop/rules", room.right_part(right));
  area.finish(area.room().y + rules_panel(page, area.room()));
}

// Large text: one below the other on one long page.
void WorkshopScreen::draw_page(Ui& ui, Rect room) {
  const WorkshopPage page = page_now(ui);
  ScrollArea area(ui, "workshop/main", room);
  begin_moment(area, page);
  Column column(area.room(), ui.em() * 0.5F);
  column.use(draw_away(ui, column.rest()));
  column.use(draw_moment(page, column.rest()));
  column.use(draw_head(ui, column.rest()));
  if (attending_->attendance.board() && page.moment != Moment::seat_gone)
    column.use(rules_panel(page, column.rest()));
  ButtonRow row(ui, column.rest());
  if (row.add(buttons().back())) press(buttons().back().name);
  column.use(row.height());
  area.finish(column.bottom());
}

std::vector<Button> WorkshopScreen::buttons() const {
  std::vector<Button> row;
  if (!attending_) return row;
  const Attendance& attendance = attending_->attendance;
  const Moment moment = moment_of(attendance);
  if (moment == Moment::to_play) {
    const workshop::KeptPlay* play = attendance.play();
    const workshop::DealtTalk* talk = attendance.talk();
    const bool begun = talk != nullptr ? talk->moves > 0 : play != nullptr && play->commands > 0;
    row.push_back({"workshop/play", begun ? tr("Go on playing") : tr("Begin"), Icon::play,
                   Button::Tone::main});
  }
  if (attendance.holding() == Holding::taken_over && !door_)
    row.push_back(
        {"workshop/take-back", tr("Take it back here"), Icon::person, Button::Tone::main});
  if (attendance.holding() == Holding::unknown)
    row.push_back({"workshop/join", tr("Join anew"), Icon::door, Button::Tone::main});
  const bool after =
      moment == Moment::review || moment == Moment::pause_between || moment == Moment::over;
  if (after && finished_)
    row.push_back(
        {"workshop/debrief", tr("Look at your conversation"), Icon::search, Button::Tone::main});
  row.push_back(
      {"workshop/board", tr("Practise meanwhile"), Icon::people, Button::Tone::plain, tr("Esc")});
  row.push_back({"workshop/leave", tr("Leave the workshop"), Icon::door, Button::Tone::quiet});
  return row;
}

void WorkshopScreen::press(std::string_view name) {
  if (name == "workshop/play") return play_on();
  if (name == "workshop/take-back") return take_back();
  if (name == "workshop/debrief") return go({Page::debrief, {}, finished_});
  if (name == "workshop/board") return go({Page::board});
  if (name == "workshop/leave") {
    asks_to_leave_ = true;
    return;
  }
  stop_attending(world_);
  go({Page::join});
}

void WorkshopScreen::play_on() {
  if (attending_->attendance.talk() != nullptr) return go({Page::play});
  const workshop::KeptPlay* play = attending_->attendance.play();
  if (play != nullptr) go({Page::play, {}, records::PlayId{play->record}});
}

// The seat is taken up again with its own code, as at any workstation.
void WorkshopScreen::take_back() {
  const workshop::KeptSeat& seat = attending_->attendance.seat();
  door_ = std::make_unique<workshop::Door>(world_.make_wire(seat.address), seat.address,
                                           unique_number(world_));
  // The id of the event opens it too, if the code was changed meanwhile.
  door_->resume(seat.event, seat.seat_code);
}

void WorkshopScreen::hear_door() {
  if (!door_) return;
  door_->tick();
  if (door_->trouble()) {
    problem_ = trouble_words(*door_->trouble());
    door_.reset();
    return;
  }
  if (!door_->seat()) return;
  workshop::KeptSeat seat = *door_->seat();
  seat.title = attending_->attendance.seat().title;
  seat.code = attending_->attendance.seat().code;
  const auto attended = attend(world_, *world_.person, std::move(seat), door_->take_wire());
  door_.reset();
  problem_ = attended ? std::string() : attended.failure().text;
  looked_up_ = -1;
}

// Reads from the records what the panels show of a play, whenever there may be another one.
void WorkshopScreen::look_up() {
  const Attendance& attendance = attending_->attendance;
  const int round = attendance.board() ? attendance.board()->round : workshop::kNobody;
  if (const workshop::DealtTalk* talk = attendance.talk()) customer_ = talk->scenario;
  if (looked_up_ == attendance.generation() && looked_up_round_ == round) return;
  looked_up_ = attendance.generation();
  looked_up_round_ = round;
  if (!attendance.guarded()) customer_.reset();
  finished_.reset();
  if (const workshop::KeptPlay* play = attendance.play()) {
    const auto resumed = records::resume(world_.store, records::PlayId{play->record});
    if (resumed) customer_ = world_.spoken.in_words(resumed->run.shared_scenario());
    if (!resumed) problem_ = resumed.failure().text;
  }
  const workshop::SeenRound* last = attendance.board() ? attendance.board()->running() : nullptr;
  if (last == nullptr) return;
  const workshop::PlayKey key{attendance.seat().event, attendance.seat().seat, last->round,
                              last->run};
  const auto record = world_.store.round_record(attending_->person, key);
  if (!record || !*record) return;
  const auto play = world_.store.play(**record);
  if (play && play->status == records::PlayStatus::finished) finished_ = play->id;
}

void WorkshopScreen::draw_leaving(Ui& ui) {
  Dialogue dialogue(ui, "leave-workshop", 32.0F, 18.0F);
  Column column(dialogue.room(), ui.em() * 0.5F);
  column.use(text(ui, column.rest(), kHeadingInk, tr("Leave the workshop?")));
  const std::size_t waiting = attending_->attendance.waiting();
  column.use(
      text(ui, column.rest(), kInk,
           waiting == 0
               ? std::string(tr("The host keeps your seat and what you played. With the code of "
                                "your seat you come back to it, "
                                "here or at another workstation."))
               : waiting_words(waiting) + ' ' +
                     std::string(
                         tr("It is delivered when you come back to your seat at this computer."))));
  ButtonRow row(ui, column.rest());
  const bool stay =
      row.add({"leave-workshop/stay", tr("Stay"), Icon::back, Button::Tone::main, tr("Esc")});
  const bool out = row.add({"leave-workshop/do", tr("Leave"), Icon::door});
  dialogue.fit(column.y() + row.height());
  if (stay || out || dialogue.wants_to_close()) asks_to_leave_ = false;
  if (out) leave();
}

// An event that is over is not offered any more; any other can be gone back to.
void WorkshopScreen::leave() {
  Attendance& attendance = attending_->attendance;
  const bool over = attendance.board() && attendance.board()->closed && attendance.waiting() == 0;
  if (over) {
    const auto left =
        attending_->outbox.leave_seat(attendance.seat().event, attendance.seat().seat);
    if (!left) {
      problem_ = left.failure().text;
      return;
    }
  }
  stop_attending(world_);
  go({Page::board});
}

}  // namespace earshot::ui
