// Scenarios for tests: from a text in the test itself, or from tests/golden/plays. A mistake in one fails the test that asks for it,
// with the messages a trainer would see.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "scenario/model.h"

namespace earshot::test {

// tests/golden/plays/rubric.yaml, loaded once.
std::shared_ptr<const scenario::Rubric> test_rubric();

// `id` is what the scenario is called, as if it had been read from id.yaml.
std::shared_ptr<const scenario::Scenario> scenario_from(
    std::string yaml, const std::string& id = "test",
    const std::shared_ptr<const scenario::Rubric>& rubric = test_rubric());

// The scenario of a lost key in YAML, `rest` behind its facts `neighbour` and `two-keys`, which prove the real cause.
std::string lost_key(std::string_view rest);

// tests/golden/plays/NAME.yaml, under the rubric beside it. Loaded once and kept, so that a test may hold views into it.
std::shared_ptr<const scenario::Scenario> golden_scenario(const std::string& name);
std::string golden_scenario_text(const std::string& name);

// `text` with the only place where `from` stands replaced; it has to stand there, once.
std::string with(std::string text, std::string_view from, std::string_view to);

// As the content tool prints them; `source` is the file they speak of.
std::string text_of(const base::Diagnostics& diagnostics, const base::SourceFile& source);

}  // namespace earshot::test
