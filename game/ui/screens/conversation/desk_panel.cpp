// The desk: case notes, the customer's record, what was promised, pages to look up. One key each.
#include <array>

#include "ui/access/commands.h"
#include "ui/screens/conversation/talk.h"
#include "ui/session/page_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/frame.h"
#include "ui/widgets/row.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/tabs.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

// Translators: the key of each is its first letter: four different ones, plain ASCII, not E.
constexpr std::array<Segment, 4> kDeskTabs{{{"notes", msg("Notes"), Icon::none, {}, true},
                                            {"record", msg("Record"), Icon::none, {}, true},
                                            {"promises", msg("Promises"), Icon::none, {}, true},
                                            {"pages", msg("Know-how"), Icon::none, {}, true}}};

void soft(Talk& talk, Column& column, std::string_view words) {
  column.use(text(talk.ui, column.rest(), {kSmall, Role::text_soft, Role::surface}, words));
}

void notes(Talk& talk, Column& column) {
  const auto facts = talk.view().facts;  // a copy: a click changes it
  if (facts.empty())
    return soft(
        talk, column,
        tr("Nothing known yet. Underlined words in what is said can be picked into the notes."));
  for (const play::KnownFact& known : facts) {
    const auto& fact = talk.scenario().facts[known.fact];
    const std::string name = "fact/" + fact.name;
    Row what{name, fact.is, "", "", known.noted ? Icon::none : Icon::plus};
    what.ticked = known.noted;
    what.tight = true;
    if (row(talk.ui, column.take(row_height(talk.ui, column.rest().w, what)), what)) {
      talk.session.toggle_note(known.fact);
    }
  }
}

void record(Talk& talk, Column& column) {
  for (const auto& entry : talk.scenario().customer.record) {
    column.use(text(talk.ui, column.rest(), {kSmall, Role::text_soft, Role::surface}, entry.label) -
               talk.ui.em() * 0.2F);
    column.use(text(talk.ui, column.rest(), kInk, entry.value) + talk.ui.em() * 0.15F);
  }
  if (talk.scenario().customer.record.empty())
    soft(talk, column, tr("The system knows nothing about this customer."));
}

std::string status_words(const play::PromiseView& promise) {
  switch (promise.status) {
    case play::PromiseStatus::kept:
      return std::string(trc("a promise", "kept"));
    case play::PromiseStatus::broken:
      return std::string(trc("a promise", "broken"));
    case play::PromiseStatus::renewed:
      return trf("moved to day {}", promise.due);
    default:
      return trf("due on day {}", promise.due);
  }
}

void promises(Talk& talk, Column& column) {
  soft(talk, column, trf("Today is day {}.", talk.view().day));
  if (talk.view().promises.empty()) soft(talk, column, tr("Nothing has been promised."));
  for (const play::PromiseView& promise : talk.view().promises) {
    const auto& what = talk.scenario().promises[promise.promise];
    const std::string name = "promise/" + what.name, status = status_words(promise);
    const bool kept = promise.status == play::PromiseStatus::kept;
    const bool broken = promise.status == play::PromiseStatus::broken;
    const Row line{name,
                   what.is,
                   status,
                   "",
                   kept     ? Icon::check
                   : broken ? Icon::cross
                            : Icon::promise,
                   kept     ? Role::good
                   : broken ? Role::poor
                            : Role::accent,
                   false,
                   false,
                   false};
    row(talk.ui, column.take(row_height(talk.ui, column.rest().w, line)), line);
  }
}

// A heading, a paragraph or an item behind its dot.
void page_piece(Talk& talk, Column& column, const PagePiece& piece) {
  Ui& ui = talk.ui;
  const bool item = piece.kind == PagePiece::Kind::item;
  const float indent = item ? ui.em() * 0.9F : 0.0F;
  const Ink ink = piece.kind == PagePiece::Kind::heading ? kInk.with(kStrong) : kInk;
  if (!item) column.skip(ui.em() * 0.3F);
  if (item) text(ui, column.rest(), kInk, "•");
  column.use(spoken(ui, column.rest().after_left(indent), {"page-text", piece.runs, ink}).height);
}

void page(Talk& talk, Column& column, std::string_view words) {
  for (const PagePiece& piece : pieces_of_page(words)) page_piece(talk, column, piece);
}

