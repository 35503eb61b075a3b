// A sum is the first 64 bits of SHA-256 over the values, each with its type.
#include "records/sums.h"

#include <sqlite3.h>

#include <charconv>

#include "base/sha256.h"

namespace earshot::records {
namespace {

std::int64_t first_bits(std::string_view hexadecimal) {
  std::uint64_t bits = 0;
  std::from_chars(hexadecimal.data(), hexadecimal.data() + 16, bits, 16);
  return static_cast<std::int64_t>(bits);
}

void append_value(sqlite3_value* value, std::string& bytes) {
  const int type = sqlite3_value_type(value);
  const auto* data = static_cast<const char*>(sqlite3_value_blob(value));
  const auto size = static_cast<std::size_t>(sqlite3_value_bytes(value));
  bytes += std::to_string(type) + ':' + std::to_string(size) + ':';
  if (size > 0) bytes.append(data, size);
}

void row_sum(sqlite3_context* context, int count, sqlite3_value** values) {
  std::string bytes;
  for (int i = 0; i < count; ++i) append_value(values[i], bytes);
  sqlite3_result_int64(context, first_bits(base::sha256_hex({bytes})));
}

std::string select_of(const Table& table) {
  std::vector<std::string> summed = table.columns;
  summed.pop_back();
  return "SELECT row_sum('" + table.name + "', " + joined(summed) + "), sum FROM " + table.name +
         " ORDER BY " + joined(table.key);
}

// Whether every row's sum is right; the sums are added to `content`.
bool sums_hold(const Database& database, const Table& table, std::string& content) {
  Statement rows = database.prepare(select_of(table));
  content += table.name;
  while (rows.next()) {
    if (rows.is_null(1) || rows.integer(0) != rows.integer(1)) return false;
    content += std::to_string(rows.integer(1)) + ' ';
  }
  return true;
}

}  // namespace

void add_sum_function(sqlite3* connection) {
  sqlite3_create_function_v2(connection, "row_sum", -1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr,
                             row_sum, nullptr, nullptr, nullptr);
}

std::string joined(const std::vector<std::string>& names, std::string_view separator) {
  std::string text;
  for (const std::string& name : names) {
    if (!text.empty()) text += separator;
    text += name;
  }
  return text;
}

std::vector<Table> tables_of(const Database& database) {
  std::vector<Table> tables;
  Statement names = database.prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid");
  while (names.next()) tables.push_back({std::string(names.text(0)), {}, {}});
  Statement columns = database.prepare("SELECT name, pk FROM pragma_table_info(?1)");
  for (Table& table : tables) {
    columns.start(table.name);
    while (columns.next()) {
      table.columns.emplace_back(columns.text(0));
      if (columns.integer(1) > 0) table.key.emplace_back(columns.text(0));
    }
  }
  return tables;
}

RowCheck check_rows(const Database& database) {
  RowCheck check;
  std::string content;
  for (const Table& table : tables_of(database)) {
    std::string of_about;
    if (sums_hold(database, table, table.name == "about" ? of_about : content)) continue;
    check.wrong = "a row of " + table.name;
    return check;
  }
  check.content = base::sha256_hex({content});
  return check;
}

}  // namespace earshot::records
