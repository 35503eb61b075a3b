// Store, the part about workshops: seats that are held here, and how much of what was played the host has. A play of a round is a play
// like any other, whose commands stand in `actions`; `rounds` says where it belongs and how far it was delivered.
#include <algorithm>

#include "play/transcript.h"
#include "records/inside.h"
#include "records/words.h"

namespace earshot::records {
namespace {

// A command that is no action by itself: it says that the one after it broke in before the first line.
bool goes_with_next(const std::string& command) { return command == "hear 0"; }

// Commands as they are kept: one row for each action.
std::vector<std::string> in_rows(std::span<const std::string> commands) {
  std::vector<std::string> rows;
  bool joins = false;
  for (const std::string& one : commands) {
    if (joins) {
      rows.back() += '\n' + one;
    } else {
      rows.push_back(one);
    }
    joins = goes_with_next(one);
  }
  return rows;
}

scenario::VariantIndex variant_named(const scenario::Scenario& scenario, const std::string& name) {
  if (scenario.variants.empty() && name.empty()) return 0;
  const auto found = std::find(scenario.variants.begin(), scenario.variants.end(), name);
  if (found == scenario.variants.end()) throw Objection("there is no variant `" + name + "`");
  return static_cast<scenario::VariantIndex>(found - scenario.variants.begin());
}

workshop::KeptSeat seat_in(const Statement& row) {
  workshop::KeptSeat seat;
  seat.event = row.text(1);
  seat.seat = row.text(2);
  seat.address = row.text(3);
  seat.title = row.text(4);
  seat.code = row.text(5);
  seat.token = row.text(6);
  seat.seat_code = row.text(7);
  seat.name = row.text(8);
  seat.team = row.text(9);
  seat.board = row.text(10);
  seat.offset = row.integer(11);
  return seat;
}

workshop::KeptPlay round_in(const Statement& row) {
  workshop::KeptPlay play;
  play.record = row.integer(0);
  play.key = {std::string(row.text(1)), std::string(row.text(2)), static_cast<int>(row.integer(3)),
              static_cast<int>(row.integer(4))};
  play.acknowledged = static_cast<std::size_t>(row.integer(5));
  play.digest = row.text(6);
  play.commands = static_cast<std::size_t>(row.integer(7));
  play.closed = row.integer(8) != 0;
  return play;
}

}  // namespace

void Store::Inside::prepare_workshops() {
  const auto prepare = [this](const char* sql) { return database.prepare(sql); };
  list_seats = prepare(
      "SELECT person, event, seat, address, title, code, token, seat_code, name, team, board,"
      " clock_offset FROM seats WHERE held = 1 ORDER BY since DESC, event, seat");
  save_seat = prepare(
      "INSERT INTO seats VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 1, ?12, ?13,"
      " row_sum('seats', ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 1, ?12, ?13))"
      " ON CONFLICT (person, event, seat) DO UPDATE SET address = excluded.address,"
      " title = excluded.title, code = excluded.code, token = excluded.token,"
      " seat_code = excluded.seat_code, name = excluded.name, team = excluded.team,"
      " since = excluded.since, held = 1, board = excluded.board,"
      " clock_offset = excluded.clock_offset, sum = excluded.sum");
  save_board = prepare(
      "UPDATE seats SET board = ?4, clock_offset = ?5, sum = row_sum('seats', person, event, seat,"
      " address, title, code, token, seat_code, name, team, since, held, ?4, ?5)"
      " WHERE person = ?1 AND event = ?2 AND seat = ?3");
  leave_seat = prepare(
      "UPDATE seats SET held = 0, token = '', sum = row_sum('seats', person, event, seat, address,"
      " title, code, '', seat_code, name, team, since, 0, board, clock_offset)"
      " WHERE person = ?1 AND event = ?2 AND seat = ?3");
  rounds_of = prepare(
      "SELECT r.play, r.event, r.seat, r.round, r.run, r.acknowledged, p.digest,"
      " (SELECT coalesce(sum(1 + length(command) - length(replace(command, char(10), ''))), 0)"
      "  FROM actions a WHERE a.play = r.play),"
      " EXISTS (SELECT 1 FROM actions a WHERE a.play = r.play AND a.command LIKE 'close%')"
      " FROM rounds r JOIN plays p ON p.id = r.play"
      " WHERE p.person = ?1 AND r.event = ?2 AND r.seat = ?3 AND r.over = 0"
      " ORDER BY r.round, r.run, r.play");
  begin_round = prepare(
      "INSERT INTO rounds VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0,"
      " row_sum('rounds', ?1, ?2, ?3, ?4, ?5, ?6, 0))");
  mark_round = prepare(
      "UPDATE rounds SET acknowledged = ?2, over = ?3,"
      " sum = row_sum('rounds', play, event, seat, round, run, ?2, ?3) WHERE play = ?1");
}

base::Result<std::vector<Seat>> Store::seats() const {
  return attempt(base::msg("the seats could not be read"), folder(), [&] {
    std::vector<Seat> seats;
    Statement& row = inside_->list_seats.start();
    while (row.next()) seats.push_back({PersonId{row.integer(0)}, seat_in(row)});
    return seats;
  });
}

base::Outcome Store::keep_seat(PersonId person, const workshop::KeptSeat& seat,
                               std::string_view now) {
  return attempt(base::msg("the seat was not recorded"), folder(), [&] {
    inside_->require_person(person);
    inside_->save_seat.run(number_of(person), seat.event, seat.seat, seat.address, seat.title,
                           seat.code, seat.token, seat.seat_code, seat.name, seat.team, now,
                           seat.board, seat.offset);
  });
}

base::Outcome Store::keep_board(PersonId person, std::string_view event, std::string_view seat,
                                std::string_view board, std::int64_t offset) {
  return attempt(base::msg("the round's times were not recorded"), folder(),
                 [&] { inside_->save_board.run(number_of(person), event, seat, board, offset); });
}

base::Outcome Store::leave_seat(PersonId person, std::string_view event, std::string_view seat) {
  return attempt(base::msg("the seat was not given up"), folder(),
                 [&] { inside_->leave_seat.run(number_of(person), event, seat); });
}

base::Result<std::vector<workshop::KeptPlay>> Store::rounds(PersonId person, std::string_view event,
                                                            std::string_view seat) const {
  return attempt(base::msg("the rounds could not be read"), folder(), [&] {
    std::vector<workshop::KeptPlay> plays;
    Statement& row = inside_->rounds_of.start(number_of(person), event, seat);
    while (row.next()) plays.push_back(round_in(row));
    return plays;
  });
}

base::Result<std::optional<PlayId>> Store::round_record(PersonId person,
                                                        const workshop::PlayKey& key) const {
  return attempt(base::msg("the rounds could not be read"), folder(), [&] {
    Statement row = inside_->database.prepare(
        "SELECT max(r.play) FROM rounds r JOIN plays p ON p.id = r.play WHERE p.person = ?1"
        " AND r.event = ?2 AND r.seat = ?3 AND r.round = ?4 AND r.run = ?5");
    row.start(number_of(person), key.event, key.seat, key.round, key.run);
    std::optional<PlayId> found;
    if (row.next() && !row.is_null(0)) found = PlayId{row.integer(0)};
    return found;
  });
}

base::Result<PlayId> Store::begin_round(PersonId person, const workshop::PlayKey& key,
                                        const scenario::Scenario& scenario,
                                        const std::string& variant, std::uint64_t order,
                                        std::span<const std::string> stored, std::string_view now) {
  return attempt(base::msg("the round was not begun"), folder(), [&] {
    inside_->require_person(person);
    Transaction transaction(inside_->database);
    const PlayId id = inside_->add_play(person, scenario, variant_named(scenario, variant), order,
                                        play::Mode::competition, now);
    std::int64_t step = 0;
    for (const std::string& row : in_rows(stored)) {
      inside_->add_action.run(number_of(id), ++step, row);
    }
    inside_->begin_round.run(number_of(id), key.event, key.seat, key.round, key.run,
                             static_cast<std::int64_t>(stored.size()));
    transaction.commit();
    inside_->next_step[id] = step + 1;
    return id;
  });
}

base::Outcome Store::extend_round(PlayId play, std::size_t acknowledged,
                                  std::span<const std::string> stored) {
  return attempt(base::msg("what was played elsewhere was not recorded"), folder(), [&] {
    inside_->require_open(play);
    inside_->count_actions.start(number_of(play)).next();
    std::int64_t step = inside_->count_actions.integer(0);
    inside_->count_actions.reset();
    Transaction transaction(inside_->database);
    for (const std::string& row : in_rows(stored)) {
      inside_->add_action.run(number_of(play), ++step, row);
    }
    inside_->mark_round.run(number_of(play), static_cast<std::int64_t>(acknowledged), 0);
    transaction.commit();
    inside_->next_step[play] = step + 1;
  });
}

base::Outcome Store::mark_round(PlayId play, std::size_t acknowledged, bool over) {
  return attempt(base::msg("the delivery was not recorded"), folder(), [&] {
    inside_->mark_round.run(number_of(play), static_cast<std::int64_t>(acknowledged), over ? 1 : 0);
  });
}

base::Result<std::vector<std::string>> Store::commands(PlayId play) const {
  return attempt(base::msg("the transcript could not be read"), folder(), [&] {
    std::vector<std::string> commands;
    Statement& row = inside_->list_actions.start(number_of(play));
    while (row.next()) {
      std::string_view text = row.text(0);
      while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        commands.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
      }
    }
    return commands;
  });
}

}  // namespace earshot::records
