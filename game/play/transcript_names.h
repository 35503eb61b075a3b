// Private to the room, and to game/edit: what a script names, and whether a scenario has it. Asked of all commands before the first is
// done, so that a script is mended in one go.
#pragma once

#include "base/diagnostic.h"
#include "play/transcript.h"
#include "play/transcript_grammar.h"

namespace earshot::play {

// A word of a script that stands for a name. `slot` says of what: node … variable.
struct NamedWord {
  Slot slot = Slot::none;
  std::string name;
  base::Span where;  // of the word; of a card before a colon, of the whole command
  std::size_t command = 0;
};
std::vector<NamedWord> named_words(const Script& script);

// Every name that the scenario does not have, at its place.
base::Diagnostics unknown_names(const scenario::Scenario& scenario, const Script& script);

// Where a command's word stands; the whole command when it was not read from a file.
base::Span place_of(const Command& command, std::size_t word);

}  // namespace earshot::play
