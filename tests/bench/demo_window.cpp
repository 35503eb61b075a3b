// What Dear ImGui's own demo window costs: opened in a window of the game's size and drawn anew so
// many times a second, as the game draws a customer who waits. table.py measures its processor time
// beside the game's.
//
//   demo_window FRAMES-A-SECOND
#define GLFW_INCLUDE_NONE
#include <GL/gl.h>
#include <GLFW/glfw3.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <cstdlib>

namespace {

constexpr int kWidth = 1280;
constexpr int kHeight = 720;

GLFWwindow* open_window() {
  if (glfwInit() != GLFW_TRUE) return nullptr;
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 2);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
  return glfwCreateWindow(kWidth, kHeight, "Demo", nullptr, nullptr);
}

void draw() {
  ImGui_ImplOpenGL3_NewFrame();
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {static_cast<float>(kWidth), static_cast<float>(kHeight)};
  io.DeltaTime = 1.0F / 60.0F;
  ImGui::NewFrame();
  ImGui::ShowDemoWindow();
  ImGui::Render();
  glViewport(0, 0, kWidth, kHeight);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

}  // namespace

int main(int count, char** arguments) {
  const double rate = count == 2 ? std::atof(arguments[1]) : 0.0;
  GLFWwindow* window = rate > 0.0 ? open_window() : nullptr;
  if (window == nullptr) return 2;
  glfwMakeContextCurrent(window);
  ImGui::CreateContext();
  ImGui::GetIO().IniFilename = nullptr;
  if (!ImGui_ImplOpenGL3_Init("#version 150")) return 1;
  for (double next = glfwGetTime(); glfwWindowShouldClose(window) == GLFW_FALSE;
       next += 1.0 / rate) {
    while (glfwGetTime() < next) glfwWaitEventsTimeout(next - glfwGetTime());
    draw();
    glfwSwapBuffers(window);
  }
  glfwTerminate();
  return 0;
}
