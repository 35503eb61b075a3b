#include "records/second_tries.h"

namespace earshot::records {
namespace {

// The order of the cards is drawn anew for each play, of 63 bits; a second try alone takes it over.
// It went on from where the two part; what it began with may have been less.
constexpr std::string_view kBySameOrder = R"sql(
INSERT INTO origins
WITH pairs AS (
  SELECT p.id AS play, min(q.id) AS source FROM plays p JOIN plays q
    ON q.id < p.id AND q.person = p.person AND q.scenario_digest = p.scenario_digest
    AND q.variant = p.variant AND q.card_order = p.card_order
  WHERE p.mode = 'practice' AND p.id NOT IN (SELECT play FROM origins)
  GROUP BY p.id),
parted AS (
  SELECT play, source, coalesce(
    (SELECT min(a.step) - 1 FROM actions a LEFT JOIN actions b ON b.play = source AND b.step = a.step
      WHERE a.play = pairs.play AND a.command IS NOT b.command),
    (SELECT count(*) FROM actions WHERE play = pairs.play)) AS kept
  FROM pairs),
found AS (
  SELECT play, source, kept, 1 + (SELECT count(*) FROM actions WHERE play = parted.play
    AND step <= kept AND substr(command, 1, instr(command || ' ', ' ') - 1)
    IN ('choose', 'summarise', 'diagnose')) AS reply
  FROM parted)
SELECT play, source, kept, reply, row_sum('origins', play, source, kept, reply) FROM found
)sql";

// A row that does not match its sum says at least which play it was about.
constexpr std::string_view kMarkOrigin =
    "INSERT OR IGNORE INTO origins SELECT id, 0, 0, 0, row_sum('origins', id, 0, 0, 0)"
    " FROM plays WHERE id = ?1 AND mode = 'practice'";
constexpr std::string_view kMarkStepBack =
    "INSERT OR IGNORE INTO steps_back SELECT id, 1, row_sum('steps_back', id, 1)"
    " FROM plays WHERE id = ?1 AND mode = 'practice'";

void by_number(const Database& damaged, const Database& target, std::string_view list,
               std::string_view mark) {
  try {
    Statement plays = damaged.prepare(list);
    Statement keep = target.prepare(mark);
    while (plays.next()) keep.run(plays.integer(0));
  } catch (const DatabaseError& error) {
    if (error.trouble() != Trouble::damaged) throw;
  }
}

}  // namespace

void mark_second_tries(const Database& damaged, const Database& target) {
  target.prepare(kBySameOrder).run();
  by_number(damaged, target, "SELECT play FROM origins", kMarkOrigin);
  by_number(damaged, target, "SELECT play FROM steps_back", kMarkStepBack);
}

}  // namespace earshot::records
