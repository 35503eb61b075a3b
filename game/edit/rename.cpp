// The scenario with the new name is loaded once more before anything comes back: a name that cannot
// be one, or is taken, is the loader's to find.
#include "edit/rename.h"

#include <algorithm>

#include "base/nearest.h"
#include "edit/rename_play.h"
#include "play/apply.h"
#include "scenario/load.h"
#include "scenario/names.h"

namespace earshot::edit {

namespace {

using scenario::NamedThing;

std::string word_for(const std::optional<scenario::NameKind>& kind) {
  return kind ? std::string(scenario::word_for(*kind)) : "choice";
}

std::string_view name_in_node(std::string_view name) { return name.substr(name.find('/') + 1); }

bool is_meant(const NamedThing& thing, const Renaming& wanted) {
  if (thing.kind != wanted.kind) return false;
  const bool whole = wanted.kind || wanted.from.find('/') != std::string::npos;
  return (whole ? std::string_view(thing.name) : name_in_node(thing.name)) == wanted.from;
}

base::Failure not_there(const std::vector<NamedThing>& things, const Renaming& wanted) {
  std::vector<std::string_view> known;
  for (const NamedThing& thing : things) {
    if (thing.kind == wanted.kind)
      known.push_back(wanted.kind ? std::string_view(thing.name) : name_in_node(thing.name));
  }
  const std::string_view near = base::nearest(wanted.from, known);
  return {"there is no " + word_for(wanted.kind) + " `" + wanted.from + "`" +
          (near.empty() ? "" : "; did you mean `" + std::string(near) + "`?")};
}

base::Result<NamedThing> find_thing(const std::vector<NamedThing>& things, const Renaming& wanted) {
  std::vector<const NamedThing*> found;
  for (const NamedThing& thing : things) {
    if (is_meant(thing, wanted)) found.push_back(&thing);
  }
  if (found.empty()) return not_there(things, wanted);
  if (found.size() == 1) return *found.front();
  std::string all;
  for (const NamedThing* thing : found) all += (all.empty() ? "`" : ", `") + thing->name + "`";
  return base::Failure{"several nodes have a choice `" + wanted.from + "`: write one of " + all};
}

// The name itself, where quotes may stand around it.
base::Result<Replaced> name_at(const base::SourceFile& source, const base::Span& span,
                               std::string_view name, const std::string& to) {
  std::size_t begin = span.begin.offset;
  std::size_t end = span.end.offset;
  const std::string_view bytes = source.bytes();
  if (end - begin == name.size() + 2 && (bytes[begin] == '"' || bytes[begin] == '\'')) {
    ++begin;
    --end;
  }
  if (bytes.substr(begin, end - begin) == name) return Replaced{begin, end, to};
  return base::Failure{source.path() + ":" + std::to_string(span.begin.line) + ":" +
                       std::to_string(span.begin.column) + ": `" + std::string(name) +
                       "` is not written letter by letter here; mend that first"};
}

// A choice without an id gets one, before its first key.
Replaced new_id(const base::SourceFile& source, const base::Span& where, const std::string& to) {
  const std::size_t at = where.begin.offset;
  if (source.bytes()[at] == '{') return {at + 1, at + 1, "id: " + to + ", "};
  const std::size_t before = at == 0 ? std::string_view::npos : source.bytes().rfind('\n', at - 1);
  const std::size_t column = before == std::string_view::npos ? at : at - before - 1;
  return {at, at, "id: " + to + "\n" + std::string(column, ' ')};
}

base::Result<std::vector<Replaced>> places_in_scenario(const base::SourceFile& source,
                                                       const NamedThing& thing,
                                                       const std::string& to) {
  const std::string_view name = thing.kind ? thing.name : name_in_node(thing.name);
  std::vector<Replaced> pieces;
  if (!thing.written) pieces.push_back(new_id(source, thing.declared, to));
  std::vector<base::Span> spans = thing.places;
  if (thing.written) spans.push_back(thing.declared);
  for (const base::Span& span : spans) {
    const auto piece = name_at(source, span, name, to);
    if (!piece) return piece.failure();
    pieces.push_back(*piece);
  }
  return pieces;
}

base::Result<std::shared_ptr<const scenario::Scenario>> loaded(
    const std::string& path, const std::string& text,
    const std::shared_ptr<const scenario::Rubric>& rubric) {
  const scenario::LoadedScenario again =
      scenario::load_scenario(base::SourceFile(path, text), rubric);
  if (again.scenario) return again.scenario;
  for (const base::Diagnostic& one : again.diagnostics) {
    if (one.message->severity == base::Severity::error)
      return base::Failure{"with that name the scenario would not load: " + base::wording(one)};
  }
  return base::Failure{"with that name the scenario would not load"};
}

base::Failure no_id(const std::string& name) {
  const std::string better = scenario::as_id(name);
  return {"`" + name + "` cannot be an id: lower-case words joined by `-`" +
          (scenario::is_id(better) ? "; write `" + better + "`" : "")};
}

Target target_of(const NamedThing& thing) {
  if (thing.kind) return {thing.kind, "", thing.name};
  return {thing.kind, thing.name.substr(0, thing.name.find('/')),
          std::string(name_in_node(thing.name))};
}

base::Result<std::vector<Renamed>> in_plays(std::vector<Renamed> files, const Target& target,
                                            const std::string& to,
                                            const std::vector<base::SourceFile>& plays,
                                            const std::shared_ptr<const scenario::Scenario>& before,
                                            const std::string& digest_after) {
  for (const base::SourceFile& play : plays) {
    auto pieces = places_in_play(play, target, to, before);
    if (!pieces) return pieces.failure();
    const std::size_t places = pieces->size();
    move_digest(play, play::digest(*before), digest_after, *pieces);
    if (!pieces->empty())
      files.push_back({play.path(), with_replacements(play.bytes(), std::move(*pieces)), places});
  }
  return files;
}

}  // namespace

base::Result<std::vector<Renamed>> renamed(
    const Renaming& wanted, const base::SourceFile& source,
    const std::shared_ptr<const scenario::Scenario>& scenario,
    const std::vector<base::SourceFile>& plays) {
  if (!scenario::is_id(wanted.to)) return no_id(wanted.to);
  const auto thing = find_thing(scenario::named_things(source, scenario->rubric), wanted);
  if (!thing) return thing.failure();
  auto pieces = places_in_scenario(source, *thing, wanted.to);
  if (!pieces) return pieces.failure();
  const std::size_t places = pieces->size();
  std::string text = with_replacements(source.bytes(), std::move(*pieces));
  const auto after = loaded(source.path(), text, scenario->rubric);
  if (!after) return after.failure();
  return in_plays({{source.path(), std::move(text), places}}, target_of(*thing), wanted.to, plays,
                  scenario, play::digest(**after));
}

}  // namespace earshot::edit
