#include "ui/gallery/scenes_sheet.h"

#include <array>
#include <string>

#include "ui/portrait/portrait.h"
#include "ui/scene/backdrop.h"
#include "ui/scene/bubbles.h"
#include "ui/scene/voice_line.h"
#include "ui/widgets/frame.h"
#include "ui/widgets/text.h"

namespace earshot::ui {

namespace {

Rect cell(Ui& ui, int i, int columns, int rows) {
  const Rect all = ui.screen();
  const float w = all.w / static_cast<float>(columns), h = all.h / static_cast<float>(rows);
  const int column = i % columns, row = i / columns;
  return Rect{w * static_cast<float>(column), h * static_cast<float>(row), w, h}.inset(3.0F);
}

void scene(Ui& ui, Rect rect, Place place, DayTime time, const PortraitLook& look,
           std::string_view name) {
  backdrop(ui, rect, place, time);
  portrait(ui, rect.below(rect.h * 0.04F), name, look, {60, 20});
  backdrop_front(ui, rect, place, time);
}

}  // namespace

PaintScreen places_sheet() {
  return [](Ui& ui) {
    ui.name_screen("places");
    for (int i = 0; i < 9; ++i) {
      const std::string name = "person/" + std::to_string(i);
      PortraitLook look = look_of({name, 25 + i * 6, 1 + i, "short-straight", "brown", "oval",
                                   "none", "none", "shirt", "teal"});
      look.hair = static_cast<HairStyle>(i);
      look.clothes = static_cast<Clothes>(i);
      scene(ui, cell(ui, i, 3, 3), static_cast<Place>(i), static_cast<DayTime>(i % 6), look, name);
    }
  };
}

PaintScreen times_sheet() {
  return [](Ui& ui) {
    ui.name_screen("times");
    const PortraitLook look = look_of(
        {"Rosa Ortiz", 39, 6, "waves", "auburn", "oval", "none", "none", "blouse", "burgundy"});
    for (int i = 0; i < 6; ++i)
      scene(ui, cell(ui, i, 3, 2), Place::office, static_cast<DayTime>(i), look,
            "person/" + std::to_string(i));
  };
}

PaintScreen voices_in_time_sheet(std::size_t page) {
  return [page](Ui& ui) {
    ui.name_screen("voices-in-time");
    constexpr int kRows = 13, kFrames = 6;
    for (int row = 0; row < kRows; ++row) {
      const auto feeling = static_cast<Feeling>(1 + static_cast<int>(page) * kRows + row);
      const Rect name = cell(ui, row * (kFrames + 1), kFrames + 1, kRows);
      label(ui, name, kSoftInk.on(Role::ground), name_of(feeling));
      for (int frame = 0; frame < kFrames; ++frame) {
        const Rect rect = cell(ui, row * (kFrames + 1) + frame + 1, kFrames + 1, kRows);
        ui.canvas().fill(rect, ui.colour(Role::surface), ui.metrics().radius() * 0.5F);
        voice_line_at(ui, rect, {50, 40, feeling, Gesture::none, true}, 0.6 + frame * 0.6);
      }
    }
  };
}

PaintScreen voices_sheet() {
  return [](Ui& ui) {
    ui.name_screen("voices");
    for (int i = 1; i < static_cast<int>(kFeelings); ++i) {
      const auto feeling = static_cast<Feeling>(i);
      const Rect rect = cell(ui, i - 1, 4, 7);
      ui.canvas().fill(rect, ui.colour(Role::surface), ui.metrics().radius());
      label(ui, rect.top(ui.em() * 1.8F), kSoftInk.aligned(Align::middle), name_of(feeling));
      voice_line(ui, rect.below(ui.em() * 1.6F), name_of(feeling),
                 {50, 40, feeling, Gesture::none, true}, name_of(feeling));
    }
    const Rect chat = cell(ui, 26, 4, 7);
    Column column(chat, ui.em() * 0.1F);
    const std::array theirs{Run{"It is "}, Run{"three weeks", Run::Kind::mark, "weeks"}};
    column.use(bubble(ui, column.rest(), {"theirs", theirs}).height);
    typing(ui, column.rest(), "typing", Typing::typing, "writes");
    const std::array mine{Run{"Three weeks is long. What has happened since?"}};
    bubble(ui, cell(ui, 27, 4, 7), {"mine", mine, Side::mine});
  };
}

}  // namespace earshot::ui
