// How colours look to people who lack one kind of cone, and how far two colours stand apart then.
//
// Entry points: as_seen_by() and difference(). For tests and for whoever chooses a palette; nothing
// is drawn with it.
#pragma once

#include <array>
#include <cstdint>

#include "ui/theme/colour.h"

namespace earshot::ui {

enum class Sight : std::uint8_t { all_cones, protanopia, deuteranopia, tritanopia };
inline constexpr std::array kSights{Sight::all_cones, Sight::protanopia, Sight::deuteranopia,
                                    Sight::tritanopia};

// After Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color
// Vision Deficiency", IEEE TVCG 15 (6), 2009: their matrices for a severity of 1, on linear sRGB.
Rgba as_seen_by(Rgba colour, Sight sight);

// CIE 1976 ΔE*ab under D65: about 2.3 is just seen side by side, 20 is another colour at a glance.
float difference(Rgba a, Rgba b);

}  // namespace earshot::ui
