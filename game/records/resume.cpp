// Loading what was stored, and saying what came of it when that no longer works.
#include "records/resume.h"

#include <memory>

#include "base/diagnostic.h"
#include "base/spoken.h"
#include "play/apply.h"
#include "scenario/load.h"

namespace earshot::records {
namespace {

// The first error, with its place: "EAR301 at line 12, column 5: unknown node `x`".
std::string first_error(const base::Diagnostics& diagnostics) {
  for (const base::Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.message->severity != base::Severity::error) continue;
    const base::Place& place = diagnostic.where.span.begin;
    return base::said("{} at line {}, column {}: {}", base::code_text(*diagnostic.message),
                      place.line, place.column, base::wording(diagnostic));
  }
  return base::said("for a reason it does not give");
}

base::Failure rubric_does_not_load(const Play& play, const base::Diagnostics& diagnostics) {
  return {base::said("the rubric with which `{}` was begun on {} can no longer be read: {}",
                     play.title, base::said_time(play.began), first_error(diagnostics))};
}

base::Failure scenario_does_not_load(const Play& play, const base::Diagnostics& diagnostics) {
  return {base::said("the scenario with which `{}` was begun on {} can no longer be read: {}",
                     play.title, base::said_time(play.began), first_error(diagnostics))};
}

base::Result<std::shared_ptr<const scenario::Scenario>> stored_scenario(const Store& store,
                                                                        const Play& play) {
  base::Result<std::string> rubric_bytes = store.document(play.rubric_digest);
  if (!rubric_bytes) return rubric_bytes.failure();
  base::Result<std::string> scenario_bytes = store.document(play.scenario_digest);
  if (!scenario_bytes) return scenario_bytes.failure();
  const auto rubric = scenario::load_rubric({"rubric.yaml", *std::move(rubric_bytes)});
  if (!rubric.rubric) return rubric_does_not_load(play, rubric.diagnostics);
  auto loaded =
      scenario::load_scenario({play.scenario + ".yaml", *std::move(scenario_bytes)}, rubric.rubric);
  if (!loaded.scenario) return scenario_does_not_load(play, loaded.diagnostics);
  return std::move(loaded.scenario);
}

// What became of a performance that did not get to its end.
base::Failure cannot_go_on(const Play& play, const play::Script& script,
                           const play::Performed& performed) {
  const std::string why = performed.diagnostics.empty()
                              ? base::said("no reason is given")
                              : base::wording(performed.diagnostics.front());
  if (!performed.performance)
    return {base::said("`{}` cannot be taken up again: {}", play.title, why)};
  const std::size_t done = performed.performance->commands_done;
  return {base::said("`{}` cannot be taken up again: action {} of {}, `{}`: {}", play.title,
                     done + 1, script.commands.size(), play::write_command(script.commands[done]),
                     why)};
}

}  // namespace

base::Result<Shelf::Pointer> Shelf::scenario(const Store& store, const Play& play) {
  auto& kept = loaded_[{play.scenario_digest, play.rubric_digest}];
  if (kept) return kept;
  auto loaded = stored_scenario(store, play);
  if (!loaded) return loaded.failure();
  kept = *loaded;
  return kept;
}

base::Result<Resumed> resume(const Store& store, PlayId id) {
  Shelf shelf;
  return resume(store, id, shelf);
}

base::Result<Resumed> resume(const Store& store, PlayId id, Shelf& shelf) {
  base::Result<Play> play = store.play(id);
  if (!play) return play.failure();
  const base::Result<play::Script> script = store.transcript(id);
  if (!script) return script.failure();
  auto scenario = shelf.scenario(store, *play);
  if (!scenario) return scenario.failure();
  play::Performed performed = play::perform(*std::move(scenario), *script);
  if (!performed.performance || !performed.performance->complete) {
    return cannot_go_on(*play, *script, performed);
  }
  const bool changed = play->rulebook != play::kRulebook;
  return Resumed{*std::move(play), std::move(performed.performance->run), changed};
}

}  // namespace earshot::records
