// Row by row: one whose checksum is right is as good as ever, whatever happened to its neighbours.
// A table is read from the front up to the damage, then from the back up to it.
#include "records/salvage.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "records/second_tries.h"
#include "records/sums.h"

namespace earshot::records {
namespace {

std::string reading(const Table& table, const char* direction) {
  std::vector<std::string> summed = table.columns;
  summed.pop_back();
  return "SELECT " + joined(table.columns) + " FROM " + table.name + " WHERE sum = row_sum('" +
         table.name + "', " + joined(summed) + ") ORDER BY " +
         joined(table.key, std::string(" ") + direction + ", ") + ' ' + direction;
}

std::string writing(const Table& table) {
  std::vector<std::string> marks, updates;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    marks.push_back('?' + std::to_string(i + 1));
    updates.push_back(table.columns[i] + " = excluded." + table.columns[i]);
  }
  return "INSERT INTO " + table.name + " VALUES (" + joined(marks) + ") ON CONFLICT (" +
         joined(table.key) + ") DO UPDATE SET " + joined(updates) + " WHERE " + table.name +
         ".sum <> excluded.sum";
}

class Saver {
 public:
  Saver(const Database& damaged, const Database& target) : damaged_(damaged), target_(target) {}

  // Whether all of it was whole.
  bool take(const Table& table) {
    if (!has(table)) return true;  // a file of an earlier version
    const bool was_complete = std::exchange(complete_, true);
    if (!take_rows(table, "ASC")) take_rows(table, "DESC");
    const bool whole = complete_ && count(table, "") == count(table, matching(table));
    complete_ = was_complete && whole;
    return whole;
  }
  Salvage result() const { return {rows_, complete_}; }
  void lost_something() { complete_ = false; }

 private:
  bool has(const Table& table) const {
    return damaged_.integer("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = '" +
                            table.name + "'") > 0;
  }

  static std::string matching(const Table& table) {
    std::vector<std::string> summed = table.columns;
    summed.pop_back();
    return " WHERE sum = row_sum('" + table.name + "', " + joined(summed) + ")";
  }

  std::int64_t count(const Table& table, const std::string& where) {
    try {
      return damaged_.integer("SELECT count(*) FROM " + table.name + where);
    } catch (const DatabaseError& error) {
      if (error.trouble() != Trouble::damaged) throw;
      complete_ = false;
      return 0;
    }
  }

  bool take_rows(const Table& table, const char* direction) {
    try {
      Statement from = damaged_.prepare(reading(table, direction));
      Statement to = target_.prepare(writing(table));
      while (from.next()) take_row(from, to);
      return true;
    } catch (const DatabaseError& error) {
      if (error.trouble() != Trouble::damaged) throw;
      complete_ = false;
      return false;
    }
  }

  void take_row(const Statement& from, Statement& to) {
    try {
      to.reset();
      for (int i = 0; i < from.columns(); ++i) to.bind_column(i + 1, from, i);
      to.next();
      rows_ += static_cast<std::size_t>(target_.changed_rows());
    } catch (const DatabaseError& error) {
      if (error.trouble() != Trouble::clash) throw;
      complete_ = false;  // what the row refers to is gone
    }
  }

  const Database& damaged_;
  const Database& target_;
  std::size_t rows_ = 0;
  bool complete_ = true;
};

// Actions behind a missing one cannot be played; whoever wants them finds them in the file set
// aside.
bool cut_behind_gaps(const Database& target) {
  target.execute(
      "DELETE FROM actions AS late WHERE step >"
      " (SELECT count(*) FROM actions WHERE play = late.play AND step <= late.step)");
  return target.changed_rows() > 0;
}

// An older copy may still have replies that were taken back since; what followed them there does
// not follow what was said in their place.
void cut_what_was_taken_back(const Database& damaged, const Database& target) {
  try {
    Statement left = damaged.prepare(
        "SELECT play, coalesce((SELECT max(step) FROM actions a WHERE a.play = b.play"
        " AND a.sum = row_sum('actions', a.play, a.step, a.command)), 0)"
        " FROM steps_back b WHERE sum = row_sum('steps_back', play, times)");
    Statement cut = target.prepare("DELETE FROM actions WHERE play = ?1 AND step > ?2");
    while (left.next()) cut.run(left.integer(0), left.integer(1));
  } catch (const DatabaseError& error) {
    if (error.trouble() != Trouble::damaged) throw;
  }
}

// The first version has neither of the two tables.
bool knows_second_tries(const Database& database) {
  return database.integer(
             "SELECT count(*) FROM sqlite_schema WHERE type = 'table'"
             " AND name IN ('origins', 'steps_back')") == 2;
}

}  // namespace

Salvage salvage(const std::filesystem::path& damaged, const Database& target) {
  try {
    const Database source = Database::open(damaged, Database::Access::write);
    Transaction transaction(target);
    Saver saver(source, target);
    std::vector<Table> tables = tables_of(target);
    // Who was deleted stays deleted, though an older copy may not know it yet.
    std::stable_partition(tables.begin(), tables.end(),
                          [](const Table& table) { return table.name == "forgotten"; });
    bool lost_marks = false;
    for (const Table& table : tables) {
      if (table.name == "about") continue;
      const bool whole = saver.take(table);
      lost_marks =
          lost_marks || (!whole && (table.name == "origins" || table.name == "steps_back"));
      if (table.name == "forgotten") {
        target.execute("DELETE FROM people WHERE id IN (SELECT person FROM forgotten)");
      }
    }
    if (knows_second_tries(target) && knows_second_tries(source)) {
      cut_what_was_taken_back(source, target);
      if (lost_marks) mark_second_tries(source, target);
    }
    if (cut_behind_gaps(target)) saver.lost_something();
    transaction.commit();
    return saver.result();
  } catch (const DatabaseError& error) {
    if (error.trouble() != Trouble::damaged) throw;
    return {0, false};
  }
}

}  // namespace earshot::records
