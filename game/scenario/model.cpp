// Looking things up by name. Lists are short (the limits of format 1), so a name is found by going
// through them; the loader, which looks up many, keeps a table of its own.
#include "scenario/model.h"

#include "scenario/words.h"

namespace earshot::scenario {
namespace {

template <class Index, class Things>
std::optional<Index> find_named(const Things& things, std::string_view name) {
  for (std::size_t i = 0; i < things.size(); ++i) {
    if (things[i].name == name) return static_cast<Index>(i);
  }
  return std::nullopt;
}

}  // namespace

std::string_view name_of(Channel channel) {
  return words(WordList::channels)[static_cast<std::size_t>(channel)];
}

std::string_view name_of(Outcome outcome) {
  return words(WordList::outcomes)[static_cast<std::size_t>(outcome)];
}

std::optional<NodeIndex> Scenario::find_node(std::string_view name) const {
  return find_named<NodeIndex>(nodes, name);
}

std::optional<EndingIndex> Scenario::find_ending(std::string_view name) const {
  return find_named<EndingIndex>(endings, name);
}

std::optional<FactIndex> Scenario::find_fact(std::string_view name) const {
  return find_named<FactIndex>(facts, name);
}

std::optional<CueIndex> Scenario::find_cue(std::string_view name) const {
  return find_named<CueIndex>(cues, name);
}

std::optional<PromiseIndex> Scenario::find_promise(std::string_view name) const {
  return find_named<PromiseIndex>(promises, name);
}

std::optional<CauseIndex> Scenario::find_cause(std::string_view name) const {
  return find_named<CauseIndex>(causes, name);
}

std::optional<VariantIndex> Scenario::find_variant(std::string_view name) const {
  for (std::size_t i = 0; i < variants.size(); ++i) {
    if (variants[i] == name) return static_cast<VariantIndex>(i);
  }
  return std::nullopt;
}

std::optional<ChoiceIndex> Scenario::find_choice(NodeIndex node, std::string_view name) const {
  const Node& owner = nodes[node];
  for (std::size_t i = owner.first_choice; i < std::size_t{owner.first_choice} + owner.choice_count;
       ++i) {
    if (choices[i].name == name) return static_cast<ChoiceIndex>(i);
  }
  return std::nullopt;
}

}  // namespace earshot::scenario
