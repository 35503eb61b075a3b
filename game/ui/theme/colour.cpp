#include "ui/theme/colour.h"

#include <algorithm>
#include <cmath>

namespace earshot::ui {

namespace {

float linear(float channel) {
  return channel <= 0.04045F ? channel / 12.92F : std::pow((channel + 0.055F) / 1.055F, 2.4F);
}

}  // namespace

Rgba mix(Rgba a, Rgba b, float t) {
  const float k = std::clamp(t, 0.0F, 1.0F);
  const auto blend = [k](float from, float to) { return from + (to - from) * k; };
  return {blend(a.r, b.r), blend(a.g, b.g), blend(a.b, b.b), blend(a.a, b.a)};
}

Rgba over(Rgba front, Rgba back) { return mix(back, with_alpha(front, 1.0F), front.a); }

float luminance(Rgba colour) {
  return 0.2126F * linear(colour.r) + 0.7152F * linear(colour.g) + 0.0722F * linear(colour.b);
}

float contrast(Rgba a, Rgba b) {
  const float first = luminance(a), second = luminance(b);
  return (std::max(first, second) + 0.05F) / (std::min(first, second) + 0.05F);
}

}  // namespace earshot::ui
