// How words stand in the log: spoken in lines, a reply with a bar at its left; written in bubbles.
#include "ui/scene/bubbles.h"
#include "ui/screens/conversation/said_log.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

Ink ink_of(const Saying& what) {
  const bool italic = what.voice == Speaker::narrator || what.action;
  const TextStyle style = italic ? TextStyle{Size::body, Cut::italic} : kBody;
  return {style, what.voice == Speaker::player ? Role::text_soft : Role::text, Role::surface};
}

// One's own words: set in, with a bar beside them.
SpokenResult reply_lines(Drawing& drawing, const Saying& what, Rect room) {
  Ui& ui = drawing.talk.ui;
  const Spoken words{what.name, what.runs, ink_of(what), what.shown, false};
  const SpokenResult result = spoken(ui, room.after_left(ui.em() * 0.9F), words);
  ui.canvas().fill(
      {room.x, room.y + ui.em() * 0.1F, ui.em() * 0.16F, result.height - ui.em() * 0.2F},
      ui.colour(Role::accent), ui.em() * 0.08F);
  return result;
}

SpokenResult place(Drawing& drawing, const Saying& what, Rect room) {
  Ui& ui = drawing.talk.ui;
  const bool written = drawing.chat && what.voice != Speaker::narrator && !what.action;
  if (written) {
    const Side side = what.voice == Speaker::player ? Side::mine : Side::theirs;
    return bubble(ui, room, {what.name, what.runs, side, what.shown, what.pickable});
  }
  if (what.voice == Speaker::player) return reply_lines(drawing, what, room);
  return spoken(ui, room, {what.name, what.runs, ink_of(what), what.shown, what.pickable});
}

std::string_view name_of(const Drawing& drawing, Speaker voice) {
  if (voice == Speaker::player) return tr("You");
  return drawing.talk.scenario().customer.name;
}

}  // namespace

// In the author's words, or the technique's where there are none.
std::string coach_words(const Talk& talk, const play::LogItem& reply) {
  const auto& choice = talk.scenario().choices[reply.index];
  const auto& technique = talk.scenario().technique(choice);
  const std::string& why = choice.feedback.empty() ? technique.teach : choice.feedback.plain;
  const auto [trust, tension] = talk.session.change_at(reply.step);
  if (trust == 0 && tension == 0) return trf("{}. {}", technique.label, why);
  // Translators: a technique, two changes in points, why that is so.
  return trf("{}: trust {:+}, tension {:+}. {}", technique.label, trust, tension, why);
}

void speaker(Drawing& drawing, Speaker voice) {
  if (drawing.last == voice) return;
  const bool first = drawing.last == Speaker::none;
  drawing.last = voice;
  Ui& ui = drawing.talk.ui;
  if (!first) drawing.column.skip(ui.em() * 0.35F);
  if (voice == Speaker::narrator || drawing.chat) return;  // the side of a bubble says whose it is
  const Role front = voice == Speaker::customer ? Role::accent : Role::text_soft;
  const Ink ink{TextStyle{Size::small, Cut::strong}, front, Role::surface};
  const float height = text(ui, drawing.column.rest(), ink, name_of(drawing, voice));
  drawing.column.skip(height + ui.em() * 0.1F);
}

std::optional<std::string> say(Drawing& drawing, const Saying& what, float width) {
  const Rect rest = drawing.column.rest();
  const Rect room = what.voice == Speaker::player ? rest : rest.left(width);
  const SpokenResult result = place(drawing, what, room);
  drawing.last_top = rest.y;
  drawing.last_bottom = rest.y + result.height;
  drawing.column.use(result.height);
  return result.picked;
}

float caption_indent(const Drawing& drawing) {
  return drawing.chat ? drawing.talk.ui.em() * 0.7F : 0.0F;
}

}  // namespace earshot::ui
