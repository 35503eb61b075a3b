// The conversation so far, in the order in which it was said: what stands above the present line on the screen.
//
// Entry point: log_of(). Texts are views into the scenario; only what the player saw is in it.
#pragma once

#include <cstdint>
#include <vector>

#include "play/run.h"

namespace earshot::play {

enum class SaidKind : std::uint8_t {
  line,        // a line of the customer or the narrator, to its last word
  broken_off,  // a line that the player did not let come to its end
  reaction,    // what the customer says to being interrupted
  reply,       // what the player said or did
  day,         // the calendar turned; value: the day
  noticed,     // the player saw or heard a cue; text in the scenario's cue
  glanced,     // the player looked at a distraction
};

struct LogItem {
  SaidKind kind = SaidKind::line;
  std::uint32_t step = 0;  // the action that brought it
  std::uint16_t node = kNone;
  std::uint16_t index = kNone;                // line, reaction, cue or choice, by kind
  scenario::FactSet picked = 0;               // said back or pinned with a reply
  std::optional<scenario::CauseIndex> cause;  // named with a reply
  int value = 0;
};

std::vector<LogItem> log_of(const Run& run);

// What belongs to one more step; log_of is these, one after another.
void append_log(const Run& run, std::uint32_t step, std::vector<LogItem>& log);

}  // namespace earshot::play
