// What widgets stand on: panels, cards, edges and the focus ring. And Column, which hands out
// places from top to bottom.
#pragma once

#include <string>
#include <string_view>

#include "ui/ui.h"

namespace earshot::ui {

// Around a widget that has the focus; `back` is what the ring is seen against.
void focus_ring(Ui& ui, Rect rect, float radius, Role back);

// A panel: a raised sheet with a soft shadow. Returns the room inside its padding.
Rect panel(Ui& ui, Rect rect, std::string_view name = {});
// A card on a panel, without any behaviour.
void card_back(Ui& ui, Rect rect, Role fill, float lift = 0.0F);
void divider(Ui& ui, Rect room, float y);

// A dialogue in front of everything: dims the rest and takes all input until it is no longer
// called. Escape and a click beside it ask to close.
class Dialogue {
 public:
  Dialogue(Ui& ui, std::string_view name, float width_in_ems, float height_in_ems);
  Dialogue(const Dialogue&) = delete;
  Dialogue& operator=(const Dialogue&) = delete;
  ~Dialogue();
  Rect room() const { return room_; }
  bool wants_to_close() const { return close_; }
  // It needs no more height than down to here; without this it is as high as was asked for.
  void fit(float bottom);

 private:
  struct Memory {
    float wanted = 1e6F;
  };

  Ui& ui_;
  Memory& memory_;
  Rect room_;
  bool close_ = false;
};

class Column {
 public:
  Column(Rect room, float gap) : room_(room), gap_(gap), at_(room.y) {}
  // The room from here down; call use() with the height that was needed.
  Rect rest() const { return {room_.x, at_, room_.w, std::max(0.0F, room_.bottom() - at_)}; }
  void use(float height) { at_ += height + gap_; }
  Rect take(float height) {
    const Rect rect{room_.x, at_, room_.w, height};
    use(height);
    return rect;
  }
  void skip(float height) { at_ += height; }
  float y() const { return at_; }
  float bottom() const { return std::max(room_.y, at_ - gap_); }  // of what was used

 private:
  Rect room_;
  float gap_;
  float at_;
};

}  // namespace earshot::ui
