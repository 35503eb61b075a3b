// A stage without a window, for tests: frames are built until nothing changes any more, and a person's clicks and
// keys go in by the names of widgets. Time stands still unless a test moves it.
#pragma once

#include <string>
#include <string_view>

#include "support/catch.h"
#include "support/paths.h"
#include "ui/stage.h"

namespace earshot::test {

class Headless {
 public:
  explicit Headless(ui::PaintScreen paint, ui::Vec2 window = {1280.0F, 720.0F})
      : stage_(opened()), paint_(std::move(paint)), window_(window) {
    stage_.set_still(true);
    settle();
  }

  ui::Stage& stage() { return stage_; }
  const ui::Recorder& seen() const { return stage_.recorder(); }
  void at(double now) { now_ = now; }
  void window(ui::Vec2 size) { window_ = size; }

  ui::FrameReport settle() {
    ui::FrameReport report;
    int frames = 0;
    do {
      report = stage_.frame(window_, now_, paint_);
      REQUIRE(++frames < 200);
    } while (report.again || report.fonts_changed);
    return report;
  }

  void key(ui::Key key, bool shift = false) {
    stage_.input().push(ui::InputEvent::key({key, shift}));
    settle();
  }
  // As a fast typist does it: everything is in the queue before the first frame sees any of it.
  void type(std::u32string_view letters) {
    for (const char32_t letter : letters) stage_.input().push(ui::InputEvent::text(letter));
    settle();
  }
  void point(ui::Vec2 place) { stage_.input().push(ui::InputEvent::pointer(place)); }
  void press() { stage_.input().push(ui::InputEvent::button(true)); }
  void release() { stage_.input().push(ui::InputEvent::button(false)); }
  void wheel(float steps) {
    stage_.input().push(ui::InputEvent::wheel({0.0F, steps}));
    settle();
  }
  void click(std::string_view name) {
    const ui::SeenWidget* widget = seen().find(name);
    INFO("the widget " << name);
    REQUIRE(widget != nullptr);
    REQUIRE_FALSE(widget->seen.empty());
    point(widget->seen.centre());
    press();
    release();
    settle();
  }

 private:
  static ui::Stage opened() {
    auto stage = ui::Stage::open(root() / "assets");
    REQUIRE(stage);
    return std::move(*stage);
  }

  ui::Stage stage_;
  ui::PaintScreen paint_;
  ui::Vec2 window_;
  double now_ = 0.0;
};

}  // namespace earshot::test
