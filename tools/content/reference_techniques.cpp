// The techniques of the built-in rubric as Markdown: one table for each family, in the rubric's own order.
#include <algorithm>
#include <array>

#include "content/reference_command.h"
#include "scenario/built_in.h"

namespace earshot::content {

namespace {

using scenario::Critical;
using scenario::Dimension;
using scenario::Family;
using scenario::Technique;

struct FamilyPart {
  Family family;
  std::string_view title;
};

constexpr std::array kFamilies = {
    FamilyPart{Family::attend, "Attend"},           FamilyPart{Family::ask, "Ask"},
    FamilyPart{Family::reflect, "Reflect"},         FamilyPart{Family::empathise, "Empathise"},
    FamilyPart{Family::investigate, "Investigate"}, FamilyPart{Family::solve, "Solve"},
    FamilyPart{Family::promise, "Promise"},         FamilyPart{Family::follow_up, "Follow up"},
    FamilyPart{Family::escalate, "Escalate"},       FamilyPart{Family::mistake, "Mistakes"},
};

std::string effect_in_words(int amount) { return (amount > 0 ? "+" : "") + std::to_string(amount); }

// "10 root cause", "fails the play: privacy"
std::string technique_costs(const Technique& technique) {
  std::string text;
  for (std::size_t i = 0; i < scenario::kDimensions; ++i) {
    if (technique.penalty[i] == 0) continue;
    text += (text.empty() ? "" : ", ") + std::to_string(technique.penalty[i]) + " " +
            std::string(name_of(static_cast<Dimension>(i)));
  }
  if (technique.critical == Critical::none) return text;
  return text + (text.empty() ? "" : "; ") +
         "fails the play: " + std::string(name_of(technique.critical));
}

// As the listening profile counts it.
std::string_view counts_as(scenario::Code code) {
  constexpr std::array<std::string_view, 5> kWords = {"", "open question", "closed question",
                                                      "simple reflection", "complex reflection"};
  return kWords[static_cast<std::size_t>(code)];
}

std::string technique_row(const Technique& technique) {
  const std::string& heard = technique.family == Family::mistake ? technique.poor : technique.good;
  return "| `" + technique.name + "` | " + technique.label + ". " + technique.teach + " | " +
         effect_in_words(technique.trust) + " | " + effect_in_words(technique.tension) + " | " +
         (technique.level == 0 ? "" : std::to_string(technique.level)) + " | " +
         std::string(counts_as(technique.code)) + " | " + technique_costs(technique) + " | " +
         heard + " |\n";
}

std::string family_table(const FamilyPart& part, const std::vector<Technique>& techniques) {
  std::string text =
      "## " + std::string(part.title) +
      "\n\n| technique | what it is | trust | tension | level | counts as | costs | " +
      (part.family == Family::mistake ? "how it sounds" : "said well") +
      " |\n|---|---|---|---|---|---|---|---|\n";
  for (const Technique& technique : techniques) {
    if (technique.family == part.family) text += technique_row(technique);
  }
  return text;
}

}  // namespace

std::string reference_of_techniques() {
  static const auto kRubric = scenario::built_in_rubric();
  std::string text;
  for (const FamilyPart& part : kFamilies)
    text += (text.empty() ? "" : "\n") + family_table(part, kRubric->techniques);
  return text;
}

}  // namespace earshot::content
