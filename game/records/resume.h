// From what is stored back to a play that can go on, at the exact action: the stored scenario and
// rubric are loaded, and the stored actions performed.
//
// Entry point: resume(). It serves finished plays too, for their debrief.
#pragma once

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

}  // namespace earshot::records
