// What is wrong with a pack's translations as a whole. A part of the pack (wordings.h) of which
// nothing has been translated is no mistake: it is counted, in one note for each language. Once a
// part has begun, every text that it lacks is told.
#include <algorithm>
#include <map>
#include <set>

#include "base/nearest.h"
#include "scenario/messages.h"
#include "scenario/report.h"
#include "scenario/translation.h"
#include "scenario/wordings.h"

namespace earshot::scenario {
namespace {

using base::PoEntry;

constexpr std::string_view kParts[] = {"scenario", "knowledge page", "session", "other part"};

std::string counted(std::size_t count, std::string_view noun) {
  return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

// The things in braces that a text has: `{name}`, `{0}`.
std::vector<std::string_view> placeholders_of(std::string_view text) {
  std::vector<std::string_view> all;
  for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1)) {
    const std::size_t end = text.find_first_of("{} \n", at + 1);
    if (end == std::string_view::npos || text[end] != '}') continue;
    all.push_back(text.substr(at, end + 1 - at));
  }
  return all;
}

// The list of languages does not keep its places, but the code stands in the file as it was read.
base::Location place_in_pack_file(const Pack& pack, const std::string& code) {
  const std::string path = (pack.folder / "pack.yaml").string();
  const auto found = pack.sources.find(path);
  if (found == pack.sources.end()) return {path, {}};
  const std::string_view text = found->second->bytes();
  const std::size_t key = text.find("languages");
  const std::size_t at = key == std::string_view::npos ? key : text.find(code, key + 9);
  if (at == std::string_view::npos) return {path, {}};
  return found->second->location(at, at + code.size());
}

class CatalogueCheck {
 public:
  CatalogueCheck(const Pack& pack, const std::vector<Wording>& wordings, const Catalogue& catalogue,
                 base::Diagnostics& diagnostics)
      : pack_(pack), wordings_(wordings), catalogue_(catalogue), diagnostics_(diagnostics) {
    for (const Wording& wording : wordings) {
      known_.insert(wording.context + '\x04' + wording.text);
      parts_.insert(std::string(part_of_context(wording.context)));
    }
  }

  void run() {
    for (const std::string& part : parts_) begun_[part] = catalogue_.has_begun(part);
    for (const PoEntry& entry : catalogue_.file().entries) {
      if (!entry.obsolete) check(entry);
    }
    check_missing();
    check_not_begun();
    for (const PackEntry& entry : pack_.scenarios) {
      if (entry.loaded.scenario == nullptr) continue;
      for (base::Diagnostic& found : translated(*entry.loaded.scenario, catalogue_).diagnostics)
        diagnostics_.push_back(std::move(found));
    }
  }

 private:
  void report(const base::Message& what, const base::Span& where,
              std::vector<std::string> arguments, std::string help = {}) {
    diagnostics_.push_back(
        {&what, {catalogue_.source().path(), where}, std::move(arguments), {}, std::move(help)});
  }

  void check(const PoEntry& entry) {
    const std::string part(part_of_context(entry.context));
    if (!known_.contains(entry.context + '\x04' + entry.original)) return check_stale(entry, part);
    if (entry.translation.empty()) {
      if (begun_[part]) report(message("untranslated"), entry.words_at, {});
    } else if (entry.fuzzy) {
      report(message("unsure-translation"), entry.words_at, {});
    } else {
      check_placeholders(entry);
    }
  }

  // What nobody translated is no loss, and a scenario that does not load may have the text yet.
  void check_stale(const PoEntry& entry, const std::string& part) {
    if (entry.translation.empty() || does_not_load(part)) return;
    report(message("stale-translation"), entry.where, {});
  }

  bool does_not_load(std::string_view part) const {
    return std::ranges::any_of(pack_.scenarios, [&](const PackEntry& entry) {
      return entry.loaded.id == part && entry.loaded.scenario == nullptr;
    });
  }

  void check_placeholders(const PoEntry& entry) {
    const auto there = placeholders_of(entry.translation);
    std::set<std::string_view> told;
    for (const std::string_view one : placeholders_of(entry.original)) {
      if (std::ranges::find(there, one) != there.end() || !told.insert(one).second) continue;
      report(message("placeholder-missing"), entry.words_at, {std::string(one)});
    }
  }

