#include "analysis/card_looks.h"

#include "support/catch.h"

namespace earshot::test {
namespace {

scenario::Choice saying(const char* words) {
  scenario::Choice choice;
  choice.text.plain = words;
  return choice;
}

}  // namespace

TEST_CASE("a card is as long as its characters are many, not its bytes") {
  CHECK(analysis::length_of(saying("Café?")) == 5);
  CHECK(analysis::length_of(saying("")) == 0);
}

TEST_CASE("polite words are counted whole, in any case, each time") {
  CHECK(analysis::politeness_of(saying("Please, PLEASE: thank you, madam.")) == 4);
  CHECK(analysis::politeness_of(saying("I'm sorry. I understand.")) == 2);
  CHECK(analysis::politeness_of(saying("The pleased sirloin was unhappy.")) == 0);
  CHECK(analysis::politeness_of(saying("sorry")) == 1);
}

TEST_CASE("words stand between blanks") {
  CHECK(analysis::words_in("  Two\nwords, three ") == 3);
  CHECK(analysis::words_in("") == 0);
}

}  // namespace earshot::test
