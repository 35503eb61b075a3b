// Catch2 under one header: version 2.13 (Debian 12) and version 3 (Debian 13, Ubuntu 24.04).
//
// Tests include this and nothing of Catch2 itself. Use TEST_CASE, SECTION, CHECK, REQUIRE, GENERATE and
// the matchers that both versions call by one name; for "the text contains" say
// CHECK_THAT(text, earshot::test::contains("part")), whose name differs between the versions,
// and earshot::test::Approx for "about this number".
#pragma once

#include <string>

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

namespace earshot::test {

inline auto contains(const std::string& part) {
#if __has_include(<catch2/catch_all.hpp>)
  return Catch::Matchers::ContainsSubstring(part);
#else
  return Catch::Matchers::Contains(part);
#endif
}

#if __has_include(<catch2/catch_all.hpp>)
using Approx = Catch::Approx;
#else
using Approx = Catch::Detail::Approx;
#endif

}  // namespace earshot::test
