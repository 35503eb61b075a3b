// The conversation so far, from top to bottom: spoken words in lines, a written chat in bubbles.
//
// Private to the said panel; entry point: draw_log().
#pragma once

#include <optional>
#include <span>
#include <string>

#include "ui/screens/conversation/talk.h"
#include "ui/widgets/frame.h"
#include "ui/widgets/text_layout.h"

namespace earshot::ui {

enum class Speaker : std::uint8_t { none, customer, narrator, player };

// The log while it is being drawn.
struct Drawing {
  Talk& talk;
  Column column;
  bool chat = false;             // bubbles, each on the side of who wrote it
  Speaker last = Speaker::none;  // whose words stand above
  std::size_t lines_drawn = 0;   // whole lines of the customer and the narrator
  std::size_t lines_before = 0;  // those of earlier visits
  float last_top = 0.0F;         // of what was said last
  float last_bottom = 0.0F;
};

void draw_log(Drawing& drawing);

// How the words themselves stand: as lines with a name above, or as bubbles.
void speaker(Drawing& drawing, Speaker voice);
struct Saying {
  std::string_view name;
  std::span<const Run> runs;
  Speaker voice = Speaker::customer;
  bool action = false;  // done, not said
  bool pickable = false;
  std::size_t shown = static_cast<std::size_t>(-1);
};
// Returns the mark that was clicked. `width`: what is left for it.
std::optional<std::string> say(Drawing& drawing, const Saying& what, float width);
float caption_indent(const Drawing& drawing);

}  // namespace earshot::ui
