#include "ui/screens/debrief/best_way.h"

#include "play/transcript.h"

namespace earshot::ui {
namespace {

// Played to its end, and passed.
std::optional<play::Run> passed_run(const std::filesystem::path& file, const play::Run& like) {
  const auto source = scenario::read_source(file);
  if (!source) return std::nullopt;
  const play::ParsedScript parsed = play::parse(*source);
  if (!parsed.diagnostics.empty()) return std::nullopt;
  auto performed = play::perform(like.shared_scenario(), parsed.script);
  if (!performed.performance || !performed.performance->complete) return std::nullopt;
  const play::Run& run = performed.performance->run;
  const bool fits = run.variant() == like.variant() && run.ended() && run.result().passed;
  return fits ? std::optional(run) : std::nullopt;
}

}  // namespace

std::optional<play::Run> best_known(const scenario::Pack& pack, const play::Run& run) {
  std::optional<play::Run> best;
  for (const auto& entry : pack.scenarios) {
    if (entry.loaded.id != run.scenario().id) continue;
    for (const auto& file : entry.plays) {
      auto other = passed_run(file, run);
      if (!other) continue;
      const bool better = !best || best->result().scores.total < other->result().scores.total;
      if (better) best = std::move(other);
    }
  }
  return best;
}

}  // namespace earshot::ui
