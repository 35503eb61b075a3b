// A sum is FNV-1a with 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/) over the values, each
// with its type and size. Two texts that differ in one byte never have the same; SHA-256 would take
// most of the time of a start, and keep out nobody who cheats.
#include "records/sums.h"

#include <sqlite3.h>

#include <cstdint>

namespace earshot::records {
namespace {

class Hash {
 public:
  void add(std::string_view bytes) {
    for (const char byte : bytes) add_byte(static_cast<unsigned char>(byte));
  }
  void add(std::uint64_t number) {
    for (int i = 0; i < 8; ++i) add_byte(static_cast<unsigned char>(number >> (8 * i)));
  }
  std::uint64_t value() const { return value_; }

 private:
  void add_byte(unsigned char byte) { value_ = (value_ ^ byte) * 0x100000001B3U; }

  std::uint64_t value_ = 0xCBF29CE484222325U;
};

void add_value(sqlite3_value* value, Hash& hash) {
  const int type = sqlite3_value_type(value);
  hash.add(static_cast<std::uint64_t>(type));
  if (type == SQLITE_INTEGER)
    return hash.add(static_cast<std::uint64_t>(sqlite3_value_int64(value)));
  const auto* data = static_cast<const char*>(sqlite3_value_blob(value));
  const auto size = static_cast<std::size_t>(sqlite3_value_bytes(value));
  hash.add(std::uint64_t{size});
  if (size > 0) hash.add({data, size});
}

void row_sum(sqlite3_context* context, int count, sqlite3_value** values) {
  Hash hash;
  for (int i = 0; i < count; ++i) add_value(values[i], hash);
  sqlite3_result_int64(context, static_cast<std::int64_t>(hash.value()));
}

std::string select_of(const Table& table) {
  std::vector<std::string> summed = table.columns;
  summed.pop_back();
  return "SELECT row_sum('" + table.name + "', " + joined(summed) + "), sum FROM " + table.name +
         " ORDER BY " + joined(table.key);
}

// Whether every row's sum is right; the sums are added to `content`.
bool sums_hold(const Database& database, const Table& table, Hash& content) {
  Statement rows = database.prepare(select_of(table));
  content.add(table.name);
  while (rows.next()) {
    if (rows.is_null(1) || rows.integer(0) != rows.integer(1)) return false;
    content.add(static_cast<std::uint64_t>(rows.integer(1)));
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
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY "
      "rowid");
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
  Hash content;
  for (const Table& table : tables_of(database)) {
    Hash of_about;
    if (sums_hold(database, table, table.name == "about" ? of_about : content)) continue;
    check.wrong = "a row of " + table.name;
    return check;
  }
  check.content = std::to_string(content.value());
  return check;
}

}  // namespace earshot::records
