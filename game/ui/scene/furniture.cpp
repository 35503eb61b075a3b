#include "ui/scene/furniture.h"

#include <array>
#include <cmath>

namespace earshot::ui {

namespace {

constexpr std::array kGoods{rgb(0xB5654F), rgb(0x5F8A8B), rgb(0xD0A352), rgb(0x7E8FA8),
                            rgb(0x9DAA7C), rgb(0xA9788C), rgb(0xD6C6A8)};

float uneven_row(int i) {
  auto value = static_cast<std::uint32_t>(i) * 0x9E3779B9U;
  value = (value ^ (value >> 15U)) * 0x85EBCA6BU;
  return static_cast<float>((value >> 13U) & 0x3FFU) / 1023.0F;
}

Rgba darker(Rgba colour, float by) { return mix(colour, rgb(0x14121A), by); }
Rgba lighter(Rgba colour, float by) { return mix(colour, rgb(0xFFFFFF), by); }

}  // namespace

void Room::box(Rect r, Rgba colour, float radius) {
  const Rect p = place(r);
  const Rgba lit = light_.on(colour);
  canvas_.fill(p, Paint(lighter(lit, 0.06F), p.top_left(), darker(lit, 0.14F), {p.x, p.bottom()}),
               px(radius));
}

void Room::shade_under(Rect r, float strength) {
  const Rect p = place(r);
  const Rgba dark = rgb(0x0A0910);
  canvas_.fill({p.x, p.bottom(), p.w, px(0.035F)},
               Paint(with_alpha(dark, strength), {p.x, p.bottom()}, with_alpha(dark, 0.0F),
                     {p.x, p.bottom() + px(0.035F)}),
               0.0F);
}

void Room::glow(Vec2 where, float radius, float strength) {
  canvas_.glow(at(where.x, where.y), {px(radius), px(radius)},
               with_alpha(rgb(0xFFD596), strength * light_.lamps()));
}

void Room::wall(Rgba top, Rgba foot) {
  canvas_.fill(rect_,
               Paint(light_.on(top), rect_.top_left(), light_.on(foot), {rect_.x, rect_.bottom()}),
               0.0F);
}

void Room::band(float y, float height, Rgba colour) { box({0.0F, y, wide(), height}, colour); }

void Room::window(Rect r, bool blinds) {
  const Rect p = place(r);
  box({r.x - 0.014F, r.y - 0.014F, r.w + 0.028F, r.h + 0.028F}, rgb(0xE6E2DA), 0.008F);
  canvas_.fill(p, Paint(light_.sky_top(), p.top_left(), light_.sky_foot(), {p.x, p.bottom()}),
               0.0F);
  for (int i = 0; i < 7; ++i) {  // roofs far away
    const float w = p.w / 7.0F,
                h = p.h * (0.12F + 0.20F * uneven_row(i + static_cast<int>(r.x * 30.0F)));
    canvas_.fill({p.x + w * static_cast<float>(i), p.bottom() - h, w + 1.0F, h},
                 mix(light_.sky_foot(), light_.on(rgb(0x5A6578)), 0.45F));
    if (light_.lamps() > 0.4F)
      canvas_.fill(
          {p.x + w * (static_cast<float>(i) + 0.35F), p.bottom() - h * 0.6F, w * 0.18F, w * 0.22F},
          with_alpha(rgb(0xFFDE9A), 0.8F));
  }
  const Rgba bar = light_.on(rgb(0xDEDAD2));
  canvas_.fill({p.centre().x - px(0.006F), p.y, px(0.012F), p.h}, bar);
  for (float y = 0.04F; blinds && y < 0.62F; y += 0.055F)
    canvas_.fill({p.x, p.y + p.h * y, p.w, p.h * 0.026F}, with_alpha(bar, 0.82F));
  if (!blinds) canvas_.fill({p.x, p.y + p.h * 0.40F, p.w, px(0.010F)}, bar);
  shade_under({r.x - 0.014F, r.y, r.w + 0.028F, r.h + 0.014F}, 0.20F);
}

void Room::frame(Rect r, Rgba picture) {
  shade_under(r, 0.25F);
  box(r, rgb(0x7A5E48), 0.006F);
  const float e = 0.012F;
  box({r.x + e, r.y + e, r.w - 2 * e, r.h - 2 * e}, rgb(0xEFEAE0), 0.002F);
  const float m = 0.030F;
  box({r.x + m, r.y + m, r.w - 2 * m, r.h - 2 * m}, picture, 0.0F);
  const Rect p = place({r.x + m, r.y + m, r.w - 2 * m, r.h - 2 * m});
  const Points hill =
      Path({p.x, p.bottom()})
          .line({p.x, p.y + p.h * 0.66F})
          .cubic({p.x + p.w * 0.3F, p.y + p.h * 0.4F}, {p.x + p.w * 0.6F, p.y + p.h * 0.85F},
                 {p.right(), p.y + p.h * 0.55F})
          .line({p.right(), p.bottom()})
          .points();
  canvas_.polygon(hill, darker(light_.on(picture), 0.22F));
}

void Room::plant(float x, float foot, float height) {
  const float pot = height * 0.28F;
  const Rgba green = light_.on(rgb(0x5E8557));
  for (int i = 0; i < 9; ++i) {
    const float lean = (static_cast<float>(i) - 4.0F) / 4.0F,
                top = height * (0.98F - 0.42F * lean * lean);
    const Vec2 root = at(x, foot - pot), tip = at(x + lean * height * 0.52F, foot - top);
    const Vec2 bend = at(x + lean * height * 0.14F, foot - top * 0.95F);
    const Points rib = Path(root).quad(bend, tip).points();
    const float half = px(height * 0.062F);
    canvas_.polygon(band_of(rib, half), i % 2 == 0 ? green : darker(green, 0.18F));
  }
  const Rgba clay = light_.on(rgb(0xB98262));
  const std::array shape{at(x - pot * 0.46F, foot - pot), at(x + pot * 0.46F, foot - pot),
                         at(x + pot * 0.34F, foot), at(x - pot * 0.34F, foot)};
  canvas_.polygon(shape, Paint(lighter(clay, 0.1F), shape[0], darker(clay, 0.25F), shape[2]));
}

Points Room::band_of(const Points& rib, float half) {
  return ui::band(
      rib, [half](float t) { return half * std::sin(3.14F * std::min(1.0F, 0.08F + 0.92F * t)); });
}

void Room::lamp(float x, float top, float drop) {
  const Rgba metal = light_.on(rgb(0x4A4A52));
  canvas_.fill({at(x, top).x - px(0.003F), at(x, top).y, px(0.006F), px(drop)}, metal);
  const float y = top + drop;
  const Points shade = Path(at(x - 0.022F, y))
                           .quad(at(x - 0.07F, y + 0.02F), at(x - 0.085F, y + 0.075F))
                           .line(at(x + 0.085F, y + 0.075F))
                           .quad(at(x + 0.07F, y + 0.02F), at(x + 0.022F, y))
                           .points();
  canvas_.polygon(shade, Paint(lighter(metal, 0.18F), at(x - 0.08F, y), metal, at(x + 0.08F, y)));
  const Rgba bulb = mix(light_.on(rgb(0xF4EFE2)), rgb(0xFFEBC0), light_.lamps());
  canvas_.polygon(ellipse(at(x, y + 0.076F), {px(0.072F), px(0.014F)}), bulb);
  glow({x, y + 0.12F}, 0.30F, 0.42F);
}

void Room::standing_lamp(float x, float foot) {
  const Rgba metal = light_.on(rgb(0x5A4A40));
  canvas_.fill({at(x, 0.30F).x - px(0.005F), at(x, 0.34F).y, px(0.010F), px(foot - 0.34F)}, metal);
  const std::array shade{at(x - 0.05F, 0.25F), at(x + 0.05F, 0.25F), at(x + 0.085F, 0.38F),
                         at(x - 0.085F, 0.38F)};
  const Rgba cloth = mix(light_.on(rgb(0xE7D6B6)), rgb(0xFFE2A8), 0.7F * light_.lamps());
  glow({x, 0.33F}, 0.42F, 0.5F);
  canvas_.polygon(shade, Paint(cloth, shade[0], darker(cloth, 0.12F), shade[2]));
}

void Room::shelf(Rect r, int boards, int salt) {
  box(r, rgb(0x9A8468), 0.006F);
  const float step = r.h / static_cast<float>(boards);
  for (int b = 0; b < boards; ++b) {
    const float y = r.y + step * static_cast<float>(b);
    box({r.x + 0.012F, y + 0.012F, r.w - 0.024F, step - 0.024F}, rgb(0x6A5946));
    float x = r.x + 0.022F;
    for (int i = 0; x < r.x + r.w - 0.06F; ++i) {
      const int seed = salt * 31 + b * 17 + i;
      const float w = 0.026F + 0.034F * uneven_row(seed),
                  h = (step - 0.05F) * (0.45F + 0.5F * uneven_row(seed + 7));
      if (uneven_row(seed + 3) > 0.14F)
        box({x, y + step - 0.012F - h, std::min(w, r.x + r.w - 0.02F - x), h},
            kGoods[static_cast<std::size_t>(uneven_row(seed + 11) * 6.99F)], 0.004F);
      x += w + 0.006F;
    }
  }
  shade_under(r, 0.25F);
}

void Room::leaflets(Rect r) {
  box(r, rgb(0xD9DEE1), 0.010F);
  for (int row = 0; row < 3; ++row) {
    for (int i = 0; i < 5; ++i) {
      const float w = (r.w - 0.03F) / 5.0F, x = r.x + 0.015F + w * static_cast<float>(i),
                  y = r.y + 0.018F + (r.h - 0.02F) / 3.0F * static_cast<float>(row);
      box({x + 0.006F, y, w - 0.012F, r.h / 3.0F - 0.035F},
          kGoods[static_cast<std::size_t>(
              uneven_row(row * 9 + i * 5 + static_cast<int>(r.x * 40.0F)) * 6.99F)],
          0.003F);
      box({x + 0.012F, y + 0.012F, w - 0.024F, 0.016F}, rgb(0xF3F0EA), 0.002F);
    }
  }
  shade_under(r, 0.22F);
}

void Room::cupboards(Rect r, int doors, Rgba colour) {
  shade_under(r, 0.25F);
  box(r, colour, 0.006F);
  const float w = r.w / static_cast<float>(doors);
  for (int i = 0; i < doors; ++i) {
    const float x = r.x + w * static_cast<float>(i);
    canvas_.outline(place({x + 0.008F, r.y + 0.010F, w - 0.016F, r.h - 0.020F}),
                    with_alpha(rgb(0x1A1A20), 0.18F), std::max(1.0F, px(0.003F)), px(0.004F));
    box({x + w - 0.030F, r.y + r.h - 0.075F, 0.007F, 0.045F}, rgb(0x7E7A72), 0.003F);
  }
}

void Room::pigeonholes(Rect r, Rgba colour) {
  shade_under(r, 0.3F);
  box(r, colour, 0.006F);
  for (int row = 0; row < 4; ++row) {
    for (int i = 0; i < 6; ++i) {
      const float w = (r.w - 0.02F) / 6.0F, h = (r.h - 0.02F) / 4.0F;
      const Rect hole{r.x + 0.012F + w * static_cast<float>(i),
                      r.y + 0.012F + h * static_cast<float>(row), w - 0.006F, h - 0.006F};
      box(hole, rgb(0x2E211A), 0.003F);
      const float luck = uneven_row(row * 11 + i * 3 + static_cast<int>(r.x * 50.0F));
      if (luck > 0.55F)
        canvas_.disc(at(hole.x + hole.w * 0.5F, hole.y + hole.h * 0.42F), px(0.008F),
                     light_.on(rgb(0xD9B878)));
      if (luck < 0.22F)
        box({hole.x + 0.008F, hole.y + hole.h * 0.35F, hole.w - 0.016F, hole.h * 0.6F},
            rgb(0xE8E0D0), 0.002F);
    }
  }
}

void Room::pegboard(Rect r) {
  box(r, rgb(0xC2AE90), 0.006F);
  const Rgba steel = light_.on(rgb(0x6E7680)), wood = light_.on(rgb(0x9A5F3C));
  for (int i = 0; i < 6; ++i) {
    const float x = r.x + 0.045F + 0.078F * static_cast<float>(i), top = r.y + 0.05F,
                tall = 0.16F + 0.10F * uneven_row(i * 5 + 2);
    canvas_.fill(place({x - 0.008F, top, 0.016F, tall * 0.55F}), steel, px(0.006F));
    canvas_.fill(place({x - 0.013F, top + tall * 0.55F, 0.026F, tall * 0.5F}),
                 i % 2 == 0 ? wood : light_.on(rgb(0xB4493C)), px(0.010F));
    if (i % 3 == 0) canvas_.fill(place({x - 0.030F, top, 0.060F, 0.030F}), steel, px(0.006F));
  }
  shade_under(r, 0.25F);
}

void Room::tiles(float top, float foot, Rgba colour) {
  box({0.0F, top, wide(), foot - top}, colour);
  const Rgba joint = with_alpha(rgb(0x20242A), 0.07F);
  int row = 0;
  for (float y = top; y < foot; y += 0.055F, ++row) {
    canvas_.fill(place({0.0F, y, wide(), 0.003F}), joint);
    for (float x = row % 2 == 0 ? 0.0F : 0.055F; x < wide(); x += 0.11F)
      canvas_.fill(place({x, y, 0.003F, 0.055F}), joint);
  }
}

void Room::kettle(float x, float foot) {
  const Rgba steel = light_.on(rgb(0x9AA4AC));
  const Points body = Path(at(x - 0.05F, foot))
                          .quad(at(x - 0.056F, foot - 0.11F), at(x - 0.028F, foot - 0.125F))
                          .line(at(x + 0.028F, foot - 0.125F))
                          .quad(at(x + 0.056F, foot - 0.11F), at(x + 0.05F, foot))
                          .points();
  canvas_.polygon(body, Paint(lighter(steel, 0.3F), at(x - 0.05F, foot), darker(steel, 0.3F),
                              at(x + 0.05F, foot)));
  canvas_.stroke(arc(at(x + 0.055F, foot - 0.07F), px(0.035F), -1.3F, 1.3F, 12),
                 darker(steel, 0.5F), px(0.010F));
}

void Room::cross(Vec2 where, float size, Rgba colour) {
  const Rgba lit = light_.on(colour);
  canvas_.fill(place({where.x - size * 0.32F, where.y - size, size * 0.64F, size * 2.0F}), lit,
               px(0.004F));
  canvas_.fill(place({where.x - size, where.y - size * 0.32F, size * 2.0F, size * 0.64F}), lit,
               px(0.004F));
}

void Room::sofa(float top, Rgba colour) {
  for (float x = -0.10F; x < wide(); x += 0.62F) {
    box({x, top, 0.60F, 0.40F}, colour, 0.07F);
    canvas_.fill(place({x + 0.59F, top + 0.06F, 0.012F, 0.4F}), with_alpha(rgb(0x10121A), 0.22F));
  }
  box({0.28F, top + 0.07F, 0.20F, 0.19F}, rgb(0xC98B5E), 0.04F);
  box({-0.2F, top + 0.22F, wide() + 0.4F, 0.3F}, darker(colour, 0.12F), 0.05F);
}

void Room::sideboard(float top, Rgba colour) {
  box({0.0F, top, wide(), 1.0F - top}, colour);
  box({0.0F, top - 0.012F, wide(), 0.018F}, lighter(colour, 0.22F), 0.002F);
  shade_under({0.0F, top - 0.012F, wide(), 0.018F}, 0.30F);
}

void Room::desk_with_screen(Rect r) {
  box({r.x + 0.01F, r.y - 0.05F, r.w - 0.02F, r.h * 0.6F}, rgb(0x7F8FA6), 0.012F);
  const Rect screen{r.x + r.w * 0.24F, r.y - 0.01F, r.w * 0.50F, r.h * 0.42F};
  box(screen, rgb(0x3B4250), 0.010F);
  box({screen.x + 0.010F, screen.y + 0.010F, screen.w - 0.020F, screen.h - 0.020F}, rgb(0x8FB0C8),
      0.004F);
  canvas_.glow(at(screen.x + screen.w * 0.5F, screen.y + screen.h * 0.5F), {px(0.16F), px(0.12F)},
               with_alpha(rgb(0xBFE0FF), 0.10F + 0.18F * light_.lamps()));
  box({r.x + r.w * 0.47F, screen.y + screen.h, r.w * 0.06F, 0.035F}, rgb(0x3B4250));
  box({r.x, r.y + r.h * 0.54F, r.w, 0.030F}, rgb(0xC9BDAA), 0.004F);
  box({r.x + 0.015F, r.y + r.h * 0.54F + 0.03F, r.w - 0.03F, r.h}, rgb(0x707F92));
}

void Room::counter_edge(Rgba colour) {
  constexpr float kTop = 0.90F;
  canvas_.fill(place({0.0F, kTop - 0.03F, wide(), 0.03F}),
               Paint(with_alpha(rgb(0x0A0910), 0.0F), at(0.0F, kTop - 0.03F),
                     with_alpha(rgb(0x0A0910), 0.28F), at(0.0F, kTop)),
               0.0F);
  box({0.0F, kTop, wide(), 0.026F}, lighter(colour, 0.18F));
  box({0.0F, kTop + 0.026F, wide(), 0.1F}, darker(colour, 0.16F));
  shade_under({0.0F, kTop, wide(), 0.026F}, 0.35F);
}

void Room::air() {
  const Rgba sun = rgb(0xFFE7BE);
  const std::array beam{at(0.10F, 0.0F), at(0.55F, 0.0F), at(wide() * 0.72F, 1.0F),
                        at(wide() * 0.36F, 1.0F)};
  canvas_.polygon(beam, Paint(with_alpha(sun, 0.16F * light_.sun()), at(0.3F, 0.0F),
                              with_alpha(sun, 0.02F * light_.sun()), at(wide() * 0.5F, 1.0F)));
  const Rgba dark = rgb(0x0A0B14);
  const Rect foot = place({0.0F, 0.55F, wide(), 0.45F});
  canvas_.fill(foot,
               Paint(with_alpha(dark, 0.0F), foot.top_left(), with_alpha(dark, 0.42F),
                     {foot.x, foot.bottom()}),
               0.0F);
  const Rect top = place({0.0F, 0.0F, wide(), 0.25F});
  canvas_.fill(
      top,
      Paint(with_alpha(dark, 0.22F), top.top_left(), with_alpha(dark, 0.0F), {top.x, top.bottom()}),
      0.0F);
}

}  // namespace earshot::ui
