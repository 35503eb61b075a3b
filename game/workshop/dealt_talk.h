// What the host shows of a guarded play, as the conversation screen reads any other: a scenario that holds what was seen of it and
// nothing else, a view into it, and the log of what was said.
//
// Entry point: dealt_talk(). No rule is in it, and nothing can be worked out from it: what can be done next is asked of the host.
// Names are numbers: of facts the scenario's own, of cards those on the screen. All lines stand in one node, in the order in which they were said.
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "play/log.h"
#include "play/view.h"

namespace earshot::workshop {

struct DealtTalk {
  int run = 0;
  std::size_t moves = 0;  // commands that the host has
  std::shared_ptr<const scenario::Scenario> scenario;
  play::State
      state;        // facts, notes, trust, tension, day, place, heard, closed; the rest is not told
  play::View view;  // into `scenario`
  std::vector<play::LogItem> log;
  std::vector<int> tensions;  // 0–100, by LogItem::step
};

// Of an answer to /view or /moves. Nothing when it cannot be read.
std::optional<DealtTalk> dealt_talk(std::string_view answer);

}  // namespace earshot::workshop
