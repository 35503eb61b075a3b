// Dialogues of a conversation: leaving it, taking a reply back, saying back what was heard.
#include "ui/screens/conversation/dialogue_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

void close(Talk& talk) { talk.memory.dialogue = OpenDialogue::none; }

// The words it begins with. What is picked follows as it stands in the notes, which speak of the
// customer and not to them.
const std::string& first_words(const Talk& talk) {
  return talk.scenario().choices[talk.memory.pending].text.plain;
}

void facts_to_say(Talk& talk, Column& column) { fact_rows(talk, column, "say-back"); }

void spoken_words(Talk& talk, Column& column) {
  const Ink ink{TextStyle{Size::body, Cut::italic}, Role::text, Role::surface};
  column.use(text(talk.ui, column.rest(), ink, first_words(talk)));
}

// Large text: one after the other on one long page.
void summary_page(Talk& talk, Rect room) {
  ScrollArea area(talk.ui, "summarise/facts", room);
  Column column(area.room(), talk.ui.em() * 0.1F);
  facts_to_say(talk, column);
  divider(talk.ui, area.room(), column.y() + talk.ui.em() * 0.3F);
  column.skip(talk.ui.em() * 0.6F);
  spoken_words(talk, column);
  area.finish(column.bottom());
}

// What is picked above, and the words it will begin with below.
void summary(Talk& talk, Rect room) {
  const float wanted = text_height(talk.ui, room.w, kBody, first_words(talk)) + talk.ui.em() * 0.8F;
  const float said = std::min(wanted, room.h * 0.45F);
  {
    ScrollArea facts(talk.ui, "summarise/facts", room.above_foot(said + talk.ui.em()));
    Column column(facts.room(), talk.ui.em() * 0.1F);
    facts_to_say(talk, column);
    facts.finish(column.bottom());
  }
  divider(talk.ui, room, room.bottom() - said - talk.ui.em() * 0.5F);
  ScrollArea spoken(talk.ui, "summarise/words", room.foot(said));
  Column column(spoken.room(), 0.0F);
  spoken_words(talk, column);
  spoken.finish(column.bottom());
}

}  // namespace

void leave_dialogue(Talk& talk) {
  Dialogue dialogue(talk.ui, "leave-dialogue", 30.0F, 15.0F);
  Column column(dialogue.room(), talk.ui.em() * 0.5F);
  column.use(text(talk.ui, column.rest(), {kHeading, Role::text, Role::surface},
                  tr("Leave this conversation?")));
  const std::string who = talk.scenario().customer.name;
  const std::string words =
      talk.in_round
          ? trf("Everything up to here is saved, and the time of the round goes on. You can come "
                "back to this very line while it lasts, or break off now, and that is the end of "
                "it for {}.",
                who)
          : trf("Everything up to here is saved. You can go on later at this very line, or "
                "break off now, and that is the end of it for {}.",
                who);
  column.use(text(talk.ui, column.rest(), kInk, words));
  ButtonRow buttons(talk.ui, column.rest());
  const bool later =
      buttons.add({"leave/later", tr("Go on later"), Icon::save, Button::Tone::main});
  const bool offers_back = !talk.memory.can_take_back_at_once && talk.session.can_take_back();
  const bool back = offers_back && buttons.add({"leave/take-back", tr("Take back"), Icon::back});
  const bool stay =
      buttons.add({"leave/stay", tr("Stay"), Icon::back, Button::Tone::plain, tr("Esc")});
  // Last, where nobody comes to by one key too many.
  const bool stop = buttons.add({"leave/break-off", tr("Break it off"), Icon::door});
  dialogue.fit(column.y() + buttons.height());
  if (later) talk.memory.go_later = true;
  if (stop) talk.session.act(play::Leave{});
  if (later || stop || stay || back || dialogue.wants_to_close()) close(talk);
  if (back) ask_take_back(talk);  // which may open a dialogue of its own
}

void ask_take_back(Talk& talk) {
  if (!talk.session.can_take_back()) return;
  if (talk.session.is_clean()) {
    talk.memory.dialogue = OpenDialogue::take_back;
    return talk.ui.redo();
  }
  talk.session.take_back();
  talk.ui.redo();
}

void take_back_dialogue(Talk& talk) {
  Dialogue dialogue(talk.ui, "take-back-dialogue", 30.0F, 15.0F);
  Column column(dialogue.room(), talk.ui.em() * 0.5F);
  column.use(text(talk.ui, column.rest(), kHeadingInk, tr("Take your last reply back?")));
  column.use(
      text(talk.ui, column.rest(), kInk,
           tr("You stand again where you stood before it. From now on this conversation says "
              "that you took a step back, and it does not count for your progress.")));
  ButtonRow buttons(talk.ui, column.rest());
  const bool take =
      buttons.add({"take-back/do", tr("Take it back"), Icon::back, Button::Tone::main});
  const bool stay = buttons.add(
      {"take-back/stay", tr("Let it stand"), Icon::cross, Button::Tone::plain, tr("Esc")});
  dialogue.fit(column.y() + buttons.height());
  if (take) talk.session.take_back();
  if (take || stay || dialogue.wants_to_close()) close(talk);
}

void summarise_dialogue(Talk& talk) {
  Dialogue dialogue(talk.ui, "summarise", 44.0F, 32.0F);
  const Rect room = dialogue.room();
  const DialogueFoot done = dialogue_foot(talk, room, "summarise", tr("Say it back"), true);
  const float used = dialogue_heading(
      talk, room, tr("Say back what you heard"),
      tr("Pick what belongs to it. What you leave out is missing; what is beside the point blurs "
         "it."));
  const Rect middle = room.below(used).above_foot(done.height);
  if (talk.compact) {
    summary_page(talk, middle);
  } else {
    summary(talk, middle);
  }
  if (done.done)
    talk.session.act(play::Choose{talk.memory.pending, talk.memory.picked, std::nullopt});
  if (done.done || done.back || dialogue.wants_to_close()) close(talk);
}

}  // namespace earshot::ui
