// pack.yaml, curriculum.yaml and sessions: short files, each read by its table.
#include "scenario/pack_parts.h"

#include <algorithm>
#include <filesystem>

#include "scenario/fields.h"
#include "scenario/messages.h"
#include "scenario/sound.h"
#include "scenario/yaml_reader.h"

namespace earshot::scenario {
namespace {

using Kind = YamlNode::Kind;

// Reads the file, gives its fields to `read`, and hands on what may be said.
template <class Read>
bool read_form(const base::SourceFile& source, const Form& form, base::Diagnostics& diagnostics,
               Read read) {
  Report report(source);
  const std::string_view version = form.keys.front().name;
  const YamlTree tree = read_yaml(report, version);
  bool usable = version_known(report, tree.root, version);
  if (usable) {
    const Fields top(report, form, tree.root, head_of(tree.root));
    usable = top.usable();
    if (usable) read(top);
  }
  keep_sound(report.diagnostics(), tree);
  for (base::Diagnostic& found : report.diagnostics()) diagnostics.push_back(std::move(found));
  return usable;
}

bool is_code(std::string_view text) {
  return text.size() == 6 && text.starts_with("EAR") && as_whole(text.substr(3)).value_or(0) >= 100;
}

void read_severities(const Fields& top, Pack& pack) {
  const YamlNode* mapping = top.mapping("severity");
  if (mapping == nullptr) return;
  for (const YamlEntry& entry : mapping->entries) {
    if (entry.value.is(Kind::broken)) continue;
    const std::string_view severity = entry.value.text;
    const bool known = severity == "note" || severity == "warning" || severity == "error";
    if (!is_code(entry.key.text)) {
      top.report().add(message("bad-severity"), entry.key.where, {std::string(entry.key.text)});
    } else if (!known) {
      top.report().add(message("bad-severity"), entry.value.where, {std::string(severity)});
    } else {
      pack.severity.emplace(entry.key.text, severity);
    }
  }
}

class SessionReader {
 public:
  SessionReader(const Fields& top, const KnownScenarios& known)
      : report_(top.report()), known_(known) {
    for (const auto& [id, variants] : known) names_.declare(NameKind::scenario, id, {});
  }

  void read(const Fields& top, Session& session) {
    session.title = top.text("title");
    session.competition = top.word("kind") == "competition";
    if (!top.has("scenarios")) return;
    for (const YamlNode* item : top.items("scenarios")) {
      const Fields fields(report_, forms::session_entry, *item, head_of(*item));
      session.entries.push_back(read_entry(fields));
    }
    if (session.competition) check_evenness();
  }

 private:
  Session::Entry read_entry(const Fields& fields) {
    Session::Entry entry;
    entry.scenario = fields.text("scenario");
    entry.variant = fields.text("variant");
    entry.minutes = fields.number("minutes", 0);
    if (entry.scenario.empty()) return entry;
    const YamlNode& scenario = *fields.find("scenario");
    const auto found = known_.find(entry.scenario);
    if (found == known_.end()) {
      report_unknown(report_, names_, NameKind::scenario, entry.scenario, scenario.where);
      return entry;
    }
    if (!entry.variant.empty() && found->second)
      check_variant(entry, found->second->variants, *fields.find("variant"));
    check_twice(entry, scenario);
    if (found->second) {
      const int minutes = entry.minutes == 0 ? found->second->minutes : entry.minutes;
      measured_.push_back({entry.scenario, minutes, found->second->difficulty, scenario.where});
    }
    return entry;
  }

  void check_variant(const Session::Entry& entry, const std::vector<std::string>& variants,
                     const YamlNode& place) {
    Names names;
    for (const std::string& variant : variants) names.declare(NameKind::variant, variant, {});
    if (names.find(NameKind::variant, entry.variant)) return;
    report_unknown(report_, names, NameKind::variant, entry.variant, place.where);
  }

