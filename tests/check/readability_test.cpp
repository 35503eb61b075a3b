// School years, syllables, slips, and words that carry a meaning.
#include "check/readability.h"

#include "check/content_words.h"
#include "check/slips.h"
#include "support/catch.h"

namespace earshot::check {

TEST_CASE("syllables are groups of vowels, and a last e is silent") {
  CHECK(syllables("bill") == 1);
  CHECK(syllables("late") == 1);
  CHECK(syllables("little") == 2);
  CHECK(syllables("customer") == 3);
  CHECK(syllables("organisation") == 5);
  CHECK(syllables("hmm") == 1);
}

TEST_CASE("words are split at everything that is no letter, and keep their apostrophes") {
  CHECK(words_of("It's – well… the “bill”, 2 of them.") ==
        std::vector<std::string_view>{"It's", "well", "the", "bill", "of", "them"});
}

TEST_CASE("school years follow the formula of Flesch and Kincaid") {
  // 6 words, 1 sentence, 6 syllables: 0.39 × 6 + 11.8 × 1 − 15.59
  CHECK(school_years({"The cat sat on the mat."}) == test::Approx(-1.45));
  // 4 words, 2 sentences, 9 syllables: 0.39 × 2 + 11.8 × 2.25 − 15.59
  CHECK(school_years({"Letters arriving.", "Little kettle."}) == test::Approx(11.74));
  CHECK(school_years({"…"}) == 0.0);
}

TEST_CASE("slips of typing are found where they stand, and sound text has none") {
  const auto found = [](std::string_view text) {
    std::vector<std::string> words;
    for (const Slip& slip : slips_of(text)) words.emplace_back(slip.found);
    return words;
  };
  using Words = std::vector<std::string>;
  CHECK(found("Well, 3.50 – if you like. “Yes?” he said… No.").empty());
  CHECK(found("the the bill") == Words{"the the"});
  CHECK(found("Had had, the. The end").empty());
  CHECK(found("so... no") == Words{"..."});
  CHECK(found("so.. no") == Words{".."});
  CHECK(found("yes,no ?") == Words{" ?", "s,n"});
  CHECK(found("“I see.”") == Words{"“"});
  CHECK(found("„I see.“") == Words{"„"});
  CHECK(found("“Yes,” he said, “and no.”").empty());
}

TEST_CASE("sentences are compared by the words that carry their meaning") {
  const WordSet cause = content_words("She still pays for lines nobody uses.");
  CHECK(cause == WordSet{"line", "pays", "uses"});
  CHECK(shared(cause, content_words("I paid for the line that he uses")) == 2);
}

}  // namespace earshot::check
