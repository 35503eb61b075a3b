// What has been said, what is being said, and what one can do with it: pick a fact into the notes, notice how a line was
// said, look at what distracts.
#include <fmt/format.h>

#include <algorithm>

#include "ui/screens/conversation/talk.h"
#include "ui/session/marked_text.h"
#include "ui/session/phrases.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/frame.h"
#include "ui/widgets/hint.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/text.h"

namespace earshot::ui {
namespace {

using play::LogItem;
using play::SaidKind;
using scenario::Line;

enum class Speaker : std::uint8_t { none, customer, narrator, player };

// The log while it is being drawn from top to bottom.
struct Drawing {
  Talk& talk;
  Column column;
  Speaker last = Speaker::none;  // whose words stand above
  std::size_t lines_drawn = 0;   // whole lines of the customer and the narrator
  std::size_t lines_before = 0;  // those of earlier visits
};

Ui& ui_of(Drawing& drawing) { return drawing.talk.ui; }

void speaker(Drawing& drawing, Speaker voice) {
  if (drawing.last == voice) return;
  drawing.last = voice;
  Ui& ui = ui_of(drawing);
  drawing.column.skip(ui.em() * 0.35F);
  if (voice == Speaker::narrator) return;
  const bool customer = voice == Speaker::customer;
  const std::string_view name =
      customer ? std::string_view(drawing.talk.scenario().customer.name) : "You";
  const Ink ink{TextStyle{Size::small, Cut::strong}, customer ? Role::accent : Role::text_soft,
                Role::surface, Align::left};
  drawing.column.skip(text(ui, drawing.column.rest(), ink, name) + ui.em() * 0.1F);
}

void caption(Drawing& drawing, std::string_view words, Icon icon, Role tone) {
  Ui& ui = ui_of(drawing);
  const Rect rest = drawing.column.rest();
  const float side = ui.em() * 0.95F;
  draw_icon(ui.canvas(), icon, {rest.x, rest.y + ui.em() * 0.12F, side, side}, ui.colour(tone));
  ui.shape(tone, Role::surface);
  const Ink ink{kCaption, Role::text_soft, Role::surface};
  drawing.column.use(text(ui, rest.after_left(side + ui.em() * 0.4F), ink, words));
}

float notice_width(const Ui& ui) { return ui.em() * 1.9F; }

// Beside a line of this visit: mark that something was in how it was said.
void notice_button(Drawing& drawing, play::SaidLine said, Rect at) {
  Talk& talk = drawing.talk;
  const std::string name = fmt::format("notice/{}", said.position + 1);
  const Icon icon = talk.scenario().channel == scenario::Channel::phone ? Icon::ear : Icon::eye;
  const Button what{name, "", icon, Button::Tone::quiet, {}, Role::surface, !said.marked};
  if (button(talk.ui, at, what))
    talk.session.act(play::Notice{static_cast<std::uint8_t>(said.position)});
  const bool asked = talk.ui.hovers(at) || talk.ui.focused(name);
  if (asked && !said.marked) hint(talk.ui, at, "Notice how this was said (E for the last line)");
}

void glance_button(Drawing& drawing, play::SaidLine said) {
  Talk& talk = drawing.talk;
  const std::string name = fmt::format("glance/{}", said.position + 1);
  const Button what{name, said.line->distraction, Icon::bolt,   Button::Tone::plain,
                    {},   Role::surface,          !said.glanced};
  const Rect rest = drawing.column.rest();
  const float width = std::min(button_size(talk.ui, what).x, rest.w);
  const float height = button_height(talk.ui, what, width);
  if (button(talk.ui, drawing.column.take(height).left(width), what)) {
    talk.session.act(play::Glance{static_cast<std::uint8_t>(said.position)});
  }
}

// Facts can be picked from every line that was said, not only from those of this visit.
void pick_fact(Talk& talk, const std::string& name) {
  if (const auto fact = talk.scenario().find_fact(name)) talk.session.toggle_note(*fact);
}

Ink ink_of(const Line& line) {
  return {line.who == Line::Who::narrator ? TextStyle{Size::body, Cut::italic} : kBody, Role::text,
          Role::surface};
}

void said_words(Drawing& drawing, const Line& line, float width, std::string_view name) {
  Talk& talk = drawing.talk;
  const auto runs = runs_of(talk.scenario(), line.text, true, talk.session.state().notes);
  const auto result =
      spoken(talk.ui, drawing.column.rest().left(width), {name, runs, ink_of(line)});
  if (result.picked) pick_fact(talk, *result.picked);
  drawing.column.use(result.height);
}

// A copy: acting on it changes the view.
std::optional<play::SaidLine> present_line(const Drawing& drawing) {
  if (drawing.lines_drawn < drawing.lines_before) return std::nullopt;
  const std::size_t position = drawing.lines_drawn - drawing.lines_before;
  const auto& lines = drawing.talk.view().lines;
  if (position >= lines.size()) return std::nullopt;
  return lines[position];
}

void draw_line(Drawing& drawing, const LogItem& item) {
  Talk& talk = drawing.talk;
  const Line& line = talk.scenario().nodes[item.node].lines[item.index];
  speaker(drawing, line.who == Line::Who::narrator ? Speaker::narrator : Speaker::customer);
  const auto said = present_line(drawing);
  const Rect rest = drawing.column.rest();
  const bool can_notice = said.has_value() && line.who == Line::Who::customer;
  const float width = rest.w - notice_width(talk.ui);
  said_words(drawing, line, width, fmt::format("line/{}", drawing.lines_drawn + 1));
  if (can_notice) {
    const float side = talk.ui.metrics().control() * 0.8F;
    notice_button(drawing, *said, {rest.right() - side, rest.y - talk.ui.em() * 0.2F, side, side});
  }
  if (talk.captions && line.who == Line::Who::customer) {
    caption(drawing,
            delivery_of(talk.scenario(), line,
                        talk.session.run().steps()[item.step].before.tension * 5),
            Icon::sound, Role::text_soft);
  }
  if (said.has_value() && !line.distraction.empty()) glance_button(drawing, *said);
  ++drawing.lines_drawn;
}

void draw_broken_off(Drawing& drawing, const LogItem& item) {
  const Line& line = drawing.talk.scenario().nodes[item.node].lines[item.index];
  speaker(drawing, Speaker::customer);
  const std::string begun =
      line.text.plain.substr(0, line.text.plain.find(' ', line.text.plain.size() / 3)) + " –";
  drawing.column.use(
      text(ui_of(drawing), drawing.column.rest(), {kBody, Role::text_soft, Role::surface}, begun));
}

void draw_reaction(Drawing& drawing, const LogItem& item) {
  speaker(drawing, Speaker::customer);
  const auto& words = drawing.talk.scenario().nodes[item.node].interrupted[item.index].text;
  const auto runs = runs_of(drawing.talk.scenario(), words, false);
  drawing.column.use(spoken(ui_of(drawing), drawing.column.rest(),
                            {"reaction", runs, kInk, static_cast<std::size_t>(-1), false})
                         .height);
}

std::string picked_words(const scenario::Scenario& scenario, const LogItem& item) {
  std::string words;
  if (item.cause) words = scenario.causes[*item.cause].is;
  for (std::size_t i = 0; i < scenario.facts.size(); ++i) {
    if ((item.picked >> i & 1U) == 0) continue;
    words += (words.empty() ? "" : " ") + scenario.facts[i].is;
  }
  return words;
}

// Coaching, in practice only: what this reply did, in the author's words or the technique's.
void coach(Drawing& drawing, const scenario::Choice& choice) {
  const auto& technique = drawing.talk.scenario().technique(choice);
  std::string words = technique.label + ". ";
  words += choice.feedback.empty() ? technique.teach : choice.feedback.plain;
  const bool mistake = technique.family == scenario::Family::mistake;
  caption(drawing, words, mistake ? Icon::warning : Icon::star, mistake ? Role::poor : Role::good);
}

void draw_reply(Drawing& drawing, const LogItem& item) {
  Talk& talk = drawing.talk;
  Ui& ui = talk.ui;
  const auto& choice = talk.scenario().choices[item.index];
  speaker(drawing, Speaker::player);
  const float indent = ui.em() * 0.9F;
  const Rect rest = drawing.column.rest();
  std::string words = choice.text.plain;
  if (const auto picked = picked_words(talk.scenario(), item); !picked.empty())
    words += " " + picked;
  const bool action = choice.kind == scenario::Choice::Kind::act;
  const Ink ink{action ? TextStyle{Size::body, Cut::italic} : kBody, Role::text_soft,
                Role::surface};
  const float height = text(ui, rest.after_left(indent), ink, words);
  ui.canvas().fill({rest.x, rest.y + ui.em() * 0.1F, ui.em() * 0.16F, height - ui.em() * 0.2F},
                   ui.colour(Role::accent), ui.em() * 0.08F);
  drawing.column.use(height);
  if (talk.session.mode() == play::Mode::practice) coach(drawing, choice);
}

void draw_day(Drawing& drawing, const LogItem& item) {
  Ui& ui = ui_of(drawing);
  drawing.last = Speaker::none;
  drawing.column.skip(ui.em() * 0.4F);
  const std::string words = fmt::format("Day {}", item.value);
  const Rect rest = drawing.column.rest();
  const float width = text_width(ui, kStrong, words);
  const float middle = rest.y + ui.fonts().line_height(kStrong) * 0.5F;
  text(ui, rest, {kStrong, Role::text, Role::surface}, words);
  divider(ui, rest.after_left(width + ui.em() * 0.8F), middle);
  drawing.column.use(ui.fonts().line_height(kStrong));
}

void draw_item(Drawing& drawing, const LogItem& item) {
  const auto& scenario = drawing.talk.scenario();
  switch (item.kind) {
    case SaidKind::line:
      return draw_line(drawing, item);
    case SaidKind::broken_off:
      return draw_broken_off(drawing, item);
    case SaidKind::reaction:
      return draw_reaction(drawing, item);
    case SaidKind::reply:
      return draw_reply(drawing, item);
    case SaidKind::day:
      return draw_day(drawing, item);
    case SaidKind::noticed:
      return caption(drawing, "You noticed: " + scenario.cues[item.index].is, Icon::eye,
                     Role::accent);
    case SaidKind::glanced:
      return caption(drawing, "You looked away for a moment.", Icon::bolt, Role::poor);
  }
}

// The line that is arriving: it has its whole room from the first word on, so that nothing moves under it.
void draw_arriving(Drawing& drawing) {
  Talk& talk = drawing.talk;
  const Line* line = talk.view().next;
  if (line == nullptr || !talk.arrival.speaking()) return;
  speaker(drawing, line->who == Line::Who::narrator ? Speaker::narrator : Speaker::customer);
  const auto runs = runs_of(talk.scenario(), line->text, false);
  const float width = drawing.column.rest().w - notice_width(talk.ui);
  const Spoken what{"arriving", runs, ink_of(*line),
                    characters_in(line->text, talk.arrival.shown()), false};
  drawing.column.use(spoken(talk.ui, drawing.column.rest().left(width), what).height);
}

// A key or a click for who sets the pace.
void next_button(Talk& talk, Rect rect) {
  if (talk.view().next == nullptr) return;
  const bool mine = talk.pace == Pace::mine;
  const Button what{"hear",    mine ? "Go on listening" : "Hear the rest",
                    Icon::ear, mine ? Button::Tone::main : Button::Tone::plain,
                    "Space",   Role::surface};
  const Vec2 size = button_size(talk.ui, what);
  const float width = std::min(size.x, rect.w);
  const Rect at{rect.x, rect.y, width, rect.h};
  if (button(talk.ui, at, what)) talk.arrival.hear_now(talk.session);
}

void problem_words(Talk& talk, Rect rect) {
  if (talk.session.problem().empty()) return;
  std::string words = talk.session.problem() + ".";
  words[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(words[0])));
  text(talk.ui, rect, {kSmall, Role::poor, Role::surface}, words);
}

std::size_t whole_lines(const std::vector<LogItem>& log) {
  return static_cast<std::size_t>(std::count_if(
      log.begin(), log.end(), [](const LogItem& item) { return item.kind == SaidKind::line; }));
}

}  // namespace

void said_panel(Talk& talk, Rect rect) {
  const Rect room = panel(talk.ui, rect, "said");
  const bool waits = talk.view().next != nullptr || !talk.session.problem().empty();
  const float foot = waits ? talk.ui.metrics().control() + talk.ui.em() * 0.4F : 0.0F;
  {
    ScrollArea area(talk.ui, "said/log", room.above_foot(foot), ScrollArea::Keep::end);
    const std::size_t lines = whole_lines(talk.session.log());
    Drawing drawing{talk, Column(area.room(), talk.ui.em() * 0.35F), Speaker::none, 0,
                    lines - talk.view().lines.size()};
    const auto log = talk.session.log();  // a copy: what is done here adds to it
    for (const LogItem& item : log) draw_item(drawing, item);
    draw_arriving(drawing);
    area.finish(drawing.column.bottom());
  }
  if (foot == 0.0F) return;
  const Rect strip = room.foot(talk.ui.metrics().control());
  next_button(talk, strip);
  problem_words(talk, strip.after_left(talk.view().next != nullptr ? strip.w * 0.45F : 0.0F));
}

}  // namespace earshot::ui
