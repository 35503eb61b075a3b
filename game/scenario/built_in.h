// The rubric that comes with the program: content/rubric.yaml as it was when the program was built.
//
// Entry point: built_in_rubric(). Used for scenarios outside a pack and for packs without a rubric
// of their own.
#pragma once

#include <memory>
#include <string_view>

#include "scenario/rubric.h"

namespace earshot::scenario {

// Read once, on the first call. Its `file` is kBuiltInRubricFile.
std::shared_ptr<const Rubric> built_in_rubric();
inline constexpr std::string_view kBuiltInRubricFile = "<built-in>/rubric.yaml";

}  // namespace earshot::scenario
