// Names and codes as people type them.
#include "workshop/names.h"

#include "support/catch.h"
#include "workshop/codes.h"

namespace earshot::workshop::test {
namespace {

std::string cleaned(std::string_view text) {
  auto name = clean_name(text);
  return name ? *name : "refused: " + name.failure().text;
}

}  // namespace

TEST_CASE("a name is kept in one spelling, with single spaces") {
  CHECK(cleaned("  Anna   B.  ") == "Anna B.");
  CHECK(cleaned("Zoe\u0308") == "Zo\u00eb");
  CHECK(cleaned("\u5c71\u7530 \u592a\u90ce") == "\u5c71\u7530 \u592a\u90ce");
  CHECK(cleaned("<b>Tom</b>") == "<b>Tom</b>");
}

TEST_CASE("what nobody can see has no place in a name") {
  CHECK(cleaned("An\nna") == "refused: the name holds the character U+000A, which nobody can see");
  CHECK(cleaned("An\u202ena") ==
        "refused: the name holds the character U+202E, which nobody can see");
  CHECK(cleaned("An\u200bna") ==
        "refused: the name holds the character U+200B, which nobody can see");
  CHECK(cleaned("\u3164") == "refused: the name holds the character U+3164, which nobody can see");
  CHECK(cleaned("\ue000") == "refused: the name holds the character U+E000, which nobody can see");
  CHECK(cleaned(" ") == "refused: the name is empty");
  CHECK(cleaned("") == "refused: the name is empty");
  CHECK(cleaned("\xff\xfe") == "refused: the name is not UTF-8");
}

TEST_CASE("a name does not climb into the lines around it") {
  CHECK(cleaned("a\u0323\u0331\u0332\u0333") == "refused: the name piles up marks on one letter");
  CHECK(cleaned("\u0323a") == "refused: the name begins with a mark without a letter");
}

TEST_CASE("a name has forty characters at most") {
  CHECK(cleaned(std::string(40, 'x')) == std::string(40, 'x'));
  CHECK(cleaned(std::string(42, 'x')) == "refused: the name has 42 characters, 2 more than fit");
  CHECK(cleaned(std::string(100'000, 'x')) == "refused: the name is too long");
}

TEST_CASE("the words that everybody thinks of first are no names, whatever they are written in") {
  const char* kRefused = "refused: the name holds a word that is not for a wall";
  CHECK(cleaned("Fuck") == kRefused);
  CHECK(cleaned("f u c k") == kRefused);
  CHECK(cleaned("team-SH1T") == kRefused);
  CHECK(cleaned("Schei\u00dfe") == kRefused);
  CHECK(cleaned("\u0441unt") == kRefused);  // Cyrillic
  CHECK(cleaned("Scunthorpe United") == "Scunthorpe United");
  CHECK(cleaned("Dick Cockburn") == "Dick Cockburn");
}

TEST_CASE("names that look alike are one name") {
  CHECK(likeness("Anna") == likeness("ANNA"));
  CHECK(likeness("Anna") == likeness("\u0410nn\u0430"));  // Cyrillic А and а
  CHECK(likeness("Zo\u00eb") == likeness("zoe"));
  CHECK(likeness("Bill") == likeness("B1ll"));
  CHECK(likeness("Anna B.") == likeness("annab"));
  CHECK(likeness("\uff21nna") == likeness("Anna"));  // full-width A
  CHECK(likeness("Anna") != likeness("Anne"));
}

TEST_CASE("codes are read as people type them") {
  CHECK(read_code("4f7k2m") == "4F7K2M");
  CHECK(read_code(" 4F7-K2M ") == "4F7K2M");
  CHECK(read_code("OIL0OL") == "011001");
  CHECK(read_code("4F7K2") == std::nullopt);
  CHECK(read_code("4F7K2MM") == std::nullopt);
  CHECK(read_code("4F7K2U") == std::nullopt);
  CHECK(read_code("4F7K2\u00e9") == std::nullopt);
}

TEST_CASE("a code is made of the symbols that are read") {
  const std::string code = code_of(std::array<std::uint8_t, 6>{0, 31, 32, 255, 10, 17});
  CHECK(code == "0Z0ZAH");
  CHECK(read_code(code) == code);
}

TEST_CASE("comparing says equal for equal texts alone") {
  CHECK(equal_in_constant_time("abc", "abc"));
  CHECK_FALSE(equal_in_constant_time("abc", "abd"));
  CHECK_FALSE(equal_in_constant_time("abc", "ab"));
  CHECK_FALSE(equal_in_constant_time("", "ab"));
  CHECK_FALSE(equal_in_constant_time("ab", ""));
  CHECK(equal_in_constant_time("", ""));
}

}  // namespace earshot::workshop::test
