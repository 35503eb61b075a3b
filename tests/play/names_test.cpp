#include "play/names.h"

#include <set>

#include "play/action.h"
#include "play/events.h"
#include "play/ledger.h"
#include "play/state.h"
#include "play/view.h"
#include "support/catch.h"

namespace earshot::play {
namespace {

TEST_CASE("Refusals have a name each, and a sentence without a full stop") {
  std::set<std::string_view> names;
  std::set<std::string_view> sentences;
  for (int i = 0; i <= static_cast<int>(Refusal::play_is_closed); ++i) {
    const auto refusal = static_cast<Refusal>(i);
    names.insert(name_of(refusal));
    sentences.insert(sentence_of(refusal));
    CHECK_FALSE(sentence_of(refusal).ends_with('.'));
  }
  CHECK(names.size() == 18);
  CHECK(sentences.size() == 18);
  CHECK(refusal_names().size() == 18);
  CHECK(name_of(Refusal::card_not_shown) == "card-not-shown");
  CHECK(sentence_of(Refusal::card_not_shown) == "this reply is not on offer now");
}

TEST_CASE("Reasons, marks, modes and promises are called what files and people call them") {
  CHECK(name_of(Reason::fact) == "fact");
  CHECK(name_of(Reason::something_else) == "something-else");
  CHECK(name_of(Reason::wrong_diagnosis) == "wrong-diagnosis");
  CHECK(name_of(Reason::silent_delay) == "silent-delay");
  CHECK(name_of(Reason::clamp) == "clamp");
  CHECK(name_of(Mark::nothing) == "heard nothing");
  CHECK(name_of(Mark::it_all) == "heard it all");
  CHECK(name_of(Mode::competition) == "competition");
  CHECK(name_of(PromiseStatus::renewed) == "renewed");
  CHECK(mark_names().size() == 5);
  CHECK(status_names().size() == 5);
}

}  // namespace
}  // namespace earshot::play
