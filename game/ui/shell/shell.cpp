#include "ui/shell/shell.h"

#include "records/live_play.h"
#include "records/resume.h"
#include "ui/screens/board/board_screen.h"
#include "ui/screens/board/card_screen.h"
#include "ui/screens/conversation/conversation_screen.h"
#include "ui/screens/debrief/debrief_screen.h"
#include "ui/screens/glossary/glossary_screen.h"
#include "ui/screens/history/history_screen.h"
#include "ui/screens/people/people_screen.h"
#include "ui/screens/people/welcome_screen.h"
#include "ui/screens/progress/progress_screen.h"
#include "ui/screens/settings/settings_screen.h"
#include "ui/screens/workshop/contest.h"
#include "ui/screens/workshop/guarded_session.h"
#include "ui/screens/workshop/join_screen.h"
#include "ui/screens/workshop/panels.h"
#include "ui/screens/workshop/phrases.h"
#include "ui/screens/workshop/workshop_screen.h"
#include "ui/shell/apply_settings.h"
#include "ui/shell/attending.h"
#include "ui/widgets/button.h"
#include "ui/widgets/frame.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace earshot::ui {

Shell::Shell(World& world) : world_(world), notices_(world.store.notices()) {
  apply_language(world_);
  page_ = world.join_link.empty() ? Page::people : Page::join;
  screen_ = make({page_});
}

void Shell::draw(Ui& ui) {
  attend_to(ui, world_);
  hear_workshop();
  world_.aloud.begin(ui);
  world_.aloud.speak_of_itself_in(spoken_language());
  world_.sounds.begin();
  screen_->draw(ui);
  if (calls_) call_to_round(ui);
  if (!notices_.empty()) draw_notices(ui);
  const auto elsewhere = overlays_.draw(ui, world_);
  if (elsewhere || screen_->wish()) go(ui, Destination(elsewhere ? *elsewhere : *screen_->wish()));
  world_.aloud.look(ui);
  world_.sounds.end(ui);
}

void Shell::go(Ui& ui, const Destination& where) {
  if (where.page == Page::quit) {
    ui.quit();
    return;
  }
  apply_settings(ui, world_);  // before the screen takes the words of the customers
  page_ = where.page;
  screen_ = make(where);
  ui.turn_page();
  ui.redo();
}

// What the host says while another screen is shown; and that a round has begun, to who practises meanwhile.
void Shell::hear_workshop() {
  if (!world_.attending) {
    calls_ = false;
    return;
  }
  workshop::Attendance& attendance = world_.attending->attendance;
  for (const workshop::Notice& one : attendance.take_notices())
    notices_.push_back(notice_words(one));
  const bool playing = moment_of(attendance) == Moment::to_play;
  const auto& play = playing ? attendance.board()->you.play : std::nullopt;
  const std::string round =
      play ? std::to_string(play->round) + '.' + std::to_string(play->run) : std::string();
  if (page_ == Page::workshop) called_to_ = round.empty() ? called_to_ : round;
  calls_ = !round.empty() && round != called_to_ && page_ != Page::join;
}

void Shell::call_to_round(Ui& ui) {
  const workshop::SeenBoard& board = *world_.attending->attendance.board();
  const std::string round =
      std::to_string(board.you.play->round) + '.' + std::to_string(board.you.play->run);
  Dialogue dialogue(ui, "round-begins", 30.0F, 16.0F);
  Column column(dialogue.room(), ui.em() * 0.5F);
  column.use(
      text(ui, column.rest(), kHeadingInk, trf("Round {} has begun.", board.you.play->round + 1)));
  column.use(text(ui, column.rest(), kInk,
                  tr("What you are practising is saved; you can go on with it afterwards.")));
  ButtonRow row(ui, column.rest());
  const bool now = row.add({"round-begins/go", tr("Go there"), Icon::right, Button::Tone::main});
  const bool later =
      row.add({"round-begins/later", tr("Later"), Icon::back, Button::Tone::plain, tr("Esc")});
  dialogue.fit(column.y() + row.height());
  if (now || later || dialogue.wants_to_close()) called_to_ = round;
  if (now) go(ui, {Page::workshop});
}

std::unique_ptr<Screen> Shell::make(const Destination& where) {
  switch (where.page) {
    case Page::card:
      return std::make_unique<CardScreen>(world_, where.scenario);
    case Page::play:
      return make_play(where);
    case Page::debrief:
      return make_debrief(where);
    case Page::history:
      return std::make_unique<HistoryScreen>(world_);
    case Page::progress:
      return std::make_unique<ProgressScreen>(world_);
    case Page::glossary:
      return std::make_unique<GlossaryScreen>(world_, where);
    case Page::settings:
      return std::make_unique<SettingsScreen>(world_);
    case Page::people:
      return make_people();
    case Page::join:
      return std::make_unique<JoinScreen>(world_);
    case Page::workshop:
      return std::make_unique<WorkshopScreen>(world_);
    default:
      return std::make_unique<BoardScreen>(world_);
  }
}

// Where nobody has played yet there is nobody to choose from.
std::unique_ptr<Screen> Shell::make_people() {
  const auto people = world_.store.people();
  if (people && people->empty()) return std::make_unique<WelcomeScreen>(world_);
  return std::make_unique<PeopleScreen>(world_);
}

// Beginning and going on are the same: a play is on disk before it is on the screen.
std::unique_ptr<Screen> Shell::make_play(const Destination& where) {
  if (!where.play) return make_guarded_play();
  auto stored = world_.store.play(*where.play);
  auto live = records::LivePlay::resume(world_.store, *where.play);
  if (!stored || !live) {
    notices_.push_back(as_sentence(!stored ? stored.failure().text : live.failure().text));
    return std::make_unique<BoardScreen>(world_);
  }
  if (stored->mode != play::Mode::competition)
    return std::make_unique<ConversationScreen>(world_, std::move(*live), stored->mode);
  if (!world_.attending || !world_.attending->attendance.board())
    return std::make_unique<BoardScreen>(world_);
  return std::make_unique<ConversationScreen>(world_, std::move(*live), stored->mode,
                                              std::make_unique<Contest>(world_));
}

// One that is nowhere but at a workshop's host.
std::unique_ptr<Screen> Shell::make_guarded_play() {
  if (!world_.attending || world_.attending->attendance.talk() == nullptr)
    return std::make_unique<BoardScreen>(world_);
  return std::make_unique<ConversationScreen>(world_,
                                              std::make_unique<GuardedSession>(world_.attending),
                                              std::make_unique<Contest>(world_));
}

std::unique_ptr<Screen> Shell::make_debrief(const Destination& where) {
  auto resumed = records::resume(world_.store, *where.play);
  if (!resumed) {
    notices_.push_back(as_sentence(resumed.failure().text));
    return std::make_unique<HistoryScreen>(world_);
  }
  return std::make_unique<DebriefScreen>(world_, std::move(*resumed), where.section);
}

void Shell::draw_notices(Ui& ui) {
  Dialogue dialogue(ui, "notice", 36.0F, 22.0F);
  Column column(dialogue.room(), ui.em() * 0.5F);
  column.use(text(ui, column.rest(), {kHeading, Role::text, Role::surface},
                  tr("Something you should know")));
  for (const auto& words : notices_) column.use(text(ui, column.rest(), kInk, words));
  ButtonRow row(ui, column.rest());
  if (row.add({"notice/close", tr("Understood"), Icon::check, Button::Tone::main, tr("Esc")}) ||
      dialogue.wants_to_close()) {
    notices_.clear();
  }
  dialogue.fit(column.y() + row.height());
}

}  // namespace earshot::ui
