// The text is compiled in by .cmake/embed.cmake. That it loads is a test; a program in which it
// does not is a bug.
#include "scenario/built_in.h"

#include <cassert>
#include <string>

#include "scenario/load.h"

extern const std::string_view kEmbeddedRubric;

namespace earshot::scenario {

std::shared_ptr<const Rubric> built_in_rubric() {
  static const std::shared_ptr<const Rubric> kRubric =
      load_rubric(base::SourceFile(std::string(kBuiltInRubricFile), std::string(kEmbeddedRubric)))
          .rubric;
  assert(kRubric != nullptr);
  return kRubric;
}

}  // namespace earshot::scenario
