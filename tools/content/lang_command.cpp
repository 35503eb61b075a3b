#include "content/lang_command.h"

#include <algorithm>
#include <optional>
#include <ostream>
#include <set>
#include <string_view>

#include "content/save.h"
#include "edit/merge_catalogue.h"
#include "edit/replace_files.h"
#include "scenario/built_in.h"
#include "scenario/load.h"
#include "scenario/wordings.h"

namespace earshot::content {

namespace {

namespace fs = std::filesystem;
using scenario::Wording;
using Parts = std::set<std::string, std::less<>>;

Parts all_parts(const std::vector<Wording>& wordings) {
  Parts parts;
  for (const Wording& wording : wordings)
    parts.insert(std::string(scenario::part_of_context(wording.context)));
  return parts;
}

Parts parts_in(const base::PoFile& file) {
  Parts parts;
  for (const base::PoEntry& entry : file.entries)
    parts.insert(std::string(scenario::part_of_context(entry.context)));
  return parts;
}

class LangCommand {
 public:
  LangCommand(const LangOptions& options, Console& console)
      : options_(options), console_(console) {}

  ExitCode run() {
    auto pack = scenario::load_pack(options_.pack, scenario::built_in_rubric);
    if (!pack) return fail(console_, ExitCode::unreadable, pack.failure().text);
    pack_ = *std::move(pack);
    if (const auto refused = refuse()) return *refused;
    wordings_ = scenario::wordings_of(pack_);
    std::error_code error;
    fs::create_directories(pack_.folder / "lang", error);
    ExitCode code = write(template_file(), edit::template_of(wordings_, project()), "");
    for (const std::string& language : languages()) code = std::max(code, update(language));
    if (!options_.into.empty() && !names(options_.into)) tell_to_name(options_.into);
    return code;
  }

 private:
  std::optional<ExitCode> refuse() {
    if (!fs::exists(pack_.folder / "pack.yaml"))
      return fail(console_, ExitCode::unreadable,
                  "there is no pack.yaml in " + pack_.folder.string());
    for (const auto& entry : pack_.scenarios) {
      if (entry.loaded.scenario == nullptr)
        return fail(console_, ExitCode::findings,
                    entry.source->path() + " has mistakes; `earshot-content check` says which");
    }
    for (const std::string& file : pack_.catalogue_files) {
      if (pack_.catalogue(fs::path(file).stem().string()) == nullptr)
        return fail(console_, ExitCode::findings,
                    file + " has mistakes; `earshot-content check` says which");
    }
    if (!options_.into.empty() && !scenario::is_language_code(options_.into))
      return fail(console_, ExitCode::usage,
                  "`" + options_.into + "` is not the code of a language, such as de or pt_BR");
    for (const std::string& id : options_.scenarios) {
      if (pack_.find(id) == nullptr)
        return fail(console_, ExitCode::usage, "the pack has no scenario `" + id + "`");
    }
    return std::nullopt;
  }

  bool names(const std::string& language) const {
    return std::ranges::find(pack_.languages, language) != pack_.languages.end();
  }

  void tell_to_name(const std::string& language) {
    console_.err << "now add `" << language << "` to `languages` in "
                 << (pack_.folder / "pack.yaml").string() << "\n";
  }

  std::string project() const {
    return pack_.version.empty() ? pack_.name : pack_.name + " " + pack_.version;
  }

  // lang/content.pot of the pack in the folder content
  fs::path template_file() const {
    std::error_code error;
    const fs::path whole = fs::weakly_canonical(pack_.folder, error);
    fs::path name = whole.filename().empty() ? whole.parent_path().filename() : whole.filename();
    return pack_.folder / "lang" / (name.string() + ".pot");
  }

  std::vector<std::string> languages() const {
    if (!options_.into.empty()) return {options_.into};
    std::vector<std::string> all;
    for (const auto& catalogue : pack_.catalogues) all.push_back(catalogue->language());
    return all;
  }

  // The parts that the language is to have: those it has, and what was asked for.
  Parts wanted(const base::PoFile& file) const {
    Parts parts = parts_in(file);
    if (options_.into.empty()) return parts;
    if (options_.scenarios.empty()) return all_parts(wordings_);
    parts.insert(std::string(scenario::kBuiltInPart));
    for (const std::string& id : options_.scenarios) {
      parts.insert(id);
      for (const std::string& page : pack_.find(id)->knowledge) parts.insert("knowledge/" + page);
    }
    return parts;
  }

  ExitCode update(const std::string& language) {
    const scenario::Catalogue* catalogue = pack_.catalogue(language);
    const base::PoFile old = catalogue == nullptr ? base::PoFile() : catalogue->file();
    const Parts parts = wanted(old);
    std::vector<Wording> wordings;
    std::ranges::copy_if(wordings_, std::back_inserter(wordings), [&](const Wording& wording) {
      return parts.contains(scenario::part_of_context(wording.context));
    });
    const auto merged = edit::merge_catalogue(old, wordings, language, project());
    const std::string counts = ": " + std::to_string(merged.translated) + " translated, " +
                               std::to_string(merged.unsure) + " unsure, " +
                               std::to_string(merged.open) + " to translate, " +
                               std::to_string(merged.obsolete) + " put aside";
    return write(pack_.folder / "lang" / (language + ".po"), merged.file, counts);
  }

  // What has not changed is not written, so that whoever watches the file is not disturbed.
  ExitCode write(const fs::path& file, const base::PoFile& contents, const std::string& counts) {
    const std::string text = base::write_po(contents);
    std::error_code error;
    if (fs::exists(file, error)) {
      base::Diagnostics unread;
      const auto there = scenario::read_source(file, unread, scenario::kMaxCatalogueBytes);
      if (there && there->bytes() == text) return say("unchanged ", file, counts);
      const auto replaced = edit::replace_files({{file, text}}, file.parent_path());
      if (!replaced) return fail(console_, ExitCode::unreadable, replaced.failure().text);
    } else {
      const auto made = write_new_file(file, text);
      if (!made) return fail(console_, ExitCode::unreadable, made.failure().text);
    }
    return say("wrote ", file, counts);
  }

  ExitCode say(const std::string& what, const fs::path& file, const std::string& counts) {
    console_.out << what << file.string() << counts << "\n";
    return ExitCode::fine;
  }

  const LangOptions& options_;
  Console& console_;
  scenario::Pack pack_;
  std::vector<Wording> wordings_;
};

}  // namespace

ExitCode lang(const LangOptions& options, Console& console) {
  return LangCommand(options, console).run();
}

}  // namespace earshot::content
