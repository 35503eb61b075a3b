// Which files are scenarios and which plays belong to them is check/files.h's to say.
#include "content/given.h"

#include <algorithm>
#include <ostream>

#include "base/render.h"
#include "check/check_pack.h"
#include "check/files.h"
#include "play/transcript.h"
#include "scenario/load.h"

namespace earshot::content {

namespace {

namespace fs = std::filesystem;

bool is_scenario(const fs::path& file) {
  const auto source = scenario::read_source(file);
  return source && check::kind_of(source->bytes()) == check::FileKind::scenario;
}

void add_below(const fs::path& folder, std::vector<fs::path>& files) {
  const check::Found found = check::find_below(folder);
  for (const fs::path& file : found.files) {
    if (check::is_yaml(file)) files.push_back(file);
  }
  for (const fs::path& pack : found.packs) {
    if (pack != folder) add_below(pack, files);
  }
}

ExitCode worse(ExitCode a, ExitCode b) { return std::max(a, b); }

}  // namespace

GivenOne open_one(const fs::path& path, Console& console, const std::string& language) {
  const check::Opened opened = check::open_scenario(path, language);
  if (opened.scenario) return {opened.scenario, ExitCode::fine};
  console.err << base::render_text(opened.report.diagnostics, opened.report.finder());
  for (const auto& failure : opened.report.unreadable)
    fail(console, ExitCode::unreadable, failure.text);
  return {nullptr, opened.report.read_everything() ? ExitCode::findings : ExitCode::unreadable};
}

std::vector<fs::path> yaml_files(const fs::path& path) {
  std::error_code error;
  if (!fs::is_directory(path, error)) return {path};
  std::vector<fs::path> files;
  add_below(path, files);
  return files;
}

Given open_given(const std::vector<fs::path>& paths, Console& console) {
  Given given;
  for (const fs::path& path : paths) {
    std::vector<fs::path> files = yaml_files(path);
    std::error_code error;
    if (fs::is_directory(path, error)) {
      std::erase_if(files, [](const fs::path& file) { return !is_scenario(file); });
      if (files.empty())
        given.code = worse(given.code, fail(console, ExitCode::unreadable,
                                            "there is no scenario in " + path.string()));
    }
    for (const fs::path& file : files) {
      GivenOne one = open_one(file, console);
      if (one.scenario) given.scenarios.push_back(std::move(one.scenario));
      given.code = worse(given.code, one.code);
    }
  }
  return given;
}

std::vector<GivenPlay> plays_of(const ScenarioPointer& scenario) {
  std::vector<GivenPlay> plays;
  for (const fs::path& file : check::plays_beside(scenario->file)) {
    const auto source = scenario::read_source(file);
    if (!source) continue;
    const play::ParsedScript parsed = play::parse(*source);
    if (base::has_errors(parsed.diagnostics)) continue;
    const play::Performed done = play::perform(scenario, parsed.script);
    if (done.performance && done.performance->complete)
      plays.push_back({file, done.performance->run});
  }
  return plays;
}

std::optional<play::Run> performed(const ScenarioPointer& scenario, const fs::path& play,
                                   Console& console) {
  const auto source = scenario::read_source(play);
  if (!source) {
    fail(console, ExitCode::unreadable, source.failure().text);
    return std::nullopt;
  }
  const base::FindSource find = [&](std::string_view) { return &*source; };
  const play::ParsedScript parsed = play::parse(*source);
  if (base::has_errors(parsed.diagnostics)) {
    console.err << base::render_text(parsed.diagnostics, find);
    return std::nullopt;
  }
  const play::Performed done = play::perform(scenario, parsed.script);
  if (done.performance && done.performance->complete) return done.performance->run;
  console.err << base::render_text(done.diagnostics, find);
  return std::nullopt;
}

}  // namespace earshot::content
