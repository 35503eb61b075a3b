// Compiled by itself: the headers of X define short words as macros.
#include "app/part_shower.h"

#include <GL/glx.h>

#include <string_view>

namespace earshot::app {
namespace {

using CopySubBuffer = void (*)(Display*, GLXDrawable, int, int, int, int);

bool draws_in_software() {
  const GLubyte* renderer = glGetString(GL_RENDERER);
  if (renderer == nullptr) return false;
  const std::string_view name(reinterpret_cast<const char*>(renderer));
  return name.find("llvmpipe") != std::string_view::npos ||
         name.find("softpipe") != std::string_view::npos;
}

}  // namespace

PartShower PartShower::find(bool has_extension) {
  PartShower found;
  if (!has_extension || !draws_in_software() || glXGetCurrentDisplay() == nullptr) return found;
  found.copy_ = glXGetProcAddressARB(reinterpret_cast<const GLubyte*>("glXCopySubBufferMESA"));
  return found;
}

void PartShower::show(int x, int y, int width, int height) const {
  const auto copy = reinterpret_cast<CopySubBuffer>(copy_);
  copy(glXGetCurrentDisplay(), glXGetCurrentDrawable(), x, y, width, height);
}

}  // namespace earshot::app
