// What an author allows in a file: `# earshot: allow EAR406 because the two are told apart by the
// voice`.
//
// Entry points: read_allowances(), take_out_allowed(). The comment stands at the end of the line it
// speaks of, or on lines of its own above it. A reason is required; an error cannot be allowed;
// what allows nothing is itself reported. It is read from the text of the file, so it works in
// everything the tool checks: scenarios, rubrics, packs and plays.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"

namespace earshot::check {

struct Allowance {
  std::string code;        // EAR406
  base::Location where;    // of the code in the comment
  std::uint32_t line = 0;  // the line it speaks of
};

struct Allowances {
  std::vector<Allowance> list;
  base::Diagnostics mistakes;  // comments that were not understood, or give no reason
};
Allowances read_allowances(const base::SourceFile& source);

// Whether everything this file may be reported for was looked for. Where a file could not be
// loaded, nobody knows what an allowance would have been good for.
enum class Looked : std::uint8_t { at_everything, at_all_but_plays, at_a_part };

// Takes what is allowed out of `diagnostics` (also those of other files, which stay), and adds what
// is wrong with the allowances.
void take_out_allowed(const base::SourceFile& source, Looked looked,
                      base::Diagnostics& diagnostics);

}  // namespace earshot::check
