// A written chat: bubbles of both sides, and the dots of somebody typing.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "ui/ui.h"
#include "ui/widgets/text.h"

namespace earshot::ui {

enum class Side : std::uint8_t { theirs, mine };

struct Bubble {
  std::string_view name;  // marks are called "<name>/<id>"
  std::span<const Run> runs;
  Side side = Side::theirs;
  std::size_t shown = static_cast<std::size_t>(-1);  // characters
  bool pickable = true;
};
float bubble_height(const Ui& ui, float width, const Bubble& bubble);
SpokenResult bubble(Ui& ui, Rect room,
                    const Bubble& bubble);  // height includes the bubble's own edges

// Typing, stopping, deleting: what a chat lets one see of the other side.
enum class Typing : std::uint8_t { typing, stopped, deleting, away };
float typing_height(const Ui& ui);
void typing(Ui& ui, Rect room, std::string_view name, Typing how, std::string_view words);

}  // namespace earshot::ui
