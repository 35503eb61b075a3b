// What the closed lists of the room are called: in files (kebab-case) and to people (sentences).
#include "play/names.h"

#include <array>

#include "play/action.h"
#include "play/events.h"
#include "play/ledger.h"
#include "play/state.h"
#include "play/view.h"

namespace earshot::play {
namespace {

struct RefusalWords {
  std::string_view name;
  std::string_view sentence;
};

// In the order of the enumeration.
constexpr std::array kRefusals{
    RefusalWords{"nothing-to-hear", "everything was heard here"},
    RefusalWords{"no-such-line", "this visit has no such line"},
    RefusalWords{"not-heard-yet", "that line is still to come"},
    RefusalWords{"already-marked", "that line is marked already"},
    RefusalWords{"no-distraction", "there is nothing to glance at"},
    RefusalWords{"already-glanced", "that was glanced at already"},
    RefusalWords{"fact-not-known", "a fact is not known yet"},
    RefusalWords{"already-noted", "that fact is in the notes already"},
    RefusalWords{"not-noted", "that fact is not in the notes"},
    RefusalWords{"no-such-card", "this reply belongs to another place"},
    RefusalWords{"card-not-shown", "this reply is not on offer now"},
    RefusalWords{"already-taken", "this reply was taken already"},
    RefusalWords{"picks-not-asked", "this reply takes no facts and no cause"},
    RefusalWords{"cause-missing", "a diagnosis has to name a cause"},
    RefusalWords{"no-such-cause", "there is no such cause"},
    RefusalWords{"play-has-ended", "the conversation is over; only the notes are left"},
    RefusalWords{"play-not-ended", "the conversation is not over yet"},
    RefusalWords{"play-is-closed", "the notes are handed in"},
};
static_assert(kRefusals.size() == static_cast<std::size_t>(Refusal::play_is_closed) + 1);

constexpr std::array<std::string_view, 15> kReasons{"fact",
                                                    "diagnosis",
                                                    "summary",
                                                    "something-else",
                                                    "penalty",
                                                    "wrong-diagnosis",
                                                    "moment",
                                                    "repair",
                                                    "false-notice",
                                                    "step",
                                                    "silent-delay",
                                                    "empathy-settled",
                                                    "promises-settled",
                                                    "notes-settled",
                                                    "clamp"};
static_assert(kReasons.size() == static_cast<std::size_t>(Reason::clamp) + 1);

constexpr std::array<std::string_view, 5> kMarks{"heard nothing", "heard the complaint",
                                                 "heard the customer", "heard the reason",
                                                 "heard it all"};
constexpr std::array<std::string_view, 5> kStatuses{"none", "open", "renewed", "kept", "broken"};
constexpr std::array<std::string_view, 3> kModes{"practice", "realistic", "competition"};

template <class Names>
std::vector<std::string_view> list_of(const Names& names) {
  return {names.begin(), names.end()};
}

}  // namespace

std::string_view name_of(Refusal refusal) {
  return kRefusals[static_cast<std::size_t>(refusal)].name;
}

std::string_view sentence_of(Refusal refusal) {
  return kRefusals[static_cast<std::size_t>(refusal)].sentence;
}

std::string_view name_of(Reason reason) { return kReasons[static_cast<std::size_t>(reason)]; }
std::string_view name_of(Mark mark) { return kMarks[static_cast<std::size_t>(mark)]; }
std::string_view name_of(Mode mode) { return kModes[static_cast<std::size_t>(mode)]; }
std::string_view name_of(PromiseStatus status) {
  return kStatuses[static_cast<std::size_t>(status)];
}

std::vector<std::string_view> refusal_names() {
  std::vector<std::string_view> names;
  names.reserve(kRefusals.size());
  for (const RefusalWords& words : kRefusals) names.push_back(words.name);
  return names;
}

std::vector<std::string_view> mark_names() { return list_of(kMarks); }
std::vector<std::string_view> status_names() { return list_of(kStatuses); }

}  // namespace earshot::play
