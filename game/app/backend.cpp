#include "app/backend.h"

#define GL_GLEXT_PROTOTYPES
#include <GL/gl.h>
#include <GL/glext.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include "base/spoken.h"
#include "ui/damage.h"

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
      can_keep_(other.can_keep_),
      kept_(std::exchange(other.kept_, 0)),
      colours_(std::exchange(other.colours_, 0)),
      width_(std::exchange(other.width_, 0)),
      height_(std::exchange(other.height_, 0)) {}

Backend::~Backend() {
  if (!open_) return;
  forget();
  ImGui_ImplOpenGL3_Shutdown();
}

void Backend::forget() {
  if (kept_ != 0) glDeleteFramebuffers(1, &kept_);
  if (colours_ != 0) glDeleteRenderbuffers(1, &colours_);
  kept_ = colours_ = 0;
}

// Makes room for a picture of this size; false: it is new, and nothing is in it.
bool Backend::keep(int width, int height) {
  if (kept_ != 0 && width == width_ && height == height_) return true;
  forget();
  width_ = width;
  height_ = height;
  glGenFramebuffers(1, &kept_);
  glGenRenderbuffers(1, &colours_);
  glBindFramebuffer(GL_FRAMEBUFFER, kept_);
  glBindRenderbuffer(GL_RENDERBUFFER, colours_);
  glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width, height);
  glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colours_);
  can_keep_ = glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE;
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
  return false;
}

void Backend::send_fonts() {
  ImGui_ImplOpenGL3_DestroyFontsTexture();
  ImGui_ImplOpenGL3_NewFrame();  // makes shaders and texture when there are no shaders yet
  if (ImGui::GetIO().Fonts->TexID == ImTextureID{}) ImGui_ImplOpenGL3_CreateFontsTexture();
  take_nearest_texel();
  ImGui::GetIO().Fonts->ClearTexData();
}

// Into the back buffer, of which nothing else is shown.
void Backend::hand_over(ui::Rect part) const {
  const int left = static_cast<int>(part.x), right = static_cast<int>(part.right());
  const int top = height_ - static_cast<int>(part.y),
            foot = height_ - static_cast<int>(part.bottom());
  glBindFramebuffer(GL_READ_FRAMEBUFFER, kept_);
  glBindFramebuffer(GL_DRAW_FRAMEBUFFER, 0);
  glBlitFramebuffer(left, foot, right, top, left, foot, right, top, GL_COLOR_BUFFER_BIT,
                    GL_NEAREST);
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
}

// The very first picture goes to the window at once: what keeping and copying takes to get ready for is
// not waited for.
ui::Rect Backend::draw(int width, int height, ui::Rect changed, bool in_parts) {
  const ui::Rect all{0.0F, 0.0F, static_cast<float>(width), static_cast<float>(height)};
  if (std::exchange(first_, false)) {
    glViewport(0, 0, width, height);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    return all;
  }
  const bool kept = keep(width, height);
  const ui::Rect part = kept && can_keep_ ? ui::intersection(outwards(changed), all) : all;
  if (can_keep_) glBindFramebuffer(GL_FRAMEBUFFER, kept_);
  if (can_keep_ && kept) ui::confine(*ImGui::GetDrawData(), part);
  glViewport(0, 0, width, height);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  if (!can_keep_) return all;
  const ui::Rect shown = in_parts ? part : all;
  hand_over(shown);
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
