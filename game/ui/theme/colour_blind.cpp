#include "ui/theme/colour_blind.h"

#include <algorithm>
#include <cmath>

namespace earshot::ui {

namespace {

using Three = std::array<float, 3>;
using Matrix = std::array<Three, 3>;

// In the order of Sight.
constexpr std::array<Matrix, 4> kSightMatrices{{
    {{{1.0F, 0.0F, 0.0F}, {0.0F, 1.0F, 0.0F}, {0.0F, 0.0F, 1.0F}}},
    {{{0.152286F, 1.052583F, -0.204868F},
      {0.114503F, 0.786281F, 0.099216F},
      {-0.003882F, -0.048116F, 1.051998F}}},
    {{{0.367322F, 0.860646F, -0.227968F},
      {0.280085F, 0.672501F, 0.047413F},
      {-0.011820F, 0.042940F, 0.968881F}}},
    {{{1.255528F, -0.076749F, -0.178779F},
      {-0.078411F, 0.930809F, 0.147602F},
      {0.004733F, 0.691367F, 0.303900F}}},
}};
// From linear sRGB to CIE XYZ (IEC 61966-2-1), each row over the white of D65.
constexpr Matrix kToXyz{{{0.4124564F / 0.95047F, 0.3575761F / 0.95047F, 0.1804375F / 0.95047F},
                         {0.2126729F, 0.7151522F, 0.0721750F},
                         {0.0193339F / 1.08883F, 0.1191920F / 1.08883F, 0.9503041F / 1.08883F}}};

float to_linear(float c) {
  return c <= 0.04045F ? c / 12.92F : std::pow((c + 0.055F) / 1.055F, 2.4F);
}
float from_linear(float c) {
  const float k = std::clamp(c, 0.0F, 1.0F);
  return k <= 0.0031308F ? k * 12.92F : 1.055F * std::pow(k, 1.0F / 2.4F) - 0.055F;
}

Three times(const Matrix& m, Three v) {
  Three result{};
  for (std::size_t i = 0; i < 3; ++i) result[i] = m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2];
  return result;
}

Three linear_of(Rgba colour) {
  return {to_linear(colour.r), to_linear(colour.g), to_linear(colour.b)};
}

Three lab(Rgba colour) {
  const auto root = [](float t) {
    return t > 216.0F / 24389.0F ? std::cbrt(t) : (24389.0F / 27.0F * t + 16.0F) / 116.0F;
  };
  const auto [x, y, z] = times(kToXyz, linear_of(colour));
  return {116.0F * root(y) - 16.0F, 500.0F * (root(x) - root(y)), 200.0F * (root(y) - root(z))};
}

}  // namespace

Rgba as_seen_by(Rgba colour, Sight sight) {
  const auto [r, g, b] = times(kSightMatrices[static_cast<std::size_t>(sight)], linear_of(colour));
  return {from_linear(r), from_linear(g), from_linear(b), colour.a};
}

float difference(Rgba a, Rgba b) {
  const Three one = lab(a), other = lab(b);
  return std::hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

}  // namespace earshot::ui
