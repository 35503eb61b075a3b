// A value, or why the world did not give one (a full disk, a missing file). Mistakes in content are
// not failures but Diagnostics; bugs are asserts. g++ 12 has no std::expected.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace earshot::base {

struct Failure {
  std::string text;  // a whole sentence for the person in front of the screen, without a full stop
};

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value)
      : held_(std::move(value)) {}  // NOLINT(google-explicit-constructor): reads as return value;
  Result(Failure failure) : held_(std::move(failure)) {}  // NOLINT(google-explicit-constructor)

  explicit operator bool() const { return held_.index() == 0; }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(value()); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  const Failure& failure() const { return std::get<1>(held_); }

 private:
  T& value() {
    assert(held_.index() == 0);
    return std::get<0>(held_);
  }
  const T& value() const {
    assert(held_.index() == 0);
    return std::get<0>(held_);
  }

  std::variant<T, Failure> held_;
};

struct Done {};
using Outcome = Result<Done>;

}  // namespace earshot::base
