// Each word of the scenario format is one of the enums that pictures are drawn from, in the same
// order, and each enum has no more than the format has words.
#include "scenario/words.h"
#include "support/catch.h"
#include "ui/portrait/feelings.h"
#include "ui/portrait/look.h"
#include "ui/scene/backdrop.h"

namespace earshot::ui {
namespace {

using scenario::WordList;

template <class Named, class Value>
void check_ends_with(WordList list, Named named, Value last) {
  const auto words = scenario::words(list);
  INFO(scenario::list_name(list));
  REQUIRE_FALSE(words.empty());
  CHECK(named(words.back()) == last);
  CHECK(words.size() == static_cast<std::size_t>(last) + 1);
}

TEST_CASE("what the format can say of a person and a place ends where the drawn list ends") {
  check_ends_with(WordList::hair_styles, hair_style_named, HairStyle::waves);
  check_ends_with(WordList::hair_colours, hair_colour_named, HairColour::pink);
  check_ends_with(WordList::faces, face_shape_named, FaceShape::heart);
  check_ends_with(WordList::beards, beard_named, Beard::moustache);
  check_ends_with(WordList::headwear, headwear_named, Headwear::kippah);
  check_ends_with(WordList::clothes, clothes_named, Clothes::coat);
  check_ends_with(WordList::clothes_colours, cloth_colour_named, ClothColour::beige);
  check_ends_with(WordList::places, place_named, Place::workshop);
  check_ends_with(WordList::times, day_time_named, DayTime::night);
}

TEST_CASE("words in the middle of a list mean what is drawn for them") {
  CHECK(hair_style_named("bob") == HairStyle::bob);
  CHECK(hair_style_named("buzz") == HairStyle::buzz);
  CHECK(hair_colour_named("blonde") == HairColour::blonde);
  CHECK(face_shape_named("long") == FaceShape::long_face);
  CHECK(beard_named("short") == Beard::short_beard);
  CHECK(headwear_named("turban") == Headwear::turban);
  CHECK(clothes_named("dress") == Clothes::dress);
  CHECK(cloth_colour_named("teal") == ClothColour::teal);
  CHECK(place_named("clinic-desk") == Place::clinic_desk);
  CHECK(day_time_named("afternoon") == DayTime::afternoon);
}

TEST_CASE("every feeling and every gesture of the format has its own expression, after `none`") {
  const auto feelings = scenario::words(WordList::feelings);
  CHECK(feelings.size() + 1 == kFeelings);
  for (std::size_t i = 0; i < feelings.size(); ++i)
    CHECK(name_of(static_cast<Feeling>(i + 1)) == feelings[i]);
  const auto gestures = scenario::words(WordList::gestures);
  CHECK(gestures.size() + 1 == kGestures);
  for (std::size_t i = 0; i < gestures.size(); ++i)
    CHECK(name_of(static_cast<Gesture>(i + 1)) == gestures[i]);
}

}  // namespace
}  // namespace earshot::ui
