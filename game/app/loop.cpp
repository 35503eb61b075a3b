#include "app/loop.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "app/backend.h"
#include "app/files.h"
#include "app/pad.h"

namespace earshot::app {

namespace {

constexpr int kMostFramesBeforeDrawing = 64;
constexpr double kScreenshotStep = 1.0 / 30.0;
constexpr double kPadLook = 1.0 / 60.0;
constexpr double kNever = -1.0;

class Loop {
 public:
  Loop(const LoopOptions& options, ui::Stage& stage, const ui::PaintScreen& paint, Window& window,
       Backend& backend)
      : options_(options), stage_(stage), paint_(paint), window_(window), backend_(backend) {}

  base::Outcome run() {
    while (!window_.wants_to_close()) {
      window_.wait(wait());
      take_pad();
      if (!is_worth_a_frame()) continue;
      const double now = window_.now();
      const ui::FrameReport report = build(now);
      if (report.quit) break;
      if (auto written = draw(report); !written) return written;
      window_.set_cursor(report.cursor);
      due_ = report.again ? 0.0 : report.next_in < 0.0 ? kNever : now + report.next_in;
    }
    return base::Done{};
  }

  // Time runs in even steps here, so that the same screen always gives the same picture.
  base::Outcome screenshot() {
    window_.show();
    window_.wait(0.0);
    for (double now = 0.0; now <= options_.screenshot_after; now += kScreenshotStep) build(now);
    auto written = draw(build(options_.screenshot_after));
    if (!written) return written;
    const auto [width, height] = pixels();
    return write_png(options_.screenshot, backend_.read(width, height));
  }

 private:
  // A gamepad has no events: while there is one it is looked at, and nothing is built for that alone.
  double wait() const {
    const double left = due_ == kNever ? -1.0 : std::max(0.0, due_ - window_.now());
    if (!pad_keys_.is_connected()) return left;
    return left < 0.0 ? kPadLook : std::min(left, kPadLook);
  }

  void take_pad() {
    const ui::PadPlace place{stage_.has_focus(), stage_.is_typed_in()};
    pad_keys_.update(pad_.read(), window_.now(), place, stage_.input());
  }

  bool is_worth_a_frame() {
    const bool told = std::exchange(echoes_, window_.echoes()) != window_.echoes();
    const bool resized = std::exchange(size_, window_.size()) != window_.size();
    return !pad_keys_.is_connected() || !stage_.input().empty() || window_.is_damaged() || told ||
           resized || (due_ != kNever && window_.now() >= due_);
  }

  std::pair<int, int> pixels() const {
    const ui::Vec2 size = window_.size();
    return {static_cast<int>(size.x), static_cast<int>(size.y)};
  }

  ui::FrameReport build(double now) {
    ui::FrameReport report;
    for (int i = 0; i < kMostFramesBeforeDrawing; ++i) {
      report = stage_.frame(window_.size(), now, paint_);
      if (report.fonts_changed) {
        backend_.send_fonts();  // what was built still names the old texture
        fonts_changed_ = true;
      }
      if (!report.again && !report.fonts_changed) break;
    }
    return report;
  }

  base::Outcome draw(const ui::FrameReport& report) {
    const bool damaged = window_.take_damaged();
    if (report.picture != drawn_ || damaged) {
      const auto [width, height] = pixels();
      const bool parts = window_.shows_parts() && options_.screenshot.empty();
      const ui::Rect part = backend_.draw(width, height, to_draw(report, damaged), parts);
      if (parts) {
        window_.show_part(part);
      } else if (options_.screenshot.empty()) {
        window_.show_picture();
      }
      drawn_ = report.picture;
      layers_ = report.layers;
      ++pictures_;
    }
    return options_.widgets.empty() ? base::Done{} : tell_widgets();
  }

  // All of it when letters have moved within the atlas: then equal corners show something else.
  ui::Change to_draw(const ui::FrameReport& report, bool damaged) {
    const ui::Vec2 size = window_.size();
    const ui::Rect screen{0.0F, 0.0F, size.x, size.y};
    const bool whole = std::exchange(fonts_changed_, false) || damaged;
    return whole ? ui::Change{screen} : ui::changed(layers_, report.layers, screen);
  }

  // Also when the picture stayed the same: what was done may concern what is scrolled out of view. Not when
  // somebody breathes: then nothing stands elsewhere.
  base::Outcome tell_widgets() {
    const std::string seen =
        stage_.recorder().json(window_.size(), stage_.text_size(), stage_.focus());
    const std::uint64_t echoes = window_.echoes();
    if (seen == told_ && echoes == told_echoes_) return base::Done{};
    told_ = seen;
    told_echoes_ = echoes;
    return write_whole(options_.widgets, "{\"echoes\": " + std::to_string(echoes) +
                                             ", \"pictures\": " + std::to_string(pictures_) + ", " +
                                             seen.substr(1));
  }

  const LoopOptions& options_;
  ui::Stage& stage_;
  const ui::PaintScreen& paint_;
  Window& window_;
  Backend& backend_;
  SystemPad pad_;
  ui::PadKeys pad_keys_;
  double due_ = 0.0;  // when the next frame is wanted
  std::uint64_t echoes_ = 0;
  ui::Vec2 size_{};
  std::uint64_t drawn_ = 0;
  std::vector<ui::Layer> layers_;  // of what was drawn
  bool fonts_changed_ = true;
  std::uint64_t pictures_ = 0;
  std::string told_;  // the widgets as they were last written, and with which echo
  std::uint64_t told_echoes_ = 0;
};

}  // namespace

base::Outcome run(const LoopOptions& options, ui::Stage& stage, const ui::PaintScreen& paint) {
  auto window = Window::open(options.window, stage.input());
  if (!window) return window.failure();
  const Waker::Awake awake(options.waker);
  stage.make_current();
  stage.set_clipboard((*window)->clipboard());
  auto backend = Backend::open();
  if (!backend) return backend.failure();
  Loop loop(options, stage, paint, **window, *backend);
  auto ended = options.screenshot.empty() ? loop.run() : loop.screenshot();
  stage.set_clipboard({});
  return ended;
}

}  // namespace earshot::app
