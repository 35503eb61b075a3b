// How somebody listens, over weeks: what each play came to in five skills, and where it goes.
//
// Entry points: growth_of(), course_of(). A play is measured on its replay, as its debrief is; one
// whose scenario can no longer be read is measured by the ledger that was stored with it. Only clean
// plays count (Play::is_clean): a second try says how well somebody remembers.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "play/debrief.h"
#include "records/store.h"

namespace earshot::records {

enum class Skill : std::uint8_t { open_questions, reflecting, noticing, summing_up, promising };
inline constexpr std::size_t kSkills = 5;
std::string_view name_of(Skill skill);  // "open-questions"

// 0–100 in each skill; none where the play gave no occasion for it.
//   open questions   of all questions, those that were open
//   reflecting       reflections, of two for each question; more than that is 100
//   noticing         of the cues that were shown, those noticed
//   summing up       the points for the summary, of those there are
//   promising        of the promises made, those kept; none made is 0
using Measures = std::array<std::optional<int>, kSkills>;
Measures measures_of(const play::Run& run);
Measures measures_of(const std::vector<StoredEntry>& ledger);  // the last two only

struct MeasuredPlay {
  Play play;
  Measures measures;
  bool is_replayed = true;  // false: from its stored ledger
};

struct Growth {
  std::vector<MeasuredPlay> plays;     // finished and clean, the first one first
  std::size_t second_tries = 0;        // finished, but not counted
  std::vector<play::CodedTurn> turns;  // of those that were replayed, the first one first
};
base::Result<Growth> growth_of(const Store& store, PersonId person);

enum class Trend : std::uint8_t { unknown, falling, steady, growing };
// In percentage points, between the means of the earlier and of the later half of the plays that
// gave occasion; of an odd number the middle one is in the later half.
inline constexpr int kTrendLeast = 10;

struct Course {
  std::vector<std::size_t> plays;  // of Growth::plays, those that gave occasion
  int earlier = 0, later = 0;      // means, rounded half up
  Trend trend = Trend::unknown;    // with fewer than two plays
};
Course course_of(const Growth& growth, Skill skill);

}  // namespace earshot::records
