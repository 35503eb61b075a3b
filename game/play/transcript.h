// The `.play` grammar: transcripts that were saved, and scripts with expectations that test a scenario. One parser.
//
// Entry points: parse(), write(), perform(). A transcript is the same text with a header; names, not indices, so that it still
// replays after a scenario was reordered or reworded. The grammar stands in docs/trainers/plays.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "play/run.h"

namespace earshot::play {

// Longer plays are refused by the parser, so that a file from elsewhere costs a bounded time.
inline constexpr std::size_t kMaxPlayBytes = 1024 * 1024;
inline constexpr std::size_t kMaxPlayLine = 8192;  // bytes
inline constexpr std::size_t kMaxPlayCommands = 20'000;

enum class Verb : std::uint8_t {
  hear,
  notice,
  glance,
  note,
  unnote,
  choose,
  summarise,
  diagnose,
  leave,
  close,
  expect
};

// One line of a script. `words` are what follows the verb: for diagnose the cause, then the facts; for expect the words as they
// stand, a quoted text being one word.
struct Command {
  Verb verb = Verb::hear;
  std::string
      card;  // summarise and diagnose: which card, where more than one is on offer; else empty
  std::vector<std::string> words;
  std::optional<std::int64_t> milliseconds;  // since the play began; written `@1234` at the end
  base::Span where;                          // from the verb to the last word
  std::vector<base::Span> places;  // of the words; empty when the command was not read from a file
};

struct Header {
  std::string scenario;  // id
  std::string digest;    // 64 hexadecimal digits; whoever replays compares it
};

struct Script {
  std::optional<Header> header;
  std::string variant;  // empty: not named
  std::uint64_t order = 0;
  std::vector<Command> commands;
  std::string file;
  base::Span header_where, variant_where;  // empty when not read from a file
};

struct ParsedScript {
  Script script;  // what could be read; not to be played when there are errors
  base::Diagnostics diagnostics;
};
ParsedScript parse(const base::SourceFile& source);

// The canonical text: parse(write(s)) gives s again.
std::string write(const Script& script);
std::string write_command(const Command& command);  // one line without its end

// What one action is called in a script, at this state: `hear N` with N lines heard so far. Two commands where a reply breaks in before
// the first line: `hear 0`, without which a script hears everything, and the reply.
std::vector<Command> commands_of(const scenario::Scenario& scenario, const State& before,
                                 const Action& action);
Script script_of(const Run& run);

// Plays a script. Stops at the first command that cannot be done any more, with a diagnostic that says where and why, and still names what
// the scenario lacks in the commands behind it; an expectation that is not met is a diagnostic too, and the play goes on.
// `choose` without a `hear` in its visit hears everything first.
struct Performance {
  Run run;
  base::Diagnostics diagnostics;
  bool complete = false;  // every command was done
  std::size_t commands_done = 0;
  bool heard_here = false;  // a `hear` stood in the visit that it ended in: for go_on()
};
// No performance when the script is of another scenario, or of a variant that does not exist.
struct Performed {
  std::optional<Performance> performance;
  base::Diagnostics diagnostics;  // performance's, or why there is none
};
// `beginning`: where it began, when that was in the middle (start_at.h).
Performed perform(std::shared_ptr<const scenario::Scenario> scenario, const Script& script,
                  const Beginning* beginning = nullptr);

// The same as if these commands had stood behind those that were performed; `so_far` must be complete. The figures and the diagnostics
// are of `more` alone.
Performance go_on(Performance so_far, const Script& more);

}  // namespace earshot::play
