#include "play/transcript_names.h"

#include <algorithm>

#include "play/messages.h"
#include "play/transcript_grammar.h"

namespace earshot::play {
namespace {

constexpr std::array kNameSlots{Slot::node,    Slot::ending, Slot::fact,   Slot::cue,
                                Slot::promise, Slot::cause,  Slot::choice, Slot::variable};

bool has(const std::vector<std::string_view>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

class NameCheck {
 public:
  NameCheck(const scenario::Scenario& scenario, const std::string& file)
      : scenario_(scenario), file_(file) {}

  void check(const Command& command) {
    if (!command.card.empty()) check_name(Slot::choice, command.card, command.where);
    if (command.verb == Verb::expect) return check_expectation(command);
    check_slots(verb_forms()[static_cast<std::size_t>(command.verb)], command, 0);
  }

  base::Diagnostics diagnostics;

 private:
  void check_expectation(const Command& command) {
    const auto expected = expected_of(command.words);
    if (!expected) return;
    const auto which = static_cast<std::size_t>(expected->what);
    check_slots(expectation_forms()[which], command, expected->first);
  }

  void check_slots(const Form& form, const Command& command, std::size_t first) {
    for (std::size_t i = 0; i < form.slots.size(); ++i) {
      const std::size_t end = form.slots[i] == Slot::facts ? command.words.size() : first + i + 1;
      for (std::size_t at = first + i; at < end && at < command.words.size(); ++at) {
        check_name(form.slots[i], command.words[at], place_of(command, at));
      }
    }
  }

  void check_name(Slot slot, const std::string& name, const base::Span& where) {
    const bool is_number = slot == Slot::line && number_in(name);
    if (slot == Slot::line) slot = Slot::cue;
    if (slot == Slot::facts) slot = Slot::fact;
    const bool names_something =
        std::find(kNameSlots.begin(), kNameSlots.end(), slot) != kNameSlots.end();
    if (is_number || !names_something) return;
    const auto names = names_for(slot, scenario_);
    if (has(names, name)) return;
    diagnostics.push_back({&messages::kUnknownName,
                           {file_, where},
                           {std::string(kind_of(slot)), name},
                           {},
                           help_for(name, names)});
  }

  // A name of the wrong kind, or one that is nearly right.
  std::string help_for(const std::string& name, const std::vector<std::string_view>& names) const {
    for (const Slot other : kNameSlots) {
      if (!has(names_for(other, scenario_), name)) continue;
      return "`" + name + "` is the name of another thing: " + std::string(kind_of(other));
    }
    return suggestion(name, names);
  }

  const scenario::Scenario& scenario_;
  const std::string& file_;
};

}  // namespace

base::Diagnostics unknown_names(const scenario::Scenario& scenario, const Script& script) {
  NameCheck names(scenario, script.file);
  for (const Command& command : script.commands) names.check(command);
  return std::move(names.diagnostics);
}

base::Span place_of(const Command& command, std::size_t word) {
  return word < command.places.size() ? command.places[word] : command.where;
}

}  // namespace earshot::play
