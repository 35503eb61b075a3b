#include "ui/screens/rehearsal/rehearsal_screen.h"

#include <array>
#include <utility>

#include "ui/shell/backdrop.h"
#include "ui/widgets/button.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/tabs.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

constexpr float kBothEms = 52.0F;  // below this one of the two is shown
constexpr float kPanelEms = 25.0F;

constexpr std::array<Segment, 5> kTabs{{{"map", msg("Map")},
                                        {"state", msg("State")},
                                        {"points", msg("Points")},
                                        {"checks", msg("Checks")},
                                        {"jump", msg("Jump")}}};
constexpr std::array<std::string_view, 5> kTabAreas{
    "rehearsal/map", "rehearsal/state", "rehearsal/points", "rehearsal/checks", "rehearsal/jump"};
constexpr std::array<Segment, 2> kSides{
    {{"play", msg("Play"), Icon::bubble}, {"panel", msg("Behind it"), Icon::board}}};

// "2026-11-22T06:12:14+01:00" → "06:12:14"
std::string time_in(const std::string& now) { return now.size() < 19 ? now : now.substr(11, 8); }

// A play that is nowhere kept, as the debrief wants it.
records::Resumed unkept(const play::Run& run) {
  records::Play play;
  play.scenario = run.scenario().id;
  play.title = run.scenario().title;
  play.mode = play::Mode::practice;
  return {std::move(play), run, false};
}

std::string counts(const check::Report& report) {
  const std::size_t errors = report.count(base::Severity::error);
  const std::size_t warnings = report.count(base::Severity::warning);
  const std::string first = trn("1 error", "{} errors", errors);
  const std::string second = trn("1 warning", "{} warnings", warnings);
  if (errors > 0 && warnings > 0) return trf("{}, {}", first, second);
  if (errors > 0) return first;
  return warnings > 0 ? second : std::string(tr("Nothing found"));
}

}  // namespace

RehearsalScreen::RehearsalScreen(World& world, std::string file, TakeReloaded take)
    : world_(world), file_(std::move(file)), take_(std::move(take)) {}

void RehearsalScreen::draw(Ui& ui) {
  take_news();
  const Rect all = ui.screen();
  const bool both = all.w >= kBothEms * ui.em();
  Rect left = all, right = all;
  if (both) {
    right = all.right_part(std::min(kPanelEms * ui.em(), all.w * 0.44F));
    left = all.before_right(right.w);
  } else {
    const auto sides = in_words(kSides);
    const Segments what{"rehearsal/side", sides, memory_.panel_in_front ? 1U : 0U};
    const float used = segments_height(ui, all.w - ui.em(), what) + ui.em() * 0.4F;
    const Rect strip = all.top(used).inset(ui.em() * 0.5F, ui.em() * 0.2F);
    memory_.panel_in_front = segments(ui, strip, what) == 1;
    left = right = all.below(used);
  }
  if (both || !memory_.panel_in_front) {
    const PartOfScreen part(ui, left);
    draw_scene(ui);
  }
  if (both || memory_.panel_in_front) draw_panel(ui, right);
  ui.name_screen(talk_ == nullptr ? "rehearsal-waits" : "rehearsal");
  if (std::exchange(memory_.jump, false)) jump();
}

void RehearsalScreen::take_news() {
  auto news = take_();
  if (!news) return;
  memory_.report = std::move(news->report);
  memory_.looked_at_plays = news->played;
  if (!news->fresh) return;
  if (news->pages) {
    world_.pack.knowledge = *std::move(news->pages);
    world_.spoken.read_pages(world_.pack);
  }
  memory_.broken = news->scenario == nullptr;
  memory_.told.clear();
  if (news->scenario != nullptr) read_anew(news->scenario);
}

void RehearsalScreen::read_anew(const ScenarioPointer& scenario) {
  memory_.read_at = time_in(world_.now());
  if (talk_ == nullptr) {
    const auto variant =
        static_cast<scenario::VariantIndex>(world_.draw() % scenario->variant_count());
    return play(play::Run(scenario, variant, world_.draw() >> 1U));
  }
  Staying staying = stay(talk_->session().run(), memory_.origin, scenario);
  memory_.origin = std::move(staying.origin);
  memory_.told = std::move(staying.words);
  const bool was_read = debrief_ != nullptr;
  play(std::move(staying.run));
  if (was_read && talk_->session().run().closed()) show_debrief();
}

void RehearsalScreen::play(play::Run run) {
  debrief_.reset();
  memory_.wish.filled = false;
  talk_ = std::make_unique<ConversationScreen>(
      world_, records::LivePlay::unrecorded(std::move(run)), play::Mode::practice);
}

void RehearsalScreen::begin_anew() {
  const play::Run& run = talk_->session().run();
  memory_.origin = {};
  memory_.told.clear();
  play(play::Run(run.shared_scenario(), run.variant(), run.order()));
}

void RehearsalScreen::jump() {
  const play::Run& run = talk_->session().run();
  const Origin origin = origin_of(run, memory_.wish);
  const auto variant = run.scenario().find_variant(memory_.wish.variant).value_or(run.variant());
  auto begun = begin_at(run.shared_scenario(), origin, variant, run.order());
  if (!begun) {
    memory_.told = as_sentence(begun.failure().text);
    return;
  }
  memory_.origin = origin;
  memory_.told = place_name(*begun) == origin.node
                     ? trf("You begin at {}.", in_quotes(origin.node))
                     : trf("From {} it goes to {} at once.", in_quotes(origin.node),
                           in_quotes(place_name(*begun)));
  play(*std::move(begun));
}

