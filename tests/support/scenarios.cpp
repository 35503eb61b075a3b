#include "support/scenarios.h"

#include <map>
#include <stdexcept>

#include "base/render.h"
#include "scenario/load.h"
#include "support/paths.h"

namespace earshot::test {
namespace {

constexpr std::string_view kLostKey = R"(earshot: 1
title: A key
summary: Somebody has lost a key.
sector: tests
channel: phone
difficulty: 1
minutes: 5
customer: {name: Ada Lowe, trust: 50, tension: 50}
complaint: The key is gone.
wants: The key.
causes:
  lent: {is: It was lent., real: true, needs: [neighbour, two-keys]}
  stolen: {is: It was stolen., suggested: true}
  lost: {is: It was lost.}
facts:
  neighbour: The neighbour waters the plants.
  two-keys: There were two keys.
)";

std::filesystem::path plays_folder() { return root() / "tests" / "golden" / "plays"; }

base::SourceFile read(const std::filesystem::path& path) {
  auto source = scenario::read_source(path);
  if (!source) throw std::runtime_error(source.failure().text);
  return std::move(*source);
}

std::shared_ptr<const scenario::Rubric> load_test_rubric() {
  const base::SourceFile source = read(plays_folder() / "rubric.yaml");
  const auto loaded = scenario::load_rubric(source);
  if (!loaded.rubric) throw std::runtime_error(text_of(loaded.diagnostics, source));
  return loaded.rubric;
}

}  // namespace

std::shared_ptr<const scenario::Rubric> test_rubric() {
  static const auto rubric = load_test_rubric();
  return rubric;
}

std::shared_ptr<const scenario::Scenario> scenario_from(
    std::string yaml, const std::string& id,
    const std::shared_ptr<const scenario::Rubric>& rubric) {
  const base::SourceFile source(id + ".yaml", std::move(yaml));
  const auto loaded = scenario::load_scenario(source, rubric);
  if (!loaded.scenario) throw std::runtime_error(text_of(loaded.diagnostics, source));
  return loaded.scenario;
}

std::string lost_key(std::string_view rest) { return std::string(kLostKey) + std::string(rest); }

std::string golden_scenario_text(const std::string& name) {
  return std::string(read(plays_folder() / (name + ".yaml")).bytes());
}

std::shared_ptr<const scenario::Scenario> golden_scenario(const std::string& name) {
  static std::map<std::string, std::shared_ptr<const scenario::Scenario>> loaded;
  auto& scenario = loaded[name];
  if (scenario == nullptr) scenario = scenario_from(golden_scenario_text(name), name);
  return scenario;
}

std::string with(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  if (at == std::string::npos) throw std::runtime_error("not in the text: " + std::string(from));
  if (text.find(from, at + 1) != std::string::npos) {
    throw std::runtime_error("more than once in the text: " + std::string(from));
  }
  return text.replace(at, from.size(), to);
}

std::string text_of(const base::Diagnostics& diagnostics, const base::SourceFile& source) {
  return base::render_text(diagnostics, [&](std::string_view path) {
    return path == source.path() ? &source : nullptr;
  });
}

}  // namespace earshot::test
