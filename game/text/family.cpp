// Fonts are found by the names of their files, which distributions leave as their makers chose them;
// the folders below /usr/share/fonts differ.
#include "text/family.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <system_error>

namespace earshot::text {
namespace {

namespace fs = std::filesystem;

struct Member {
  std::string_view word, name, package;
  Proportions proportions;
  std::string_view regular, italic, strong;
};

constexpr std::array<Member, 3> kMembers{{
    {"standard", "Inter", "", {}, "", "", ""},
    {"andika",
     "Andika",
     "fonts-sil-andika",
     {1.0F, 1.5F},
     "Andika-Regular.ttf",
     "Andika-Italic.ttf",
     "Andika-Bold.ttf"},
    {"open-dyslexic",
     "OpenDyslexic",
     "fonts-opendyslexic",
     {0.88F, 1.55F},
     "OpenDyslexic-Regular.otf",
     "OpenDyslexic-Italic.otf",
     "OpenDyslexic-Bold.otf"},
}};

const Member& member(Family family) { return kMembers[static_cast<std::size_t>(family)]; }

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

// The first file of this name below a folder. What may not be read is passed over.
std::optional<fs::path> file_below(const fs::path& folder, std::string_view name) {
  std::error_code problem;
  const auto options = fs::directory_options::skip_permission_denied;
  for (fs::recursive_directory_iterator at(folder, options, problem), end; at != end;
       at.increment(problem)) {
    if (problem) return {};
    if (at->path().filename() == name) return at->path();
  }
  return {};
}

std::optional<FaceStack> in_front(std::string_view name, std::span<const fs::path> folders,
                                  const FaceStack& own) {
  for (const fs::path& folder : folders) {
    const auto file = file_below(folder, name);
    auto face = file ? Face::open(*file) : base::Result<Face>(base::Failure{"no such file"});
    if (!face) continue;
    std::vector<Face> faces{std::move(*face)};
    faces.insert(faces.end(), own.all().begin(), own.all().end());
    return FaceStack(std::move(faces));
  }
  return {};
}

}  // namespace

std::string_view word_of(Family family) { return member(family).word; }
std::string_view name_of(Family family) { return member(family).name; }
std::string_view package_of(Family family) { return member(family).package; }
Proportions proportions(Family family) { return member(family).proportions; }

std::vector<fs::path> font_folders() {
  std::vector<fs::path> folders;
  const std::string_view own = variable("XDG_DATA_HOME"), home = variable("HOME");
  if (!own.empty()) {
    folders.push_back(fs::path(own) / "fonts");
  } else if (!home.empty()) {
    folders.push_back(fs::path(home) / ".local/share/fonts");
  }
  std::string_view others = variable("XDG_DATA_DIRS");
  if (others.empty()) others = "/usr/local/share:/usr/share";
  while (!others.empty()) {
    const std::size_t end = std::min(others.find(':'), others.size());
    if (end > 0) folders.push_back(fs::path(others.substr(0, end)) / "fonts");
    others.remove_prefix(std::min(end + 1, others.size()));
  }
  return folders;
}

std::optional<ShippedFaces> open_family(Family family, std::span<const fs::path> folders,
                                        const ShippedFaces& own) {
  const Member& what = member(family);
  if (family == Family::standard) return own;
  auto regular = in_front(what.regular, folders, own.regular);
  if (!regular) return {};
  auto italic = in_front(what.italic, folders, own.italic);
  auto strong = in_front(what.strong, folders, own.strong);
  if (!italic || !strong) return {};
  return ShippedFaces{std::move(*regular), std::move(*italic), std::move(*strong)};
}

}  // namespace earshot::text