void RehearsalScreen::show_debrief() {
  debrief_ = std::make_unique<DebriefScreen>(world_, unkept(talk_->session().run()));
}

// The conversation, or what is shown in its place.
void RehearsalScreen::draw_scene(Ui& ui) {
  if (talk_ == nullptr) return draw_waiting(ui, ui.screen());
  if (debrief_ != nullptr) {
    office_backdrop(ui);
    debrief_->draw(ui);
  } else {
    talk_->draw(ui);
  }
  follow_scene();
}

void RehearsalScreen::draw_waiting(Ui& ui, Rect rect) {
  office_backdrop(ui);
  const std::string_view words =
      memory_.broken ? tr("This version cannot be played until its mistakes are mended. Save, and "
                          "it begins.")
                     : tr("The file is being read.");
  const Rect room =
      centred(rect, std::min(rect.w - ui.em() * 2.0F, ui.em() * 24.0F), ui.em() * 5.0F);
  text(ui, room, {kBody, Role::text, Role::ground, Align::middle}, words);
}

// Where a game would go elsewhere, a rehearsal goes to the debrief or begins anew.
void RehearsalScreen::follow_scene() {
  if (debrief_ != nullptr && debrief_->wish()) return begin_anew();
  if (debrief_ != nullptr || !talk_->wish()) return;
  if (talk_->wish()->page == Page::debrief) return show_debrief();
  play(talk_->session().run());  // “go on later”: here, now
}

void RehearsalScreen::draw_panel(Ui& ui, Rect rect) {
  const float out = ui.em() * 0.5F;
  ui.canvas().fill(rect, ui.colour(Role::ground));
  const Rect room = panel(ui, rect.inset(out), "rehearsal/panel");
  const float head = draw_head(ui, room);
  const bool tight = room.h < head + ui.em() * 12.0F;  // then the buttons come last in the tab
  const bool below = talk_ != nullptr && !tight;
  const float foot = below ? draw_foot(ui, room, false) + ui.em() * 0.4F : 0.0F;
  draw_tab(ui, room.below(head).above_foot(foot), talk_ != nullptr && tight);
  if (below) draw_foot(ui, room.foot(foot - ui.em() * 0.4F), true);
}

// The file, which version is in play, and what became of the play. Returns the height used.
float RehearsalScreen::draw_head(Ui& ui, Rect room) {
  Column column(room, ui.em() * 0.2F);
  column.use(text(ui, column.rest(), {kStrong, Role::text, Role::surface}, file_));
  const bool playing = talk_ != nullptr;
  const std::string when =
      playing ? trf("In play as it was at {}.", memory_.read_at) : std::string();
  if (memory_.broken) {
    const std::string words =
        playing ? trf("{}: you play on in the last version without.", counts(memory_.report))
                : counts(memory_.report);
    column.use(text(ui, column.rest(), {kSmall, Role::poor, Role::surface}, words));
  }
  if (playing && !memory_.broken)
    column.use(text(ui, column.rest(), kSoftInk, when + " " + as_sentence(counts(memory_.report))));
  if (playing && memory_.broken) column.use(text(ui, column.rest(), kSoftInk, when));
  if (!memory_.told.empty())
    column.use(text(ui, column.rest(), {kSmall, Role::text, Role::surface}, memory_.told));
  column.skip(ui.em() * 0.2F);
  const auto tabs = in_words(kTabs);
  const Segments what{"rehearsal/tab", tabs, static_cast<std::size_t>(memory_.tab)};
  const float height = segments_height(ui, room.w, what);
  memory_.tab = static_cast<RehearsalTab>(segments(ui, column.take(height), what));
  return column.y() - room.y + ui.em() * 0.2F;
}

void RehearsalScreen::draw_tab(Ui& ui, Rect room, bool with_foot) {
  ScrollArea area(ui, kTabAreas[static_cast<std::size_t>(memory_.tab)], room);
  Column column(area.room(), ui.em() * 0.3F);
  if (memory_.tab == RehearsalTab::checks) {
    checks_tab(ui, memory_, column);
  } else if (talk_ != nullptr) {
    const PlaySession& session = talk_->session();
    Rehearsing page{ui, session.run(), session.scenario(), memory_};
    constexpr std::array kDraw{map_tab, state_tab, points_tab, points_tab, jump_tab};
    kDraw[static_cast<std::size_t>(memory_.tab)](page, column);
  }
  if (with_foot) column.use(draw_foot(ui, column.rest(), true));
  area.finish(column.bottom());
}

float RehearsalScreen::draw_foot(Ui& ui, Rect room, bool draw) {
  std::vector<Button> row{{"rehearsal/anew", tr("From the start"), Icon::back}};
  if (memory_.tab == RehearsalTab::jump)
    row.insert(row.begin(), {"rehearsal/go", tr("Begin there"), Icon::play, Button::Tone::main});
  if (debrief_ == nullptr && memory_.tab != RehearsalTab::jump)
    row.push_back({"rehearsal/debrief", tr("Debrief so far"), Icon::star, Button::Tone::quiet});
  if (!draw) return button_row_height(ui, room.w, row);
  ButtonRow buttons(ui, room);
  for (const Button& one : row) {
    if (!buttons.add(one)) continue;
    if (one.name == "rehearsal/go") memory_.jump = true;
    if (one.name == "rehearsal/anew") begin_anew();
    if (one.name == "rehearsal/debrief") show_debrief();
    ui.redo();
  }
  return buttons.height();
}

}  // namespace earshot::ui
