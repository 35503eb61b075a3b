// The closed lists.
#include "scenario/words.h"

#include <set>

#include "scenario/names.h"
#include "scenario/rubric.h"
#include "support/catch.h"

using namespace earshot::scenario;

TEST_CASE("every list has a name, and words that are ids and stand once") {
  std::set<std::string_view> list_names;
  for (const WordList list : all_word_lists()) {
    INFO(list_name(list));
    CHECK(list_names.insert(list_name(list)).second);
    std::set<std::string_view> seen;
    for (const std::string_view word : words(list)) {
      INFO(word);
      CHECK(is_id(word));
      CHECK(seen.insert(word).second);
      CHECK(find_word(list, word)->data() == word.data());
    }
    CHECK_FALSE(seen.empty());
  }
}

TEST_CASE("a word of another list is not found") {
  CHECK_FALSE(find_word(WordList::feelings, "phone"));
  CHECK_FALSE(find_word(WordList::feelings, ""));
}

TEST_CASE("enumerations are named as the lists are") {
  CHECK(name_of(Family::follow_up) == "follow-up");
  CHECK(name_of(Family::mistake) == "mistake");
  CHECK(name_of(Critical::false_promise) == "false-promise");
  CHECK(name_of(Critical::abandoned) == "abandoned");
  CHECK(name_of(Dimension::follow_through) == "follow-through");
}
