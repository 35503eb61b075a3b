// The palettes and the table of pairs in use.
#include "ui/theme/theme.h"

#include <algorithm>

namespace earshot::ui {

namespace {

constexpr std::array<Rgba, kRoles> kDark{
    rgb(0x0F1219),                    // ground
    rgb(0x191E2B),                    // surface
    rgb(0x272F42),                    // raised
    rgb(0x323C54),                    // raised_hover
    rgb(0x3B4764),                    // raised_pressed
    rgb(0x0D1018),                    // sunken
    rgb(0x1F3A3D),                    // action
    rgb(0x27484B),                    // action_hover
    rgb(0x343E55),                    // outline
    rgb(0x8592B0),                    // edge
    rgb(0xF5F1E8),                    // text
    rgb(0xBCC5D8),                    // text_soft
    rgb(0xFFCF70),                    // accent
    rgb(0xFFDD97),                    // accent_hover
    rgb(0x2A1E05),                    // on_accent
    rgb(0x3A4663),                    // selected
    rgb(0xFFCF70),                    // mark
    rgb(0x5EAFE9),                    // trust
    rgb(0xF89D62),                    // tension
    rgb(0x70FCDF),                    // good
    rgb(0xEF7A8E),                    // poor
    rgb(0xFFF0BF),                    // focus
    with_alpha(rgb(0x05070B), 0.72F)  // scrim
};

constexpr std::array<Rgba, kRoles> kLight{
    rgb(0xE6DFD3),                    // ground
    rgb(0xFBF8F2),                    // surface
    rgb(0xEFE8DC),                    // raised
    rgb(0xE7DDCC),                    // raised_hover
    rgb(0xDDD1BC),                    // raised_pressed
    rgb(0xE9E1D3),                    // sunken
    rgb(0xD9E9E6),                    // action
    rgb(0xCBE0DC),                    // action_hover
    rgb(0xD8CDBB),                    // outline
    rgb(0x7A705F),                    // edge
    rgb(0x1E2330),                    // text
    rgb(0x4C5263),                    // text_soft
    rgb(0x1D3360),                    // accent
    rgb(0x30528C),                    // accent_hover
    rgb(0xFFFFFF),                    // on_accent
    rgb(0xD7DFEE),                    // selected
    rgb(0xA34A00),                    // mark
    rgb(0x706BAB),                    // trust
    rgb(0xBF4A0A),                    // tension
    rgb(0x11734F),                    // good
    rgb(0x830015),                    // poor
    rgb(0x1747C4),                    // focus
    with_alpha(rgb(0x2A2418), 0.55F)  // scrim
};

// Black and white first: text pairs ≥ 7:1, shapes ≥ 4.5:1, and every card has an edge.
constexpr std::array<Rgba, kRoles> kHighContrast{
    rgb(0x000000),                    // ground
    rgb(0x000000),                    // surface
    rgb(0x14161C),                    // raised
    rgb(0x2C303B),                    // raised_hover
    rgb(0x3A3F4D),                    // raised_pressed
    rgb(0x000000),                    // sunken
    rgb(0x06262A),                    // action
    rgb(0x0E3A3F),                    // action_hover
    rgb(0x9AA3B5),                    // outline
    rgb(0xD6DCE8),                    // edge
    rgb(0xFFFFFF),                    // text
    rgb(0xE4E8F0),                    // text_soft
    rgb(0xFFE94A),                    // accent
    rgb(0xFFF4A0),                    // accent_hover
    rgb(0x000000),                    // on_accent
    rgb(0x2B3656),                    // selected
    rgb(0xFFE94A),                    // mark
    rgb(0x66C7FF),                    // trust
    rgb(0xF59323),                    // tension
    rgb(0xB6FEB1),                    // good
    rgb(0xFF93B5),                    // poor
    rgb(0xFFFFFF),                    // focus
    with_alpha(rgb(0x000000), 0.85F)  // scrim
};

constexpr std::array kTable{Theme{ThemeId::dark, "dark", kDark},
                            Theme{ThemeId::light, "light", kLight},
                            Theme{ThemeId::high_contrast, "high-contrast", kHighContrast}};

constexpr std::array kPairs{
    // Words on panels, cards and fields.
    Pair{Role::text, Role::ground, Need::text},
    Pair{Role::text, Role::surface, Need::text},
    Pair{Role::text, Role::raised, Need::text},
    Pair{Role::text, Role::raised_hover, Need::text},
    Pair{Role::text, Role::raised_pressed, Need::text},
    Pair{Role::text, Role::sunken, Need::text},
    Pair{Role::text, Role::action, Need::text},
    Pair{Role::text, Role::action_hover, Need::text},
    Pair{Role::text, Role::selected, Need::text},
    Pair{Role::text_soft, Role::ground, Need::text},
    Pair{Role::text_soft, Role::surface, Need::text},
    Pair{Role::text_soft, Role::raised, Need::text},
    Pair{Role::text_soft, Role::raised_hover, Need::text},
    Pair{Role::text_soft, Role::raised_pressed, Need::text},
    Pair{Role::text_soft, Role::sunken, Need::text},
    Pair{Role::text_soft, Role::action, Need::text},
    Pair{Role::text_soft, Role::action_hover, Need::text},
    Pair{Role::text_soft, Role::selected, Need::text},
    Pair{Role::on_accent, Role::accent, Need::text},
    Pair{Role::on_accent, Role::accent_hover, Need::text},
    // Words that say how it went.
    Pair{Role::accent, Role::surface, Need::text},
    Pair{Role::accent, Role::ground, Need::text},
    Pair{Role::good, Role::surface, Need::text},
    Pair{Role::poor, Role::surface, Need::text},
    Pair{Role::good, Role::raised, Need::text},
    Pair{Role::poor, Role::raised, Need::text},
    Pair{Role::tension, Role::surface, Need::text},
    Pair{Role::trust, Role::surface, Need::text},
    // Bars, rings, curves, edges and the focus ring.
    Pair{Role::trust, Role::sunken, Need::shape},
    Pair{Role::tension, Role::sunken, Need::shape},
    Pair{Role::good, Role::sunken, Need::shape},
    Pair{Role::poor, Role::sunken, Need::shape},
    Pair{Role::accent, Role::sunken, Need::shape},
    Pair{Role::mark, Role::surface, Need::shape},
    Pair{Role::mark, Role::raised, Need::shape},
    Pair{Role::mark, Role::action, Need::shape},
    Pair{Role::edge, Role::surface, Need::shape},
    Pair{Role::edge, Role::ground, Need::shape},
    Pair{Role::edge, Role::raised, Need::shape},
    Pair{Role::edge, Role::sunken, Need::shape},
    Pair{Role::edge, Role::action, Need::shape},
    Pair{Role::focus, Role::ground, Need::shape},
    Pair{Role::focus, Role::surface, Need::shape},
    Pair{Role::focus, Role::raised, Need::shape},
    Pair{Role::focus, Role::raised_hover, Need::shape},
};

// What stands beside each other on one panel and means something else.
constexpr std::array kToldApart{
    ToldApart{Role::trust, Role::tension},  // bars and curves of a conversation
    ToldApart{Role::good, Role::poor},      // how it went
    ToldApart{Role::good, Role::accent},    // kept, broken and open promises
    ToldApart{Role::poor, Role::accent},
    ToldApart{Role::trust, Role::accent},  // the rings of the debrief
    ToldApart{Role::trust, Role::good},
    ToldApart{Role::tension, Role::good, Beside::seldom},
    ToldApart{Role::tension, Role::poor, Beside::seldom},
    ToldApart{Role::tension, Role::accent, Beside::seldom},
    ToldApart{Role::trust, Role::poor, Beside::seldom},
    ToldApart{Role::mark, Role::trust, Beside::seldom},
    ToldApart{Role::mark, Role::good, Beside::seldom},
    ToldApart{Role::mark, Role::poor, Beside::seldom},
};

}  // namespace

const Theme& theme(ThemeId id) { return kTable[static_cast<std::size_t>(id)]; }

std::optional<ThemeId> theme_named(std::string_view name) {
  const auto found = std::ranges::find(kTable, name, &Theme::name);
  return found == kTable.end() ? std::nullopt : std::optional(found->id);
}

std::span<const Pair> pairs_in_use() { return kPairs; }
std::span<const ToldApart> told_apart() { return kToldApart; }

bool is_in_use(Role front, Role back, Need need) {
  return std::ranges::any_of(kPairs, [&](const Pair& pair) {
    return pair.front == front && pair.back == back &&
           least_contrast(pair.need) >= least_contrast(need);
  });
}

}  // namespace earshot::ui
