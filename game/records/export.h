// The form in which a person takes their records away: JSON, UTF-8, with two spaces of indentation.
// Store::export_person() writes it; a test holds it against this description.
//
//   earshot-records  1, the version of this form
//   person           name, since
//   settings         text-size, typeface, pace, theme, reduced-motion, captions, last-mode,
//                    language, read-aloud, rate, sound, volume
//   plays            a list, the first one first:
//     scenario, title, variant, mode      ids and words as in scenario files; variant may be empty
//     order                               a text: JSON's numbers do not hold 64 bits
//     began, ended, status                status: open, finished, abandoned; ended: empty while open
//     again-from                          null, or of a practice attempt from a reply of another
//                                         play: {play: its place in the list, from 1, null when it
//                                         is gone; actions: how many are those of that play;
//                                         reply: which of its replies is given anew, from 1}
//     steps-back                          how often a reply was taken back
//     rulebook, digest                    under what it was begun; digest as in `.play` files
//     scenario-digest, rubric-digest      of the files' bytes alone
//     transcript                          a whole `.play` file; earshot-content plays it
//     result                              null unless finished:
//       rulebook                          under which it was computed
//       root-cause, empathy, follow-through, total   each {exact: "175/3", shown: 58}
//       flags, mark, cause-proven, passed
//       ledger                            a list of step, dimension, reason, amount, of, share,
//                                         counts, node, choice, sentence;
//                                         amount, of and share are exact: "5/2"
//   workshops        a list of the seats that were taken, the first one first:
//     title, event, host, seat, name, team, since   event and seat are ids; no token, no code
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "records/types.h"

namespace earshot::records {

struct ExportedPlay {
  Play play;
  std::string transcript;
  std::string ledger;  // JSON as stored; empty unless finished
};
struct ExportedSeat {
  std::string title, event, host, seat, name, team, since;
};
std::string export_json(const Person& person, const Settings& settings,
                        const std::vector<ExportedPlay>& plays,
                        const std::vector<ExportedSeat>& seats);

}  // namespace earshot::records
