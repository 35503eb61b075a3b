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

// Every word of a script that stands for a name, in the order of the file.
class NameReader {
 public:
  void read(const Command& command, std::size_t number) {
    number_ = number;
    if (!command.card.empty()) add(Slot::choice, command.card, command.where);
    if (command.verb == Verb::expect) return read_expectation(command);
    read_slots(verb_forms()[static_cast<std::size_t>(command.verb)], command, 0);
  }

  std::vector<NamedWord> words;

 private:
  void read_expectation(const Command& command) {
    const auto expected = expected_of(command.words);
    if (!expected) return;
    const auto which = static_cast<std::size_t>(expected->what);
    read_slots(expectation_forms()[which], command, expected->first);
  }

  void read_slots(const Form& form, const Command& command, std::size_t first) {
    for (std::size_t i = 0; i < form.slots.size(); ++i) {
      const std::size_t end = form.slots[i] == Slot::facts ? command.words.size() : first + i + 1;
      for (std::size_t at = first + i; at < end && at < command.words.size(); ++at) {
        add(form.slots[i], command.words[at], place_of(command, at));
      }
    }
  }

  void add(Slot slot, const std::string& name, const base::Span& where) {
    const bool is_number = slot == Slot::line && number_in(name);
    if (slot == Slot::line) slot = Slot::cue;
    if (slot == Slot::facts) slot = Slot::fact;
    const bool names_something =
        std::find(kNameSlots.begin(), kNameSlots.end(), slot) != kNameSlots.end();
    if (!is_number && names_something) words.push_back({slot, name, where, number_});
  }

  std::size_t number_ = 0;
};

// A name of the wrong kind, or one that is nearly right.
std::string help_for(const scenario::Scenario& scenario, const std::string& name,
                     const std::vector<std::string_view>& names) {
  for (const Slot other : kNameSlots) {
    if (!has(names_for(other, scenario), name)) continue;
    return "`" + name + "` is the name of another thing: " + std::string(kind_of(other));
  }
  return suggestion(name, names);
}

}  // namespace

std::vector<NamedWord> named_words(const Script& script) {
  NameReader reader;
  for (std::size_t i = 0; i < script.commands.size(); ++i) reader.read(script.commands[i], i);
  return std::move(reader.words);
}

base::Diagnostics unknown_names(const scenario::Scenario& scenario, const Script& script) {
  base::Diagnostics diagnostics;
  for (const NamedWord& word : named_words(script)) {
    const auto names = names_for(word.slot, scenario);
    if (has(names, word.name)) continue;
    diagnostics.push_back({&messages::kUnknownName,
                           {script.file, word.where},
                           {std::string(kind_of(word.slot)), word.name},
                           {},
                           help_for(scenario, word.name, names)});
  }
  return diagnostics;
}

base::Span place_of(const Command& command, std::size_t word) {
  return word < command.places.size() ? command.places[word] : command.where;
}

}  // namespace earshot::play
