#include "app/backend.h"

#include <GL/gl.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include "base/spoken.h"

namespace earshot::app {

namespace {

ui::Rect outwards(ui::Rect rect) {
  const float x = std::floor(rect.x), y = std::floor(rect.y);
  return {x, y, std::ceil(rect.right()) - x, std::ceil(rect.bottom()) - y};
}

// Letters stand on whole pixels, and all that is no letter reads one white texel: four texels a
// pixel would give the same picture at twice the cost where there is no graphics card.
void take_nearest_texel() {
  const auto texture = reinterpret_cast<std::uintptr_t>(ImGui::GetIO().Fonts->TexID);
  glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(texture));
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
}

}  // namespace

base::Result<Backend> Backend::open() {
  if (!ImGui_ImplOpenGL3_Init("#version 150"))
    return base::Failure{base::said("OpenGL 3.2 could not be started")};
  return Backend();
}

Backend::Backend(Backend&& other) noexcept
    : open_(std::exchange(other.open_, false)),
      first_(other.first_),
      kept_(std::move(other.kept_)),
      beneath_(std::move(other.beneath_)) {}

Backend::~Backend() {
  if (open_) ImGui_ImplOpenGL3_Shutdown();
}

void Backend::send_fonts() {
  ImGui_ImplOpenGL3_DestroyFontsTexture();
  ImGui_ImplOpenGL3_NewFrame();  // makes shaders and texture when there are no shaders yet
  if (ImGui::GetIO().Fonts->TexID == ImTextureID{}) ImGui_ImplOpenGL3_CreateFontsTexture();
  take_nearest_texel();
  ImGui::GetIO().Fonts->ClearTexData();
}

// What has not changed and lies beneath what has is drawn once more when the same has changed twice, and
// copied from then on: the room behind somebody who breathes.
void Backend::draw_part(int width, int height, const ui::Change& change) {
  const ui::Clips clips(*ImGui::GetDrawData());
  const auto draw = [&](const Surface& into, std::size_t from, std::size_t to) {
    into.draw_into();
    clips.show(from, to, change.part);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  };
  const bool again = std::exchange(before_, change) == change;
  if (change.first == 0) in_beneath_ = {};  // letters may have moved
  if (change.first == 0 || !again) return draw(kept_, 0, ui::kAllLayers);
  if (!beneath_.make(width, height) || in_beneath_ != change) {
    draw(beneath_, 0, change.first);
    in_beneath_ = change;
  }
  beneath_.copy(change.part, kept_);
  draw(kept_, change.first, ui::kAllLayers);
}

// The very first picture goes to the window at once: what keeping and copying takes to get ready for is
// not waited for.
ui::Rect Backend::draw(int width, int height, ui::Change change, bool in_parts) {
  const ui::Rect all{0.0F, 0.0F, static_cast<float>(width), static_cast<float>(height)};
  glViewport(0, 0, width, height);
  const bool kept = !first_ && kept_.make(width, height);
  if (std::exchange(first_, false) || !kept_.is_usable()) {
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    return all;
  }
  if (!kept) change = {all};
  change.part = ui::intersection(outwards(change.part), all);
  draw_part(width, height, change);
  const ui::Rect shown = in_parts ? change.part : all;
  kept_.copy_to_window(shown);
  return shown;
}

Picture Backend::read(int width, int height) const {
  const auto row = static_cast<std::size_t>(width) * 3;
  std::vector<std::uint8_t> pixels(row * static_cast<std::size_t>(height));
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, width, height, GL_RGB, GL_UNSIGNED_BYTE, pixels.data());
  for (std::size_t y = 0; y < static_cast<std::size_t>(height) / 2; ++y) {
    const auto top = pixels.begin() + static_cast<std::ptrdiff_t>(y * row);
    const auto other = pixels.end() - static_cast<std::ptrdiff_t>((y + 1) * row);
    std::swap_ranges(top, top + static_cast<std::ptrdiff_t>(row), other);
  }
  return {width, height, std::move(pixels)};
}

}  // namespace earshot::app
