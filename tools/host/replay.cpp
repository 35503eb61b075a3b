// Commands as the lines of a script, under a head that the host writes.
#include "host/replay.h"

#include <algorithm>

#include <fmt/format.h>

#include "play/transcript.h"

namespace earshot::host {
namespace {

using play::Script;
using play::Verb;

constexpr const char* kFile = "play";

constexpr std::size_t kMostKept = 2000;  // about 30 KB each

Replayed refused(std::size_t at, std::string why, std::string help = {}) {
  return {std::nullopt, static_cast<int>(at), std::move(why), std::move(help), false};
}

bool is_one_line(const std::string& command) {
  return command.find_first_of("\n\r") == std::string::npos;
}

// One command and nothing else: no setting, no header, no comment, no expectation.
bool is_one_command(const Script& script) {
  return script.commands.size() == 1 && !script.header && script.variant.empty() &&
         script.order == 0 && script.commands[0].verb != Verb::expect;
}

std::optional<Replayed> wrong_command(std::size_t at, const std::string& command) {
  if (!is_one_line(command)) return refused(at, "a command is one line");
  const play::ParsedScript parsed = play::parse(base::SourceFile(kFile, command + '\n'));
  if (!parsed.diagnostics.empty() && base::has_errors(parsed.diagnostics)) {
    return refused(at, base::wording(parsed.diagnostics[0]),
                   base::help_text(parsed.diagnostics[0]));
  }
  if (!is_one_command(parsed.script)) {
    return refused(at, fmt::format("`{}` is not an action of a player", command));
  }
  return std::nullopt;
}

std::string text_of(std::span<const std::string> commands) {
  std::string text;
  for (const std::string& command : commands) text += command + '\n';
  return text;
}

// All at once where nothing is wrong; one by one to say which is.
Replayed parse_all(std::span<const std::string> commands, Script& script) {
  const bool lines = std::all_of(commands.begin(), commands.end(), is_one_line);
  play::ParsedScript parsed =
      play::parse(base::SourceFile(kFile, lines ? text_of(commands) : std::string()));
  const bool plain = !parsed.script.header && parsed.script.variant.empty() &&
                     parsed.script.order == 0 && parsed.script.commands.size() == commands.size();
  const bool acts = std::none_of(parsed.script.commands.begin(), parsed.script.commands.end(),
                                 [](const auto& one) { return one.verb == Verb::expect; });
  if (lines && plain && acts && !base::has_errors(parsed.diagnostics)) {
    script = std::move(parsed.script);
    return {};
  }
  for (std::size_t i = 0; i < commands.size(); ++i) {
    if (auto wrong = wrong_command(i, commands[i])) return std::move(*wrong);
  }
  return refused(0, "the commands cannot be read together");
}

}  // namespace

Replayed replay(std::shared_ptr<const scenario::Scenario> scenario, const std::string& variant,
                std::int64_t order, std::span<const std::string> commands) {
  Script script;
  if (Replayed wrong = parse_all(commands, script); !wrong.why.empty()) return wrong;
  script.variant = variant;
  script.order = static_cast<std::uint64_t>(order);
  play::Performed performed = play::perform(std::move(scenario), script);
  if (performed.performance && performed.performance->complete &&
      !base::has_errors(performed.diagnostics)) {
    return {std::move(performed.performance->run), 0, {}, {}, performed.performance->heard_here};
  }
  const std::size_t at = performed.performance ? performed.performance->commands_done : 0;
  if (performed.diagnostics.empty()) return refused(at, "this cannot be done here");
  // The one that stopped the play, not a name that is wrong further down.
  const auto line = static_cast<std::uint32_t>(at + 1);
  auto first = std::find_if(performed.diagnostics.begin(), performed.diagnostics.end(),
                            [&](const auto& one) { return one.where.span.begin.line == line; });
  if (first == performed.diagnostics.end()) first = performed.diagnostics.begin();
  return refused(at, base::wording(*first), base::help_text(*first));
}

Replayed go_on(Replayed so_far, std::span<const std::string> commands) {
  Script script;
  if (Replayed wrong = parse_all(commands, script); !wrong.why.empty()) return wrong;
  play::Performance performed =
      play::go_on({std::move(*so_far.run), {}, true, 0, so_far.heard_here}, script);
  if (!performed.complete || base::has_errors(performed.diagnostics)) {
    return refused(performed.commands_done, "this cannot be done here");
  }
  return {std::move(performed.run), 0, {}, {}, performed.heard_here};
}

std::optional<Replayed> KeptPlays::take(const PlayKey& key, std::size_t commands) {
  const auto found = plays_.find(key);
  if (found == plays_.end()) return std::nullopt;
  Kept kept = std::move(found->second);
  plays_.erase(found);
  if (kept.commands != commands) return std::nullopt;
  return std::move(kept.play);
}

void KeptPlays::put(const PlayKey& key, std::size_t commands, Replayed play) {
  if (plays_.size() >= kMostKept) plays_.erase(plays_.begin());
  plays_[key] = {commands, std::move(play)};
}

play::Run ended(play::Run run) {
  if (!run.ended()) run.apply(play::Leave{});
  if (!run.closed()) run.apply(play::Close{});
  return run;
}

workshop::Score score_of(const play::Run& run, std::int64_t took, bool left) {
  using scenario::Dimension;
  const play::Result result = run.result();
  workshop::Score score;
  score.points = result.scores.shown_total();
  score.root_cause = result.scores.shown(Dimension::root_cause);
  score.empathy = result.scores.shown(Dimension::empathy);
  score.follow_through = result.scores.shown(Dimension::follow_through);
  for (const auto flag : result.flags) score.flags.emplace_back(scenario::name_of(flag));
  score.passed = result.passed;
  score.mark = play::name_of(result.mark);
  score.took = took;
  score.left = left;
  return score;
}

}  // namespace earshot::host
