// Checksums: every row carries one over its table's name and its other values, so that a byte that
// flips in a text is found, which SQLite's own check does not do. Private to the room.
//
// Entry points: the SQL function row_sum(table, value…), used wherever a row is written, and
// check_rows(), which reads every row of every table and compares. They guard against accidents,
// not against somebody who wants to cheat.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "records/database.h"

namespace earshot::records {

void add_sum_function(sqlite3* connection);

struct Table {
  std::string name;
  std::vector<std::string> columns;  // `sum` is the last one
  std::vector<std::string> key;
};
// Of the tables this room has made, in the order of their making: a row refers to earlier tables
// only.
std::vector<Table> tables_of(const Database& database);

std::string joined(const std::vector<std::string>& names, std::string_view separator = ", ");

struct RowCheck {
  std::optional<std::string> wrong;  // "a row of actions", the first one found
  std::string content;  // stands for all rows but those of `about`: equal content, equal text
};
RowCheck check_rows(const Database& database);

}  // namespace earshot::records
