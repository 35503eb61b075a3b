// Exact fractions, and the one rounding that scores know.
#include "base/rational.h"

#include "support/catch.h"

using earshot::base::Rational;

TEST_CASE("fractions are kept in lowest terms with a positive denominator") {
  CHECK(Rational(6, 4).text() == "3/2");
  CHECK(Rational(3, -9).text() == "-1/3");
  CHECK(Rational(0, -7).text() == "0");
  CHECK(Rational(8, 4).text() == "2");
}

TEST_CASE("fractions are added, subtracted, multiplied and divided exactly") {
  CHECK(Rational(1, 3) + Rational(1, 6) == Rational(1, 2));
  CHECK(Rational(1, 3) - Rational(1, 2) == Rational(-1, 6));
  CHECK(Rational(2, 3) * Rational(9, 4) == Rational(3, 2));
  CHECK(Rational(2, 3) / Rational(-4, 3) == Rational(-1, 2));
  CHECK(-Rational(2, 3) == Rational(-2, 3));
  Rational sum;
  for (int i = 0; i < 7; ++i) sum += Rational(100, 7);
  CHECK(sum == 100);
}

TEST_CASE("fractions are ordered by value") {
  CHECK(Rational(1, 3) < Rational(34, 100));
  CHECK(Rational(-1, 2) < 0);
  CHECK(Rational(2, 4) == Rational(1, 2));
  CHECK(Rational(9'000'000'000'000'000'000, 7) > Rational(9'000'000'000'000'000'000, 8));
}

TEST_CASE("halves are rounded up") {
  CHECK(Rational(5, 2).rounded() == 3);
  CHECK(Rational(-5, 2).rounded() == -2);
  CHECK(Rational(7, 3).rounded() == 2);
  CHECK(Rational(8, 3).rounded() == 3);
  CHECK(Rational(-7, 3).rounded() == -2);
  CHECK(Rational(-8, 3).rounded() == -3);
  CHECK(Rational(-3, 1).rounded() == -3);
  CHECK(Rational(0).rounded() == 0);
  CHECK(Rational(1, 2).in(100) == 50);
  CHECK(Rational(2, 3).in(1000) == 667);
  CHECK(Rational(-2, 3).in(1000) == -667);
  CHECK(Rational(1, 2000).in(1000) == 1);
  CHECK(Rational(-1, 2000).in(1000) == 0);
}

TEST_CASE("a fraction can be shown approximately") { CHECK(Rational(1, 4).approximate() == 0.25); }
