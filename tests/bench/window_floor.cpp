// The least that a program with a window can do: opens one of the game's size and kind (GLFW, OpenGL
// 3.2), clears it, shows it, then waits for events for ever. What the game takes to its first picture
// and at rest is measured against it, by table.py.
//
//   window_floor FILE            FILE is written when the first picture has been shown
//   window_floor FILE imgui      that picture is one of Dear ImGui's: an empty window with its own font
#define GLFW_INCLUDE_NONE
#include <GL/gl.h>
#include <GLFW/glfw3.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <cstdio>

namespace {

constexpr int kWidth = 1280;
constexpr int kHeight = 720;

GLFWwindow* open_window() {
  if (glfwInit() != GLFW_TRUE) return nullptr;
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 2);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
  return glfwCreateWindow(kWidth, kHeight, "Floor", nullptr, nullptr);
}

bool draw_imgui() {
  ImGui::CreateContext();
  ImGui::GetIO().IniFilename = nullptr;
  ImGui::GetIO().DisplaySize = {static_cast<float>(kWidth), static_cast<float>(kHeight)};
  if (!ImGui_ImplOpenGL3_Init("#version 150")) return false;
  ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
  ImGui::Begin("Floor");
  ImGui::TextUnformatted("One line of text");
  ImGui::End();
  ImGui::Render();
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  return true;
}

bool write_mark(const char* name) {
  std::FILE* file = std::fopen(name, "w");
  return file != nullptr && std::fclose(file) == 0;
}

}  // namespace

int main(int count, char** arguments) {
  GLFWwindow* window = count >= 2 ? open_window() : nullptr;
  if (window == nullptr) return 2;
  glfwMakeContextCurrent(window);
  glClearColor(0.5F, 0.5F, 0.5F, 1.0F);
  glClear(GL_COLOR_BUFFER_BIT);
  if (count == 3 && !draw_imgui()) return 1;
  glfwSwapBuffers(window);
  if (!write_mark(arguments[1])) return 1;
  while (glfwWindowShouldClose(window) == GLFW_FALSE) glfwWaitEvents();
  glfwTerminate();
  return 0;
}
