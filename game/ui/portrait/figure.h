// The figure while it is drawn: where its parts are and in which colours. Private to the portrait;
// one file for each part.
//
// Lengths are in units of half the width of a face. (0, 0) is between the eyes of somebody upright,
// y goes down: crown −1.4, chin 1.3, shoulders 2.2, waist 4.2. Head parts go through head(), which
// turns, nods and tilts; the rest through body().
#pragma once

#include <cstdint>
#include <span>

#include "ui/paint/canvas.h"
#include "ui/portrait/expression.h"
#include "ui/portrait/look.h"
#include "ui/portrait/tones.h"

namespace earshot::ui {

// The outline of a face: half widths at its heights.
struct FaceMeasures {
  float temple = 0.98F, cheek = 1.0F, jaw = 0.80F, chin = 0.36F;
  float jaw_at = 0.78F, chin_at = 1.30F;
};

class Figure {
 public:
  Figure(Canvas& canvas_of, Vec2 origin, float unit, const PortraitLook& look_of,
         const Pose& pose_of);

  Canvas& canvas;
  const PortraitLook& look;
  const Pose& pose;
  Tones tones;
  FaceMeasures face;

  float operator[](Unit unit) const { return pose.units[unit]; }
  float age() const { return static_cast<float>(look.age); }
  float old(float from) const { return smooth(from, 80.0F, age()); }  // 0 until then, 1 at eighty
  // Long hair and no beard: painted with longer lashes and fuller lips.
  bool soft_features() const { return soft_; }

  float px(float units) const { return units * unit_; }
  Vec2 body(Vec2 p) const;
  Points body(std::span<const Vec2> points) const;
  // A place on the front of the head; with a depth, one before (1) or behind (−1) the middle of the
  // head.
  Vec2 head(Vec2 p) const { return head(p, depth(p)); }
  Vec2 head(Vec2 p, float depth) const;
  Points head(std::span<const Vec2> points) const;
  Points head(std::span<const Vec2> points, float depth) const;
  float depth(Vec2 p) const;
  float roll() const { return roll_; }

  // A line on the face, thick in its middle and thin at its ends.
  void crease(std::span<const Vec2> through, float thickness, Rgba colour);
  void glow_on_face(Vec2 at, Vec2 radii, Rgba colour, float turned_by = 0.0F);
  Points face_outline() const;  // in pixels

 private:
  Vec2 origin_;
  float unit_;
  float yaw_, pitch_, roll_;
  bool soft_;
};

// The parts, in the order in which they are drawn.
void draw_back_hair(Figure& f);
void draw_headwear_behind(Figure& f);
void draw_body(Figure& f);
void draw_ears(Figure& f);
void draw_head(Figure& f);
void draw_beard(Figure& f);
void draw_nose(Figure& f);
void draw_mouth(Figure& f);
void draw_eyes(Figure& f);
void draw_brows(Figure& f);
void draw_front_hair(Figure& f);
void draw_glasses(Figure& f);
void draw_headwear(Figure& f);
void draw_side_locks(Figure& f);
void draw_arm_behind(Figure& f);
void draw_moustache(Figure& f);
void draw_arms(Figure& f);

}  // namespace earshot::ui
