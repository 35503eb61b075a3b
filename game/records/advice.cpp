#include "records/advice.h"

#include <algorithm>
#include <tuple>

namespace earshot::records {
namespace {

using scenario::Choice;
using scenario::Code;
using scenario::Scenario;

bool is_occasion(const Scenario& scenario, const Choice& choice, Skill skill) {
  const Code code = scenario.technique(choice).code;
  switch (skill) {
    case Skill::open_questions:
      return code == Code::open;
    case Skill::reflecting:
      return code == Code::simple_reflection || code == Code::complex_reflection;
    case Skill::summing_up:
      return choice.kind == Choice::Kind::summarise;
    case Skill::promising:
      for (std::size_t i = 0; i < scenario.promises.size(); ++i) {
        if ((choice.promise >> i & 1) != 0 && !scenario.promises[i].impossible) return true;
      }
      return false;
    default:
      return false;
  }
}

// The curriculum's items that a skill is about, by what their ids begin with.
std::string_view items_of(Skill skill) {
  switch (skill) {
    case Skill::open_questions:
      return "ask.";
    case Skill::reflecting:
      return "reflect.";
    case Skill::noticing:
      return "cue.";
    case Skill::summing_up:
      return "sum.";
    default:
      return "fol.";
  }
}

struct Weakest {
  Skill skill{};
  int mean = 0;
};

std::optional<Weakest> weakest_of(const Growth& growth) {
  std::optional<Weakest> weakest;
  for (std::size_t i = 0; i < kSkills; ++i) {
    const auto skill = static_cast<Skill>(i);
    const Course course = course_of(growth, skill);
    if (course.plays.empty() || (weakest && weakest->mean <= course.later)) continue;
    weakest = Weakest{skill, course.later};
  }
  return weakest;
}

const Scenario* new_customer(const std::vector<Play>& history, const scenario::Pack& pack,
                             Skill skill) {
  const Scenario* best = nullptr;
  const auto rank = [skill](const Scenario& one) {
    return std::tuple(one.difficulty, !is_written_for(one, skill), -chances(one, skill));
  };
  for (const auto& entry : pack.scenarios) {  // by id
    const Scenario* one = entry.loaded.scenario.get();
    if (one == nullptr || chances(*one, skill) == 0) continue;
    const bool known =
        std::ranges::any_of(history, [one](const Play& play) { return play.scenario == one->id; });
    if (known || (best != nullptr && rank(*best) <= rank(*one))) continue;
    best = one;
  }
  return best;
}

const Scenario* hardest_known(const Growth& growth, const scenario::Pack& pack, Skill skill) {
  const Scenario* found = nullptr;
  int lowest = 101;
  for (const MeasuredPlay& one : growth.plays) {
    const auto measure = one.measures[static_cast<std::size_t>(skill)];
    const Scenario* scenario = pack.find(one.play.scenario);
    if (!measure || *measure > lowest || scenario == nullptr) continue;
    lowest = *measure;
    found = scenario;
  }
  return found;
}

}  // namespace

int chances(const Scenario& scenario, Skill skill) {
  if (skill == Skill::noticing) return static_cast<int>(scenario.cues.size());
  return static_cast<int>(std::ranges::count_if(scenario.choices, [&](const Choice& choice) {
    return is_occasion(scenario, choice, skill);
  }));
}

bool is_written_for(const Scenario& scenario, Skill skill) {
  const std::string_view items = items_of(skill);
  return std::ranges::any_of(scenario.covers,
                             [items](const std::string& id) { return id.starts_with(items); });
}

std::optional<Advice> advice_of(const Growth& growth, const std::vector<Play>& history,
                                const scenario::Pack& pack) {
  const auto weakest = weakest_of(growth);
  if (!weakest) return std::nullopt;
  Advice advice{weakest->skill, weakest->mean, {}, 0, false};
  const Scenario* customer = new_customer(history, pack, weakest->skill);
  if (customer == nullptr) {
    customer = hardest_known(growth, pack, weakest->skill);
    advice.is_known = customer != nullptr;
  }
  if (customer == nullptr) return advice;
  advice.customer = customer->id;
  advice.chances = chances(*customer, weakest->skill);
  return advice;
}

}  // namespace earshot::records