void pages(Talk& talk, Column& column) {
  const auto& ids = talk.scenario().knowledge;
  if (ids.empty()) return soft(talk, column, tr("There is no page about this."));
  if (ids.size() > 1) {
    std::vector<Segment> items;
    for (std::size_t i = 0; i < ids.size(); ++i) items.push_back({ids[i], ids[i]});
    const Segments what{"page", items, std::min(talk.memory.page, ids.size() - 1)};
    talk.memory.page =
        segments(talk.ui, column.take(segments_height(talk.ui, column.rest().w, what)), what);
  }
  if (const auto* found = talk.pack.page(ids[std::min(talk.memory.page, ids.size() - 1)])) {
    page(talk, column, found->text);
  }
}

void content(Talk& talk, Rect rect) {
  static constexpr std::array<std::string_view, 4> kAreas{"desk-area/notes", "desk-area/record",
                                                          "desk-area/promises", "desk-area/pages"};
  static constexpr std::array kDraw{notes, record, promises, pages};
  const auto which = static_cast<std::size_t>(talk.memory.tab);
  ScrollArea area(talk.ui, kAreas[which], rect);
  Column column(area.room(), talk.ui.em() * 0.1F);
  kDraw[which](talk, column);
  area.finish(column.bottom());
}

// The shoulders of a gamepad.
void turn(Talk& talk) {
  const bool next = asked(talk.ui, Command::next_tab);
  if (!next && !asked(talk.ui, Command::previous_tab)) return;
  const std::size_t count = kDeskTabs.size();
  const std::size_t now = static_cast<std::size_t>(talk.memory.tab) + (next ? 1 : count - 1);
  talk.memory.tab = static_cast<DeskTab>(now % count);
  talk.ui.redo();
}

void tabs_and_content(Talk& talk, Rect room) {
  const auto tabs = in_words(kDeskTabs);
  const Segments what{"desk", tabs, static_cast<std::size_t>(talk.memory.tab)};
  const float height = segments_height(talk.ui, room.w, what);
  talk.memory.tab = static_cast<DeskTab>(segments(talk.ui, room.top(height), what));
  turn(talk);
  content(talk, room.below(height + talk.ui.em() * 0.2F));
}

// The key of the drawer is that of its first tab; a gamepad has none for it.
Button open_button(const Talk& talk, bool with_words) {
  const std::string_view words = with_words ? tr("Desk") : std::string_view();
  const std::string_view key =
      talk.ui.by_pad() ? std::string_view("RB") : tr(kDeskTabs.front().text).substr(0, 1);
  return {"open-desk", words, Icon::note, Button::Tone::plain, key, Role::ground};
}

}  // namespace

Command desk_command(DeskTab tab) {
  static constexpr std::array kCommands{Command::notes, Command::record, Command::promises,
                                        Command::pages};
  return kCommands[static_cast<std::size_t>(tab)];
}

char32_t desk_key(DeskTab tab) { return letter_of(binding_of(desk_command(tab))); }

void desk_panel(Talk& talk, Rect rect) {
  tabs_and_content(talk, talk_panel(talk, rect, "desk-panel"));
}

Vec2 desk_button_size(Talk& talk, bool with_words) {
  return button_size(talk.ui, open_button(talk, with_words));
}

void desk_button(Talk& talk, Rect rect, bool with_words) {
  if (button(talk.ui, rect, open_button(talk, with_words)))
    talk.memory.dialogue = OpenDialogue::desk;
}

// As large as the window: whoever needs large text needs it here too.
void desk_dialogue(Talk& talk) {
  Dialogue dialogue(talk.ui, "desk-dialogue", 40.0F, 30.0F);
  const Rect room = dialogue.room();
  const Button close{"desk/close",        tr("Back"), Icon::back,
                     Button::Tone::plain, tr("Esc"),  Role::surface};
  const Vec2 size = button_size(talk.ui, close);
  const bool closed = button(talk.ui, room.foot(size.y).left(size.x), close);
  tabs_and_content(talk, room.above_foot(size.y + talk.ui.em() * 0.3F));
  if (closed || dialogue.wants_to_close()) talk.memory.dialogue = OpenDialogue::none;
}

}  // namespace earshot::ui
