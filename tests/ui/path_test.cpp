#include "ui/paint/path.h"

#include "support/catch.h"
#include "ui/paint/triangulate.h"

namespace earshot::ui {
namespace {

float area_of_triangles(const Points& polygon) {
  float sum = 0.0F;
  const auto triangles = triangulate(polygon);
  for (std::size_t i = 0; i < triangles.size(); i += 3) {
    const Points corners{polygon[triangles[i]], polygon[triangles[i + 1]],
                         polygon[triangles[i + 2]]};
    sum += std::abs(signed_area(corners));
  }
  return sum;
}

TEST_CASE("the triangles of a concave polygon fill just that polygon") {
  const Points arrow{{0, 0}, {10, 0}, {10, 10}, {5, 3}, {0, 10}};
  CHECK(triangulate(arrow).size() == 9);
  CHECK(area_of_triangles(arrow) == test::Approx(std::abs(signed_area(arrow))));
}

TEST_CASE("the direction of a polygon does not matter") {
  Points star = spline(
      std::vector<Vec2>{{0, 0}, {5, 2}, {10, 0}, {8, 5}, {10, 10}, {5, 8}, {0, 10}, {2, 5}}, true);
  CHECK(area_of_triangles(star) == test::Approx(std::abs(signed_area(star))).epsilon(0.01));
  std::reverse(star.begin(), star.end());
  CHECK(area_of_triangles(star) == test::Approx(std::abs(signed_area(star))).epsilon(0.01));
}

TEST_CASE("too few corners give no triangles") {
  CHECK(triangulate(Points{{0, 0}, {1, 1}}).empty());
}

TEST_CASE("a shape is cut to a convex outline") {
  const Points square{{0, 0}, {10, 0}, {10, 10}, {0, 10}};
  const Points half = clipped(Points{{5, -5}, {20, -5}, {20, 15}, {5, 15}}, square);
  CHECK(std::abs(signed_area(half)) == test::Approx(50.0F));
  CHECK(clipped(Points{{20, 20}, {30, 20}, {30, 30}}, square).empty());
}

TEST_CASE("points at nearly the same place do not cut everything away") {
  const Points square{{0, 0}, {10, 0}, {10, 0.001F}, {10.0005F, 0.0008F}, {10, 10}, {0, 10}};
  const Points disc = ellipse({5, 5}, {2, 2});
  CHECK(std::abs(signed_area(clipped(disc, square))) == test::Approx(std::abs(signed_area(disc))));
}

TEST_CASE("the hull holds every point") {
  const Points eye{{0, 0}, {4, -3}, {9, -2.5F}, {12, 1}, {8, 1.5F}, {6, 0.5F}, {3, 1.6F}};
  const Points hull = convex_hull(eye);
  CHECK(hull.size() == 6);
  CHECK(std::abs(signed_area(hull)) >= std::abs(signed_area(eye)));
}

TEST_CASE("a spline goes through its points") {
  const std::vector<Vec2> through{{0, 0}, {3, 5}, {8, 2}};
  const Points line = spline(through, false, 4);
  CHECK(line.front() == through.front());
  CHECK(line[4] == through[1]);
  CHECK(line.back() == through.back());
}

TEST_CASE("a band is as wide as it was asked to be") {
  const std::vector<Vec2> spine{{0, 0}, {10, 0}, {20, 0}};
  CHECK(bounds(band(spine, [](float) { return 2.0F; })).h == test::Approx(4.0F));
}

}  // namespace
}  // namespace earshot::ui
