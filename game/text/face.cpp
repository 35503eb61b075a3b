// FreeType is met here only. A Handle holds the file's bytes, because FreeType reads from them as
// long as a face lives.
#include "text/face.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H

#include <algorithm>
#include <cassert>
#include <fstream>
#include <iterator>
#include <optional>
#include <span>
#include <sstream>
#include <string>

#include "base/utf8.h"

namespace earshot::text {

struct Face::Handle {
  std::vector<std::byte> file;
  FT_Library library = nullptr;
  FT_Face face = nullptr;

  Handle() = default;
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() {
    FT_Done_Face(face);
    FT_Done_FreeType(library);
  }

  float ems(FT_Long units) const {
    return static_cast<float>(units) / static_cast<float>(face->units_per_EM);
  }
};

namespace {

std::optional<std::vector<std::byte>> read_file(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return std::nullopt;
  std::ostringstream whole;
  whole << stream.rdbuf();
  const std::string chars = std::move(whole).str();
  const auto all = std::as_bytes(std::span(chars));
  return std::vector<std::byte>(all.begin(), all.end());
}

}  // namespace

Face::Face(std::shared_ptr<const Handle> handle) : handle_(std::move(handle)) {}

base::Result<Face> Face::open(const std::filesystem::path& file) {
  auto bytes = read_file(file);
  if (!bytes) return base::Failure{"the font " + file.string() + " cannot be read"};
  auto handle = std::make_shared<Handle>();
  handle->file = std::move(*bytes);
  const auto* data = reinterpret_cast<const FT_Byte*>(handle->file.data());
  const auto size = static_cast<FT_Long>(handle->file.size());
  if (FT_Init_FreeType(&handle->library) != 0 ||
      FT_New_Memory_Face(handle->library, data, size, 0, &handle->face) != 0 ||
      !FT_IS_SCALABLE(handle->face)) {
    return base::Failure{"the file " + file.string() + " is not a font with outlines"};
  }
  return Face(std::move(handle));
}

bool Face::has(char32_t character) const {
  return FT_Get_Char_Index(handle_->face, character) != 0;
}

float Face::advance(char32_t character) const {
  FT_Fixed units = 0;
  const FT_UInt glyph = FT_Get_Char_Index(handle_->face, character);
  if (FT_Get_Advance(handle_->face, glyph, FT_LOAD_NO_SCALE, &units) != 0) return 0.0F;
  return handle_->ems(units);
}

float Face::ascent() const { return handle_->ems(handle_->face->ascender); }
float Face::descent() const { return -handle_->ems(handle_->face->descender); }
std::span<const std::byte> Face::bytes() const { return handle_->file; }

FaceStack::FaceStack(std::vector<Face> faces) : faces_(std::move(faces)) {
  assert(!faces_.empty());
}

std::size_t FaceStack::place_for(char32_t character) const {
  const auto found =
      std::ranges::find_if(faces_, [&](const Face& face) { return face.has(character); });
  return found == faces_.end() ? 0 : static_cast<std::size_t>(found - faces_.begin());
}

const Face& FaceStack::face_for(char32_t character) const { return faces_[place_for(character)]; }

bool FaceStack::has(char32_t character) const {
  return is_invisible(character) || face_for(character).has(character);
}

float FaceStack::advance(char32_t character) const {
  return is_invisible(character) ? 0.0F : face_for(character).advance(character);
}

float FaceStack::width(std::string_view text) const {
  float sum = 0.0F;
  for (std::size_t at = 0; at < text.size();) {
    const auto [character, length] = base::decode(text, at);
    sum += advance(character);
    at += length;
  }
  return sum;
}

std::vector<char32_t> FaceStack::missing(std::string_view text) const {
  std::vector<char32_t> found;
  for (std::size_t at = 0; at < text.size();) {
    const auto [character, length] = base::decode(text, at);
    if (!has(character) && std::ranges::find(found, character) == found.end())
      found.push_back(character);
    at += length;
  }
  return found;
}

bool is_invisible(char32_t character) {
  const bool control = character < 0x20 || (character >= 0x7F && character < 0xA0);
  const bool joiner =
      (character >= 0x200B && character <= 0x200F) || (character >= 0x2060 && character <= 0x2064);
  const bool selector = character >= 0xFE00 && character <= 0xFE0F;
  return control || joiner || selector || character == 0xAD || character == 0xFEFF;
}

base::Result<ShippedFaces> ShippedFaces::open(const std::filesystem::path& fonts) {
  auto regular = Face::open(fonts / "Inter-Regular.otf");
  auto italic = Face::open(fonts / "Inter-Italic.otf");
  auto strong = Face::open(fonts / "Inter-SemiBold.otf");
  auto fallback = Face::open(fonts / "DejaVuSans.ttf");
  for (const auto* face : {&regular, &italic, &strong, &fallback}) {
    if (!*face) return face->failure();
  }
  return ShippedFaces{FaceStack({*regular, *fallback}), FaceStack({*italic, *fallback}),
                      FaceStack({*strong, *fallback})};
}

}  // namespace earshot::text
