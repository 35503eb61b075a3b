// SQLite, as far as this room needs it: a connection and prepared statements. Private to the room and to
// the host's log (tools/host/sqlite_log.cpp), which promises the same.
//
// Entry points: Database::open, Database::prepare. Inside the room a call that SQLite refuses
// throws DatabaseError; Store turns it into a Failure at its edge (attempt.h), so that no caller of
// the room meets an exception.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace earshot::records {

enum class Trouble : std::uint8_t {
  damaged,
  clash,  // a constraint of the tables: there is such a row already
  no_space,
  not_writable,
  busy,
  denied,
  other
};

class DatabaseError : public std::runtime_error {
 public:
  DatabaseError(Trouble trouble, const std::string& text)
      : std::runtime_error(text), trouble_(trouble) {}
  Trouble trouble() const { return trouble_; }

 private:
  Trouble trouble_;
};

struct Bytes {
  std::string_view bytes;
};

// A prepared statement. `run` and `start` bind from the first parameter on; a started statement is
// read row by row with next(), which resets it after the last row (and so does starting it again).
class Statement {
 public:
  Statement() = default;
  Statement(sqlite3* connection, std::string_view sql);

  template <class... Values>
  void run(const Values&... values) {
    start(values...);
    while (next()) {
    }
  }
  template <class... Values>
  Statement& start(const Values&... values) {
    reset();
    int position = 0;
    (bind(++position, values), ...);
    return *this;
  }
  bool next();
  void reset();

  // Of the present row; columns from 0. A text lives until the next call of next() or reset().
  std::int64_t integer(int column) const;
  std::string_view text(int column) const;  // of a blob: its bytes
  bool is_null(int column) const;
  int columns() const;

  void bind(int position, std::int64_t value);
  void bind(int position, int value) { bind(position, std::int64_t{value}); }
  void bind(int position, std::string_view value);
  void bind(int position, const std::string& value) { bind(position, std::string_view(value)); }
  void bind(int position, const char* value) { bind(position, std::string_view(value)); }
  void bind(int position, Bytes value);
  // Takes over a value of whatever type from the present row of another statement.
  void bind_column(int position, const Statement& other, int column);

 private:
  struct Finalise {
    void operator()(sqlite3_stmt* statement) const;
  };
  std::unique_ptr<sqlite3_stmt, Finalise> statement_;
};

class Database {
 public:
  enum class Access : std::uint8_t { read, write, create };
  // `shared`: others may read while this one writes (the host's log, which is backed up meanwhile).
  enum class Sharing : std::uint8_t { alone, shared };

  // Symbolic links are not followed; `create` fails when there is a file already. Written to, the
  // file is locked against every other process until the connection ends. The journal then stays
  // beside the file, unless fold_journal_on_close() was called: a file that is being looked at must
  // not be changed by that.
  static Database open(const std::filesystem::path& file, Access access,
                       Sharing sharing = Sharing::alone);
  static Database in_memory();

  Statement prepare(std::string_view sql) const { return {connection_.get(), sql}; }
  void execute(std::string_view sql) const;  // one or more statements whose rows nobody wants
  std::int64_t integer(std::string_view sql) const;
  std::string text(std::string_view sql) const;  // empty when there is no row
  std::int64_t changed_rows() const;             // by the last statement

  bool is_read_only() const;

  // Writes the journal back into the file; afterwards it is empty.
  void fold_journal() const;
  void fold_journal_on_close() const;

  // All of this database into another one, page by page; `target` is overwritten.
  void copy_into(const Database& target) const;

 private:
  struct Close {
    void operator()(sqlite3* connection) const;
  };
  explicit Database(sqlite3* connection) : connection_(connection) {}
  static Database set_up(sqlite3* connection, int code, Sharing sharing);

  std::unique_ptr<sqlite3, Close> connection_;
};

// Everything until commit() or nothing.
class Transaction {
 public:
  explicit Transaction(const Database& database);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  const Database& database_;
  bool open_ = true;
};

}  // namespace earshot::records