  // The same customer may come twice, but not twice as the same variant.
  void check_twice(const Session::Entry& entry, const YamlNode& place) {
    const auto [earlier, fresh] = seen_.emplace(entry.scenario + "/" + entry.variant, place.where);
    if (fresh) return;
    report_.add(message("scenario-twice"), place.where, {entry.scenario})
        .notes.push_back(report_.note(earlier->second, "first here"));
  }

  // One of a competition's scenarios, as it will be played.
  struct Measured {
    std::string scenario;
    int minutes;
    int difficulty;
    Bytes where;
  };

  // The longest may take twice as long as the shortest, the hardest be two steps above the easiest.
  void check_evenness() {
    if (measured_.empty()) return;
    const auto [shortest, longest] = std::ranges::minmax_element(measured_, {}, &Measured::minutes);
    if (longest->minutes > 2 * shortest->minutes) {
      report_uneven(message("uneven-length"), *longest, longest->minutes, *shortest,
                    shortest->minutes);
    }
    const auto [easiest, hardest] =
        std::ranges::minmax_element(measured_, {}, &Measured::difficulty);
    if (hardest->difficulty > easiest->difficulty + 2) {
      report_uneven(message("uneven-difficulty"), *hardest, hardest->difficulty, *easiest,
                    easiest->difficulty);
    }
  }

  void report_uneven(const base::Message& what, const Measured& most, int much,
                     const Measured& least, int little) {
    report_
        .add(what, most.where,
             {most.scenario, std::to_string(much), least.scenario, std::to_string(little)})
        .notes.push_back(report_.note(least.where, ticked(least.scenario) + " is here"));
  }

  Report& report_;
  const KnownScenarios& known_;
  Names names_;
  std::vector<Measured> measured_;
  std::map<std::string, Bytes> seen_;
};

}  // namespace

void load_pack_file(const base::SourceFile& source, Pack& pack) {
  read_form(source, forms::pack, pack.diagnostics, [&](const Fields& top) {
    pack.name = top.text("name");
    if (const YamlNode* version = top.find("version")) pack.version = std::string(version->text);
    if (top.has("languages")) pack.languages = top.texts("languages");
    if (top.has("sectors")) pack.sectors = top.texts("sectors");
    pack.reading_level = top.number("reading-level", pack.reading_level);
    read_severities(top, pack);
  });
}

std::vector<CurriculumItem> load_curriculum(const base::SourceFile& source,
                                            base::Diagnostics& diagnostics) {
  std::vector<CurriculumItem> items;
  read_form(source, forms::curriculum, diagnostics, [&](const Fields& top) {
    top.mapping("sources");
    if (!top.has("items")) return;
    std::map<std::string, Bytes> seen;
    for (const YamlNode* item : top.items("items")) {
      const Fields fields(top.report(), forms::curriculum_item, *item, head_of(*item));
      CurriculumItem read{fields.text("id"), fields.text("kind"), fields.text("teaches"), {}, {}};
      read.where = top.report().span(fields.has("id") ? fields.find("id")->where : fields.owner());
      if (fields.has("sources")) read.sources = fields.texts("sources");
      const auto [earlier, fresh] =
          seen.emplace(read.id, fields.has("id") ? fields.find("id")->where : fields.owner());
      if (!fresh && !read.id.empty()) {
        top.report()
            .add(message("named-twice"), fields.find("id")->where, {read.id})
            .notes.push_back(top.report().note(earlier->second, "first here"));
      }
      items.push_back(std::move(read));
    }
  });
  return items;
}

std::optional<Session> load_session(const base::SourceFile& source, const KnownScenarios& known,
                                    base::Diagnostics& diagnostics) {
  Session session;
  session.id = std::filesystem::path(source.path()).stem().string();
  const std::size_t before = diagnostics.size();
  const bool usable = read_form(source, forms::session, diagnostics, [&](const Fields& top) {
    SessionReader(top, known).read(top, session);
  });
  const base::Diagnostics mine(diagnostics.begin() + static_cast<std::ptrdiff_t>(before),
                               diagnostics.end());
  if (!usable || base::has_errors(mine)) return std::nullopt;
  return session;
}

}  // namespace earshot::scenario
