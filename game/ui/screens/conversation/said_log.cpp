#include "ui/screens/conversation/said_log.h"

#include <fmt/format.h>

#include <array>

#include "ui/access/sounds.h"
#include "ui/picture/customer_picture.h"
#include "ui/session/marked_text.h"
#include "ui/session/phrases.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/hint.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

using play::LogItem;
using play::SaidKind;
using scenario::Line;

void caption(Drawing& drawing, std::string_view words, Icon icon, Role tone) {
  Ui& ui = drawing.talk.ui;
  const Rect rest = drawing.column.rest().after_left(caption_indent(drawing));
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
  const std::string_view heard = tr("Notice how this was said");
  const Button what{name, "", icon, Button::Tone::quiet, {}, Role::surface, !said.marked, heard};
  if (button(talk.ui, at, what))
    talk.session.act(play::Notice{static_cast<std::uint8_t>(said.position)});
  const bool asked = talk.ui.hovers(at) || talk.ui.focused(name);
  if (asked && !said.marked)
    hint(talk.ui, at,
         talk.ui.by_pad() ? tr("Notice how this was said (X for the last line)")
                          : tr("Notice how this was said (E for the last line)"));
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

// A copy: acting on it changes the view.
std::optional<play::SaidLine> line_of_visit(const Drawing& drawing) {
  if (drawing.lines_drawn < drawing.lines_before) return std::nullopt;
  const std::size_t position = drawing.lines_drawn - drawing.lines_before;
  const auto& lines = drawing.talk.view().lines;
  if (position >= lines.size()) return std::nullopt;
  return lines[position];
}

// How a line is perceived: read in a chat, heard on the telephone, seen else.
Icon sense_of(const Talk& talk) {
  if (talk.scenario().channel == scenario::Channel::chat) return Icon::pencil;
  return talk.scenario().channel == scenario::Channel::phone ? Icon::sound : Icon::person;
}

void delivery(Drawing& drawing, const Line& line, const LogItem& item) {
  const Talk& talk = drawing.talk;
  const int tension = talk.session.tension_at(item.step);
  caption(drawing, delivery_of(talk.scenario(), line, tension), sense_of(talk), Role::text_soft);
}

void draw_line(Drawing& drawing, const LogItem& item) {
  Talk& talk = drawing.talk;
  const Line& line = talk.scenario().nodes[item.node].lines[item.index];
  const Speaker voice = line.who == Line::Who::narrator ? Speaker::narrator : Speaker::customer;
  speaker(drawing, voice);
  const auto said = line_of_visit(drawing);
  const Rect rest = drawing.column.rest();
  const std::string name = fmt::format("line/{}", drawing.lines_drawn + 1);
  const auto runs = runs_of(talk.scenario(), line.text, true, talk.session.state().notes);
  const auto picked =
      say(drawing, {name, runs, voice, false, true}, rest.w - notice_width(talk.ui));
  if (picked) pick_fact(talk, *picked);
  if (said.has_value() && voice == Speaker::customer) {
    const float side = talk.ui.metrics().control() * 0.8F;
    notice_button(drawing, *said, {rest.right() - side, rest.y - talk.ui.em() * 0.2F, side, side});
  }
  if (talk.captions && voice == Speaker::customer) delivery(drawing, line, item);
  if (said.has_value() && said->marked && !said->cue_noticed)
    caption(drawing, tr("You marked this. Nothing lay hidden in it."), sense_of(talk),
            Role::text_soft);
  if (said.has_value() && !line.distraction.empty()) glance_button(drawing, *said);
  ++drawing.lines_drawn;
}

// Words that are only to be read.
void plain(Drawing& drawing, Speaker voice, std::string words, bool action = false) {
  speaker(drawing, voice);
  const std::array<Run, 1> runs{Run{std::move(words)}};
  say(drawing, {"", runs, voice, action}, drawing.column.rest().w);
}

// In a chat nobody has seen a word of it yet.
void draw_broken_off(Drawing& drawing, const LogItem& item) {
  if (drawing.chat) {
    const std::string& name = drawing.talk.scenario().customer.name;
    return caption(drawing, trf("{} stops typing: you were faster.", name), Icon::pencil,
                   Role::poor);
  }
  const std::string& words = drawing.talk.scenario().nodes[item.node].lines[item.index].text.plain;
  plain(drawing, Speaker::customer, words.substr(0, words.find(' ', words.size() / 3)) + " –");
  caption(drawing, tr("You broke in."), Icon::bolt, Role::poor);
}

void draw_reaction(Drawing& drawing, const LogItem& item) {
  const auto& scenario = drawing.talk.scenario();
  const auto runs =
      runs_of(scenario, scenario.nodes[item.node].interrupted[item.index].text, false);
  speaker(drawing, Speaker::customer);
  say(drawing, {"reaction", runs, Speaker::customer}, drawing.column.rest().w);
}

// What was said back or named stands in the words of the case notes, which speak of the customer and
// not to them: so it is shown as notes, below what was said.
void picked_notes(Drawing& drawing, const LogItem& item) {
  const auto& scenario = drawing.talk.scenario();
  if (item.cause) caption(drawing, scenario.causes[*item.cause].is, Icon::pin, Role::accent);
  for (std::size_t i = 0; i < scenario.facts.size(); ++i) {
    if ((item.picked >> i & 1U) != 0)
      caption(drawing, scenario.facts[i].is, Icon::note, Role::text_soft);
  }
}

// Coaching, in practice only.
void coach(Drawing& drawing, const LogItem& item) {
  const auto& scenario = drawing.talk.scenario();
  const auto& technique = scenario.technique(scenario.choices[item.index]);
  const bool mistake = technique.family == scenario::Family::mistake;
  caption(drawing, coach_words(drawing.talk, item), mistake ? Icon::warning : Icon::star,
          mistake ? Role::poor : Role::good);
}

void draw_reply(Drawing& drawing, const LogItem& item) {
  const Talk& talk = drawing.talk;
  const auto& choice = talk.scenario().choices[item.index];
  plain(drawing, Speaker::player, choice.text.plain, choice.kind == scenario::Choice::Kind::act);
  picked_notes(drawing, item);
  if (!talk.coach) return;
  coach(drawing, item);
  drawing.last_bottom = drawing.column.bottom();  // stays in view with the reply
}

void draw_day(Drawing& drawing, const LogItem& item) {
  Ui& ui = drawing.talk.ui;
  drawing.last = Speaker::none;
  drawing.column.skip(ui.em() * 0.4F);
  const std::string words = trf("Day {}", item.value);
  const Rect rest = drawing.column.rest();
  const float width = text_width(ui, kStrong, words);
  const float middle = rest.y + ui.fonts().line_height(kStrong) * 0.5F;
  text(ui, rest, {kStrong, Role::text, Role::surface}, words);
  divider(ui, rest.after_left(width + ui.em() * 0.8F), middle);
  drawing.column.use(ui.fonts().line_height(kStrong));
  if (drawing.talk.sound && drawing.talk.captions)
    caption(drawing, caption_of(GameSound::page), Icon::sound, Role::text_soft);
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
      return caption(drawing, trf("You noticed: {}", scenario.cues[item.index].is), Icon::eye,
                     Role::accent);
    case SaidKind::glanced:
      return caption(drawing, tr("You looked away for a moment."), Icon::bolt, Role::poor);
  }
}

}  // namespace

void draw_log(Drawing& drawing) {
  const Talk& talk = drawing.talk;
  if (talk.sound && talk.captions)
    caption(drawing, caption_of(place_of(talk.scenario())), Icon::sound, Role::text_soft);
  const auto log = drawing.talk.session.log();  // a copy: what is done here adds to it
  for (const LogItem& item : log) draw_item(drawing, item);
}

}  // namespace earshot::ui
