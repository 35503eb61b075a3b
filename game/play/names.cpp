// What the closed lists of the room are called: in files (kebab-case) and to people (sentences).
#include "play/names.h"

#include <array>

#include "base/words.h"
#include "play/action.h"
#include "play/events.h"
#include "play/ledger.h"
#include "play/state.h"
#include "play/view.h"

namespace earshot::play {
namespace {

using base::msg;

struct RefusalWords {
  std::string_view name;
  std::string_view sentence;
};

// In the order of the enumeration.
constexpr std::array kRefusals{
    RefusalWords{"nothing-to-hear", msg("everything was heard here")},
    RefusalWords{"no-such-line", msg("this visit has no such line")},
    RefusalWords{"not-heard-yet", msg("that line is still to come")},
    RefusalWords{"already-marked", msg("that line is marked already")},
    RefusalWords{"no-distraction", msg("there is nothing to glance at")},
    RefusalWords{"already-glanced", msg("that was glanced at already")},
    RefusalWords{"fact-not-known", msg("a fact is not known yet")},
    RefusalWords{"already-noted", msg("that fact is in the notes already")},
    RefusalWords{"not-noted", msg("that fact is not in the notes")},
    RefusalWords{"no-such-card", msg("this reply belongs to another place")},
    RefusalWords{"card-not-shown", msg("this reply is not on offer now")},
    RefusalWords{"already-taken", msg("this reply was taken already")},
    RefusalWords{"picks-not-asked", msg("this reply takes no facts and no cause")},
    RefusalWords{"cause-missing", msg("a diagnosis has to name a cause")},
    RefusalWords{"no-such-cause", msg("there is no such cause")},
    RefusalWords{"play-has-ended", msg("the conversation is over; only the notes are left")},
    RefusalWords{"play-not-ended", msg("the conversation is not over yet")},
    RefusalWords{"play-is-closed", msg("the notes are handed in")},
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
std::vector<std::string_view> every_name_of(const Names& names) {
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

std::vector<std::string_view> mark_names() { return every_name_of(kMarks); }
std::vector<std::string_view> status_names() { return every_name_of(kStatuses); }

}  // namespace earshot::play
