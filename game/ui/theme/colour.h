// Colours as four numbers from 0 to 1 in sRGB, and how far two of them stand apart for the eye.
#pragma once

#include <cstdint>

namespace earshot::ui {

struct Rgba {
  float r = 0.0F;
  float g = 0.0F;
  float b = 0.0F;
  float a = 1.0F;

  friend constexpr bool operator==(Rgba, Rgba) = default;
};

// From 0xRRGGBB.
constexpr Rgba rgb(std::uint32_t hex) {
  const auto part = [hex](unsigned shift) {
    return static_cast<float>((hex >> shift) & 0xFFU) / 255.0F;
  };
  return {part(16), part(8), part(0), 1.0F};
}

constexpr Rgba with_alpha(Rgba colour, float alpha) {
  return {colour.r, colour.g, colour.b, alpha};
}
constexpr Rgba faded(Rgba colour, float by) {
  return {colour.r, colour.g, colour.b, colour.a * by};
}

// `a` at t = 0, `b` at t = 1.
Rgba mix(Rgba a, Rgba b, float t);
// What one sees when `front` is laid over an opaque `back`.
Rgba over(Rgba front, Rgba back);

// WCAG 2.2: relative luminance, 0–1, and the contrast ratio of two opaque colours, 1–21.
float luminance(Rgba colour);
float contrast(Rgba a, Rgba b);

}  // namespace earshot::ui
