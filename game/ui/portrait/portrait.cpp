#include "ui/portrait/portrait.h"

#include <algorithm>
#include <string>

#include "ui/portrait/figure.h"

namespace earshot::ui {

namespace {

constexpr float kFramesMoving = 30.0F;
constexpr float kFramesIdle = 18.0F;

void draw_figure(Figure& f) {
  draw_back_hair(f);
  draw_body(f);
  draw_ears(f);
  draw_head(f);
  draw_nose(f);
  draw_mouth(f);
  draw_beard(f);
  draw_eyes(f);
  draw_brows(f);
  draw_front_hair(f);
  draw_glasses(f);
  draw_headwear(f);
  draw_side_locks(f);
  draw_arms(f);
}

struct Memory {
  Expression expression;
  double time = 0.0;
};

}  // namespace

void draw_portrait(Canvas& canvas, Rect rect, const PortraitLook& look, const Pose& pose) {
  const float unit = std::min(rect.h / 5.9F, rect.w / 4.1F);
  Figure figure(canvas, {rect.centre().x, rect.bottom() - unit * 3.95F}, unit, look, pose);
  canvas.push_clip(rect);
  draw_figure(figure);
  canvas.pop_clip();
}

void draw_face(Canvas& canvas, Rect rect, const PortraitLook& look, const Pose& pose, Rgba ground) {
  const float side = std::min(rect.w, rect.h), unit = side / 4.5F;
  const Rect square = centred(rect, side, side);
  canvas.disc(square.centre(), side * 0.5F, ground);
  Figure figure(canvas, {square.centre().x, square.y + side * 0.50F}, unit, look, pose);
  canvas.push_clip(square);
  draw_figure(figure);
  canvas.pop_clip();
}

void portrait(Ui& ui, Rect rect, std::string_view name, const PortraitLook& look, const Mood& mood,
              Framing framing, std::string_view words) {
  auto& memory = ui.memory<Memory>(name);
  memory.expression.aim(mood);
  if (ui.still()) memory.expression.settle();
  memory.expression.advance(ui.step());
  const bool lively = ui.awake() && !ui.still();
  if (lively) memory.time += static_cast<double>(ui.step());
  if (lively)
    ui.animate(memory.expression.at_rest() && !mood.speaking ? kFramesIdle : kFramesMoving);
  const Pose pose = memory.expression.pose(memory.time, ui.still());
  if (framing == Framing::bust) {
    draw_portrait(ui.canvas(), rect, look, pose);
  } else {
    draw_face(ui.canvas(), rect, look, pose, ui.colour(Role::raised));
  }
  ui.show({name, Kind::picture, words}, rect);
}

}  // namespace earshot::ui
