// Any bytes as a scenario, or as a rubric when they say so: reading them does no harm, mistakes are
// told at places that are in the file, and what loads without an error can be asked for everything
// that a play asks of it. Run it with -max_len=65536 for files as large as real ones.
#include <cstdlib>

#include "base/render.h"
#include "scenario/load.h"

namespace {

using namespace earshot;

void require(bool holds) {
  if (!holds) std::abort();
}

std::shared_ptr<const scenario::Rubric> rubric() {
  static const auto kRubric = [] {
    const auto source =
        scenario::read_source(std::string(EARSHOT_ROOT) + "/tests/golden/plays/rubric.yaml");
    require(static_cast<bool>(source));
    return scenario::load_rubric(*source).rubric;
  }();
  require(kRubric != nullptr);
  return kRubric;
}

void check_place(const base::Location& where, const base::SourceFile& source) {
  const base::Span& span = where.span;
  require(where.file == source.path());
  require(span.begin.offset <= span.end.offset && span.end.offset <= source.bytes().size());
  require(span.begin.line >= 1 && span.begin.line <= source.line_count() && span.begin.column >= 1);
}

void check_findings(const base::Diagnostics& findings, const base::SourceFile& source) {
  for (const base::Diagnostic& found : findings) {
    check_place(found.where, source);
    for (const base::Note& note : found.notes) check_place(note.where, source);
  }
  base::render_text(findings, [&](std::string_view) { return &source; });
  base::render_json(findings);
}

void check_text(const scenario::Scenario& loaded, const scenario::Text& text) {
  std::uint32_t at = 0;
  for (const scenario::Text::Run& run : text.runs) {
    require(run.begin >= at && run.begin <= run.end && run.end <= text.plain.size());
    require(!run.fact || *run.fact < loaded.facts.size());
    at = run.end;
  }
}

void check_condition(const scenario::Scenario& loaded, const scenario::Condition& condition) {
  evaluate(condition, [](scenario::Op, int) { return 1; });
  for (std::size_t i = 0; i < loaded.variant_count(); ++i) possible(condition, static_cast<int>(i));
}

void check_target(const scenario::Scenario& loaded, const scenario::Target& to) {
  const bool node = to.kind == scenario::Target::Kind::node;
  require(to.index < (node ? loaded.nodes.size() : loaded.endings.size()));
}

void check_choice(const scenario::Scenario& loaded, const scenario::Choice& choice) {
  check_text(loaded, choice.text);
  check_condition(loaded, choice.condition);
  require(choice.technique < loaded.rubric->techniques.size() && choice.level >= 1 &&
          choice.level <= 5);
  require(choice.routes.size() == (choice.kind <= scenario::Choice::Kind::act ? 1U : 3U));
  for (const scenario::Route& route : choice.routes) {
    require(!route.cases.empty() && route.cases.back().condition.always());
    for (const auto& one : route.cases) {
      check_condition(loaded, one.condition);
      check_target(loaded, one.to);
    }
  }
}

void check_scenario(const scenario::Scenario& loaded) {
  require(loaded.start < loaded.nodes.size() && loaded.left < loaded.endings.size());
  require(loaded.variant_count() == std::max<std::size_t>(1, loaded.variants.size()));
  for (const auto& facts : loaded.variant_facts) {
    require(facts.real < loaded.causes.size() && facts.best_level.size() == loaded.nodes.size());
  }
  for (const scenario::Node& node : loaded.nodes) {
    require(std::size_t{node.first_choice} + node.choice_count <= loaded.choices.size());
    for (const scenario::Line& line : node.lines) {
      check_text(loaded, line.text);
      check_condition(loaded, line.condition);
    }
  }
  for (const scenario::Choice& choice : loaded.choices) check_choice(loaded, choice);
}

}  // namespace

// Before any input, so that the time it takes is no input's.
extern "C" int LLVMFuzzerInitialize(int*, char***) {
  rubric();
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const base::SourceFile source("fuzz.yaml",
                                std::string(reinterpret_cast<const char*>(data), size));
  const auto loaded = scenario::load_scenario(source, rubric());
  check_findings(loaded.diagnostics, source);
  require((loaded.scenario == nullptr) == base::has_errors(loaded.diagnostics));
  if (loaded.scenario != nullptr) check_scenario(*loaded.scenario);
  if (source.bytes().find("earshot-rubric") == std::string_view::npos) return 0;
  const auto read = scenario::load_rubric(source, {"ask.open"});
  check_findings(read.diagnostics, source);
  require((read.rubric == nullptr) == base::has_errors(read.diagnostics));
  return 0;
}
