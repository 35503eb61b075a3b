#include "content/kit.h"

#include "base/folders.h"

namespace earshot::content {

namespace {

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
  auto speller = check::Speller::open(check::Speller::system_folder(), "en_GB");
  if (speller) {
    kit.speller = *std::move(speller);
  } else {
    kit.missing.push_back("spelling: " + speller.failure().text +
                          " (Debian's package hunspell-en-gb brings it)");
  }
  return kit;
}

}  // namespace earshot::content
