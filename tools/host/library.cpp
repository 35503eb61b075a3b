#include "host/library.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "play/apply.h"

namespace earshot::host {
namespace {

using Json = nlohmann::ordered_json;

Json session_json(const scenario::Session& session) {
  Json rounds = Json::array();
  for (const auto& entry : session.entries) {
    rounds.push_back({{"scenario", entry.scenario},
                      {"variant", entry.variant},
                      {"minutes", entry.minutes},
                      {"practice", false}});
  }
  return {{"session", session.id},
          {"title", session.title},
          {"competition", session.competition},
          {"rounds", std::move(rounds)}};
}

Json scenario_card(const scenario::Scenario& scenario) {
  return {{"scenario", scenario.id},     {"title", scenario.title},
          {"minutes", scenario.minutes}, {"difficulty", scenario.difficulty},
          {"sector", scenario.sector},   {"variants", scenario.variants}};
}

}  // namespace

std::shared_ptr<const scenario::Scenario> Library::find(const std::string& id) const {
  for (const auto& entry : pack_.scenarios) {
    if (entry.loaded.scenario && entry.loaded.scenario->id == id) return entry.loaded.scenario;
  }
  return nullptr;
}

// File names, not paths: where the pack lay on the host is nobody's business.
Content Library::content_of(const scenario::Scenario& scenario) {
  return {play::digest(scenario), scenario.id + ".yaml", scenario.bytes, "rubric.yaml",
          scenario.rubric->bytes};
}

base::Outcome Library::keep(const Content& content) {
  if (kept_.count(content.digest) != 0) return base::Done{};
  const auto rubric =
      scenario::load_rubric(base::SourceFile(content.rubric_file, content.rubric)).rubric;
  std::shared_ptr<const scenario::Scenario> scenario;
  if (rubric) {
    scenario =
        scenario::load_scenario(base::SourceFile(content.scenario_file, content.scenario), rubric)
            .scenario;
  }
  if (!scenario || play::digest(*scenario) != content.digest) {
    return base::Failure{
        fmt::format("`{}` was played by another rulebook and cannot be replayed by this one",
                    content.scenario_file)};
  }
  kept_[content.digest] = std::move(scenario);
  return base::Done{};
}

std::shared_ptr<const scenario::Scenario> Library::by_digest(const std::string& digest) const {
  const auto found = kept_.find(digest);
  return found == kept_.end() ? nullptr : found->second;
}

std::string Library::json() const {
  Json sessions = Json::array(), scenarios = Json::array();
  for (const auto& session : pack_.sessions) sessions.push_back(session_json(session));
  for (const auto& entry : pack_.scenarios) {
    if (entry.loaded.scenario) scenarios.push_back(scenario_card(*entry.loaded.scenario));
  }
  return Json{{"sessions", std::move(sessions)}, {"scenarios", std::move(scenarios)}}.dump();
}

std::string scenario_json(const scenario::Scenario& scenario) {
  const Content content = Library::content_of(scenario);
  return Json{{"digest", content.digest},
              {"scenario", {{"file", content.scenario_file}, {"text", content.scenario}}},
              {"rubric", {{"file", content.rubric_file}, {"text", content.rubric}}}}
      .dump();
}

}  // namespace earshot::host
