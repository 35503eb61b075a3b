#include "ui/session/marked_text.h"

#include "base/utf8.h"

namespace earshot::ui {
namespace {

using scenario::Text;

Run run_of(const scenario::Scenario& scenario, const Text& text, const Text::Run& from,
           bool pickable, scenario::FactSet noted) {
  Run run;
  run.text = text.plain.substr(from.begin, from.end - from.begin);
  if (!from.fact) {
    run.kind = Run::Kind::emphasis;
  } else if (pickable) {
    run.kind = Run::Kind::mark;
    run.id = scenario.facts[*from.fact].name;
    run.taken = (noted >> *from.fact & 1U) != 0;
  }
  return run;
}

void add_plain(std::vector<Run>& runs, const Text& text, std::size_t begin, std::size_t end) {
  if (begin >= end) return;
  Run run;
  run.text = text.plain.substr(begin, end - begin);
  runs.push_back(std::move(run));
}

}  // namespace

std::vector<Run> runs_of(const scenario::Scenario& scenario, const Text& text, bool pickable,
                         scenario::FactSet noted) {
  std::vector<Run> runs;
  std::size_t at = 0;
  for (const Text::Run& from : text.runs) {
    add_plain(runs, text, at, from.begin);
    runs.push_back(run_of(scenario, text, from, pickable, noted));
    at = from.end;
  }
  add_plain(runs, text, at, text.plain.size());
  return runs;
}

std::size_t characters_in(const Text& text, std::size_t bytes) {
  return base::character_count(std::string_view(text.plain).substr(0, bytes));
}

}  // namespace earshot::ui
