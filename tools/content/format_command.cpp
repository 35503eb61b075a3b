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
      const auto files = yaml_files(path);
      if (files.empty()) say(ExitCode::unreadable, "there is no YAML file in " + path.string());
      for (const auto& file : files) put_in_order(file);
    }
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
    ++changed_;
    console_.out << file.string() << "\n";
    if (options_.check) {
      code_ = std::max(code_, ExitCode::findings);
      return;
    }
    const base::Outcome written = edit::replace_files({{file, *text}});
    if (!written) say(ExitCode::unreadable, written.failure().text);
  }

  const FormatOptions& options_;
  Console& console_;
  ExitCode code_ = ExitCode::fine;
  std::size_t seen_ = 0, changed_ = 0;
};

}  // namespace

ExitCode format(const FormatOptions& options, Console& console) {
  return FormatCommand(options, console).run();
}

}  // namespace earshot::content
