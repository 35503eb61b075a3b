#include "edit/rename_play.h"

#include <algorithm>

#include "play/transcript.h"
#include "play/transcript_names.h"

namespace earshot::edit {

namespace {

using play::Slot;
using scenario::NameKind;

std::optional<NameKind> thing_named_by(Slot slot) {
  switch (slot) {
    case Slot::node:
      return NameKind::node;
    case Slot::ending:
      return NameKind::ending;
    case Slot::fact:
      return NameKind::fact;
    case Slot::cue:
      return NameKind::cue;
    case Slot::promise:
      return NameKind::promise;
    case Slot::cause:
      return NameKind::cause;
    case Slot::variable:
      return NameKind::variable;
    default:
      return std::nullopt;
  }
}

// Where the play stands before a command is done; nothing when it does not come that far.
std::optional<std::string> node_before(const std::shared_ptr<const scenario::Scenario>& scenario,
                                       play::Script script, std::size_t command) {
  script.commands.resize(command);
  const play::Performed done = play::perform(scenario, script);
  if (!done.performance || !done.performance->complete) return std::nullopt;
  const play::State& state = done.performance->run.state();
  if (play::at_ending(state)) return std::nullopt;
  return scenario->nodes[state.place].name;
}

base::Failure cannot_place(const base::SourceFile& play, const play::NamedWord& word) {
  return {play.path() + ":" + std::to_string(word.where.begin.line) +
          ": the play does not come this far, so it cannot be told which `" + word.name +
          "` is meant; mend the play first"};
}

// Whether a choice's name means the one of this node here.
base::Result<bool> means(const play::NamedWord& word, const Target& target,
                         const play::Script& script,
                         const std::shared_ptr<const scenario::Scenario>& scenario,
                         const base::SourceFile& play) {
  const auto& choices = scenario->choices;
  const auto same = std::count_if(choices.begin(), choices.end(),
                                  [&](const auto& choice) { return choice.name == word.name; });
  if (same <= 1) return true;
  const auto node = node_before(scenario, script, word.command);
  if (!node) return cannot_place(play, word);
  return *node == target.node;
}

// A card before a colon: its place is the whole command's.
Replaced piece(const base::SourceFile& play, const play::NamedWord& word, const std::string& to) {
  const std::size_t begin = word.where.begin.offset;
  const std::string_view text = play.bytes().substr(begin, word.where.end.offset - begin);
  const std::size_t at = text.find(word.name);
  return {begin + at, begin + at + word.name.size(), to};
}

}  // namespace

std::string with_replacements(std::string_view text, std::vector<Replaced> pieces) {
  std::sort(pieces.begin(), pieces.end(),
            [](const Replaced& a, const Replaced& b) { return a.begin < b.begin; });
  std::string result;
  std::size_t at = 0;
  for (const Replaced& one : pieces) {
    if (one.begin < at) continue;  // the same place, found twice
    result += text.substr(at, one.begin - at);
    result += one.text;
    at = one.end;
  }
  return result += text.substr(at);
}

base::Result<std::vector<Replaced>> places_in_play(
    const base::SourceFile& play, const Target& target, const std::string& to,
    const std::shared_ptr<const scenario::Scenario>& scenario) {
  const play::ParsedScript parsed = play::parse(play);
  if (base::has_errors(parsed.diagnostics)) {
    return base::Failure{play.path() + " cannot be read; `earshot-content check " + play.path() +
                         "` says why"};
  }
  std::vector<Replaced> pieces;
  for (const play::NamedWord& word : play::named_words(parsed.script)) {
    const bool is_choice = word.slot == Slot::choice;
    if (word.name != target.name || is_choice != !target.kind ||
        thing_named_by(word.slot) != target.kind)
      continue;
    if (is_choice) {
      const auto meant = means(word, target, parsed.script, scenario, play);
      if (!meant) return meant.failure();
      if (!*meant) continue;
    }
    pieces.push_back(piece(play, word, to));
  }
  return pieces;
}

void move_digest(const base::SourceFile& play, const std::string& before, const std::string& after,
                 std::vector<Replaced>& pieces) {
  const play::ParsedScript parsed = play::parse(play);
  if (!parsed.script.header || parsed.script.header->digest != before) return;
  const std::size_t at = play.bytes().find(before);
  if (at != std::string_view::npos) pieces.push_back({at, at + before.size(), after});
}

}  // namespace earshot::edit
