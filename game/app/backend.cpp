#include "app/backend.h"

#include <GL/gl.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace earshot::app {

base::Result<Backend> Backend::open() {
  if (!ImGui_ImplOpenGL3_Init("#version 150"))
    return base::Failure{"OpenGL 3.2 could not be started"};
  return Backend();
}

Backend::Backend(Backend&& other) noexcept : open_(std::exchange(other.open_, false)) {}

Backend::~Backend() {
  if (open_) ImGui_ImplOpenGL3_Shutdown();
}

void Backend::send_fonts() {
  ImGui_ImplOpenGL3_DestroyFontsTexture();
  ImGui_ImplOpenGL3_NewFrame();  // makes shaders and texture when there are no shaders yet
  if (ImGui::GetIO().Fonts->TexID == ImTextureID{}) ImGui_ImplOpenGL3_CreateFontsTexture();
  ImGui::GetIO().Fonts->ClearTexData();
}

void Backend::draw(int width, int height) {
  glViewport(0, 0, width, height);
  glClearColor(0.0F, 0.0F, 0.0F, 1.0F);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
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
