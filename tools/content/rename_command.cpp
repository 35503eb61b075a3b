#include "content/rename_command.h"

#include <ostream>
#include <sstream>
#include <vector>

#include "check/files.h"
#include "content/given.h"
#include "content/text.h"
#include "edit/rename.h"
#include "edit/replace_files.h"
#include "scenario/load.h"

namespace earshot::content {

namespace {

constexpr std::string_view kChoice = "choice";

std::optional<scenario::NameKind> kind_called(const std::string& word) {
  for (const scenario::NameKind kind : scenario::kRenamedKinds) {
    if (scenario::word_for(kind) == word) return kind;
  }
  return std::nullopt;
}

std::string all_kinds() {
  std::string all;
  for (const scenario::NameKind kind : scenario::kRenamedKinds)
    all += std::string(scenario::word_for(kind)) + ", ";
  return all + std::string(kChoice);
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

class RenameCommand {
 public:
  RenameCommand(const RenameOptions& options, Console& console)
      : options_(options), console_(console) {}

  ExitCode run() {
    const auto kind = kind_called(options_.kind);
    if (!kind && options_.kind != kChoice) {
      return fail(console_, ExitCode::usage,
                  "there is no kind `" + options_.kind + "`; there are " + all_kinds());
    }
    if (const auto finished = edit::finish_replacing(folder()); !finished)
      return fail(console_, ExitCode::unreadable, finished.failure().text);
    const GivenOne given = open_one(options_.scenario, console_);
    if (!given.scenario) return given.code;
    const base::SourceFile source(given.scenario->file, given.scenario->bytes);
    std::vector<base::SourceFile> plays;
    for (const auto& file : check::plays_beside(options_.scenario)) {
      auto play = scenario::read_source(file);
      if (!play) return fail(console_, ExitCode::unreadable, play.failure().text);
      plays.push_back(*std::move(play));
    }
    const edit::Renaming wanted{kind, options_.from, options_.to};
    const auto files = edit::renamed(wanted, source, given.scenario, plays);
    if (!files) return fail(console_, ExitCode::findings, files.failure().text);
    plays.insert(plays.begin(), source);
    return options_.dry_run ? show(*files, plays) : write(*files);
  }

 private:
  std::filesystem::path folder() const {
    const auto parent = options_.scenario.parent_path();
    return parent.empty() ? "." : parent;
  }

  static std::string places(std::size_t number) {
    return std::to_string(number) + (number == 1 ? " place" : " places");
  }

  ExitCode write(const std::vector<edit::Renamed>& files) {
    std::vector<edit::Replacement> replacements;
    replacements.reserve(files.size());
    for (const edit::Renamed& one : files) replacements.push_back({one.file, one.text});
    const base::Outcome written = edit::replace_files(replacements, folder());
    if (!written) return fail(console_, ExitCode::unreadable, written.failure().text);
    for (const edit::Renamed& one : files)
      console_.out << one.file << ": " << places(one.places) << "\n";
    return ExitCode::fine;
  }

  // The lines that would change, before and after.
  ExitCode show(const std::vector<edit::Renamed>& files,
                const std::vector<base::SourceFile>& sources) {
    for (const edit::Renamed& one : files) {
      for (const base::SourceFile& source : sources) {
        if (source.path() == one.file) show(one, std::string(source.bytes()));
      }
    }
    return ExitCode::fine;
  }

  void show(const edit::Renamed& one, const std::string& text) {
    const auto before = lines_of(text);
    const auto after = lines_of(one.text);
    console_.out << one.file << ": " << places(one.places) << "\n";
    std::size_t b = 0;
    for (std::size_t a = 0; a < after.size(); ++a) {
      if (b < before.size() && after[a] == before[b]) {
        ++b;
        continue;
      }
      // A choice that gets an id has one line more: `- say:` goes on in the next.
      const bool added = after.size() - a > before.size() - b;
      if (b < before.size())
        console_.out << padded_left(std::to_string(b + 1), 5) << " - " << before[b] << "\n";
      console_.out << "      + " << after[a] << "\n";
      if (added && a + 1 < after.size()) console_.out << "      + " << after[++a] << "\n";
      ++b;
    }
  }

  const RenameOptions& options_;
  Console& console_;
};

}  // namespace

ExitCode rename(const RenameOptions& options, Console& console) {
  return RenameCommand(options, console).run();
}

}  // namespace earshot::content
