// Compiled by itself: what OpenGL declares depends on a macro that stands before.
#include "app/surface.h"

#define GL_GLEXT_PROTOTYPES
#include <GL/gl.h>
#include <GL/glext.h>

namespace earshot::app {

void Surface::forget() {
  if (frame_ != 0) glDeleteFramebuffers(1, &frame_);
  if (colours_ != 0) glDeleteRenderbuffers(1, &colours_);
  frame_ = colours_ = 0;
}

bool Surface::make(int width, int height) {
  if (frame_ != 0 && width == width_ && height == height_) return true;
  forget();
  width_ = width;
  height_ = height;
  glGenFramebuffers(1, &frame_);
  glGenRenderbuffers(1, &colours_);
  glBindFramebuffer(GL_FRAMEBUFFER, frame_);
  glBindRenderbuffer(GL_RENDERBUFFER, colours_);
  glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width, height);
  glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colours_);
  usable_ = glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE;
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
  return false;
}

void Surface::draw_into() const { glBindFramebuffer(GL_FRAMEBUFFER, frame_); }
void Surface::copy(ui::Rect part, const Surface& to) const { copy(part, to.frame_); }
void Surface::copy_to_window(ui::Rect part) const { copy(part, 0U); }

// OpenGL counts rows from the foot.
void Surface::copy(ui::Rect part, unsigned to) const {
  const int left = static_cast<int>(part.x), right = static_cast<int>(part.right());
  const int top = height_ - static_cast<int>(part.y),
            foot = height_ - static_cast<int>(part.bottom());
  glBindFramebuffer(GL_READ_FRAMEBUFFER, frame_);
  glBindFramebuffer(GL_DRAW_FRAMEBUFFER, to);
  glBlitFramebuffer(left, foot, right, top, left, foot, right, top, GL_COLOR_BUFFER_BIT,
                    GL_NEAREST);
  glBindFramebuffer(GL_FRAMEBUFFER, to);
}

}  // namespace earshot::app
