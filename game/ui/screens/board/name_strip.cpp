#include "ui/screens/board/name_strip.h"

#include <algorithm>

#include "ui/shell/newcomer.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/frame.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

constexpr std::string_view kWhatFor = msg(
    "Your plays are kept on this computer under this name. You can export or delete them at any "
    "time.");

Field name_field() {
  return {"board/name", tr("What shall we call you?"), tr("Your name"), Icon::person,
          records::kLongestName};
}

Button keep_button(const NameStrip& memory) {
  return {"board/keep-name", tr("That is me"),    Icon::check, Button::Tone::main, "",
          Role::surface,     !memory.name.empty()};
}

// What is said of it: why a name was refused, or what it is for.
float remark(Ui& ui, Rect room, const NameStrip& memory) {
  const bool refused = !memory.problem.empty();
  const std::string words = refused ? as_sentence(tr(memory.problem)) : std::string(tr(kWhatFor));
  return text(ui, room, {kSmall, refused ? Role::poor : Role::text_soft, Role::surface}, words);
}

void keep(Ui& ui, World& world, NameStrip& memory) {
  const auto named = name_newcomer(world, memory.name);
  memory.problem = named ? std::string() : named.failure().text;
  ui.redo();
}

}  // namespace

float name_strip(Ui& ui, Rect room, World& world, NameStrip& memory) {
  const Field what = name_field();
  const Button button_of = keep_button(memory);
  const float pad = ui.metrics().panel_pad();
  const float inner = room.w - 2.0F * pad;
  const Vec2 size = button_size(ui, button_of);
  const bool beside = inner > size.x + ui.em() * 14.0F;
  const float wide = beside ? std::min(inner - size.x - ui.em(), ui.em() * 22.0F) : inner;
  const float high = field_height(ui, wide, what);
  const float words = text_height(ui, inner, kSmall, tr(kWhatFor));
  const float under = beside ? 0.0F : size.y + ui.em() * 0.3F;
  const Rect rect = room.top(high + under + words + ui.em() * 0.4F + 2.0F * pad);
  Column column(panel(ui, rect, "board/who"), ui.em() * 0.3F);
  const Rect line = column.take(high);
  const auto result = field(ui, line.left(wide), what, memory.name);
  if (result.changed) memory.problem.clear();
  const Rect place = beside ? line.after_left(wide + ui.em()).foot(size.y) : column.take(size.y);
  const bool taken = button(ui, place.left(std::min(size.x, place.w)), button_of);
  remark(ui, column.rest(), memory);
  if ((taken || result.entered) && !memory.name.empty()) keep(ui, world, memory);
  return rect.h + ui.em() * 0.6F;
}

}  // namespace earshot::ui
