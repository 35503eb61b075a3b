#include "ui/portrait/tones.h"

#include <array>

namespace earshot::ui {

namespace {

// From the lightest to the darkest; steps of about equal lightness, warm throughout.
constexpr std::array kSkins{rgb(0xFBE0CF), rgb(0xF5D0B5), rgb(0xEDBE9A), rgb(0xE2AB82),
                            rgb(0xD3966A), rgb(0xBC7E54), rgb(0x9F6744), rgb(0x825037),
                            rgb(0x643C2B), rgb(0x4A2C21)};

// In the order of HairColour and of ClothColour.
constexpr std::array kHairs{rgb(0x221E22), rgb(0x5F3F2B), rgb(0x3B281F), rgb(0x7D3A24),
                            rgb(0xB4562C), rgb(0xD8B26C), rgb(0x8E9096), rgb(0xE0DDD6),
                            rgb(0x4268B0), rgb(0x44855F), rgb(0x70509B), rgb(0xD27C9E)};
constexpr std::array kCloths{
    rgb(0x2A2B33), rgb(0x715039), rgb(0x4A3629), rgb(0x8E4A34), rgb(0xB43F45), rgb(0xD6BC86),
    rgb(0x80868F), rgb(0xE4E1DA), rgb(0x4273B4), rgb(0x4C8059), rgb(0x2E7E7E), rgb(0xD8AA40),
    rgb(0xCE7738), rgb(0x70539A), rgb(0xC9839A), rgb(0x2F3F63), rgb(0x783446), rgb(0xC8B18F)};
constexpr std::array kIrises{rgb(0x4D3323), rgb(0x6B4526), rgb(0x7C6431),
                             rgb(0x5B7550), rgb(0x5583A4), rgb(0x75879A)};

Rgba iris_of(const PortraitLook& look) {
  const float choice = trait(look, 11);
  const float lightest = look.skin <= 3 ? 6.0F : look.skin <= 6 ? 3.0F : 1.6F;
  return kIrises[static_cast<std::size_t>(choice * lightest * 0.999F)];
}

// Shadows of skin are warmer and redder than the skin, not just darker.
void colour_skin(Tones& t, const PortraitLook& look) {
  t.skin = kSkins[static_cast<std::size_t>(look.skin - 1)];
  const float dark = static_cast<float>(look.skin - 1) / 9.0F;
  t.skin_shade = mix(t.skin, mix(rgb(0xA24A3C), rgb(0x22100E), dark), 0.30F);
  t.skin_deep = mix(t.skin, mix(rgb(0x6E2A28), rgb(0x140807), dark), 0.55F);
  t.skin_light = mix(t.skin, mix(rgb(0xFFF6EA), rgb(0xE8A878), dark), 0.42F - 0.16F * dark);
  t.blush = mix(t.skin, mix(rgb(0xE0504A), rgb(0x9C2F2C), dark), 0.6F);
  t.lip = mix(t.skin, mix(rgb(0xC04A50), rgb(0x6E2430), dark), 0.50F);
  t.lip_shade = mix(t.lip, rgb(0x3A0E14), 0.38F);
  t.line = mix(t.skin, mix(rgb(0x5A2420), rgb(0x0E0504), dark), 0.72F);
}

void colour_hair(Tones& t, const PortraitLook& look) {
  t.hair = kHairs[static_cast<std::size_t>(look.hair_colour)];
  t.hair_shade = mix(t.hair, rgb(0x120B10), 0.42F);
  t.hair_light =
      mix(t.hair, mix(t.hair, rgb(0xFFEFD8), 0.75F), luminance(t.hair) < 0.05F ? 0.30F : 0.50F);
  const bool pale = luminance(t.hair) > 0.30F;
  const bool dyed = look.hair_colour >= HairColour::blue;
  t.brow =
      dyed ? mix(rgb(0x4A3226), t.skin_deep, 0.3F) : mix(t.hair, t.skin_deep, pale ? 0.45F : 0.12F);
}

}  // namespace

Tones tones_of(const PortraitLook& look) {
  Tones t;
  colour_skin(t, look);
  colour_hair(t, look);
  t.cloth = kCloths[static_cast<std::size_t>(look.clothes_colour)];
  t.cloth_shade = mix(t.cloth, rgb(0x141428), 0.26F);
  t.cloth_deep = mix(t.cloth, rgb(0x0C0C1A), 0.48F);
  t.cloth_light = mix(t.cloth, rgb(0xFFF6E6), 0.22F);
  t.under = luminance(t.cloth) > 0.6F ? rgb(0x8C97A8) : rgb(0xEDEAE3);
  t.iris = iris_of(look);
  t.iris_rim = mix(t.iris, rgb(0x0C0806), 0.62F);
  return t;
}

}  // namespace earshot::ui
