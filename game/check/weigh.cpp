// The pack is read by the scenario room, which knows no checks; what a code means is found out
// here.
#include "check/weigh.h"

#include <optional>

#include "check/codes.h"
#include "check/messages.h"

namespace earshot::check {

namespace {

std::optional<base::Severity> severity_in(std::string_view word) {
  if (word == "error") return base::Severity::error;
  if (word == "warning") return base::Severity::warning;
  if (word == "note") return base::Severity::note;
  return std::nullopt;
}

class Weighing {
 public:
  Weighing(const scenario::Pack& pack, Report& report) : pack_(pack), report_(report) {}

  void run() {
    for (const auto& [code, word] : pack_.severity) {
      const auto severity = severity_in(word);
      if (severity) weigh(code, *severity, word);
    }
  }

 private:
  void weigh(const std::string& code, base::Severity severity, const std::string& word) {
    const auto* message = find_message(code);
    if (message == nullptr) return complain(messages::kUnknownCheck, code, {code});
    if (message->severity == base::Severity::error) {
      if (severity != base::Severity::error)
        complain(messages::kErrorStaysError, code, {code, word});
      return;
    }
    base::Message other = *message;
    other.severity = severity;
    report_.weighed.push_back(std::make_shared<const base::Message>(other));
    for (auto& diagnostic : report_.diagnostics) {
      if (diagnostic.message == message) diagnostic.message = report_.weighed.back().get();
    }
  }

  void complain(const base::Message& message, const std::string& code,
                std::vector<std::string> arguments) {
    report_.diagnostics.push_back({&message, place_of(code), std::move(arguments), {}, {}});
  }

  // The pack's entry does not keep its place, but the code stands in the file as it was read.
  base::Location place_of(const std::string& code) const {
    const std::string path = (pack_.folder / "pack.yaml").string();
    const auto source = report_.sources.find(path);
    if (source == report_.sources.end()) return {path, {}};
    const std::size_t key = source->second->bytes().find("severity");
    const std::size_t at = source->second->bytes().find(code, key);
    if (at == std::string_view::npos) return {path, {}};
    return source->second->location(at, at + code.size());
  }

  const scenario::Pack& pack_;
  Report& report_;
};

}  // namespace

void weigh(const scenario::Pack& pack, Report& report) { Weighing(pack, report).run(); }

}  // namespace earshot::check
