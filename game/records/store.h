// What people have done, on disk: SQLite in one folder, never lost.
//
// Entry point: Store::open(). Whatever is written is durable (synced) before the call returns. One
// process has a folder open at a time; a second one is refused. One Store is for one thread.
// Private: the tables (schema.h), the files (place.h), what happens to damaged ones (opening.h). A
// Failure is a sentence for the person at the screen, and leaves everything as it was.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "play/run.h"
#include "play/transcript.h"
#include "records/types.h"
#include "workshop/outbox.h"

namespace earshot::records {

// A play takes no more than this, so that its transcript stays one that play::parse() reads.
inline constexpr std::size_t kMaxActions = play::kMaxPlayCommands / 2;

// $XDG_DATA_HOME/earshot, or ~/.local/share/earshot; empty when neither variable is set.
std::filesystem::path default_folder();

class Store {
 public:
  // Makes the folder when it is missing. Checks every byte that is there; what is damaged is set
  // aside and the newest good copy used (see notices). Keeps an older copy when something has
  // changed since the last one.
  static base::Result<Store> open(const std::filesystem::path& folder, std::string_view now);
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  // What had to be done to open the records, in whole sentences: show them. Usually empty.
  const std::vector<std::string>& notices() const;
  const std::filesystem::path& folder() const;

  // --- People ---
  // A name is 1–60 characters after spaces around it were dropped, without control characters, and
  // nobody else's.
  base::Result<Person> add_person(std::string_view name, std::string_view now);
  base::Result<std::vector<Person>> people() const;  // by name
  base::Outcome rename_person(PersonId person, std::string_view name);

  // Everything about them, out of the older copies too. Gives the files that were set aside as
  // damaged and may still hold something (remove_set_aside() removes them).
  base::Result<std::vector<std::filesystem::path>> delete_person(PersonId person);
  base::Outcome remove_set_aside();

  // All that is known about them as JSON; its form is described in export.h.
  base::Result<std::string> export_person(PersonId person) const;

  // Who played last on this PC.
  base::Result<std::optional<PersonId>> last_person() const;
  base::Outcome set_last_person(PersonId person);

  base::Result<Settings> settings(PersonId person) const;  // the defaults where nothing was saved
  base::Outcome save_settings(PersonId person, const Settings& settings);

  // --- Plays ---
  // Keeps the scenario's and the rubric's bytes with it. Fails while the person has an open play of
  // this scenario.
  base::Result<PlayId> begin(PersonId person, const scenario::Scenario& scenario,
                             scenario::VariantIndex variant, std::uint64_t order, play::Mode mode,
                             std::string_view now);

  // Practice from a reply of another play on: of the same scenario, variant and order, with its
  // first actions. Fails where begin() does.
  base::Result<PlayId> begin_from(const Origin& origin, const scenario::Scenario& scenario,
                                  std::string_view now);

  // One more action of an open play, as play::commands_of() says it: a command of the `.play`
  // grammar, or two where a reply breaks in before the first line. As text: a line each.
  base::Outcome append(PlayId play, std::span<const play::Command> action);
  base::Outcome append(PlayId play, std::string_view action);

  // Of an open play only the first `actions` actions are left, and one more step back is counted.
  base::Outcome take_back_to(PlayId play, std::size_t actions);

  // The run is the play to its last stored action, and closed.
  base::Outcome finish(PlayId play, const play::Run& run, std::string_view now);
  base::Outcome abandon(PlayId play, std::string_view now);

  base::Result<Play> play(PlayId play) const;
  base::Result<std::vector<Play>> history(PersonId person) const;  // all, the latest first
  base::Result<std::vector<Play>> unfinished(
      PersonId person) const;  // at most one for each scenario, the latest first

  base::Result<play::Script> transcript(PlayId play) const;
  base::Result<std::vector<StoredEntry>> ledger(PlayId play) const;  // of a finished play

  // --- Workshops: seats, and plays in competition (workshop/outbox.h; outbox.h makes one of these) ---
  // Held ones, of everybody, the latest first.
  base::Result<std::vector<Seat>> seats() const;
  base::Outcome keep_seat(PersonId person, const workshop::KeptSeat& seat, std::string_view now);
  base::Outcome keep_board(PersonId person, std::string_view event, std::string_view seat,
                           std::string_view board, std::int64_t offset);
  base::Outcome leave_seat(PersonId person, std::string_view event, std::string_view seat);

  base::Result<std::vector<workshop::KeptPlay>> rounds(PersonId person, std::string_view event,
                                                       std::string_view seat) const;
  // The play of a round, also of one that is over; the latest.
  base::Result<std::optional<PlayId>> round_record(PersonId person,
                                                   const workshop::PlayKey& key) const;
  // With commands that were played elsewhere; all of it or nothing.
  base::Result<PlayId> begin_round(PersonId person, const workshop::PlayKey& key,
                                   const scenario::Scenario& scenario, const std::string& variant,
                                   std::uint64_t order, std::span<const std::string> stored,
                                   std::string_view now);
  base::Outcome extend_round(PlayId play, std::size_t acknowledged,
                             std::span<const std::string> stored);
  base::Outcome mark_round(PlayId play, std::size_t acknowledged, bool over);
  base::Result<std::vector<std::string>> commands(PlayId play) const;

  // The bytes a play names, exactly as they were when it began.
  base::Result<std::string> document(std::string_view digest) const;

 private:
  struct Inside;
  explicit Store(std::unique_ptr<Inside> inside);

  std::unique_ptr<Inside> inside_;
};

}  // namespace earshot::records
