#include "check/kit.h"

#include <filesystem>
#include <set>
#include <system_error>

#include "base/folders.h"

namespace earshot::check {

namespace {

namespace fs = std::filesystem;

constexpr const char* kDictionary = "en_GB";

std::string stamp(const fs::path& path) {
  std::error_code failed;
  const auto size = fs::file_size(path, failed);
  if (failed) return path.string() + " is not there\n";
  const auto written = fs::last_write_time(path, failed).time_since_epoch().count();
  return path.string() + " " + std::to_string(size) + " " + std::to_string(written) + "\n";
}

base::Result<text::ShippedFaces> shipped_faces() {
  auto assets = base::find_beside(base::kThisProgram, "assets");
  if (!assets) return assets.failure();
  return text::ShippedFaces::open(*assets / "fonts");
}

}  // namespace

Kit Kit::open() {
  Kit kit;
  auto faces = shipped_faces();
  if (faces) {
    kit.faces = std::move(faces->regular);
  } else {
    kit.missing.push_back("whether every character can be drawn: " + faces.failure().text);
  }
  auto speller = Speller::open(Speller::system_folder(), kDictionary);
  if (speller) {
    kit.speller = *std::move(speller);
  } else {
    kit.missing.push_back("spelling: " + speller.failure().text +
                          " (Debian's package hunspell-en-gb brings it)");
  }
  return kit;
}

std::string Kit::identity() {
  const fs::path words = Speller::system_folder() / kDictionary;
  std::string stamps = stamp(words.string() + ".aff") + stamp(words.string() + ".dic");
  const auto assets = base::find_beside(base::kThisProgram, "assets");
  if (!assets) return stamps + "no fonts\n";
  std::error_code failed;
  std::set<fs::path> fonts;
  for (const auto& entry : fs::directory_iterator(*assets / "fonts", failed))
    fonts.insert(entry.path());
  for (const fs::path& font : fonts) stamps += stamp(font);
  return stamps;
}

}  // namespace earshot::check
