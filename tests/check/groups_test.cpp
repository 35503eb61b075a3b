// Which groups of checks are asked for.
#include "check/groups.h"

#include "check/check_pack.h"
#include "support/catch.h"
#include "support/paths.h"

namespace earshot::check {

TEST_CASE("groups are digits and ranges of them") {
  CHECK(Groups::parse("1-4")->text() == "1234");
  CHECK(Groups::parse("5")->text() == "5");
  CHECK(Groups::parse("7,1-3,2")->text() == "1237");
  CHECK(Groups::parse("1-9")->are_all());
  CHECK(Groups().are_all());
  CHECK(Groups::parse("1-4,6,8")->others() == "EAR5xx, EAR7xx, EAR9xx");
}

TEST_CASE("what is no group is not understood") {
  for (const char* text : {"", "0", "10", "4-1", "1-", "-4", "1,", ",1", "1 -4", "EAR4", "1-4-5"}) {
    INFO(text);
    CHECK_FALSE(Groups::parse(text));
  }
}

TEST_CASE("of the groups that are asked for everything is found, and nothing of the others") {
  const auto file = test::root() / "tests/golden/check/teaching.yaml";
  const auto codes_of = [&](const char* groups) {
    Instruments instruments;
    instruments.groups = *Groups::parse(groups);
    std::vector<int> codes;
    for (const auto& one : check_paths({file}, instruments).diagnostics)
      codes.push_back(one.message->code);
    return codes;
  };
  const auto all = codes_of("1-9");
  const auto teaching = codes_of("6");
  CHECK(teaching.size() > 3);
  CHECK(std::ranges::count_if(all, [](int code) { return code / 100 == 6; }) ==
        static_cast<std::ptrdiff_t>(teaching.size()));
  CHECK(std::ranges::all_of(teaching, [](int code) { return code / 100 == 6; }));
  CHECK(codes_of("1-5,7-9").size() + teaching.size() == all.size());
}

}  // namespace earshot::check
