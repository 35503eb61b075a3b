#include "check/report.h"

#include <algorithm>

namespace earshot::check {

std::size_t Report::count(base::Severity severity) const {
  const auto has_it = [&](const base::Diagnostic& one) {
    return one.message->severity == severity;
  };
  return static_cast<std::size_t>(std::count_if(diagnostics.begin(), diagnostics.end(), has_it));
}

base::FindSource Report::finder() const {
  return [this](std::string_view path) -> const base::SourceFile* {
    const auto found = sources.find(path);
    return found == sources.end() ? nullptr : found->second.get();
  };
}

}  // namespace earshot::check
