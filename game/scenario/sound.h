// What may still be said about a file that could not be read to its end. Private to the room's
// loaders.
#pragma once

#include "base/diagnostic.h"
#include "scenario/yaml_tree.h"

namespace earshot::scenario {

// Leaves all findings about a readable file. Of one that breaks off: those about the break itself,
// and those before it that do not hang on what might have come after it (names, things that are
// missing).
void keep_sound(base::Diagnostics& diagnostics, const YamlTree& tree);

}  // namespace earshot::scenario
