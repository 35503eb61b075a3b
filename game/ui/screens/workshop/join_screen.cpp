#include "ui/screens/workshop/join_screen.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/screens/workshop/phrases.h"
#include "ui/shell/attending.h"
#include "ui/shell/backdrop.h"
#include "ui/shell/newcomer.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/frame.h"
#include "ui/widgets/row.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/tabs.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"
#include "workshop/codes.h"
#include "workshop/link.h"
#include "workshop/names.h"

namespace earshot::ui {
namespace {

constexpr std::size_t kLongestAddress = 160;  // a whole link, with the certificate
constexpr std::size_t kLongestCode = 12;      // with spaces and hyphens

constexpr std::array<Segment, 2> kWays{
    {{"new", msg("I am new here"), Icon::plus}, {"seat", msg("I have a seat"), Icon::person}}};

}  // namespace

JoinScreen::JoinScreen(World& world) : world_(world) {
  if (auto seats = world.store.seats()) {
    held_ = *seats;
  } else {
    problem_ = seats.failure().text;
  }
  if (world.person && !is_newcomer(world)) name_ = world.person->name;
  if (!world.join_link.empty()) read_link();
}

// What the game was started with.
void JoinScreen::read_link() {
  const auto link = workshop::read_link(std::exchange(world_.join_link, {}));
  if (!link) {
    problem_ = std::string(tr("the link that the game was started with leads to no workshop"));
    return;
  }
  take(*link);
  bool known = false;
  for (const records::Seat& one : held_) {
    const bool here =
        workshop::shown_address(one.seat.address) == workshop::shown_address(address_);
    if (here && sits_ && one.seat.seat_code == seat_code_) goes_on_ = one;
    known = known || here;
  }
  knocks_ = !code_.empty() && (sits_ ? !goes_on_ : !known);
}

void JoinScreen::take(const workshop::Link& link) {
  address_ = link.address;
  if (!link.code.empty()) code_ = link.code;
  sits_ = !link.seat_code.empty();
  if (!sits_) return;
  seat_code_ = link.seat_code;
  has_seat_ = true;
}

Destination JoinScreen::home() const { return {world_.person ? Page::board : Page::people}; }

bool JoinScreen::in_browser() const {
  return door_ && door_->entered() && door_->entered()->mode == workshop::Mode::room;
}

bool JoinScreen::draws_names() const { return door_->entered()->draws_names; }

void JoinScreen::draw(Ui& ui) {
  hear();
  if (wish()) return;
  if (const auto held = std::exchange(goes_on_, std::nullopt)) {
    go_on(*held);
    if (wish()) return;
  }
  if (std::exchange(knocks_, false)) knock();
  ui.name_screen("join");
  const float width = std::min(ui.screen().w - ui.em() * 1.6F, ui.em() * 40.0F);
  const float height = std::min(ui.screen().h - ui.em() * 1.6F, wanted_);
  const Rect room = office_panel(ui, centred(ui.screen(), width, height), "join");
  if (step_ == Step::address) {
    draw_address(ui, room);
  } else {
    draw_seat(ui, room);
  }
  if (ui.pressed(Key::escape)) back();
  if (door_ && door_->asking()) ui.animate(10.0F);
}

// The panel is as high as what is on it.
void JoinScreen::fit(Ui& ui, float content) {
  const float wanted = std::round(content + 2.0F * ui.metrics().panel_pad() + ui.em() * 1.2F);
  if (std::abs(wanted - wanted_) < 1.0F) return;
  wanted_ = wanted;
  ui.redo();
}

void JoinScreen::back() {
  problem_.clear();
  if (step_ == Step::address) return go(home());
  step_ = Step::address;
  door_.reset();
}

// --- Where the host is ---

void JoinScreen::draw_address(Ui& ui, Rect room) {
  const bool ready = !address_.empty() && !code_.empty() && (!door_ || !door_->asking());
  const Button on{"join/on", tr("Go in"), Icon::door, Button::Tone::main, "", Role::surface, ready};
  const Button no{"join/back", tr("Back"), Icon::back, Button::Tone::plain, tr("Esc")};
  const float foot = button_row_height(ui, room.w, std::array{on, no});
  bool entered = false;
  {
    ScrollArea area(ui, "join/where", room.above_foot(foot + ui.em() * 0.4F));
    Column column(area.room(), ui.em() * 0.5F);
    column.use(text(ui, column.rest(), kTitleInk, tr("Join a workshop")));
    column.use(draw_held(ui, column.rest()));
    column.use(
        text(ui, column.rest(), kSoftInk,
             tr("Address and code stand on the wall, where the facilitator's screen is shown.")));
    const Field where{"join/address", tr("Address"), "192.168.1.20:7373", Icon::home,
                      kLongestAddress};
    entered |=
        field(ui, column.take(field_height(ui, column.rest().w, where)), where, address_).entered;
    const Field what{"join/code", tr("Code"), "4F7 K2M", Icon::lock, kLongestCode};
    entered |= field(ui, column.take(field_height(ui, column.rest().w, what)), what, code_).entered;
    column.use(draw_trouble(ui, column.rest()));
    area.finish(column.bottom());
    fit(ui, column.bottom() - area.room().y + foot);
  }
  ButtonRow row(ui, room.foot(foot));
  const bool pressed = row.add(on);
  if (row.add(no)) return back();
  if (ready && (pressed || entered)) knock();
}

float JoinScreen::draw_held(Ui& ui, Rect room) {
  Column column(room, ui.em() * 0.2F);
  for (const records::Seat& one : held_) {
    const std::string name = fmt::format("held/{}/{}", one.seat.event, one.seat.seat);
    const std::string title = trf("Go on as {}", one.seat.name);
    const std::string detail = trf("{} · seat {} · {}", one.seat.title, one.seat.seat_code,
                                   workshop::shown_address(one.seat.address));
    const Row what{name, title, detail, "", Icon::right, Role::accent};
    if (row(ui, column.take(row_height(ui, column.rest().w, what)), what)) go_on(one);
  }
  return held_.empty() ? 0.0F : column.bottom() - room.y + ui.em() * 0.2F;
}

float JoinScreen::draw_trouble(Ui& ui, Rect room) const {
  std::string words = problem_.empty() ? std::string() : as_sentence(problem_);
  if (door_ && door_->asking()) words = std::string(tr("Asking the host …"));
  if (door_ && door_->trouble()) words = trouble_words(*door_->trouble());
  if (words.empty()) return 0.0F;
  const bool bad = !door_ || !door_->asking();
  ui.show(
      {"join/said", Kind::badge, words, door_ && door_->trouble() ? door_->trouble()->code : ""},
      room.top(ui.em()));
  return text(ui, room, {kSmall, bad ? Role::poor : Role::text_soft, Role::surface}, words);
}

void JoinScreen::knock() {
  problem_.clear();
  door_.reset();
  const auto link = workshop::read_link(address_);
  if (!link) {
    problem_ = std::string(tr("this is no address of a host; it looks like 192.168.1.20:7373"));
    return;
  }
  if (!link->seat_code.empty() || !link->code.empty()) take(*link);
  const auto code = workshop::read_code(code_);
  if (!code) {
    problem_ = std::string(tr("a code has six symbols, as 4F7 K2M"));
    return;
  }
  std::vector<std::string> known;
  for (const records::Seat& one : held_) known.push_back(one.seat.address);
  address_ = workshop::with_known_pin(link->address, known);
  door_ =
      std::make_unique<workshop::Door>(world_.make_wire(address_), address_, unique_number(world_));
  door_->enter(*code);
}

void JoinScreen::hear() {
  if (!door_) return;
  door_->tick();
  if (door_->entered()) step_ = Step::seat;
  const bool may_sit = door_->entered() && !door_->asking() && !in_browser();
  if (may_sit && std::exchange(sits_, false) && door_->entered()->consent.empty()) sit();
  if (!door_->seat()) return;
  const workshop::KeptSeat seat = *door_->seat();
  // Who had no name yet has one now; should somebody else here have it, they stay who they are.
  if (is_newcomer(world_)) (void)name_newcomer(world_, seat.name);
  auto person = world_.person ? base::Result<records::Person>(*world_.person)
                              : person_named(world_, seat.name);
  const auto attended =
      person ? attend(world_, *person, seat, door_->take_wire()) : person.failure();
  door_.reset();
  if (attended) return go({Page::workshop});
  problem_ = attended.failure().text;
  step_ = Step::address;
}

void JoinScreen::go_on(const records::Seat& seat) {
  const auto people = world_.store.people();
  if (!people) {
    problem_ = people.failure().text;
    return;
  }
  for (const records::Person& one : *people) {
    if (one.id != seat.person) continue;
    const auto attended = attend(world_, one, seat.seat);
    if (attended) return go({Page::workshop});
    problem_ = attended.failure().text;
  }
}

// --- Which seat ---

void JoinScreen::draw_seat(Ui& ui, Rect room) {
  const bool known = has_seat_ ? !seat_code_.empty() : !name_.empty() || draws_names();
  const bool able = !in_browser() && !door_->asking() && known;
  const std::string_view words = has_seat_ ? tr("Take my seat up again") : tr("Take a seat");
  const Button on{"join/sit", words, Icon::check, Button::Tone::main, "", Role::surface, able};
  const Button no{"join/back", tr("Back"), Icon::back, Button::Tone::plain, tr("Esc")};
  const float foot = button_row_height(ui, room.w, std::array{on, no});
  {
    ScrollArea area(ui, "join/who", room.above_foot(foot + ui.em() * 0.4F));
    Column column(area.room(), ui.em() * 0.5F);
    column.use(draw_event(ui, column.rest()));
    if (!in_browser()) {
      const auto ways = in_words(kWays);
      const Segments what{"join/way", ways, has_seat_ ? 1U : 0U};
      has_seat_ = segments(ui, column.take(segments_height(ui, column.rest().w, what)), what) == 1;
      column.use(has_seat_ ? draw_known_seat(ui, column.rest()) : draw_newcomer(ui, column.rest()));
    }
    column.use(draw_trouble(ui, column.rest()));
    if (!in_browser()) column.use(draw_rules(ui, column.rest()));
    area.finish(column.bottom());
    fit(ui, column.bottom() - area.room().y + foot);
  }
  ButtonRow row(ui, room.foot(foot));
  const bool pressed = !in_browser() && row.add(on);
  if (row.add(no)) return back();
  if (able && pressed) sit();
}

float JoinScreen::draw_event(Ui& ui, Rect room) const {
  const workshop::Entered& event = *door_->entered();
  Column column(room, ui.em() * 0.35F);
  column.use(text(ui, column.rest(), kTitleInk, event.title));
  if (in_browser()) {
    column.use(text(ui, column.rest(), kInk,
                    tr("In this workshop the room plays one customer together, and everybody votes "
                       "on what is said, in a browser. Open this address there, on this computer "
                       "or on a phone.")));
    column.use(text(ui, column.rest(), {kStrong, Role::accent, Role::surface},
                    fmt::format("{}/join#{}", workshop::shown_address(address_),
                                workshop::read_code(code_).value_or(code_))));
  }
  return column.bottom() - room.y;
}

// Last, and in the lobby again: with large letters what one agrees to matters more.
float JoinScreen::draw_rules(Ui& ui, Rect room) const {
  const workshop::Entered& event = *door_->entered();
  std::string rules;
  for (const std::string& one : rules_words(event.rules, event.mode))
    rules += (rules.empty() ? "" : " ") + one;
  return text(ui, room, kSoftInk, rules);
}

float JoinScreen::draw_newcomer(Ui& ui, Rect room) {
  Column column(room, ui.em() * 0.5F);
  const workshop::Entered& event = *door_->entered();
  bool entered = false;
  if (draws_names()) {
    column.use(text(ui, column.rest(), kInk,
                    tr("You get a made-up name here, by which nobody knows you.")));
  } else {
    entered = draw_name(ui, column);
  }
  if (event.seating == workshop::Seating::teams) column.use(draw_teams(ui, column.rest()));
  if (!event.consent.empty()) column.use(text(ui, column.rest(), kInk, event.consent));
  column.use(
      text(ui, column.rest(), kSoftInk,
           tr("The host keeps your name and what you play. Who takes a seat agrees to that.")));
  if (entered && !name_.empty() && !door_->asking()) sit();
  return column.bottom() - room.y;
}

bool JoinScreen::draw_name(Ui& ui, Column& column) {
  const Field who{"join/name", tr("Your name, as the room will see it"), tr("Your name"),
                  Icon::person, workshop::kMostNameCharacters};
  return field(ui, column.take(field_height(ui, column.rest().w, who)), who, name_).entered;
}

float JoinScreen::draw_teams(Ui& ui, Rect room) {
  Column column(room, ui.em() * 0.2F);
  column.use(text(ui, column.rest(), kSoftInk, tr("Your team")));
  std::vector<Segment> items{{"any", tr("Where fewest are")}};
  const auto& teams = door_->entered()->teams;
  std::size_t chosen = 0;
  for (const workshop::SeenTeam& one : teams) {
    if (one.team == team_) chosen = items.size();
    items.push_back({one.team, one.name});
  }
  const Segments what{"join/team", items, chosen};
  const std::size_t now =
      segments(ui, column.take(segments_height(ui, column.rest().w, what)), what);
  team_ = now == 0 ? std::string() : teams[now - 1].team;
  return column.bottom() - room.y;
}

float JoinScreen::draw_known_seat(Ui& ui, Rect room) {
  Column column(room, ui.em() * 0.5F);
  const Field what{"join/seat-code", tr("The code of your seat"), "9QX 2M4", Icon::lock,
                   kLongestCode};
  const bool entered =
      field(ui, column.take(field_height(ui, column.rest().w, what)), what, seat_code_).entered;
  const std::string& consent = door_->entered()->consent;
  if (!consent.empty()) column.use(text(ui, column.rest(), kInk, consent));
  column.use(
      text(ui, column.rest(), kSoftInk,
           tr("The code stands on the screen of the workstation where you sat; the facilitator "
              "can look it up too. You go "
              "on at the very line, and the other workstation gives the seat up.")));
  if (entered && !seat_code_.empty() && !door_->asking()) sit();
  return column.bottom() - room.y;
}

void JoinScreen::sit() {
  problem_.clear();
  if (!has_seat_) return door_->join(draws_names() ? std::string() : name_, team_);
  const auto code = workshop::read_code(seat_code_);
  if (code) return door_->resume(workshop::read_code(code_).value_or(code_), *code);
  problem_ = std::string(tr("a code has six symbols, as 4F7 K2M"));
}

}  // namespace earshot::ui
