#include "content/format_command.h"

#include <algorithm>
#include <ostream>

#include "content/given.h"
#include "edit/format.h"
#include "edit/replace_files.h"
#include "scenario/load.h"

namespace earshot::content {

namespace {

class FormatCommand {
 public:
  FormatCommand(const FormatOptions& options, Console& console)
      : options_(options), console_(console) {}

  ExitCode run() {
    for (const std::filesystem::path& path : options_.paths) {
      if (!options_.check) finish(folder_of(path));
      const auto files = yaml_files(path);
      if (files.empty()) say(ExitCode::unreadable, "there is no YAML file in " + path.string());
      for (const auto& file : files) put_in_order(file);
    }
    write();
    const std::string files = std::to_string(seen_) + (seen_ == 1 ? " file" : " files");
    console_.err << changed_ << " of " << files
                 << (options_.check ? " would be changed\n" : " changed\n");
    return code_;
  }

 private:
  void say(ExitCode code, const std::string& sentence) {
    code_ = std::max(code_, fail(console_, code, sentence));
  }

  void put_in_order(const std::filesystem::path& file) {
    const auto source = scenario::read_source(file);
    if (!source) return say(ExitCode::unreadable, source.failure().text);
    ++seen_;
    const auto text = edit::formatted(*source);
    if (!text) return say(ExitCode::findings, text.failure().text);
    if (*text == source->bytes()) return;
    replacements_.push_back({file, *text});
  }

  static std::filesystem::path folder_of(const std::filesystem::path& path) {
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) return path;
    return path.has_parent_path() ? path.parent_path() : ".";
  }

  void finish(const std::filesystem::path& folder) {
    const auto finished = edit::finish_replacing(folder);
    if (!finished) say(ExitCode::unreadable, finished.failure().text);
  }

  // All of them or none.
  void write() {
    if (replacements_.empty()) return;
    if (options_.check) {
      code_ = std::max(code_, ExitCode::findings);
    } else {
      const auto written = edit::replace_files(replacements_, folder_of(options_.paths.front()));
      if (!written) return say(ExitCode::unreadable, written.failure().text);
    }
    changed_ = replacements_.size();
    for (const edit::Replacement& one : replacements_) console_.out << one.file.string() << "\n";
  }

  const FormatOptions& options_;
  Console& console_;
  ExitCode code_ = ExitCode::fine;
  std::size_t seen_ = 0, changed_ = 0;
  std::vector<edit::Replacement> replacements_;
};

}  // namespace

ExitCode format(const FormatOptions& options, Console& console) {
  return FormatCommand(options, console).run();
}

}  // namespace earshot::content
