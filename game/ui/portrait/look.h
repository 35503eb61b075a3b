// Who is drawn: age, skin, hair, face, clothes. The words are those of the scenario format.
//
// Entry point: look_of(), from the words of a scenario. What a scenario leaves open (the colour of
// the eyes, the width of the nose, how thick the brows are) follows from the name, so that a person
// always looks the same.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace earshot::ui {

enum class HairStyle : std::uint8_t {
  short_curls,
  long_curls,
  afro,
  short_straight,
  bob,
  long_straight,
  ponytail,
  bun,
  braids,
  buzz,
  bald,
  side_part,
  waves,
};
enum class HairColour : std::uint8_t {
  black,
  brown,
  dark_brown,
  auburn,
  red,
  blonde,
  grey,
  white,
  blue,
  green,
  purple,
  pink,
};
enum class FaceShape : std::uint8_t { oval, round, square, long_face, heart };
enum class Beard : std::uint8_t { none, stubble, short_beard, full, moustache };
enum class Headwear : std::uint8_t { none, headscarf, turban, cap, beanie, kippah };
enum class Clothes : std::uint8_t {
  shirt,
  t_shirt,
  blouse,
  jumper,
  hoodie,
  jacket,
  suit,
  dress,
  uniform,
  coat
};
enum class ClothColour : std::uint8_t {
  black,
  brown,
  dark_brown,
  auburn,
  red,
  blonde,
  grey,
  white,
  blue,
  green,
  teal,
  yellow,
  orange,
  purple,
  pink,
  navy,
  burgundy,
  beige,
};

struct PortraitLook {
  int age = 40;  // 20–80
  int skin = 5;  // 1 (lightest) – 10 (darkest)
  HairStyle hair = HairStyle::short_straight;
  HairColour hair_colour = HairColour::brown;
  FaceShape face = FaceShape::oval;
  Beard beard = Beard::none;
  Headwear headwear = Headwear::none;
  Clothes clothes = Clothes::shirt;
  ClothColour clothes_colour = ClothColour::blue;
  bool glasses = false;
  std::uint32_t nature = 0;  // from the name

  friend bool operator==(const PortraitLook&, const PortraitLook&) = default;
};

struct PortraitWords {
  std::string_view name;
  int age = 40;
  int skin = 5;
  std::string_view hair_style{}, hair_colour{}, face{}, beard{}, headwear{}, clothes{},
      clothes_colour{};
  bool glasses = false;
};
// A word that is not known leaves what stands in PortraitLook.
PortraitLook look_of(const PortraitWords& words);

// Each of them by its word in the scenario format, or nothing.
std::optional<HairStyle> hair_style_named(std::string_view word);
std::optional<HairColour> hair_colour_named(std::string_view word);
std::optional<FaceShape> face_shape_named(std::string_view word);
std::optional<Beard> beard_named(std::string_view word);
std::optional<Headwear> headwear_named(std::string_view word);
std::optional<Clothes> clothes_named(std::string_view word);
std::optional<ClothColour> cloth_colour_named(std::string_view word);

// A number from 0 to 1 that belongs to this person: which one, `trait` says.
float trait(const PortraitLook& look, std::uint32_t trait);

}  // namespace earshot::ui
