// What a Store holds. Private to the room; store.cpp, people.cpp, plays.cpp,
// workshops.cpp and export.cpp share it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "records/attempt.h"
#include "records/files.h"
#include "records/opening.h"
#include "records/store.h"

namespace earshot::records {

struct Store::Inside {
  Inside(const std::filesystem::path& folder, std::string_view now);

  Place place;
  Lock lock;
  Opening opening;
  const Database& database;

  // Prepared once; each is reset when it is started again, and after its last row.
  Statement find_person, list_people, name_taken, free_person, add_person, rename_person;
  Statement find_settings, save_settings;
  Statement find_document, keep_document;
  Statement find_play, plays_of, open_plays_of, free_play, open_play, begin_play, end_play;
  Statement count_actions, add_action, list_actions, copy_actions, cut_actions;
  Statement add_origin, count_step_back;
  Statement add_result, find_ledger;
  Statement list_seats, save_seat, save_board, leave_seat;
  Statement rounds_of, begin_round, mark_round;

  // The next step of plays that something was appended to since the store was opened.
  std::map<PlayId, std::int64_t> next_step;

  void prepare_workshops();
  void require_person(PersonId person);
  Play require_play(PlayId play);
  void require_open(PlayId play);
  std::vector<Play> list_plays(PersonId person);
  std::vector<Play> list_open_plays(PersonId person);  // none of a workshop
  void append(PlayId play, std::string_view action);
  // Within a transaction of the caller's.
  PlayId begin(PersonId person, const scenario::Scenario& scenario, scenario::VariantIndex variant,
               std::uint64_t order, play::Mode mode, std::string_view now);
  // The rows of a new play; the caller has a transaction open.
  PlayId add_play(PersonId person, const scenario::Scenario& scenario,
                  scenario::VariantIndex variant, std::uint64_t order, play::Mode mode,
                  std::string_view now);
};

constexpr std::int64_t number_of(PersonId id) { return static_cast<std::int64_t>(id); }
constexpr std::int64_t number_of(PlayId id) { return static_cast<std::int64_t>(id); }

}  // namespace earshot::records
