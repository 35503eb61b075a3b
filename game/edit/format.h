// Puts a file of the formats in order: keys in the usual order, two spaces for each step inwards,
// no blank at a line's end, at most one empty line in a row. Remarks stay with what they stand
// beside; words, quotes and line breaks inside texts stay as their author wrote them.
//
// Entry point: formatted(). What is read before and after is compared, and a file whose meaning
// would change is left alone.
#pragma once

#include <string>

#include "base/result.h"
#include "base/source.h"

namespace earshot::edit {

// Scenarios, rubrics, packs, sessions and curricula. Fails when the file is no sound YAML.
base::Result<std::string> formatted(const base::SourceFile& source);

}  // namespace earshot::edit
