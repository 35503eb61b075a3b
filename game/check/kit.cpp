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

std::string stamps_in(const fs::path& folder) {
  std::error_code failed;
  std::set<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder, failed)) files.insert(entry.path());
  std::string stamps;
  for (const fs::path& file : files) stamps += stamp(file);
  return stamps;
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
  const std::string stamps = stamps_in(Speller::system_folder());
  const auto assets = base::find_beside(base::kThisProgram, "assets");
  return stamps + (assets ? stamps_in(*assets / "fonts") : "no fonts\n");
}

}  // namespace earshot::check
