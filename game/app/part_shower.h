// Shows a part of what was drawn. Where there is no graphics card every pixel that is handed to the
// window system is copied by the processor, and a face is a sixth of a window.
//
// Entry point: PartShower::find(), with the window's context current. GLX alone offers it
// (GLX_MESA_copy_sub_buffer); with any other window system, and on a graphics card, to which a whole
// picture costs nothing, can_show() is false.
#pragma once

namespace earshot::app {

class PartShower {
 public:
  static PartShower find(bool has_extension);

  bool can_show() const { return copy_ != nullptr; }
  // Of the picture that is complete in this rectangle; pixels from the lower left corner.
  void show(int x, int y, int width, int height) const;

 private:
  void (*copy_)() = nullptr;
};

}  // namespace earshot::app
