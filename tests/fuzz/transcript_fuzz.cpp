// Any bytes as a `.play` file: they are read without harm, what could be read is written and read again to the same text, and what can be
// performed of it replays to the same state. The scenario is the one that the text names, else one without variants.
#include <cstdlib>
#include <cstring>
#include <map>

#include "play/debrief.h"
#include "play/transcript.h"
#include "scenario/load.h"

namespace {

using earshot::base::SourceFile;
using earshot::play::Script;
using ScenarioPointer = std::shared_ptr<const earshot::scenario::Scenario>;

void require(bool holds) {
  if (!holds) std::abort();
}

SourceFile read(const std::string& name) {
  auto source =
      earshot::scenario::read_source(std::string(EARSHOT_ROOT) + "/tests/golden/plays/" + name);
  require(static_cast<bool>(source));
  return std::move(*source);
}

std::map<std::string, ScenarioPointer> load_scenarios() {
  const auto rubric = earshot::scenario::load_rubric(read("rubric.yaml")).rubric;
  std::map<std::string, ScenarioPointer> scenarios;
  for (const char* id : {"visit", "judging", "promises", "patience", "moments", "two-cards"}) {
    const SourceFile source(std::string(id) + ".yaml",
                            std::string(read(std::string(id) + ".yaml").bytes()));
    scenarios[id] = earshot::scenario::load_scenario(source, rubric).scenario;
    require(scenarios[id] != nullptr);
  }
  return scenarios;
}

const std::map<std::string, ScenarioPointer>& known_scenarios() {
  static const auto scenarios = load_scenarios();
  return scenarios;
}

ScenarioPointer scenario_for(const Script& script) {
  const auto& scenarios = known_scenarios();
  const auto found = scenarios.find(script.header ? script.header->scenario : "");
  return found == scenarios.end() ? scenarios.at("visit") : found->second;
}

Script parsed(const std::string& text) {
  auto parsed = earshot::play::parse(SourceFile("again.play", text));
  require(parsed.diagnostics.empty());
  return std::move(parsed.script);
}

void check_performance(const Script& script) {
  const ScenarioPointer scenario = scenario_for(script);
  const auto performed = earshot::play::perform(scenario, script);
  if (!performed.performance) return;
  const auto& run = performed.performance->run;
  earshot::play::debrief(run);
  const auto again =
      earshot::play::perform(scenario, parsed(earshot::play::write(earshot::play::script_of(run))));
  require(again.diagnostics.empty() && again.performance && again.performance->complete);
  const auto& state = again.performance->run.state();
  require(std::memcmp(&state, &run.state(), sizeof state) == 0);
}

}  // namespace

// Before any input, so that the time it takes is no input's.
extern "C" int LLVMFuzzerInitialize(int*, char***) {
  known_scenarios();
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto read_once = earshot::play::parse(SourceFile("fuzz.play", text));
  const std::string written = earshot::play::write(read_once.script);
  require(earshot::play::write(parsed(written)) == written);
  check_performance(read_once.script);
  return 0;
}
