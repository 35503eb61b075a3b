// The names of what a rubric speaks of: the enumerations follow the closed lists of words.cpp word
// by word.
#include "scenario/rubric.h"

#include "scenario/words.h"

namespace earshot::scenario {

std::string_view name_of(Dimension dimension) {
  switch (dimension) {
    case Dimension::root_cause:
      return "root-cause";
    case Dimension::empathy:
      return "empathy";
    case Dimension::follow_through:
      break;
  }
  return "follow-through";
}

std::string_view name_of(Family family) {
  return words(WordList::families)[static_cast<std::size_t>(family)];
}

std::string_view name_of(Critical critical) {
  if (critical == Critical::none) return "none";
  return words(WordList::criticals)[static_cast<std::size_t>(critical) - 1];
}

std::optional<TechniqueIndex> Rubric::find(std::string_view name) const {
  for (std::size_t i = 0; i < techniques.size(); ++i) {
    if (techniques[i].name == name) return static_cast<TechniqueIndex>(i);
  }
  return std::nullopt;
}

}  // namespace earshot::scenario
