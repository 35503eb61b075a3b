#include "ui/screens/rehearsal/staying.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/diagnostic.h"
#include "play/beginning_words.h"
#include "play/transcript.h"
#include "ui/session/entry_words.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

using play::Verb;

std::string node_name(const play::Run& run, std::uint16_t node) {
  return run.scenario().nodes[node].name;
}

// What comes after the first command that cannot be done any more is listening and noting alone: the
// play is where it was, with a line less heard.
bool only_attention(const std::vector<play::Command>& commands, std::size_t from) {
  return std::all_of(commands.begin() + static_cast<std::ptrdiff_t>(from), commands.end(),
                     [](const play::Command& one) {
                       return one.verb == Verb::hear || one.verb == Verb::notice ||
                              one.verb == Verb::glance || one.verb == Verb::note ||
                              one.verb == Verb::unnote;
                     });
}

// Why, and at which action.
std::string stop_words(const play::Script& script, const play::Performed& performed) {
  const std::string why = performed.diagnostics.empty()
                              ? std::string(tr("nobody says why"))
                              : quoted_names(base::wording(performed.diagnostics.front()));
  if (!performed.performance) return trf("The play cannot be said again: {}.", why);
  const std::size_t done = performed.performance->commands_done;
  return trf("Action {} of {}, {}, cannot be done any more: {}.", done + 1, script.commands.size(),
             in_quotes(play::write_command(script.commands[done])), why);
}

// The nodes it was at, the present one first; none twice in a row.
std::vector<std::string> way_back(const play::Run& run) {
  std::vector<std::string> names;
  for (auto step = run.steps().rbegin(); step != run.steps().rend(); ++step) {
    if (play::at_ending(step->after)) continue;
    std::string name = node_name(run, step->after.place);
    if (names.empty() || names.back() != name) names.push_back(std::move(name));
  }
  return names;
}

scenario::VariantIndex same_variant(const play::Run& before, const scenario::Scenario& now) {
  const auto& variants = before.scenario().variants;
  if (before.variant() >= variants.size()) return 0;
  return now.find_variant(variants[before.variant()]).value_or(0);
}

// Goes on in the middle, with what was behind it as far as the scenario still has it.
Staying carry(const play::Run& before, const ScenarioPointer& now, std::string why) {
  const auto variant = same_variant(before, *now);
  const auto way = way_back(before);
  const bool ended = before.ended();
  for (const std::string& name : way) {
    const Origin origin{name, play::words_of_state(before.scenario(), before.state(), *now)};
    if (!now->find_node(name)) continue;
    auto run = begin_at(now, origin, variant, before.order());
    if (!run) continue;
    const bool here = !ended && name == way.front();
    why += " " + (here ? trf("You are still at {}, with what you had.", in_quotes(name))
                       : trf("{} is not there any more: you are back at {}, with what you had.",
                             in_quotes(place_name(before)), in_quotes(name)));
    return {*std::move(run), origin, here ? Stayed::carried : Stayed::back, std::move(why)};
  }
  why += " " + std::string(tr("You begin anew."));
  return {play::Run(now, variant, before.order()), {}, Stayed::anew, std::move(why)};
}

struct Again {
  play::Script script;
  play::Performed performed;
  std::string refused;  // why it cannot even begin where it began
};

Again say_again(const play::Run& before, const Origin& origin, const ScenarioPointer& now) {
  Again again{play::script_of(before), {}, {}};
  if (origin.node.empty()) {
    again.performed = play::perform(now, again.script);
    return again;
  }
  const auto beginning = play::read_beginning(*now, origin.node, origin.with);
  if (beginning) {
    again.performed = play::perform(now, again.script, &*beginning);
  } else {
    again.refused = beginning.failure().text;
  }
  return again;
}

}  // namespace

const std::string& place_name(const play::Run& run) {
  return run.ended() ? play::ending_of(run.scenario(), run.state()).name
                     : play::node_of(run.scenario(), run.state()).name;
}

base::Result<play::Run> begin_at(const ScenarioPointer& scenario, const Origin& origin,
                                 scenario::VariantIndex variant, std::uint64_t order) {
  if (origin.node.empty()) return play::Run(scenario, variant, order);
  const auto beginning = play::read_beginning(*scenario, origin.node, origin.with);
  if (!beginning) return beginning.failure();
  return play::Run(scenario, variant, order, *beginning);
}

Staying stay(const play::Run& before, const Origin& origin, const ScenarioPointer& now) {
  Again again = say_again(before, origin, now);
  if (!again.refused.empty())
    return carry(
        before, now,
        trf("The place where you began is not there any more: {}.", quoted_names(again.refused)));
  const std::string stopped = again.performed.performance && again.performed.performance->complete
                                  ? std::string()
                                  : stop_words(again.script, again.performed);
  if (again.performed.performance) {
    play::Performance& done = *again.performed.performance;
    const bool same = place_name(done.run) == place_name(before);
    if (done.complete && same) return {std::move(done.run), origin, Stayed::same, {}};
    if (done.complete) {
      std::string words = trf("The same replies lead to {} now, no longer to {}.",
                              in_quotes(place_name(done.run)), in_quotes(place_name(before)));
      return {std::move(done.run), origin, Stayed::moved, std::move(words)};
    }
    if (same && only_attention(again.script.commands, done.commands_done))
      return {std::move(done.run), origin, Stayed::same, stopped};
  }
  return carry(before, now, stopped);
}

}  // namespace earshot::ui
