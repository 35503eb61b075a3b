// The file system is asked here and nowhere else in the room; what it refuses is taken for not
// there, and reading says why.
#include "check/files.h"

#include <algorithm>
#include <string>
#include <system_error>
#include <utility>

namespace earshot::check {

namespace fs = std::filesystem;

bool is_yaml(const fs::path& path) {
  return path.extension() == ".yaml" || path.extension() == ".yml";
}
bool is_play(const fs::path& path) { return path.extension() == ".play"; }

namespace {

bool is_there(const fs::path& path) {
  std::error_code error;
  return fs::exists(path, error);
}

fs::path plain(const fs::path& path) {
  std::error_code error;
  fs::path whole = fs::weakly_canonical(path, error);
  return error ? path.lexically_normal() : whole;
}

// As the user would write it: relative where the path was.
fs::path as_written(const fs::path& folder, const fs::path& path) {
  if (path.is_absolute()) return folder;
  const fs::path relative = folder.lexically_proximate(plain(fs::current_path()));
  return relative.empty() ? fs::path(".") : relative;
}

bool is_content(const fs::path& path) { return is_yaml(path) || is_play(path); }

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

std::string first_part(const fs::path& path) {
  const std::string name = path.filename().string();
  return name.substr(0, name.find('.'));
}

}  // namespace

std::optional<fs::path> pack_above(const fs::path& path) {
  const fs::path whole = plain(path);
  for (fs::path folder = whole;; folder = folder.parent_path()) {
    if (is_there(folder / "pack.yaml")) return as_written(folder, path);
    if (folder == folder.parent_path()) return std::nullopt;
  }
}

std::vector<fs::path> plays_beside(const fs::path& scenario) {
  std::vector<fs::path> plays;
  std::error_code error;
  const fs::path folder = scenario.parent_path().empty() ? fs::path(".") : scenario.parent_path();
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    const fs::path& path = entry.path();
    if (is_play(path) && first_part(path) == scenario.stem()) {
      plays.push_back(scenario.parent_path() / path.filename());
    }
  }
  std::sort(plays.begin(), plays.end());
  return plays;
}

fs::path scenario_of_play(const fs::path& play) {
  const fs::path other = play.parent_path() / (first_part(play) + ".yml");
  return is_there(other) ? other : play.parent_path() / (first_part(play) + ".yaml");
}

std::string_view first_key(std::string_view text) {
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    const std::size_t word = line.find_first_not_of(" \t\r");
    if (word != std::string_view::npos && line[word] != '#') {
      const std::size_t colon = line.find(':');
      return colon == std::string_view::npos ? "" : line.substr(word, colon - word);
    }
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return "";
}

FileKind kind_of(std::string_view text) {
  const std::string_view key = first_key(text);
  if (key == "earshot-rubric") return FileKind::rubric;
  if (key == "earshot-pack") return FileKind::pack;
  if (key == "earshot-session") return FileKind::session;
  if (key == "earshot-curriculum") return FileKind::curriculum;
  return FileKind::scenario;
}

Found find_below(const fs::path& folder) {
  Found found;
  std::error_code error;
  auto at = fs::recursive_directory_iterator(folder, fs::directory_options::skip_permission_denied,
                                             error);
  for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
    const fs::path& path = at->path();
    std::error_code ignored;
    if (at->is_directory(ignored) && is_hidden(path)) {
      at.disable_recursion_pending();
    } else if (at->is_directory(ignored) && is_there(path / "pack.yaml")) {
      found.packs.push_back(path);
      at.disable_recursion_pending();
    } else if (is_content(path) && at->is_regular_file(ignored)) {
      found.files.push_back(path);
    }
  }
  std::sort(found.files.begin(), found.files.end());
  std::sort(found.packs.begin(), found.packs.end());
  return found;
}

bool is_below(const fs::path& path, const fs::path& folder) {
  const fs::path inner = plain(path);
  const fs::path outer = plain(folder);
  const auto [end, at] = std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end());
  return end == outer.end() || (end->empty() && std::next(end) == outer.end());
}

}  // namespace earshot::check
