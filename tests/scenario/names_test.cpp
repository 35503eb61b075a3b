// Ids: what may be one, what a text makes of itself, and names that are looked up.
#include "scenario/names.h"

#include "support/catch.h"

using namespace earshot::scenario;

TEST_CASE("ids are lower-case words and digits joined by single hyphens") {
  for (const char* good : {"a", "moved-out", "10-per-cent", "a1-b2"}) CHECK(is_id(good));
  for (const char* bad : {"", "-", "a-", "-a", "a--b", "A", "a_b", "a b", "é", "a.b"})
    CHECK_FALSE(is_id(bad));
}

TEST_CASE("a name that is no id leads to one that is") {
  CHECK(as_id("Moved House") == "moved-house");
  CHECK(as_id("moved_house") == "moved-house");
  CHECK(as_id("--moved--house--") == "moved-house");
  CHECK(as_id("!?").empty());
}

TEST_CASE("a choice is called by its first five words, lower-cased, without punctuation") {
  CHECK(default_choice_id("Fourteen years, and it took the bill to make somebody look.") ==
        "fourteen-years-and-it-took");
  CHECK(default_choice_id("You said it's quiet at home.") == "you-said-its-quiet-at");
  CHECK(default_choice_id("*Twice?*") == "twice");
  CHECK(default_choice_id("Well-meant — but “no”…") == "well-meant-but-no");
  CHECK(default_choice_id("and/or") == "and-or");
  CHECK(default_choice_id("10 % off?") == "10-off");
  CHECK(default_choice_id("Über Ärger ÉTÉ Ωμέγα Ёлка") == "über-ärger-été-ωμέγα-ёлка");
  CHECK(default_choice_id("-- - re-open -") == "re-open");
  CHECK(default_choice_id("?!").empty());
}

TEST_CASE("names are found by kind, and what is used is marked") {
  Names names;
  CHECK(names.declare(NameKind::fact, "alone", {1, 2}));
  CHECK(names.declare(NameKind::fact, "moved", {3, 4}));
  CHECK_FALSE(names.declare(NameKind::fact, "alone", {5, 6}));
  CHECK(names.find(NameKind::fact, "moved") == 1);
  CHECK_FALSE(names.find(NameKind::cue, "moved"));
  CHECK(names.other_kind(NameKind::cue, "moved") == NameKind::fact);
  CHECK(names.use(NameKind::fact, "moved", {7, 8}) == 1);
  CHECK(names.all(NameKind::fact)[1].used);
  CHECK_FALSE(names.all(NameKind::fact)[0].used);
}

TEST_CASE("another spelling of a name is found as the name") {
  Names names;
  names.declare(NameKind::node, "Hello You", {});
  names.also(NameKind::node, "hello-you", "Hello You");
  CHECK(names.find(NameKind::node, "hello-you") == 0);
  CHECK(names.spelled(NameKind::node) == std::vector<std::string_view>{"Hello You"});
}
