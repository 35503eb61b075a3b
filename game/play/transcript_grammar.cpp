#include "play/transcript_grammar.h"

#include <algorithm>
#include <charconv>

#include "base/nearest.h"
#include "play/names.h"
#include "scenario/words.h"

namespace earshot::play {
namespace {

constexpr std::array kVerbs{
    Form{"hear", {Slot::count}},
    Form{"notice", {Slot::line}},
    Form{"glance", {Slot::line}},
    Form{"note", {Slot::fact}},
    Form{"unnote", {Slot::fact}},
    Form{"choose", {Slot::choice}},
    Form{"summarise", {Slot::facts}},
    Form{"diagnose", {Slot::cause, Slot::facts}},
    Form{"leave"},
    Form{"close"},
    Form{"expect"},
};
static_assert(kVerbs.size() == static_cast<std::size_t>(Verb::expect) + 1);

constexpr std::array kExpectations{
    Form{"node", {Slot::node}, true},
    Form{"ending", {Slot::ending}, true},
    Form{"trust", {Slot::comparison, Slot::number}},
    Form{"tension", {Slot::comparison, Slot::number}},
    Form{"day", {Slot::comparison, Slot::number}},
    Form{"knows", {Slot::fact}, true},
    Form{"noticed", {Slot::cue}, true},
    Form{"promise", {Slot::promise, Slot::status}, true},
    Form{"score", {Slot::score, Slot::comparison, Slot::number}},
    Form{"flag", {Slot::flag}, true},
    Form{"no", {Slot::flag_word}},
    Form{"passed", {}, true},
    Form{"mark", {Slot::mark}, true},
    Form{"shown", {Slot::choice}, true},
    Form{"refused", {Slot::refusal}},
    Form{"variable", {Slot::variable, Slot::comparison, Slot::value}},
};
static_assert(kExpectations.size() == static_cast<std::size_t>(Expectation::variable) + 1);

struct SlotWords {
  std::string_view kind;
  std::string_view needs;
};

// In the order of Slot.
constexpr std::array kSlots{
    SlotWords{"", ""},
    SlotWords{"number", "a number of lines"},
    SlotWords{"line", "the number of a line, or the id of a cue"},
    SlotWords{"number", "a whole number"},
    SlotWords{"value", "a value"},
    SlotWords{"fact", "the id of a fact"},
    SlotWords{"comparison", "a comparison: `=`, `!=`, `<`, `<=`, `>` or `>=`"},
    SlotWords{"word", "the word `flag`"},
    SlotWords{"score", "a score: `root-cause`, `empathy`, `follow-through` or `total`"},
    SlotWords{"flag", "the name of a flag"},
    SlotWords{"state of a promise", "`open`, `renewed`, `kept`, `broken` or `none`"},
    SlotWords{"mark", "a mark, such as `\"heard it all\"`"},
    SlotWords{"refusal", "the name of a refusal"},
    SlotWords{"node", "the id of a node"},
    SlotWords{"ending", "the id of an ending"},
    SlotWords{"fact", "the id of a fact"},
    SlotWords{"cue", "the id of a cue"},
    SlotWords{"promise", "the id of a promise"},
    SlotWords{"cause", "the id of a cause"},
    SlotWords{"choice", "the id of a choice"},
    SlotWords{"variable", "the name of a variable"},
};
static_assert(kSlots.size() == static_cast<std::size_t>(Slot::variable) + 1);

const SlotWords& words_of(Slot slot) { return kSlots[static_cast<std::size_t>(slot)]; }

constexpr std::array<std::string_view, 7> kComparisons{"=", "==", "!=", "<", "<=", ">", ">="};
constexpr std::array<std::string_view, 4> kScores{"root-cause", "empathy", "follow-through",
                                                  "total"};
constexpr std::size_t kShortList = 8;

template <class Items>
std::vector<std::string_view> names_of(const Items& items) {
  std::vector<std::string_view> names;
  names.reserve(items.size());
  for (const auto& item : items) names.push_back(item.name);
  return names;
}

template <class Words>
std::vector<std::string_view> words_of_table(const Words& words) {
  return {words.begin(), words.end()};
}

}  // namespace

std::span<const Form> verb_forms() { return kVerbs; }
std::span<const Form> expectation_forms() { return kExpectations; }
std::string_view keyword_of(Verb verb) { return kVerbs[static_cast<std::size_t>(verb)].keyword; }

std::optional<Expected> expected_of(std::span<const std::string> words) {
  Expected expected;
  expected.denied = !words.empty() && words[0] == "not";
  expected.first = expected.denied ? 2 : 1;
  if (words.size() < expected.first) return std::nullopt;
  const std::string& keyword = words[expected.first - 1];
  const auto found = std::find_if(kExpectations.begin(), kExpectations.end(),
                                  [&](const Form& form) { return form.keyword == keyword; });
  if (found == kExpectations.end() || (expected.denied && !found->can_be_denied)) {
    return std::nullopt;
  }
  expected.what = static_cast<Expectation>(found - kExpectations.begin());
  return expected;
}

std::string_view kind_of(Slot slot) { return words_of(slot).kind; }
std::string_view needs_of(Slot slot) { return words_of(slot).needs; }

bool may_be_left_out(Slot slot) {
  return slot == Slot::none || slot == Slot::count || slot == Slot::facts || slot == Slot::refusal;
}

std::vector<std::string_view> words_for(Slot slot) {
  switch (slot) {
    case Slot::comparison:
      return words_of_table(kComparisons);
    case Slot::flag_word:
      return {"flag"};
    case Slot::score:
      return words_of_table(kScores);
    case Slot::flag:
      return words_of_table(scenario::words(scenario::WordList::criticals));
    case Slot::status:
      return status_names();
    case Slot::mark:
      return mark_names();
    case Slot::refusal:
      return refusal_names();
    default:
      return {};
  }
}

std::vector<std::string_view> names_for(Slot slot, const scenario::Scenario& scenario) {
  switch (slot) {
    case Slot::node:
      return names_of(scenario.nodes);
    case Slot::ending:
      return names_of(scenario.endings);
    case Slot::fact:
    case Slot::facts:
      return names_of(scenario.facts);
    case Slot::cue:
      return names_of(scenario.cues);
    case Slot::promise:
      return names_of(scenario.promises);
    case Slot::cause:
      return names_of(scenario.causes);
    case Slot::choice:
      return names_of(scenario.choices);
    case Slot::variable:
      return names_of(scenario.variables);
    default:
      return {};
  }
}

std::optional<int> number_in(std::string_view word) {
  int number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  if (error != std::errc() || end != word.data() + word.size()) return std::nullopt;
  return number;
}

bool compare(int left, std::string_view comparison, int right) {
  if (comparison == "<") return left < right;
  if (comparison == "<=") return left <= right;
  if (comparison == ">") return left > right;
  if (comparison == ">=") return left >= right;
  return (left == right) == (comparison != "!=");
}

std::string in_backticks(const std::vector<std::string_view>& words) {
  std::string text;
  for (const std::string_view word : words) {
    if (!text.empty()) text += ", ";
    text.append("`").append(word).append("`");
  }
  return text;
}

std::string suggestion(std::string_view word, const std::vector<std::string_view>& candidates) {
  const std::string_view near = base::nearest(word, candidates);
  if (!near.empty()) return "did you mean `" + std::string(near) + "`?";
  if (candidates.empty() || candidates.size() > kShortList) return {};
  return (candidates.size() == 1 ? "there is " : "there are ") + in_backticks(candidates);
}

}  // namespace earshot::play
