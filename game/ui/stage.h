// One window's worth of user interface without a window: what was put in comes out as pictures to
// draw.
//
// Entry points: Stage::open, input() for what the person does, frame() for a picture. The app gives
// it a real window, the tests give it none. Owns Dear ImGui's context, of which only the draw lists
// and the font atlas are used.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "ui/damage.h"
#include "ui/input.h"
#include "ui/ui.h"

struct ImGuiContext;

namespace earshot::ui {

using PaintScreen = std::function<void(Ui&)>;

struct FrameReport {
  std::uint64_t picture = 0;  // equal numbers: nothing to draw anew
  std::vector<Layer> layers;  // … and where it differs, when it does
  bool again = false;         // build another frame before drawing: focus moved, a new glyph came
  double next_in = 0.0;  // seconds until a frame is wanted though nobody does anything; < 0: never
  bool quit = false;     // a screen asked for the end of the program
  bool fonts_changed = false;  // the atlas has to be sent to the renderer anew
  Cursor cursor = Cursor::arrow;
};

class Stage {
 public:
  // Typefaces that do not come with the game are looked for in `folders`.
  static base::Result<Stage> open(
      const std::filesystem::path& assets,
      const std::vector<std::filesystem::path>& folders = text::font_folders());
  Stage(Stage&&) noexcept;
  ~Stage();

  void set_theme(ThemeId theme);
  void set_text_size(float em);
  void set_still(bool reduced_motion);
  void set_family(text::Family family);
  void set_clipboard(Clipboard clipboard);
  float text_size() const;
  void learn(std::string_view text);  // its characters are in the atlas from the next frame on

  InputQueue& input() { return input_; }
  // Builds one frame from the next transition of the input. `now` is in seconds from anywhere,
  // never backwards.
  FrameReport frame(Vec2 window, double now, const PaintScreen& paint);
  const Recorder& recorder() const;
  const std::string& focus() const;
  bool has_focus() const;    // a widget of the last frame has it, and shows it
  bool is_typed_in() const;  // … and is a field
  // Of the last frame, for the renderer: as Dear ImGui keeps it in its present context.
  void make_current() const;

 private:
  explicit Stage(FontBook fonts);
  struct Unmake {
    void operator()(ImGuiContext* context) const;
  };

  std::unique_ptr<ImGuiContext, Unmake> context_;
  std::unique_ptr<Ui> ui_;
  InputQueue input_;
};

}  // namespace earshot::ui
