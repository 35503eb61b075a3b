// What each feeling and each gesture does to face and body.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "ui/geometry.h"
#include "ui/portrait/units.h"

namespace earshot::ui {

// The words of the scenario format, in its order, after `none`.
enum class Feeling : std::uint8_t {
  none,
  angry,
  annoyed,
  anxious,
  ashamed,
  confused,
  disappointed,
  embarrassed,
  frustrated,
  grateful,
  guilty,
  hopeful,
  hurt,
  impatient,
  insecure,
  lonely,
  overwhelmed,
  proud,
  relieved,
  resigned,
  sad,
  sceptical,
  surprised,
  suspicious,
  tired,
  touched,
  worried,
};
enum class Gesture : std::uint8_t {
  none,
  arms_crossed,
  looks_away,
  looks_down,
  leans_in,
  leans_back,
  turns_ring,
  taps_fingers,
  covers_mouth,
  half_smile,
  shrugs,
  rubs_neck,
  clenches_jaw,
  shakes_head,
  nods,
  frowns,
  raises_brows,
  wrings_hands,
  checks_watch,
  grips_bag,
  bites_lip,
  straightens,
  sighs,
  smiles,
};
inline constexpr std::size_t kFeelings = static_cast<std::size_t>(Feeling::worried) + 1;
inline constexpr std::size_t kGestures = static_cast<std::size_t>(Gesture::smiles) + 1;

std::optional<Feeling> feeling_named(std::string_view word);  // an empty word: none
std::optional<Gesture> gesture_named(std::string_view word);
std::string_view name_of(Feeling feeling);
std::string_view name_of(Gesture gesture);

struct Pull {
  Unit unit;
  float to;
};
std::span<const Pull> pulls_of(Feeling feeling);
std::span<const Pull> pulls_of(Gesture gesture);

// A unit that swings while a gesture lasts: so many times a second, and so many swings before it
// comes to rest (0: it goes on).
struct Swing {
  Unit unit;
  float far;
  float per_second;
  float times;
};
std::span<const Swing> swings_of(Gesture gesture);

}  // namespace earshot::ui
