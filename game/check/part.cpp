// A file that did not load is looked at only in part, and so are the plays of a scenario that did
// not; that is said, not passed over.
#include "check/part.h"

#include <utility>

#include "check/allow.h"
#include "check/graph_checks.h"
#include "check/play_checks.h"
#include "check/teaching_checks.h"
#include "check/weigh.h"
#include "check/word_checks.h"
#include "play/transcript.h"

namespace earshot::check {

namespace fs = std::filesystem;

scenario::Surroundings surroundings_of(const scenario::Pack& pack) {
  scenario::Surroundings around;
  around.in_pack = true;
  around.sectors = pack.sectors;
  for (const auto& page : pack.knowledge) around.knowledge.push_back(page.id);
  for (const auto& item : pack.curriculum) around.curriculum.push_back(item.id);
  return around;
}

SourcePointer Part::read(const fs::path& path) {
  auto source = scenario::read_source(path, report_.diagnostics);
  if (!source) {
    ++report_.unread;
    return nullptr;
  }
  auto kept = std::make_shared<const base::SourceFile>(*std::move(source));
  keep(kept);
  return kept;
}

void Part::keep(const SourcePointer& source) {
  if (source) report_.sources.emplace(source->path(), source);
}

void Part::add(const base::Diagnostics& diagnostics) {
  report_.diagnostics.insert(report_.diagnostics.end(), diagnostics.begin(), diagnostics.end());
}

void Part::add_scenario(const SourcePointer& source, const scenario::LoadedScenario& loaded,
                        const std::vector<fs::path>& plays) {
  add(loaded.diagnostics);
  if (loaded.scenario) {
    if (add_findings(*source, *loaded.scenario)) to_be_played_.push_back(loaded.scenario);
  }
  if (!loaded.scenario) hold_back_all(source->path());
  for (const fs::path& play : plays) add_play(play, loaded.scenario);
}

// Where a way leads into nothing, what plays come to and what they teach only follows from it.
bool Part::add_findings(const base::SourceFile& source, const scenario::Scenario& scenario) {
  const Groups& groups = instruments_.groups;
  const base::Diagnostics ways = check_graph(scenario);
  const bool sound = !base::has_errors(ways);
  if (groups.has(4)) add(ways);
  if (groups.has(6) && sound) add(check_teaching(scenario));
  if (groups.has(7)) add(check_words(scenario, source, standards_, instruments_));
  if (!sound) hold_back(source.path());
  return sound;
}

// One mistake in a file hides what is looked for in a whole one.
void Part::hold_back_all(const std::string& path) {
  half_checked_.insert(path);
  const Groups& groups = instruments_.groups;
  if (groups.has(4) || groups.has(6) || groups.has(7) || plays_are_asked_for())
    leave_undecided("what is looked for in the whole of " + path +
                    " (EAR4xx to EAR7xx: ways, plays, teaching, words): mend its errors first");
}

void Part::hold_back(const std::string& path) {
  half_checked_.insert(path);
  const bool asked = plays_are_asked_for() || instruments_.groups.has(6);
  if (asked)
    leave_undecided("what all plays of " + path +
                    " come to, and what it teaches (EAR5xx, EAR6xx): "
                    "mend the errors in its ways (EAR4xx) first");
}

void Part::add_play(const fs::path& path,
                    const std::shared_ptr<const scenario::Scenario>& scenario) {
  const SourcePointer source = read(path);
  if (!source) return;
  const play::ParsedScript parsed = play::parse(*source);
  add(parsed.diagnostics);
  if (base::has_errors(parsed.diagnostics)) return;
  if (scenario) return add(play::perform(scenario, parsed.script).diagnostics);
  leave_undecided(path.string() + " was not played, because its scenario has mistakes");
}

void Part::leave_undecided(std::string sentence) {
  report_.undecided.push_back(std::move(sentence));
}
void Part::fail(std::string sentence) { report_.unreadable.push_back({std::move(sentence)}); }

// What was found before need not be looked for. The others all at once, so that no core waits.
void Part::add_findings_of_plays() {
  if (!plays_are_asked_for()) return;
  analysis::ScenarioPointers open;
  for (const auto& scenario : to_be_played_) {
    const auto known = instruments_.cache != nullptr
                           ? instruments_.cache->find(*scenario, *instruments_.plays)
                           : std::nullopt;
    known ? add(*known) : open.push_back(scenario);
  }
  const auto appraisals = analysis::appraise(open, *instruments_.plays);
  const auto* cancelled = instruments_.plays->budget.cancelled;
  for (std::size_t i = 0; i < open.size(); ++i) {
    const auto found = check_plays(open[i], appraisals[i], instruments_.plays->budget.states);
    add(found);
    const bool whole = cancelled == nullptr || !cancelled->load();
    if (whole && instruments_.cache != nullptr)
      instruments_.cache->keep(*open[i], *instruments_.plays, found);
  }
}

bool Part::plays_are_asked_for() const {
  return instruments_.plays && (instruments_.groups.has(5) || instruments_.groups.has(6));
}

// What an allowance in a file may have been good for.
Looked Part::looked_at(const std::string& path) const {
  if (half_checked_.contains(path) || !instruments_.groups.are_all()) return Looked::at_a_part;
  return instruments_.plays ? Looked::at_everything : Looked::at_all_but_plays;
}

Report Part::finished(const scenario::Pack* pack) {
  add_findings_of_plays();
  if (pack != nullptr) weigh(*pack, report_);
  for (const auto& [path, source] : report_.sources)
    take_out_allowed(*source, looked_at(path), report_.diagnostics);
  report_.files = report_.sources.size();
  return std::move(report_);
}

}  // namespace earshot::check
