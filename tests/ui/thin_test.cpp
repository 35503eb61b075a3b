#include "ui/paint/thin.h"

#include <algorithm>
#include <cmath>

#include "support/catch.h"

namespace earshot::ui {
namespace {

float from_line(Vec2 p, Vec2 a, Vec2 b) {
  const Vec2 along = b - a;
  const float t = std::clamp(dot(p - a, along) / dot(along, along), 0.0F, 1.0F);
  return length(p - lerp(a, b, t));
}

// How far the farthest point of a line is from the one that stayed of it.
float astray(const Points& line, const std::vector<std::size_t>& stay) {
  float most = 0.0F;
  for (std::size_t k = 0; k + 1 < stay.size(); ++k) {
    for (std::size_t i = stay[k]; i <= stay[k + 1]; ++i)
      most = std::max(most, from_line(line[i], line[stay[k]], line[stay[k + 1]]));
  }
  return most;
}

Points wave(float height) {
  Points line;
  for (int i = 0; i <= 200; ++i) {
    const float x = static_cast<float>(i);
    line.push_back({x, height * std::sin(x * 0.2F)});
  }
  return line;
}

TEST_CASE("of a straight line its two ends stay") {
  CHECK(kept(wave(0.0F)) == std::vector<std::size_t>{0, 200});
}

TEST_CASE("a line goes nowhere farther astray than one would see, and has far fewer points") {
  for (const float height : {1.0F, 5.0F, 20.0F}) {
    const Points line = wave(height);
    const auto stay = kept(line);
    CHECK(stay.front() == 0);
    CHECK(stay.back() == 200);
    CHECK(astray(line, stay) <= kAstray);
    CHECK(stay.size() < 130);
  }
}

TEST_CASE("points farther apart than is wished are not joined") {
  const auto stay = kept(wave(0.0F), Thinning{kAstray, 10.0F});
  for (std::size_t k = 0; k + 1 < stay.size(); ++k) CHECK(stay[k + 1] - stay[k] <= 10);
  CHECK(stay.size() == 21);
}

TEST_CASE("of two lines the points stay that either needs") {
  const Points straight = wave(0.0F), bent = wave(5.0F);
  const auto stay = kept(straight, bent);
  CHECK(stay == kept(bent));
  CHECK(stay == kept(bent, straight));
}

TEST_CASE("an outline keeps its area, and a corner at least at each of three places") {
  const Points disc = ellipse({50.0F, 50.0F}, {30.0F, 30.0F}, 0.0F, 180);
  const Points corners = thinned_outline(disc);
  CHECK(corners.size() < 60);
  CHECK(signed_area(corners) == test::Approx(signed_area(disc)).epsilon(0.01));
  CHECK(thinned_outline(ellipse({5.0F, 5.0F}, {0.09F, 0.09F}, 0.0F, 12)).size() >= 3);
}

TEST_CASE("points at the same place are one, also where an outline closes") {
  const Points square{{0, 0}, {0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0.01F}};
  CHECK(thinned_outline(square).size() == 4);
  CHECK(thinned_line(Points{{3, 3}, {3, 3}, {3, 3}}).size() == 1);
  CHECK(thinned_outline(Points{}).empty());
}

TEST_CASE("a narrow surface has fewer columns, but never one alone") {
  CHECK(cells(100.0F, 14) == 14);
  CHECK(cells(5.0F * kSmallestCell, 14) == 5);
  CHECK(cells(0.1F, 14) == 2);
}

}  // namespace
}  // namespace earshot::ui
