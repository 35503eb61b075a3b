#include "ui/screens/board/card_screen.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "ui/picture/customer_picture.h"
#include "ui/session/begin_play.h"
#include "ui/session/phrases.h"
#include "ui/shell/backdrop.h"
#include "ui/widgets/frame.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/tabs.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

// In the order of play::Mode.
constexpr std::array<Segment, 3> kModes{{{"practice", msg("Practice"), Icon::sun},
                                         {"realistic", msg("Realistic"), Icon::moon},
                                         {"competition", msg("Competition"), Icon::star}}};
constexpr std::array<std::string_view, 3> kModeWords{
    msg("After each reply you read what it did, you see trust and tension, and you may take a "
        "reply "
        "back."),
    msg("Nothing until the debrief: the face and the voice are all there is."),
    msg("As in a competition: realistic, and one attempt. It cannot be begun anew.")};

std::string card_facts(const scenario::Scenario& scenario) {
  const auto minutes = static_cast<std::size_t>(scenario.minutes);
  return trn("{1}, {2} · {3} · about 1 minute", "{1}, {2} · {3} · about {0} minutes", minutes,
             scenario.customer.name, channel_words(scenario.channel),
             difficulty_words(scenario.difficulty));
}

}  // namespace

CardScreen::CardScreen(World& world, std::string scenario)
    : world_(world), id_(std::move(scenario)) {
  for (const auto& entry : world.pack.scenarios) {
    if (entry.loaded.id == id_) scenario_ = entry.loaded.scenario;
  }
  if (!world.person) return;
  const auto unfinished = world.store.unfinished(world.person->id);
  if (!unfinished) {
    problem_ = unfinished.failure().text;
    return;
  }
  for (const auto& play : *unfinished) {
    if (play.scenario == id_) open_ = play;
  }
  const auto history = world.store.history(world.person->id);
  is_met_ = !history || std::ranges::any_of(*history, [this](const records::Play& play) {
    return play.scenario == id_;
  });
}

// One attempt is the first.
play::Mode CardScreen::mode() const {
  const play::Mode last = world_.settings.last_mode;
  return is_met_ && last == play::Mode::competition ? play::Mode::realistic : last;
}

Segments CardScreen::modes(const std::array<Segment, 3>& in_words) const {
  const std::span<const Segment> all(in_words);
  return {"mode", all.first(is_met_ ? 2 : 3), static_cast<std::size_t>(mode())};
}

void CardScreen::draw(Ui& ui) {
  ui.name_screen("card");
  if (ui.pressed(Key::escape)) go({Page::board});
  const float width = std::min(ui.screen().w - ui.em() * 1.6F, ui.em() * 52.0F);
  const float height = std::min(ui.screen().h - ui.em() * 1.6F, ui.em() * 24.0F);
  const Rect room = office_panel(ui, centred(ui.screen(), width, height), "card");
  if (!scenario_) {
    text(ui, room, kInk, tr("This customer is not in the content any more."));
    ButtonRow row(ui, room.foot(ui.metrics().control()));
    if (row.add({"card/back", tr("Back"), Icon::back, Button::Tone::main, tr("Esc")}))
      go({Page::board});
    return;
  }
  const float foot = button_row_height(ui, room.w, buttons());
  const Rect top = room.above_foot(foot + ui.em() * 0.5F);
  const float picture = std::min(top.w * 0.34F, ui.em() * 15.0F);
  const Rect photograph = top.left(picture).top(std::min(top.h, picture * 1.15F));
  waiting_scene(ui, photograph, waiting(*said(), "card/scene"));
  draw_words(ui, top.after_left(picture + ui.em() * 1.2F));
  draw_buttons(ui, room.foot(foot));
}

void CardScreen::draw_words(Ui& ui, Rect room) {
  ScrollArea area(ui, "card/words", room);
  Column column(area.room(), ui.em() * 0.45F);
  column.use(text(ui, column.rest(), {kTitle, Role::text, Role::surface}, said()->title));
  column.use(
      text(ui, column.rest(), {kSmall, Role::text_soft, Role::surface}, card_facts(*said())));
  if (!world_.spoken.is_heard(id_)) {
    column.use(text(ui, column.rest(), {kSmall, Role::text_soft, Role::surface},
                    tr("This customer has not been translated and speaks English.")));
  }
  column.use(text(ui, column.rest(), kInk, said()->summary));
  const TextStyle italic{Size::body, Cut::italic};
  column.use(
      text(ui, column.rest(), {italic, Role::text, Role::surface}, in_quotes(said()->complaint)));
  if (open_) {
    column.use(text(ui, column.rest(), {kStrong, Role::accent, Role::surface},
                    tr("You are in the middle of this conversation.")));
    if (open_->origin) {
      const std::size_t reply = open_->origin->reply;  // 0: the records no longer say
      column.use(text(ui, column.rest(), kSoftInk,
                      reply == 0
                          ? std::string(tr("It is a second try."))
                          : trf("It is a second try, from reply {} of an earlier one on.", reply)));
    }
  } else {
    choose_mode(ui, column.rest());
    const auto words = in_words(kModes);
    const Segments what = modes(words);
    column.use(segments_height(ui, column.rest().w, what));
    column.use(text(ui, column.rest(), {kSmall, Role::text_soft, Role::surface},
                    tr(kModeWords[what.chosen])));
  }
  if (!problem_.empty())
    column.use(text(ui, column.rest(), {kSmall, Role::poor, Role::surface}, as_sentence(problem_)));
  area.finish(column.bottom());
}

void CardScreen::choose_mode(Ui& ui, Rect room) {
  const auto words = in_words(kModes);
  const Segments what = modes(words);
  const std::size_t chosen = segments(ui, room.top(segments_height(ui, room.w, what)), what);
  if (chosen == what.chosen || !world_.person) return;
  world_.settings.last_mode = static_cast<play::Mode>(chosen);
  const auto saved = world_.store.save_settings(world_.person->id, world_.settings);
  if (!saved) problem_ = saved.failure().text;
}

std::vector<Button> CardScreen::buttons() const {
  const bool phone = scenario_->channel == scenario::Channel::phone;
  std::vector<Button> row;
  if (open_) {
    row.push_back({"card/continue", tr("Go on"), Icon::right, Button::Tone::main});
    if (open_->mode != play::Mode::competition)
      row.push_back({"card/again", tr("Begin anew"), Icon::play});
  } else {
    row.push_back({"card/begin", phone ? tr("Pick up") : tr("Begin"),
                   phone ? Icon::phone : Icon::play, Button::Tone::main});
  }
  row.push_back({"card/back", tr("Back"), Icon::back, Button::Tone::plain, tr("Esc")});
  return row;
}

void CardScreen::draw_buttons(Ui& ui, Rect room) {
  ButtonRow row(ui, room);
  bool entered = ui.pressed(Key::enter);  // the first of them, the main one
  for (const Button& one : buttons()) {
    if (!row.add(one) && !std::exchange(entered, false)) continue;
    if (one.name == "card/continue") return go({Page::play, id_, open_->id});
    if (one.name == "card/again") return begin_again();
    if (one.name == "card/begin") return begin();
    go({Page::board});
  }
}

void CardScreen::begin() {
  const auto play = begin_play(world_, scenario_, mode());
  if (!play) {
    problem_ = play.failure().text;
    return;
  }
  go({Page::play, id_, *play});
}

void CardScreen::begin_again() {
  const auto ended = world_.store.abandon(open_->id, world_.now());
  if (!ended) {
    problem_ = ended.failure().text;
    return;
  }
  open_.reset();
  begin();
}

}  // namespace earshot::ui
