// A room with more in it than fits: wheel, bar, Page Up and Down, and whatever the keyboard reaches
// comes into view.
//
//   ScrollArea area(ui, "log", rect);
//   Column column(area.room(), gap);  …
//   area.finish(column.bottom());
#pragma once

#include <string>
#include <string_view>

#include "ui/ui.h"

namespace earshot::ui {

class ScrollArea {
 public:
  // end: stays at the end as more arrives, unless scrolled away from it. Another page begins at its start, unless one
  // comes back to where one was.
  enum class Keep : std::uint8_t { place, end, across_pages };
  ScrollArea(Ui& ui, std::string_view name, Rect rect, Keep keep = Keep::place);
  ScrollArea(const ScrollArea&) = delete;
  ScrollArea& operator=(const ScrollArea&) = delete;
  ~ScrollArea();

  Rect room() const { return room_; }  // where to draw, already moved; its height is no limit
  // With Keep::end: what stands between these heights stays in view though more comes below it.
  void hold(float top, float bottom);
  void go_to_end();  // wherever somebody has scrolled to
  void go_to_start() { to_start_ = true; }
  void finish(float bottom);  // of all that was drawn

 private:
  struct Memory {
    float offset = 0.0F;    // where it is going
    float content = 0.0F;   // height at the last frame
    float end = 0.0F;       // the offset that shows the end
    float grabbed = -1.0F;  // where on the bar's knob the pointer holds it
    std::size_t stops = 0;
    std::size_t page = 0;  // on which it was last drawn
  };
  float most() const;
  float end() const;
  void follow_end();
  void begin_page();
  void take_wheel();
  void take_keys(bool focused);
  void bring_into_view();
  void draw_bar();
  Rect knob() const;

  Ui& ui_;
  std::string name_;
  Rect rect_;
  Rect room_;
  Keep keep_;
  Memory& memory_;
  float drawn_at_ = 0.0F;  // the offset of this frame
  float held_ = 1e6F;      // the largest offset that keeps in view what is held
  std::size_t stops_before_ = 0;
  bool ring_ = false;
  bool to_end_ = false;
  bool to_start_ = false;
  bool open_ = true;
};

}  // namespace earshot::ui
