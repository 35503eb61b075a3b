// A dry run before the room comes: a host of its own, and as many players as are asked for, who play a guarded round over HTTP as browsers would.
//
// Entry point: rehearse(). Everything is in a folder that is deleted afterwards; nothing of the real log is touched. What players do follows from the
// seed; how fast the answers come is this laptop's.
#pragma once

#include <cstdint>
#include <filesystem>
#include <iosfwd>

namespace earshot::host {

struct Rehearsal {
  std::filesystem::path pack;  // empty: the shipped one
  int players = 40;
  std::uint64_t seed = 1;
};

// 0 when everything that was acknowledged is stored, once, and verifies; 1 when not; 3 when it could not start.
int rehearse(const Rehearsal& rehearsal, std::ostream& out, std::ostream& err);

}  // namespace earshot::host
