#include "ui/widgets/card.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/widgets/badge.h"
#include "ui/widgets/frame.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace earshot::ui {

namespace {

constexpr float kPad = 0.6F;    // ems
constexpr float kDisc = 0.82F;  // its radius
// Above and below the words: that grows slower than the text.
float upright_pad(const Ui& ui) { return ui.metrics().space() * kPad; }

bool is_action(const ReplyCard& card) { return card.kind == ReplyCard::Kind::action; }
std::string_view below(const ReplyCard& card) {
  return card.locked.empty() ? card.remark : card.locked;
}

float words_from(const Ui& ui) { return ui.em() * (kPad + kDisc * 2.0F + 0.6F); }
float words_width(const Ui& ui, float width, const ReplyCard& card) {
  return width - words_from(ui) - ui.em() * (is_action(card) || !card.locked.empty() ? 2.2F : 0.8F);
}

Role fill_of(const ReplyCard& card, const Touch& touch) {
  const bool raised = touch.hovered || touch.held;
  if (is_action(card)) return raised ? Role::action_hover : Role::action;
  return raised ? Role::raised_hover : Role::raised;
}

// A bubble with its tail at the lower left.
Points bubble(Rect rect, float radius, float tail) {
  const float r = radius;
  return Path({rect.x + r, rect.y})
      .line({rect.right() - r, rect.y})
      .quad({rect.right(), rect.y}, {rect.right(), rect.y + r})
      .line({rect.right(), rect.bottom() - r})
      .quad({rect.right(), rect.bottom()}, {rect.right() - r, rect.bottom()})
      .line({rect.x + r * 0.9F, rect.bottom()})
      .quad({rect.x + r * 0.2F, rect.bottom() + tail * 0.15F},
            {rect.x - tail, rect.bottom() + tail * 0.35F})
      .quad({rect.x, rect.bottom() - tail * 0.3F}, {rect.x, rect.bottom() - r * 1.4F})
      .line({rect.x, rect.y + r})
      .quad({rect.x, rect.y}, {rect.x + r, rect.y})
      .points();
}

Points cut_corner(Rect rect, float radius, float cut) {
  const float r = radius * 0.45F;
  return Path({rect.x + r, rect.y})
      .line({rect.right() - cut, rect.y})
      .line({rect.right(), rect.y + cut})
      .line({rect.right(), rect.bottom() - r})
      .quad({rect.right(), rect.bottom()}, {rect.right() - r, rect.bottom()})
      .line({rect.x + r, rect.bottom()})
      .quad({rect.x, rect.bottom()}, {rect.x, rect.bottom() - r})
      .line({rect.x, rect.y + r})
      .quad({rect.x, rect.y}, {rect.x + r, rect.y})
      .points();
}

void body(Ui& ui, Rect rect, const ReplyCard& card, const Touch& touch) {
  const Metrics m = ui.metrics();
  const Points shape = is_action(card) ? cut_corner(rect, m.radius(), m.em * 0.75F)
                                       : bubble(rect, m.radius(), m.em * 0.42F);
  const Rgba fill = ui.colour(fill_of(card, touch));
  const bool quiet = card.dimmed || !card.locked.empty();
  if (!quiet) {
    const float spread = m.em * 0.5F;
    ui.canvas().shadow(rect.moved(0.0F, spread * 0.4F), m.radius(), spread,
                       with_alpha(rgb(0x05060A), 0.2F));
  }
  ui.canvas().polygon(shape, fill);
  const bool edged = ui.theme().is_edged() && !quiet;
  if (quiet || edged)
    ui.canvas().stroke(shape, ui.colour(edged ? Role::edge : Role::outline), m.hair(), true);
}

void disc(Ui& ui, Rect rect, const ReplyCard& card, const Touch& touch) {
  const float em = ui.em(), radius = em * kDisc;
  const Vec2 centre{rect.x + em * kPad + radius, rect.y + upright_pad(ui) + em * 0.65F};
  const char digit[] = {static_cast<char>('0' + card.number), '\0'};
  const bool quiet = card.dimmed || !card.locked.empty();
  const bool lit = !quiet && (touch.hovered || touch.ring);
  if (!quiet)
    return number_disc(ui, centre, radius, digit, lit ? Role::on_accent : Role::text,
                       lit ? Role::accent : Role::selected);
  ui.canvas().circle(centre, radius, ui.colour(Role::edge), ui.metrics().hair());
  const float x = centre.x - text_width(ui, kStrong, digit) * 0.5F;
  ui.words({x, centre.y - ui.fonts().line_height(kStrong) * 0.5F}, kStrong, Role::text_soft,
           fill_of(card, touch), digit);
}

void corner_icon(Ui& ui, Rect rect, const ReplyCard& card) {
  if (!is_action(card) && card.locked.empty()) return;
  const float side = ui.em() * 1.25F;
  const Icon of_action = card.icon == Icon::none ? Icon::hand : card.icon;
  const Icon icon = card.locked.empty() ? of_action : Icon::lock;
  const Rect box{rect.right() - side - ui.em() * 0.6F, rect.centre().y - side * 0.5F, side, side};
  draw_icon(ui.canvas(), icon, box, ui.colour(Role::text_soft));
}

}  // namespace

float reply_card_height(const Ui& ui, float width, const ReplyCard& card) {
  const float room = words_width(ui, width, card);
  const float under =
      below(card).empty() ? 0.0F : text_height(ui, room, kSmall, below(card)) + ui.em() * 0.15F;
  const float words = text_height(ui, room, kBody, card.text);
  return std::round(std::max(words + under, ui.em() * (kDisc * 2.0F - 0.35F)) +
                    upright_pad(ui) * 2.0F);
}

bool reply_card(Ui& ui, Rect rect, const ReplyCard& card) {
  std::string heard = trf("{0}: {1}", card.number, card.text);
  if (!below(card).empty()) heard += " (" + std::string(below(card)) + ")";
  const Touch touch =
      ui.touch({card.name, Kind::card, card.text, "", card.locked.empty(), heard}, rect);
  body(ui, rect, card, touch);
  disc(ui, rect, card, touch);
  corner_icon(ui, rect, card);
  const Role back = fill_of(card, touch);
  const bool quiet = card.dimmed || !card.locked.empty();
  const float room = words_width(ui, rect.w, card), em = ui.em();
  const float words = text_height(ui, room, kBody, card.text);
  const bool single = words < em * 2.0F && below(card).empty();
  const float top = single ? rect.centre().y - words * 0.5F : rect.y + upright_pad(ui);
  const Rect place{rect.x + words_from(ui), std::round(top), room, words};
  text(ui, place, {kBody, quiet ? Role::text_soft : Role::text, back}, card.text);
  if (!below(card).empty()) {
    text(ui, place.moved(0.0F, words + em * 0.15F), {kSmall, Role::text_soft, back}, below(card));
  }
  if (touch.ring) focus_ring(ui, rect, ui.metrics().radius(), Role::surface);
  return touch.activated;
}

}  // namespace earshot::ui
