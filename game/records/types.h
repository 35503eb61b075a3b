// What the records hold, as plain values: people, their settings, their plays and what these were
// worth.
//
// Times are what the caller gave as `now`: ISO 8601, beginning with the date
// ("2026-11-22T06:12:14+01:00"). The room has no clock.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/rational.h"
#include "play/view.h"
#include "scenario/rubric.h"
#include "workshop/outbox.h"

namespace earshot::records {

enum class PersonId : std::int64_t {};
enum class PlayId : std::int64_t {};

// Several people share one office PC, each with records of their own.
struct Person {
  PersonId id{};
  std::string name;
  std::string since;
  std::size_t plays = 0;

  friend bool operator==(const Person&, const Person&) = default;
};
inline constexpr std::size_t kLongestName = 60;  // characters

enum class Pace : std::uint8_t { mine, slow, natural, fast, at_once };
enum class Theme : std::uint8_t { dark, light, high_contrast };
enum class Typeface : std::uint8_t { standard, andika, open_dyslexic };

inline constexpr int kLeastTextSize = 18;  // pixels
inline constexpr int kMostTextSize = 40;
inline constexpr int kLeastRate = -100;  // of reading aloud, as the system's speech counts it
inline constexpr int kMostRate = 100;
inline constexpr int kMostVolume = 100;

struct Settings {
  int text_size = 20;  // pixels, kLeastTextSize–kMostTextSize
  Typeface typeface = Typeface::standard;
  Pace pace = Pace::mine;
  Theme theme = Theme::dark;
  bool reduced_motion = false;
  bool captions = true;
  play::Mode last_mode = play::Mode::practice;
  std::string language;  // its code ("de"); empty: whichever the system has
  bool read_aloud = false;
  int rate = 0;  // of reading aloud; 0: as the system's speech is set
  bool sound = false;
  int volume = 50;  // 0–kMostVolume

  friend bool operator==(const Settings&, const Settings&) = default;
};

enum class PlayStatus : std::uint8_t { open, finished, abandoned };

// Scores as they were computed when the play was finished, under the rulebook of that day.
struct StoredResult {
  std::string rulebook;
  std::array<base::Rational, scenario::kDimensions> exact;
  base::Rational exact_total;
  std::array<int, scenario::kDimensions> shown{};  // 0–100
  int shown_total = 0;
  std::vector<std::string> flags;  // "false-promise"
  std::string mark;                // "heard the reason"
  bool cause_proven = false;
  bool passed = false;
  std::size_t actions = 0;  // how many the play had
};

// Where a practice attempt goes on from: its first `actions` actions are those of another play, and
// the reply that is given anew was that play's `reply`th.
struct Origin {
  PlayId play{};
  std::size_t actions = 0;
  std::size_t reply = 1;

  friend bool operator==(const Origin&, const Origin&) = default;
};

struct Play {
  PlayId id{};
  PersonId person{};
  std::string scenario;  // id
  std::string title;
  std::string digest;           // play::digest under which it was begun
  std::string scenario_digest;  // of the bytes alone, as documents are kept
  std::string rubric_digest;
  std::string rulebook;  // it was begun under
  std::string variant;   // name; empty where the scenario has one nameless variant
  std::uint64_t order = 0;
  play::Mode mode = play::Mode::realistic;
  std::string began;
  std::string ended;  // empty while open
  PlayStatus status = PlayStatus::open;
  std::size_t actions = 0;             // that are stored
  std::optional<StoredResult> result;  // of a finished one
  std::optional<Origin> origin;        // of one that tries again from a reply of another
  std::size_t steps_back = 0;          // how often a reply was taken back

  // Played from its beginning to where it is without a second try: only such plays are measured by.
  bool is_clean() const { return !origin && steps_back == 0; }
  // Its scores stand as they were stored; computing them today may give others.
  bool is_under_earlier_rulebook() const;
};

// A seat in a workshop that somebody holds on this PC.
struct Seat {
  PersonId person{};
  workshop::KeptSeat seat;
};

// An entry of the ledger with names in place of indices, and worded as it was on the day.
struct StoredEntry {
  std::uint32_t step = 0;
  scenario::Dimension dimension = scenario::Dimension::root_cause;
  std::string reason;  // play::name_of(Reason): "fact", "promises-settled"
  base::Rational amount;
  base::Rational of;
  base::Rational share;
  bool counts = false;
  std::string node;    // empty where there is none
  std::string choice;  // likewise
  std::string sentence;

  friend bool operator==(const StoredEntry&, const StoredEntry&) = default;
};

}  // namespace earshot::records
