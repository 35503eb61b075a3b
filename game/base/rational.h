// Exact fractions for scores: a 64-bit numerator and a positive 64-bit denominator, always in
// lowest terms.
//
// Sums of a ledger stay far inside the range: denominators divide 12 × weights × 100 (scoring.md).
// Overflow is a bug and asserts.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace earshot::base {

class Rational {
 public:
  constexpr Rational() = default;
  constexpr Rational(std::int64_t whole)
      : numerator_(whole) {}  // NOLINT(google-explicit-constructor): 3 is a number
  Rational(std::int64_t numerator, std::int64_t denominator);  // denominator not 0

  std::int64_t numerator() const { return numerator_; }
  std::int64_t denominator() const { return denominator_; }

  Rational& operator+=(const Rational& other);
  Rational& operator-=(const Rational& other);
  Rational& operator*=(const Rational& other);
  Rational& operator/=(const Rational& other);  // other not 0
  friend Rational operator+(Rational a, const Rational& b) { return a += b; }
  friend Rational operator-(Rational a, const Rational& b) { return a -= b; }
  friend Rational operator*(Rational a, const Rational& b) { return a *= b; }
  friend Rational operator/(Rational a, const Rational& b) { return a /= b; }
  friend Rational operator-(const Rational& a) { return Rational(-a.numerator_, a.denominator_); }
  friend bool operator==(const Rational&, const Rational&) = default;
  friend std::strong_ordering operator<=>(const Rational& a, const Rational& b);

  std::int64_t rounded() const {
    return in(1);
  }  // to the nearest whole, halves up (2.5 → 3, -2.5 → -2)
  std::int64_t in(
      std::int64_t parts) const;  // so many parts of 1 to the nearest: of 0.5, 50 hundredths
  double approximate() const {
    return static_cast<double>(numerator_) / static_cast<double>(denominator_);
  }
  std::string text() const;  // "7/3", or "7" for whole numbers

 private:
  std::int64_t numerator_ = 0;
  std::int64_t denominator_ = 1;
};

}  // namespace earshot::base
