#include "app/waker.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

namespace earshot::app {

void Waker::wake() {
  const std::lock_guard lock(mutex_);
  if (open_) glfwPostEmptyEvent();
}

void Waker::Awake::set(bool open) {
  if (waker_ == nullptr) return;
  const std::lock_guard lock(waker_->mutex_);
  waker_->open_ = open;
}

}  // namespace earshot::app
