#include "ui/screens/conversation/dialogue_parts.h"

#include <fmt/format.h>

#include <array>

#include "ui/widgets/button.h"
#include "ui/widgets/row.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace earshot::ui {

bool is_picked(const Talk& talk, scenario::FactIndex fact) {
  return (talk.memory.picked >> fact & 1U) != 0;
}

void fact_rows(Talk& talk, Column& column, std::string_view prefix) {
  for (const play::KnownFact& known : talk.view().facts) {
    const auto& fact = talk.scenario().facts[known.fact];
    const std::string name = fmt::format("{}/{}", prefix, fact.name);
    Row what{name, fact.is, "", "", known.noted ? Icon::note : Icon::plus};
    what.ticked = is_picked(talk, known.fact);
    what.tight = true;
    if (row(talk.ui, column.take(row_height(talk.ui, column.rest().w, what)), what))
      talk.memory.picked ^= scenario::FactSet{1} << known.fact;
  }
  if (!talk.view().facts.empty()) return;
  const Ink ink{kBody, Role::text_soft, Role::surface};
  column.use(
      text(talk.ui, column.rest(), ink,
           tr("You have not heard a fact yet. You can still say it, but there is nothing to say "
              "back.")));
}

float dialogue_heading(Talk& talk, Rect room, std::string_view title, std::string_view under) {
  const float used = text(talk.ui, room, {kHeading, Role::text, Role::surface}, title);
  if (talk.compact) return used + talk.ui.em() * 0.2F;  // the words below need the room
  return used + text(talk.ui, room.below(used), {kSmall, Role::text_soft, Role::surface}, under) +
         talk.ui.em() * 0.4F;
}

DialogueFoot dialogue_foot(Talk& talk, Rect room, std::string_view name, std::string_view text,
                           bool enabled) {
  const std::string done = fmt::format("{}/do", name), back = fmt::format("{}/back", name);
  const Button act{done, text, Icon::send, Button::Tone::main, "", Role::surface, enabled};
  const Button no{back, tr("Not yet"), Icon::back, Button::Tone::plain, tr("Esc"), Role::surface};
  const float height = button_row_height(talk.ui, room.w, std::array{act, no});
  ButtonRow row(talk.ui, room.foot(height));
  DialogueFoot foot;
  foot.done = row.add(act);
  foot.back = row.add(no);
  foot.height = height + talk.ui.em() * 0.4F;
  return foot;
}

}  // namespace earshot::ui
