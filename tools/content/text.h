// Words on a terminal: wrapped to its width, with marks where there is colour and with signs where
// there is none.
//
// Entry points: Ink, wrapped(), marked(), points().
#pragma once

#include <string>
#include <string_view>

#include "base/rational.h"
#include "scenario/model.h"

namespace earshot::content {

// Puts terminal codes around text, or leaves it as it is.
class Ink {
 public:
  explicit Ink(bool colour) : colour_(colour) {}

  bool colour() const { return colour_; }
  std::string strong(std::string_view text) const { return with("1", text); }
  std::string faint(std::string_view text) const { return with("2", text); }
  std::string fact(std::string_view text) const { return with("4", text); }
  std::string emphasis(std::string_view text) const { return with("3", text); }
  std::string good(std::string_view text) const { return with("32", text); }
  std::string poor(std::string_view text) const { return with("31", text); }

 private:
  std::string with(std::string_view code, std::string_view text) const;
  bool colour_;
};

// Columns that a text takes; terminal codes take none.
int width_of(std::string_view text);

// Lines of at most `width` columns, the first behind `first`, the others indented by as many
// columns. Each ends with a line feed.
std::string wrapped(std::string_view text, int width, std::string_view first = "");

// What is spoken: facts and emphasis by codes, or as [facts] and *emphasis*.
std::string marked(const scenario::Text& text, const Ink& ink);

// "12.5", "-8", "33.33": at most two decimals.
std::string points(const base::Rational& amount);
std::string with_sign(const base::Rational& amount);  // "+12.5"
std::string with_sign(int amount);                    // "+5", "-10", "0"

std::string padded_left(std::string_view text, int width);
std::string padded_right(std::string_view text, int width);

}  // namespace earshot::content
