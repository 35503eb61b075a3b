// Everything that a log says, found out anew: hashes, records, every score by replay, every standing by the fold.
//
// Entry point: verify().
#pragma once

#include <string>
#include <vector>

#include "host/log.h"

namespace earshot::host {

struct Verified {
  std::vector<std::string> mistakes;  // empty: all is as it should be
  int events = 0;
  int records = 0;
  int scores = 0;  // replayed and compared
};
Verified verify(Log& log);

}  // namespace earshot::host
