#include "ui/portrait/expression.h"
#include "ui/portrait/hands.h"

#include <string>

#include "scenario/words.h"
#include "support/catch.h"
#include "ui/portrait/look.h"
#include "ui/scene/backdrop.h"

namespace earshot::ui {
namespace {

using scenario::WordList;
using scenario::words;

Mood feels(Feeling feeling) { return {50, 30, feeling}; }

bool within_bounds(const Units& units) {
  for (std::size_t i = 0; i < kUnits; ++i) {
    const float value = units.all()[i];
    if (value < least_of(static_cast<Unit>(i)) || value > 1.0F) return false;
  }
  return true;
}

TEST_CASE("every word of the scenario format can be drawn") {
  for (const auto word : words(WordList::feelings)) CHECK(feeling_named(word));
  for (const auto word : words(WordList::gestures)) CHECK(gesture_named(word));
  for (const auto word : words(WordList::hair_styles)) CHECK(hair_style_named(word));
  for (const auto word : words(WordList::hair_colours)) CHECK(hair_colour_named(word));
  for (const auto word : words(WordList::faces)) CHECK(face_shape_named(word));
  for (const auto word : words(WordList::beards)) CHECK(beard_named(word));
  for (const auto word : words(WordList::headwear)) CHECK(headwear_named(word));
  for (const auto word : words(WordList::clothes)) CHECK(clothes_named(word));
  for (const auto word : words(WordList::clothes_colours)) CHECK(cloth_colour_named(word));
  for (const auto word : words(WordList::places)) CHECK(place_named(word));
  for (const auto word : words(WordList::times)) CHECK(day_time_named(word));
}

TEST_CASE("no word is drawn that the scenario format does not have") {
  CHECK(words(WordList::feelings).size() == kFeelings - 1);
  CHECK(words(WordList::gestures).size() == kGestures - 1);
  for (std::size_t i = 1; i < kFeelings; ++i) {
    const auto word = name_of(static_cast<Feeling>(i));
    CHECK(scenario::find_word(WordList::feelings, word));
    CHECK(feeling_named(word) == static_cast<Feeling>(i));
  }
  for (std::size_t i = 1; i < kGestures; ++i) {
    CHECK(scenario::find_word(WordList::gestures, name_of(static_cast<Gesture>(i))));
  }
}

TEST_CASE("no two feelings look alike") {
  for (std::size_t a = 0; a < kFeelings; ++a) {
    for (std::size_t b = a + 1; b < kFeelings; ++b) {
      INFO(name_of(static_cast<Feeling>(a)) << " and " << name_of(static_cast<Feeling>(b)));
      CHECK(distance(units_of(feels(static_cast<Feeling>(a))),
                     units_of(feels(static_cast<Feeling>(b)))) > 0.45F);
    }
  }
}

TEST_CASE("a feeling is told by several regions of the face and body at once") {
  for (std::size_t i = 1; i < kFeelings; ++i) {
    INFO(name_of(static_cast<Feeling>(i)));
    CHECK(pulls_of(static_cast<Feeling>(i)).size() >= 6);
  }
}

TEST_CASE("every gesture changes something that is seen") {
  Expression none;
  none.aim({});
  for (std::size_t i = 1; i < kGestures; ++i) {
    const auto gesture = static_cast<Gesture>(i);
    INFO(name_of(gesture));
    Expression with;
    with.aim({50, 30, Feeling::none, gesture});
    const Pose a = none.pose(0.0, true), b = with.pose(0.0, true);
    const float hands = std::abs(a.left.y - b.left.y) + std::abs(a.right.y - b.right.y);
    const bool seen =
        distance(a.units, b.units) > 0.1F || hands > 0.5F || !swings_of(gesture).empty();
    CHECK(seen);
  }
}

TEST_CASE("expressions stay within what a face can do, whatever comes together") {
  for (std::size_t feeling = 0; feeling < kFeelings; ++feeling) {
    for (std::size_t gesture = 0; gesture < kGestures; ++gesture) {
      for (const int level : {0, 50, 100}) {
        const Mood mood{level, 100 - level, static_cast<Feeling>(feeling),
                        static_cast<Gesture>(gesture)};
        CHECK(within_bounds(units_of(mood)));
      }
    }
  }
}

TEST_CASE("trust opens a face and tension draws it together") {
  const Units warm = units_of({90, 10}), cold = units_of({10, 10}), tense = units_of({50, 95}),
              calm = units_of({50, 5});
  CHECK(warm[Unit::corner_up_left] > cold[Unit::corner_up_left]);
  CHECK(warm[Unit::lean] > cold[Unit::lean]);
  CHECK(tense[Unit::brow_knit] > calm[Unit::brow_knit]);
  CHECK(tense[Unit::shoulders_up] > calm[Unit::shoulders_up]);
}

TEST_CASE("an expression comes without a jump, without overshooting, and arrives") {
  Expression face;
  face.aim(feels(Feeling::none));
  const Mood next = feels(Feeling::surprised);
  const float goal = units_of(next)[Unit::jaw_drop];
  face.aim(next);
  CHECK(face.pose(0.0, true).units[Unit::jaw_drop] == test::Approx(0.0F).margin(0.01F));
  float last = 0.0F;
  for (int i = 0; i < 90; ++i) {
    face.advance(1.0F / 30.0F);
    const float now = face.pose(0.0, true).units[Unit::jaw_drop];
    CHECK(now >= last - 1e-4F);
    CHECK(now - last < 0.25F);
    CHECK(now <= goal + 1e-3F);
    last = now;
  }
  CHECK(last == test::Approx(goal).margin(0.01F));
  CHECK(face.picture_in(0.0) == test::Approx(0.1));  // at rest but for its breath
}

// As the portrait asks for its pictures.
TEST_CASE(
    "a minute of somebody at rest takes few pictures, and each blink is seen to close and to "
    "open") {
  Expression face;
  face.aim({50, 30});
  int pictures = 0, blinks = 0, shut = 0;
  float widest = 0.0F;
  for (double time = 0.0; time < 60.0; time += face.picture_in(time)) {
    ++pictures;
    const float closed = face.pose(time, false).closed;
    if (closed > 0.0F && shut++ == 0) ++blinks;
    if (closed == 0.0F) shut = 0;
    widest = std::max(widest, closed);
  }
  CHECK(pictures < 60 * 13);
  CHECK(blinks >= 15);
  CHECK(blinks <= 30);
  CHECK(widest > 0.9F);
}

TEST_CASE("arms that are crossed take no more pictures than arms that hang, fingers that tap do") {
  const auto after = [](Gesture gesture, float seconds) {
    Expression face;
    face.aim({50, 30});
    face.aim({.gesture = gesture});
    for (float passed = 0.0F; passed < seconds; passed += 0.1F) face.advance(0.1F);
    return face.picture_in(0.1);
  };
  CHECK(after(Gesture::arms_crossed, 8.0F) == test::Approx(0.1));
  CHECK(after(Gesture::taps_fingers, 8.0F) == test::Approx(1.0 / 15.0));
  CHECK(after(Gesture::nods, 1.0F) == test::Approx(1.0 / 30.0));
  CHECK(after(Gesture::nods, 8.0F) == test::Approx(0.1));
}

TEST_CASE("who speaks or turns towards something is drawn thirty times a second") {
  Expression face;
  face.aim({50, 30});
  CHECK(face.picture_in(0.0) > 1.0 / 12.0);
  face.aim({.trust = 50, .tension = 30, .speaking = true});
  CHECK(face.picture_in(0.0) == test::Approx(1.0 / 30.0));
  face.aim(feels(Feeling::surprised));
  face.advance(0.1F);
  CHECK(face.picture_in(0.0) == test::Approx(1.0 / 30.0));
}

TEST_CASE("brows are quicker than shoulders") {
  Expression face;
  face.aim({50, 0});
  face.aim({50, 100});
  face.advance(0.15F);
  const Units now = face.pose(0.0, true).units, goal = units_of({50, 100}),
              from = units_of({50, 0});
  const auto way = [&](Unit unit) { return (now[unit] - from[unit]) / (goal[unit] - from[unit]); };
  CHECK(way(Unit::brow_knit) > way(Unit::shoulders_up));
}

TEST_CASE("the length of the steps does not matter to where it gets") {
  Expression fine, coarse;
  for (Expression* face : {&fine, &coarse}) {
    face->aim(feels(Feeling::none));
    face->aim(feels(Feeling::angry));
  }
  for (int i = 0; i < 60; ++i) fine.advance(0.01F);
  for (int i = 0; i < 6; ++i) coarse.advance(0.1F);
  CHECK(distance(fine.pose(0.0, true).units, coarse.pose(0.0, true).units) < 0.01F);
}

TEST_CASE("under reduced motion a face neither blinks nor breathes nor swings") {
  Expression face;
  face.aim({50, 30, Feeling::none, Gesture::nods, true});
  const Pose first = face.pose(0.0, true);
  for (double time = 0.1; time < 12.0; time += 0.1) {
    const Pose pose = face.pose(time, true);
    CHECK(pose.units == first.units);
    CHECK(pose.closed == 0.0F);
    CHECK(pose.breath == 0.0F);
    CHECK(pose.mouth == 0.0F);
  }
}

TEST_CASE("somebody alive blinks now and then and breathes") {
  Expression face;
  face.aim({});
  int blinks = 0;
  bool was_shut = false;
  float least = 1.0F, most = -1.0F;
  for (double time = 0.0; time < 60.0; time += 0.02) {
    const Pose pose = face.pose(time, false);
    const bool shut = pose.closed > 0.8F;
    if (shut && !was_shut) ++blinks;
    was_shut = shut;
    least = std::min(least, pose.breath);
    most = std::max(most, pose.breath);
    CHECK(within_bounds(pose.units));
  }
  CHECK(blinks >= 12);
  CHECK(blinks <= 35);
  CHECK(most - least > 1.5F);
}

TEST_CASE("the same moment always gives the same face") {
  Expression a, b;
  a.aim(feels(Feeling::worried));
  b.aim(feels(Feeling::worried));
  CHECK(a.pose(17.3, false).units == b.pose(17.3, false).units);
}

TEST_CASE("a person looks the same every time and differs from the next") {
  const PortraitLook marta = look_of({"Marta Oyelaran"}), again = look_of({"Marta Oyelaran"}),
                     jonas = look_of({"Jonas Brandt"});
  int same = 0;
  for (std::uint32_t i = 0; i < 20; ++i) {
    CHECK(trait(marta, i) == trait(again, i));
    CHECK(trait(marta, i) >= 0.0F);
    CHECK(trait(marta, i) <= 1.0F);
    same += trait(marta, i) == trait(jonas, i) ? 1 : 0;
  }
  CHECK(same < 5);
}

TEST_CASE("ages and skins outside the format are brought into it") {
  CHECK(look_of({"Ida", 7, 0}).age == 20);
  CHECK(look_of({"Ida", 120, 99}).age == 80);
  CHECK(look_of({"Ida", 7, 0}).skin == 1);
  CHECK(look_of({"Ida", 120, 99}).skin == 10);
}

// Seconds of a face that is told its mood in every frame, as a screen does.
Pose after(Expression& expression, const Mood& mood, float seconds) {
  for (float now = 0.0F; now < seconds; now += 0.1F) {
    expression.aim(mood);
    expression.advance(0.1F);
  }
  return expression.pose(0.0, true);
}

TEST_CASE("hands show a feeling that comes up, and go back by themselves") {
  constexpr float kOutOfPicture = 4.5F;
  Expression expression;
  after(expression, {60, 20}, 0.5F);
  const Mood touched{60, 20, Feeling::touched};
  CHECK(after(expression, touched, 3.0F).right.y < kOutOfPicture);
  CHECK(after(expression, touched, 9.0F).right.y > kOutOfPicture);
}

TEST_CASE("what hands are told to do goes before what a feeling does with them") {
  Expression expression;
  expression.aim({60, 20, Feeling::touched, Gesture::arms_crossed});
  CHECK(expression.pose(0.0, true).right.x == hands_of(Gesture::arms_crossed).right.x);
}

}  // namespace
}  // namespace earshot::ui
