// The program's heart: waits until something happens, builds the picture, and draws it when it
// differs from the last one.
//
// Entry point: run(). Whatever arrived while a picture was drawn is worked through before the next
// one, one transition at a time; an idle game costs nothing.
#pragma once

#include <filesystem>

#include "app/waker.h"
#include "app/window.h"
#include "base/result.h"
#include "ui/stage.h"

namespace earshot::app {

struct LoopOptions {
  WindowWish window;
  std::filesystem::path widgets;  // written after each picture: what stands where (ui/recorder.h)
  Waker* waker = nullptr;         // by whom other threads end the waiting
  std::filesystem::path screenshot;  // one picture to this file, then the program ends
  double screenshot_after =
      2.0;  // seconds of the screen's own time, which then runs without waiting
};

// Until the window is closed or a screen asks to quit.
base::Outcome run(const LoopOptions& options, ui::Stage& stage, const ui::PaintScreen& paint);

}  // namespace earshot::app
