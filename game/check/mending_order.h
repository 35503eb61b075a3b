// Private to the room: the order in which findings are mended. What the others may follow from comes
// first.
//
// Entry point: sort_for_mending().
#pragma once

#include "base/diagnostic.h"

namespace earshot::check {

// File by file, a scenario before its plays. In a file: errors of its form, its names and its ways;
// what no way and no play comes to; other errors; warnings; notes. Each of these by place. Equal
// findings are kept once.
void sort_for_mending(base::Diagnostics& diagnostics);

}  // namespace earshot::check
