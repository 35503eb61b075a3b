// Did you mean.
#include "base/nearest.h"

#include "support/catch.h"

using earshot::base::edit_distance;
using earshot::base::nearest;

TEST_CASE("wrong, missing, surplus and swapped characters count one each") {
  CHECK(edit_distance("story", "story", 3) == 0);
  CHECK(edit_distance("story", "stary", 3) == 1);
  CHECK(edit_distance("story", "stry", 3) == 1);
  CHECK(edit_distance("story", "storry", 3) == 1);
  CHECK(edit_distance("story", "stroy", 3) == 1);
  CHECK(edit_distance("kitten", "sitting", 3) == 3);
}

TEST_CASE("distances beyond the limit are not told apart") {
  CHECK(edit_distance("kitten", "sitting", 2) == 3);
  CHECK(edit_distance("a", "abcdefgh", 2) == 3);
  CHECK(edit_distance(std::string(100, 'a'), std::string(100, 'a'), 2) == 3);
}

TEST_CASE("the nearest name is proposed when it is near enough") {
  CHECK(nearest("stroy", {"opening", "story", "cold"}) == "story");
  CHECK(nearest("techniqe", {"text", "technique"}) == "technique");
  CHECK(nearest("feedback", {"text", "technique"}).empty());
  CHECK(nearest("iff", {"if"}) == "if");
  CHECK(nearest("a", {"b"}).empty());
  CHECK(nearest("", {"b"}).empty());
  CHECK(nearest("colt", {"cold", "colt2"}) == "cold");
}
