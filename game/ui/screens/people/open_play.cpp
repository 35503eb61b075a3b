#include "ui/screens/people/open_play.h"

#include <algorithm>

#include "play/log.h"
#include "records/resume.h"

namespace earshot::ui {
namespace {

std::optional<records::Person> last_person(const World& world) {
  const auto last = world.store.last_person();
  const auto people = world.store.people();
  if (!last || !*last || !people) return std::nullopt;
  for (const records::Person& one : *people) {
    if (one.id == **last) return one;
  }
  return std::nullopt;
}

// In the language of whoever looks.
std::string last_line(const play::Run& run, const scenario::Scenario& said) {
  std::string words;
  for (const play::LogItem& item : play::log_of(run)) {
    if (item.kind == play::SaidKind::line)
      words = said.nodes[item.node].lines[item.index].text.plain;
  }
  return words;
}

}  // namespace

std::optional<OpenPlay> find_open_play(const World& world) {
  const auto person = last_person(world);
  if (!person) return std::nullopt;
  const auto open = world.store.unfinished(person->id);
  if (!open || open->empty()) return std::nullopt;
  const auto resumed = records::resume(world.store, open->front().id);
  if (!resumed) return std::nullopt;
  const ScenarioPointer scenario = resumed->run.shared_scenario();
  const ScenarioPointer said = world.spoken.in_words(scenario);
  return OpenPlay{*person, open->front().id, scenario, last_line(resumed->run, *said)};
}

}  // namespace earshot::ui