  // One finding for each part: they come in crowds, and one command brings them in.
  void check_missing() {
    std::map<std::string, std::size_t> missing;
    for (const Wording& wording : wordings_) {
      const std::string part(part_of_context(wording.context));
      if (begun_[part] && catalogue_.find(wording.context, wording.text) == nullptr)
        ++missing[part];
    }
    for (const auto& [part, count] : missing)
      report(message("texts-missing"), {},
             {counted(count, "text"), part, count == 1 ? "is" : "are"});
  }

  static std::size_t kind_of(std::string_view part, const Pack& pack) {
    if (part.starts_with("knowledge/")) return 1;
    if (part.starts_with("session/")) return 2;
    const bool scenario = std::ranges::any_of(
        pack.scenarios, [&](const PackEntry& entry) { return entry.loaded.id == part; });
    return scenario ? 0 : 3;
  }

  // Told where the pack names the language: what the author allows is said there, and a program
  // that writes catalogues anew does not lose it.
  void check_not_begun() {
    std::size_t counts[std::size(kParts)] = {};
    for (const auto& [part, begun] : begun_) counts[kind_of(part, pack_)] += begun ? 0U : 1U;
    std::string list;
    for (std::size_t i = 0; i < std::size(kParts); ++i) {
      if (counts[i] > 0) list += (list.empty() ? "" : ", ") + counted(counts[i], kParts[i]);
    }
    const std::string& language = catalogue_.language();
    if (list.empty()) return;
    diagnostics_.push_back(
        {&message("not-begun"), place_in_pack_file(pack_, language), {list, language}, {}, {}});
  }

  const Pack& pack_;
  const std::vector<Wording>& wordings_;
  const Catalogue& catalogue_;
  base::Diagnostics& diagnostics_;
  std::set<std::string> known_;
  std::set<std::string> parts_;
  std::map<std::string, bool> begun_;
};

// The codes in pack.yaml and in the names of the catalogues. The first language is the one that the
// pack is written in, and needs no catalogue.
class LanguageCheck {
 public:
  LanguageCheck(const Pack& pack, base::Diagnostics& diagnostics)
      : pack_(pack), diagnostics_(diagnostics) {}

  void run() {
    for (std::size_t i = 0; i < pack_.languages.size(); ++i) {
      const std::string& code = pack_.languages[i];
      if (!is_language_code(code)) {
        report_code(place_in_pack_file(pack_, code), code);
      } else if (i > 0 && !has_file(code)) {
        report(message("no-catalogue"), place_in_pack_file(pack_, code), {code});
      }
    }
    for (const std::string& file : pack_.catalogue_files) check_file(file);
  }

 private:
  void check_file(const std::string& file) {
    const std::string code = std::filesystem::path(file).stem().string();
    if (std::ranges::find(pack_.languages, code) != pack_.languages.end()) return;
    if (!is_language_code(code)) return report_code({file, {}}, code);
    report(message("unknown-language"), {file, {}}, {code});
  }

  bool has_file(const std::string& code) const {
    return std::ranges::any_of(pack_.catalogue_files, [&](const std::string& file) {
      return std::filesystem::path(file).stem() == code;
    });
  }

  void report_code(base::Location where, const std::string& code) {
    std::string other = code;
    std::ranges::replace(other, '-', '_');
    report(message("language-code"), std::move(where), {code},
           is_language_code(other) ? "did you mean " + ticked(other) + "?" : "");
  }

  void report(const base::Message& what, base::Location where, std::vector<std::string> arguments,
              std::string help = {}) {
    diagnostics_.push_back({&what, std::move(where), std::move(arguments), {}, std::move(help)});
  }

  const Pack& pack_;
  base::Diagnostics& diagnostics_;
};

}  // namespace

base::Diagnostics check_translations(const Pack& pack) {
  base::Diagnostics diagnostics;
  LanguageCheck(pack, diagnostics).run();
  const std::vector<Wording> wordings =
      pack.catalogues.empty() ? std::vector<Wording>() : wordings_of(pack);
  for (const auto& catalogue : pack.catalogues)
    CatalogueCheck(pack, wordings, *catalogue, diagnostics).run();
  base::sort_by_place(diagnostics);
  return diagnostics;
}

}  // namespace earshot::scenario
