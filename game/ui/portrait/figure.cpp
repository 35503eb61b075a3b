#include "ui/portrait/figure.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace earshot::ui {

namespace {

constexpr float kMostYaw = 0.50F;  // radians at a unit of 1
constexpr float kMostPitch = 0.30F;
constexpr float kMostRoll = 0.20F;
constexpr Vec2 kNeck{0.0F, 1.15F};  // what the head tilts around

FaceMeasures measures_of(FaceShape shape) {
  switch (shape) {
    case FaceShape::oval:
      return {};
    case FaceShape::round:
      return {1.00F, 1.04F, 0.88F, 0.42F, 0.74F, 1.20F};
    case FaceShape::square:
      return {0.99F, 0.99F, 0.88F, 0.50F, 0.78F, 1.25F};
    case FaceShape::long_face:
      return {0.93F, 0.93F, 0.77F, 0.36F, 0.84F, 1.42F};
    case FaceShape::heart:
      return {1.03F, 0.99F, 0.72F, 0.26F, 0.74F, 1.28F};
  }
  return {};
}

bool long_haired(const PortraitLook& look) {
  switch (look.hair) {
    case HairStyle::long_curls:
    case HairStyle::bob:
    case HairStyle::long_straight:
    case HairStyle::ponytail:
    case HairStyle::bun:
    case HairStyle::braids:
    case HairStyle::waves:
      return true;
    default:
      return look.clothes == Clothes::dress || look.clothes == Clothes::blouse;
  }
}

}  // namespace

Figure::Figure(Canvas& canvas_of, Vec2 origin, float unit, const PortraitLook& look_of,
               const Pose& pose_of)
    : canvas(canvas_of),
      look(look_of),
      pose(pose_of),
      tones(tones_of(look_of)),
      face(measures_of(look_of.face)),
      origin_(origin),
      unit_(unit * (1.0F + 0.05F * pose_of.units[Unit::lean])),
      yaw_(pose_of.units[Unit::turn] * kMostYaw),
      pitch_(pose_of.units[Unit::nod] * kMostPitch),
      roll_(pose_of.units[Unit::tilt] * kMostRoll),
      soft_(look_of.beard == Beard::none &&
            (long_haired(look_of) || look_of.headwear == Headwear::headscarf)) {
  const float drop = pose.units[Unit::jaw_drop] + 0.45F * pose.mouth;
  face.chin_at += 0.13F * drop;
  face.jaw_at += 0.04F * drop;
  face.jaw += 0.05F * old(45.0F) + 0.035F * pose.units[Unit::jaw_clench];
  if (soft_) face.jaw -= 0.05F;
  if (soft_) face.chin -= 0.04F;
}

Vec2 Figure::body(Vec2 p) const { return origin_ + p * unit_; }

Points Figure::body(std::span<const Vec2> points) const {
  return mapped(points, [this](Vec2 p) { return body(p); });
}

float Figure::depth(Vec2 p) const {
  const float x = p.x / 1.12F, y = (p.y + 0.05F) / 1.55F;
  return 0.95F * std::sqrt(std::max(0.0F, 1.0F - x * x - y * y));
}

// Turns around the upright axis, nods around the one through the ears, tilts around the neck; moves
// with the breath and the bearing of the body.
Vec2 Figure::head(Vec2 p, float z) const {
  const float x = p.x * std::cos(yaw_) + z * std::sin(yaw_) * 0.55F;
  const float z_turned = z * std::cos(yaw_) - p.x * std::sin(yaw_) * 0.6F;
  const float y = p.y * std::cos(pitch_) + z_turned * std::sin(pitch_) * 0.75F;
  const Vec2 tilted = kNeck + turned(Vec2{x, y} - kNeck, roll_);
  const float sink =
      0.10F * pose.units[Unit::shoulders_round] + 0.12F * std::max(0.0F, pose.units[Unit::nod]);
  const float forward = 0.10F * pose.units[Unit::lean];
  const Vec2 moved =
      tilted + Vec2{0.16F * pose.units[Unit::turn], sink + forward - 0.012F * pose.breath};
  return body(moved);
}

Points Figure::head(std::span<const Vec2> points) const {
  return mapped(points, [this](Vec2 p) { return head(p); });
}

Points Figure::head(std::span<const Vec2> points, float z) const {
  return mapped(points, [this, z](Vec2 p) { return head(p, z); });
}

void Figure::crease(std::span<const Vec2> through, float thickness, Rgba colour) {
  const Points line = head(spline(through, false, 6));
  const float half = std::max(0.5F, px(thickness) * 0.5F);
  canvas.polygon(
      band(line,
           [half](float t) { return half * std::sqrt(std::max(0.02F, 4.0F * t * (1.0F - t))); }),
      colour);
}

void Figure::glow_on_face(Vec2 at, Vec2 radii, Rgba colour, float turned_by) {
  canvas.glow(head(at), {px(radii.x), px(radii.y)}, colour, roll_ + turned_by);
}

Points Figure::face_outline() const {
  const FaceMeasures& m = face;
  const std::array half{Vec2{0.0F, -1.42F},
                        Vec2{0.46F, -1.35F},
                        Vec2{0.82F, -1.03F},
                        Vec2{m.temple, -0.52F},
                        Vec2{m.cheek, -0.02F},
                        Vec2{m.cheek * 0.955F, 0.34F},
                        Vec2{m.jaw, m.jaw_at},
                        Vec2{lerp(m.jaw, m.chin, 0.55F), lerp(m.jaw_at, m.chin_at, 0.62F)},
                        Vec2{m.chin * 0.66F, m.chin_at - 0.062F},
                        Vec2{0.0F, m.chin_at}};
  Points through(half.begin(), half.end());
  for (std::size_t i = half.size() - 1; i-- > 1;) through.push_back({-half[i].x, half[i].y});
  // The jaw lies before the ears, so it goes with a nod and a turn; the skull does not.
  return mapped(spline(through, true, 6),
                [this](Vec2 p) { return head(p, 0.55F * smooth(0.2F, 1.2F, p.y)); });
}

}  // namespace earshot::ui
