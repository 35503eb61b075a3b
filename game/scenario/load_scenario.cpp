// The scenario loader's order of work; the parts are in build_*.cpp (builder.h).
#include <algorithm>
#include <filesystem>

#include "scenario/builder.h"
#include "scenario/messages.h"
#include "scenario/named_things.h"
#include "scenario/sound.h"
#include "scenario/yaml_reader.h"

namespace earshot::scenario {
namespace {

void read_parts(Builder& builder, const Fields& top) {
  declare_names(builder, top);
  read_head(builder, top);
  read_customer(builder, top);
  read_facts(builder, top);
  read_cues(builder, top);
  read_promises(builder, top);
  read_expects(builder, top);
  read_causes(builder, top);
  read_variables(builder, top);
  read_nodes(builder, top);
  read_endings(builder, top);
}

// The card of a scenario that cannot be played: what of it could be read.
void fill_card(const Scenario& scenario, LoadedScenario& loaded) {
  loaded.title = scenario.title;
  loaded.summary = scenario.summary;
}

std::string name_of_choice(const Builder& builder, const ChoiceNames::Declared& choice) {
  return std::string(builder.names.all(NameKind::node)[choice.node].name) + "/" + choice.name;
}

// What the first pass declared in the file itself.
std::vector<NamedThing> declared_things(const Builder& builder) {
  std::vector<NamedThing> things;
  for (const NameKind kind : kRenamedKinds) {
    for (const Names::Declared& one : builder.names.all(kind)) {
      if (one.where.end > 0)
        things.push_back({kind, std::string(one.name), builder.span(one.where), true, {}});
    }
  }
  for (const ChoiceNames::Declared& one : builder.choice_names.all()) {
    things.push_back(
        {std::nullopt, name_of_choice(builder, one), builder.span(one.where), one.has_id, {}});
  }
  return things;
}

std::string name_at(const Builder& builder, const Names::Place& place) {
  if (!place.kind) return name_of_choice(builder, builder.choice_names.all()[place.index]);
  return std::string(builder.names.all(*place.kind)[place.index].name);
}

std::vector<NamedThing> things_of(const Builder& builder) {
  std::vector<NamedThing> things = declared_things(builder);
  for (const Names::Place& place : builder.names.places()) {
    const std::string name = name_at(builder, place);
    for (NamedThing& thing : things) {
      if (thing.kind == place.kind && thing.name == name)
        thing.places.push_back(builder.span(place.where));
    }
  }
  return things;
}

}  // namespace

std::vector<NamedThing> named_things(const base::SourceFile& source,
                                     std::shared_ptr<const Rubric> rubric) {
  Report report(source);
  const YamlTree tree = read_yaml(report, "earshot");
  const Surroundings anywhere;
  Builder builder{report, anywhere};
  builder.scenario.rubric = std::move(rubric);
  const Fields top(report, forms::scenario, tree.root, head_of(tree.root));
  if (top.usable()) read_parts(builder, top);
  return things_of(builder);
}

LoadedScenario load_scenario(const base::SourceFile& source, std::shared_ptr<const Rubric> rubric,
                             const Surroundings& surroundings) {
  LoadedScenario loaded;
  loaded.id = std::filesystem::path(source.path()).stem().string();
  Report report(source);
  const YamlTree tree = read_yaml(report, "earshot");
  Builder builder{report, surroundings};
  Scenario& scenario = builder.scenario;
  scenario.id = loaded.id;
  scenario.file = source.path();
  scenario.rubric = std::move(rubric);
  if (version_known(report, tree.root, "earshot")) {
    const Fields top(report, forms::scenario, tree.root, head_of(tree.root));
    if (top.usable()) read_parts(builder, top);
    fill_card(scenario, loaded);
  }
  keep_sound(report.diagnostics(), tree);
  if (!base::has_errors(report.diagnostics())) {
    finish(builder);
    scenario.bytes = std::string(source.bytes());
    loaded.scenario = std::make_shared<const Scenario>(std::move(scenario));
  }
  loaded.diagnostics = report.take();
  base::sort_by_place(loaded.diagnostics);
  return loaded;
}

}  // namespace earshot::scenario
