// Which form goes with which number, by the rules that languages have in gettext's own list.
#include "base/plural_rule.h"

#include <string>
#include <vector>

#include "support/catch.h"

using earshot::base::PluralRule;

namespace {

// The forms for the numbers, one digit each: "1011".
std::string forms(std::string_view field, const std::vector<std::uint64_t>& numbers) {
  const auto rule = PluralRule::parse(field);
  REQUIRE(rule);
  std::string text;
  for (const std::uint64_t n : numbers) text += std::to_string(rule->form(n));
  return text;
}

bool is_read(std::string_view field) { return PluralRule::parse(field).has_value(); }

}  // namespace

TEST_CASE("German has one form for one and another for all else") {
  CHECK(forms("nplurals=2; plural=(n != 1);", {0, 1, 2, 11, 21, 100}) == "101111");
}

TEST_CASE("Japanese has one form") {
  CHECK(forms("nplurals=1; plural=0;", {0, 1, 2, 100}) == "0000");
}

TEST_CASE("Polish asks for the last two digits") {
  CHECK(forms("nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 "
              ": 2);",
              {0, 1, 2, 4, 5, 11, 12, 14, 21, 22, 24, 25, 101, 102, 112, 122}) ==
        "2011222221122121");
}

TEST_CASE("Arabic has six forms") {
  CHECK(forms("nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
              "n%100>=11 ? 4 : 5;",
              {0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 110, 111}) == "0123344555334");
}

TEST_CASE("a rule that cannot be read is none") {
  CHECK_FALSE(is_read(""));
  CHECK_FALSE(is_read("nplurals=2;"));
  CHECK_FALSE(is_read("nplurals=x; plural=0;"));
  CHECK_FALSE(is_read("nplurals=0; plural=0;"));
  CHECK_FALSE(is_read("nplurals=99; plural=0;"));
  for (const char* expression : {"", "n +", "(n", "n)", "n ? 1", "n : 1", "1 2", "n ? 1 : ", "m",
                                 "99999999999999999999", "! ", "n ? (1 : 2)", "()"}) {
    INFO(expression);
    CHECK_FALSE(is_read("nplurals=2; plural=" + std::string(expression) + ";"));
  }
}

TEST_CASE("a rule of endless length is not read, and one of great depth does no harm") {
  std::string sum = "n";
  for (int i = 0; i < 1000; ++i) sum += "+n";
  CHECK_FALSE(is_read("nplurals=2; plural=" + sum + ";"));
  CHECK_FALSE(is_read("nplurals=2; plural=" + std::string(100000, '(') + "n;"));
  CHECK(forms("nplurals=2; plural=" + std::string(200, '(') + "n" + std::string(200, ')') + ";",
              {1}) == "1");
}

TEST_CASE("a form that the language does not have is the first one, and nothing is divided by 0") {
  CHECK(forms("nplurals=2; plural=n;", {0, 1, 2, 3}) == "0100");
  CHECK(forms("nplurals=2; plural=n/0 + n%0;", {7}) == "0");
}

TEST_CASE("operators bind as in C") {
  CHECK(forms("nplurals=9; plural=2+3*n-1;", {0, 1, 2}) == "147");
  CHECK(forms("nplurals=9; plural=!n==1;", {0, 1}) == "10");
  CHECK(forms("nplurals=9; plural=n==0||n==2&&n==3;", {0, 2, 3}) == "100");
  CHECK(forms("nplurals=9; plural=n?n==1?4:5:6;", {0, 1, 2}) == "645");
  CHECK(forms("nplurals=9; plural=8/2/2-1;", {0}) == "1");
}
