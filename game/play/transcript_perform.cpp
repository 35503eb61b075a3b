// perform(): whether a script belongs to this scenario at all; then it is played (transcript_player.cpp).
#include "play/messages.h"
#include "play/start_at.h"
#include "play/transcript.h"
#include "play/transcript_grammar.h"
#include "play/transcript_player.h"

namespace earshot::play {
namespace {

using scenario::Scenario;

base::Diagnostic about(const base::Message& message, const Script& script, const base::Span& where,
                       std::vector<std::string> arguments, std::string help = {}) {
  return {&message, {script.file, where}, std::move(arguments), {}, std::move(help)};
}

std::string variant_lines(const Scenario& scenario) {
  std::string text;
  for (const std::string& name : scenario.variants) {
    text += (text.empty() ? "`variant " : ", `variant ") + name + '`';
  }
  return text;
}

std::optional<base::Diagnostic> wrong_scenario(const Scenario& scenario, const Script& script) {
  if (!script.header || script.header->scenario.empty()) return std::nullopt;
  if (script.header->scenario == scenario.id) return std::nullopt;
  return about(messages::kOtherScenario, script, script.header_where,
               {script.header->scenario, scenario.id});
}

std::optional<base::Diagnostic> wrong_variant(const Scenario& scenario, const Script& script) {
  if (script.variant.empty()) {
    if (scenario.variants.empty()) return std::nullopt;
    return about(messages::kVariantMissing, script, {}, {variant_lines(scenario)});
  }
  if (scenario.find_variant(script.variant)) return std::nullopt;
  const std::vector<std::string_view> names(scenario.variants.begin(), scenario.variants.end());
  return about(
      messages::kUnknownName, script, script.variant_where, {"variant", script.variant},
      names.empty() ? "it has no variants: leave the line out" : suggestion(script.variant, names));
}

}  // namespace

Performed perform(std::shared_ptr<const Scenario> scenario, const Script& script,
                  const Beginning* beginning) {
  for (const auto& check : {wrong_scenario, wrong_variant}) {
    if (auto diagnostic = check(*scenario, script)) return {std::nullopt, {std::move(*diagnostic)}};
  }
  const auto variant = scenario->find_variant(script.variant).value_or(0);
  Run run = beginning == nullptr ? Run(std::move(scenario), variant, script.order)
                                 : Run(std::move(scenario), variant, script.order, *beginning);
  Performance performance = play_commands(std::move(run), script);
  base::Diagnostics diagnostics = performance.diagnostics;
  return {std::move(performance), std::move(diagnostics)};
}

}  // namespace earshot::play
