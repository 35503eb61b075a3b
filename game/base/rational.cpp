// Every operation divides by what the operands share before it multiplies, and asserts where 64
// bits do not hold the rest.
#include "base/rational.h"

#include <cassert>
#include <numeric>

namespace earshot::base {
namespace {

__extension__ using Wide = __int128;

std::int64_t times(std::int64_t a, std::int64_t b) {
  std::int64_t product = 0;
  [[maybe_unused]] const bool overflow = __builtin_mul_overflow(a, b, &product);
  assert(!overflow);
  return product;
}

std::int64_t plus(std::int64_t a, std::int64_t b) {
  std::int64_t sum = 0;
  [[maybe_unused]] const bool overflow = __builtin_add_overflow(a, b, &sum);
  assert(!overflow);
  return sum;
}

}  // namespace

Rational::Rational(std::int64_t numerator, std::int64_t denominator) {
  assert(denominator != 0);
  if (denominator < 0) {
    numerator = times(numerator, -1);
    denominator = times(denominator, -1);
  }
  const std::int64_t shared = denominator == 1 ? 1 : std::gcd(numerator, denominator);
  numerator_ = numerator / shared;
  denominator_ = denominator / shared;
}

Rational& Rational::operator+=(const Rational& other) {
  if (other.denominator_ == 1) {  // most entries of a ledger; what was in lowest terms still is
    numerator_ = plus(numerator_, times(other.numerator_, denominator_));
    return *this;
  }
  if (denominator_ == 1) {
    numerator_ = plus(times(numerator_, other.denominator_), other.numerator_);
    denominator_ = other.denominator_;
    return *this;
  }
  const std::int64_t shared = std::gcd(denominator_, other.denominator_);
  const std::int64_t mine = times(numerator_, other.denominator_ / shared);
  const std::int64_t theirs = times(other.numerator_, denominator_ / shared);
  return *this = Rational(plus(mine, theirs), times(denominator_, other.denominator_ / shared));
}

Rational& Rational::operator-=(const Rational& other) { return *this += -other; }

Rational& Rational::operator*=(const Rational& other) {
  const Rational left(numerator_, other.denominator_);
  const Rational right(other.numerator_, denominator_);
  numerator_ = times(left.numerator_, right.numerator_);
  denominator_ = times(left.denominator_, right.denominator_);
  return *this;
}

Rational& Rational::operator/=(const Rational& other) {
  assert(other.numerator_ != 0);
  return *this *= Rational(other.denominator_, other.numerator_);
}

std::strong_ordering operator<=>(const Rational& a, const Rational& b) {
  const Wide left = Wide{a.numerator_} * b.denominator_;
  const Wide right = Wide{b.numerator_} * a.denominator_;
  if (left == right) return std::strong_ordering::equal;
  return left < right ? std::strong_ordering::less : std::strong_ordering::greater;
}

std::int64_t Rational::in(std::int64_t parts) const {
  // C++ divides towards zero; a negative rest is made a positive one.
  const std::int64_t all = times(numerator_, parts);
  std::int64_t whole = all / denominator_;
  std::int64_t rest = all % denominator_;
  if (rest < 0) {
    rest += denominator_;
    --whole;
  }
  return whole + (rest >= denominator_ - rest ? 1 : 0);
}

std::string Rational::text() const {
  const std::string whole = std::to_string(numerator_);
  return denominator_ == 1 ? whole : whole + "/" + std::to_string(denominator_);
}

}  // namespace earshot::base
