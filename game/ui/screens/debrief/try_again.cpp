#include "ui/screens/debrief/try_again.h"

#include <vector>

#include "ui/widgets/button.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

std::vector<Button> buttons() {
  return {{"reply/again", tr("Try again from here"), Icon::play, Button::Tone::main},
          {"reply/glossary", tr("About this technique"), Icon::book},
          {"reply/back", tr("Back"), Icon::back, Button::Tone::plain, tr("Esc")}};
}

void words(Debriefing& page, Column& column, bool given_up) {
  Ui& ui = page.ui;
  const scenario::Choice& choice = choice_at(page, *page.memory.asked);
  const scenario::Technique& technique = page.scenario().technique(choice);
  const TextStyle italic{Size::body, Cut::italic};
  column.use(text(ui, column.rest(), kHeadingInk, tr("Your reply")));
  column.use(text(ui, column.rest(), kInk.with(italic), in_quotes(choice.text.plain)));
  column.use(text(ui, column.rest(), kInk.with(kStrong), technique.label));
  paragraph(page, column, choice.feedback.empty() ? technique.teach : choice.feedback.plain);
  column.skip(ui.em() * 0.3F);
  soft(
      page, column,
      tr("Trying again begins a new conversation, for practice. All that came before this reply is "
         "as it was, and from here on it is yours again. It does not count for your progress."));
  if (given_up) {
    column.use(text(ui, column.rest(), kSoftInk.with(Role::text),
                    trf("You are in the middle of another conversation with {}. It will be broken "
                        "off.",
                        page.scenario().customer.name)));
  }
  if (page.memory.trouble.empty()) return;
  column.use(text(ui, column.rest(), kSoftInk.with(Role::poor), as_sentence(page.memory.trouble)));
}

}  // namespace

bool is_reply(const play::Run& run, std::uint32_t step) {
  return step < run.steps().size() && run.steps()[step].action &&
         std::holds_alternative<play::Choose>(*run.steps()[step].action);
}

const scenario::Choice& choice_at(const Debriefing& page, std::uint32_t step) {
  return page.scenario().choices[std::get<play::Choose>(*page.run.steps()[step].action).choice];
}

void again_button(Debriefing& page, Column& column, std::string_view name, std::uint32_t step) {
  if (!is_reply(page.run, step)) return;
  const Button what{name, tr("Try again from here"), Icon::play};
  const float width = std::min(button_size(page.ui, what).x, column.rest().w);
  const float height = button_height(page.ui, what, width);
  if (button(page.ui, column.take(height).left(width), what)) page.memory.asked = step;
}

ReplyWish reply_dialogue(Debriefing& page, bool given_up) {
  Dialogue dialogue(page.ui, "reply", 45.0F, 30.0F);
  const Rect room = dialogue.room();
  const auto row = buttons();
  const float foot = button_row_height(page.ui, room.w, row), gap = page.ui.em() * 0.5F;
  {
    ScrollArea area(page.ui, "reply/words", room.above_foot(foot + gap));
    Column column(area.room(), page.ui.em() * 0.35F);
    words(page, column, given_up);
    area.finish(column.bottom());
    const float height = column.bottom() - area.room().y + page.ui.em() * 0.8F;
    dialogue.fit(room.y + height + gap + foot);
  }
  ButtonRow drawn(page.ui, room.foot(foot));
  const bool again = drawn.add(row[0]), glossary = drawn.add(row[1]), back = drawn.add(row[2]);
  if (again) return ReplyWish::again;
  if (glossary) return ReplyWish::glossary;
  return back || dialogue.wants_to_close() ? ReplyWish::close : ReplyWish::none;
}

}  // namespace earshot::ui
