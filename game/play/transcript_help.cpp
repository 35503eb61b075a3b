#include "play/transcript_help.h"

#include <fmt/format.h>

#include "play/transcript_grammar.h"
#include "play/visit.h"

namespace earshot::play {
namespace {

using scenario::Choice;
using scenario::ChoiceIndex;

const std::string& here(const Run& run) { return node_of(run.scenario(), run.state()).name; }

std::vector<std::string_view> offered_names(const Run& run) {
  std::vector<std::string_view> names;
  for (const ChoiceIndex choice : choices_here(run.scenario(), run.state())) {
    if (!refused(run.scenario(), run.state(), choice))
      names.push_back(run.scenario().choices[choice].name);
  }
  return names;
}

std::vector<std::string_view> unknown_facts(const Run& run, const Command& command) {
  std::vector<std::string_view> names;
  for (const std::string& word : command.words) {
    const auto fact = run.scenario().find_fact(word);
    if (fact && (run.state().facts >> *fact & 1U) == 0) names.push_back(word);
  }
  return names;
}

}  // namespace

std::string help_for(const Run& run, const Command& command, Refusal refusal) {
  if (at_ending(run.state())) return {};
  switch (refusal) {
    case Refusal::nothing_to_hear:
    case Refusal::no_such_line:
      return fmt::format("lines in this visit to `{}`: {}", here(run), line_count(run.state()));
    case Refusal::fact_not_known:
      return "not known: " + in_backticks(unknown_facts(run, command));
    case Refusal::no_such_card:
    case Refusal::card_not_shown:
    case Refusal::already_taken:
      return fmt::format("on offer at `{}`: {}", here(run), in_backticks(offered_names(run)));
    default:
      return {};
  }
}

std::string_view keyword_of(Choice::Kind kind) {
  switch (kind) {
    case Choice::Kind::say:
      return "say";
    case Choice::Kind::act:
      return "do";
    case Choice::Kind::summarise:
      return "summarise";
    default:
      return "diagnose";
  }
}

std::string how_to_take(const Choice& choice) {
  switch (choice.kind) {
    case Choice::Kind::summarise:
      return "write `summarise FACT FACT …`";
    case Choice::Kind::diagnose:
      return "write `diagnose CAUSE with FACT FACT …`";
    default:
      return "write `choose " + choice.name + "`";
  }
}

}  // namespace earshot::play
