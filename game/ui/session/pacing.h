// How a line arrives: in breath groups, each at its time. Pure; the caller brings the milliseconds.
//
// Entry point: Pacing. With the pace `mine` and `at_once` a line is there at once; a key (mine) or nothing (at_once) brings the next.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "records/types.h"

namespace earshot::ui {

using records::Pace;

class Pacing {
 public:
  Pacing() = default;
  // `tension` 0–100: a tense customer speaks faster and pauses less, a tired or sad one slower.
  Pacing(std::string_view text, Pace pace, int tension, std::string_view feeling);

  // Bytes of the text that have been said after `elapsed` milliseconds: always whole words.
  std::size_t shown(std::int64_t elapsed) const;
  std::int64_t duration() const;                         // until the last word has been said
  std::int64_t next_change(std::int64_t elapsed) const;  // when shown() grows next; -1: never again

 private:
  struct Group {
    std::size_t end;  // bytes
    std::int64_t at;  // milliseconds
  };
  std::vector<Group> groups_;
};

}  // namespace earshot::ui
