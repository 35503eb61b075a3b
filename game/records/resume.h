// From what is stored back to a play that can go on, at the exact action: the stored scenario and
// rubric are loaded, and the stored actions performed.
//
// Entry point: resume(). It serves finished plays too, for their debrief.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>

#include "base/result.h"
#include "play/run.h"
#include "records/store.h"

namespace earshot::records {

struct Resumed {
  Play play;
  play::Run run;
  // The rules have changed since it was begun; all actions are still possible, and scores are
  // computed by today's rules.
  bool rulebook_changed = false;
};

// The failure says exactly what no longer works: which file does not load and why, or which action
// cannot be done.
base::Result<Resumed> resume(const Store& store, PlayId play);

// For who reads many plays: scenarios that were loaded are kept, by the digests of what they were
// read from.
class Shelf {
 public:
  using Pointer = std::shared_ptr<const scenario::Scenario>;
  base::Result<Pointer> scenario(const Store& store, const Play& play);

 private:
  std::map<std::pair<std::string, std::string>, Pointer> loaded_;
};
base::Result<Resumed> resume(const Store& store, PlayId play, Shelf& shelf);

}  // namespace earshot::records
