// The things rooms are furnished with. Private to the scene. Places and sizes are in heights of the
// room: (0, 0) is its upper left, y = 1 its foot.
#pragma once

#include "ui/paint/canvas.h"
#include "ui/scene/light.h"

namespace earshot::ui {

class Room {
 public:
  Room(Canvas& canvas, Rect rect, Light light) : canvas_(canvas), rect_(rect), light_(light) {}
  float wide() const { return rect_.w / rect_.h; }

  void wall(Rgba top, Rgba foot);
  void band(float y, float height, Rgba colour);
  void window(Rect r, bool blinds);
  void frame(Rect r, Rgba picture);
  void plant(float x, float foot, float height);
  void lamp(float x, float top, float drop);
  void standing_lamp(float x, float foot);
  void shelf(Rect r, int boards, int salt);
  void leaflets(Rect r);
  void cupboards(Rect r, int doors, Rgba colour);
  void pigeonholes(Rect r, Rgba colour);
  void pegboard(Rect r);
  void tiles(float top, float foot, Rgba colour);
  void kettle(float x, float foot);
  void cross(Vec2 at, float size, Rgba colour);
  void sofa(float top, Rgba colour);
  void sideboard(float top, Rgba colour);
  void desk_with_screen(Rect r);
  void counter_edge(Rgba colour);
  void air();  // the light in the room, and a shade at its edges

 private:
  Vec2 at(float x, float y) const { return {rect_.x + x * rect_.h, rect_.y + y * rect_.h}; }
  Rect place(Rect r) const {
    return {rect_.x + r.x * rect_.h, rect_.y + r.y * rect_.h, r.w * rect_.h, r.h * rect_.h};
  }
  float px(float heights) const { return heights * rect_.h; }
  void box(Rect r, Rgba colour, float radius = 0.0F);    // in heights, lit from above
  static Points band_of(const Points& rib, float half);  // a leaf around its rib
  void shade_under(Rect r, float strength);
  void glow(Vec2 where, float radius, float strength);

  Canvas& canvas_;
  Rect rect_;
  Light light_;
};

}  // namespace earshot::ui
