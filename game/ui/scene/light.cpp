#include "ui/scene/light.h"

#include <array>

namespace earshot::ui {

namespace {

struct LightRow {
  Rgba tint;
  float share, bright;
  Rgba sky_top, sky_foot;
  float lamps, sun;
};

// In the order of DayTime.
constexpr std::array kLightTimes{
    LightRow{rgb(0x8FA6D0), 0.30F, 0.80F, rgb(0x93AEDB), rgb(0xF2CDB4), 0.5F, 0.15F},
    LightRow{rgb(0xFFE6BC), 0.18F, 0.95F, rgb(0xA9D2F2), rgb(0xE9F3F4), 0.0F, 0.7F},
    LightRow{rgb(0xFFFFFF), 0.05F, 0.98F, rgb(0x9CCBF3), rgb(0xDCEFFA), 0.0F, 0.45F},
    LightRow{rgb(0xFFC27E), 0.26F, 0.94F, rgb(0xB5CFE6), rgb(0xFFE3AE), 0.0F, 0.9F},
    LightRow{rgb(0xC0683F), 0.34F, 0.74F, rgb(0x5F4C80), rgb(0xF09A5C), 0.8F, 0.3F},
    LightRow{rgb(0x2C3C70), 0.46F, 0.56F, rgb(0x0D1430), rgb(0x24325E), 1.0F, 0.0F},
};

}  // namespace

Light::Light(DayTime time, bool dark_theme) {
  const LightRow& row = kLightTimes[static_cast<std::size_t>(time)];
  tint_ = row.tint;
  share_ = row.share;
  bright_ =
      row.bright * (dark_theme ? 0.74F : 1.0F);  // a bright room would glare beside dark panels
  const float dim = dark_theme ? 0.18F : 0.0F;
  sky_top_ = mix(row.sky_top, rgb(0x0B0F1A), dim);
  sky_foot_ = mix(row.sky_foot, rgb(0x0B0F1A), dim);
  lamps_ = row.lamps;
  sun_ = row.sun * (dark_theme ? 0.6F : 1.0F);
}

Rgba Light::on(Rgba surface) const {
  const Rgba tinted = mix(surface, tint_, share_);
  const auto dim = [this](float channel) { return channel < 0.0F ? 0.0F : channel * bright_; };
  return {dim(tinted.r), dim(tinted.g), dim(tinted.b), surface.a};
}

}  // namespace earshot::ui
