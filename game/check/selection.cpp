#include "check/selection.h"

#include <algorithm>
#include <utility>

#include "check/files.h"

namespace earshot::check {

namespace fs = std::filesystem;

Selection::Selection(std::vector<fs::path> wanted) : wanted_(std::move(wanted)) {}

bool Selection::has(const fs::path& path) const {
  return std::any_of(wanted_.begin(), wanted_.end(),
                     [&](const fs::path& one) { return is_below(path, one); });
}

void Selection::keep(const std::string& file) { known_[file] = true; }

void Selection::narrow(Report& report) {
  std::erase_if(report.diagnostics, [&](const auto& one) { return !knows(one.where.file); });
  const auto count = std::count_if(report.sources.begin(), report.sources.end(),
                                   [&](const auto& one) { return knows(one.first); });
  report.files = static_cast<std::size_t>(count);
}

bool Selection::knows(const std::string& file) {
  const auto found = known_.find(file);
  if (found != known_.end()) return found->second;
  return known_[file] = has(file);
}

}  // namespace earshot::check
