#include "ui/portrait/look.h"

#include <algorithm>

#include "scenario/words.h"

namespace earshot::ui {

namespace {

using scenario::WordList;
using Word = std::string_view;

// The lists of the scenario format, each in the order of its enum: the one who lists them is
// scenario/words.cpp.
template <class Value>
std::optional<Value> named(WordList list, Word word) {
  const auto words = scenario::words(list);
  const auto found = std::ranges::find(words, word);
  if (found == words.end()) return std::nullopt;
  return static_cast<Value>(found - words.begin());
}

// FNV-1a: small, and the same on every machine.
std::uint32_t hash(Word text) {
  std::uint32_t value = 2166136261U;
  for (const char c : text) value = (value ^ static_cast<unsigned char>(c)) * 16777619U;
  return value;
}

}  // namespace

std::optional<HairStyle> hair_style_named(Word word) {
  return named<HairStyle>(WordList::hair_styles, word);
}
std::optional<HairColour> hair_colour_named(Word word) {
  return named<HairColour>(WordList::hair_colours, word);
}
std::optional<FaceShape> face_shape_named(Word word) {
  return named<FaceShape>(WordList::faces, word);
}
std::optional<Beard> beard_named(Word word) { return named<Beard>(WordList::beards, word); }
std::optional<Headwear> headwear_named(Word word) {
  return named<Headwear>(WordList::headwear, word);
}
std::optional<Clothes> clothes_named(Word word) { return named<Clothes>(WordList::clothes, word); }
std::optional<ClothColour> cloth_colour_named(Word word) {
  return named<ClothColour>(WordList::clothes_colours, word);
}

PortraitLook look_of(const PortraitWords& words) {
  PortraitLook look;
  look.age = std::clamp(words.age, 20, 80);
  look.skin = std::clamp(words.skin, 1, 10);
  look.hair = hair_style_named(words.hair_style).value_or(look.hair);
  look.hair_colour = hair_colour_named(words.hair_colour).value_or(look.hair_colour);
  look.face = face_shape_named(words.face).value_or(look.face);
  look.beard = beard_named(words.beard).value_or(look.beard);
  look.headwear = headwear_named(words.headwear).value_or(look.headwear);
  look.clothes = clothes_named(words.clothes).value_or(look.clothes);
  look.clothes_colour = cloth_colour_named(words.clothes_colour).value_or(look.clothes_colour);
  look.glasses = words.glasses;
  look.nature = hash(words.name);
  return look;
}

float trait(const PortraitLook& look, std::uint32_t which) {
  std::uint32_t value = look.nature + which * 0x9E3779B9U;
  value = (value ^ (value >> 16U)) * 0x7FEB352DU;
  value = (value ^ (value >> 15U)) * 0x846CA68BU;
  return static_cast<float>((value ^ (value >> 16U)) & 0xFFFFU) / 65535.0F;
}

}  // namespace earshot::ui
