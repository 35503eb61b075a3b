// How a connection is set up decides what a promise of this room is worth: a write-ahead journal
// that is synced before a commit returns (synchronous=FULL), deleted content overwritten, nobody
// else inside.
#include "records/database.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "records/sums.h"

namespace earshot::records {
namespace {

constexpr int kBusyMilliseconds = 1000;

Trouble trouble_of(int code) {
  if (code == SQLITE_IOERR_READ || code == SQLITE_IOERR_SHORT_READ) return Trouble::damaged;
  switch (code & 0xFF) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_ERROR:  // our statements are right: then the tables are not what they were
      return Trouble::damaged;
    case SQLITE_FULL:
      return Trouble::no_space;
    case SQLITE_READONLY:
      return Trouble::not_writable;
    case SQLITE_CONSTRAINT:
      return Trouble::clash;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return Trouble::busy;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return Trouble::denied;
    default:
      return Trouble::other;
  }
}

[[noreturn]] void fail(sqlite3* connection, int code) {
  std::string text = connection != nullptr ? sqlite3_errmsg(connection) : sqlite3_errstr(code);
  const int system = connection != nullptr ? sqlite3_system_errno(connection) : 0;
  const Trouble trouble = trouble_of(code);
  const bool says_more = trouble == Trouble::other || trouble == Trouble::denied;
  if (says_more && system != 0) text += std::string(", ") + std::strerror(system);
  throw DatabaseError(trouble, text);
}

void require(sqlite3* connection, int code) {
  if (code != SQLITE_OK) fail(connection, code);
}

int flags_of(Database::Access access) {
  switch (access) {
    case Database::Access::read:
      return SQLITE_OPEN_READONLY | SQLITE_OPEN_NOFOLLOW;
    default:
      return SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW;
  }
}

// Nobody else on the PC may read it; SQLite gives the journal the same permissions.
void create_private(const std::filesystem::path& file) {
  const int made = ::open(file.c_str(), O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (made < 0) throw DatabaseError(Trouble::denied, std::strerror(errno));
  ::close(made);
}

// A null pointer would be bound as NULL.
const char* data_of(std::string_view value) { return value.data() == nullptr ? "" : value.data(); }

}  // namespace

Statement::Statement(sqlite3* connection, std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  require(connection, sqlite3_prepare_v3(connection, sql.data(), static_cast<int>(sql.size()),
                                         SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
  statement_.reset(statement);
}

void Statement::Finalise::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

bool Statement::next() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  sqlite3* connection = sqlite3_db_handle(statement_.get());
  if (code == SQLITE_DONE) {
    reset();
    return false;
  }
  try {
    fail(connection, code);
  } catch (const DatabaseError&) {
    reset();  // after the message was read: this may overwrite it
    throw;
  }
}

void Statement::reset() { sqlite3_reset(statement_.get()); }

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

std::string_view Statement::text(int column) const {
  const void* bytes = sqlite3_column_blob(statement_.get(), column);
  const int size = sqlite3_column_bytes(statement_.get(), column);
  return {static_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

int Statement::columns() const { return sqlite3_column_count(statement_.get()); }

void Statement::bind(int position, std::int64_t value) {
  require(sqlite3_db_handle(statement_.get()),
          sqlite3_bind_int64(statement_.get(), position, value));
}

void Statement::bind(int position, std::string_view value) {
  require(sqlite3_db_handle(statement_.get()),
          sqlite3_bind_text64(statement_.get(), position, data_of(value), value.size(),
                              SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind(int position, Bytes value) {
  require(sqlite3_db_handle(statement_.get()),
          sqlite3_bind_blob64(statement_.get(), position, data_of(value.bytes), value.bytes.size(),
                              SQLITE_TRANSIENT));
}

void Statement::bind_column(int position, const Statement& other, int column) {
  require(sqlite3_db_handle(statement_.get()),
          sqlite3_bind_value(statement_.get(), position,
                             sqlite3_column_value(other.statement_.get(), column)));
}

void Database::Close::operator()(sqlite3* connection) const { sqlite3_close(connection); }

Database Database::open(const std::filesystem::path& file, Access access, Sharing sharing) {
  sqlite3* connection = nullptr;
  if (access == Access::create) create_private(file);
  const int code = sqlite3_open_v2(file.c_str(), &connection, flags_of(access), nullptr);
  return set_up(connection, code, sharing);
}

Database Database::in_memory() {
  sqlite3* connection = nullptr;
  const int code = sqlite3_open_v2(":memory:", &connection, flags_of(Access::write), nullptr);
  return set_up(connection, code, Sharing::alone);
}

Database Database::set_up(sqlite3* connection, int code, Sharing sharing) {
  Database database(connection);
  require(connection, code);
  sqlite3_extended_result_codes(connection, 1);
  sqlite3_busy_timeout(connection, kBusyMilliseconds);
  sqlite3_db_config(connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  add_sum_function(connection);
  if (sharing == Sharing::alone) database.execute("PRAGMA locking_mode=EXCLUSIVE");
  database.execute(
      "PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;"
      "PRAGMA cell_size_check=ON; PRAGMA temp_store=MEMORY; PRAGMA foreign_keys=ON");
  return database;
}

void Database::execute(std::string_view sql) const {
  require(connection_.get(),
          sqlite3_exec(connection_.get(), std::string(sql).c_str(), nullptr, nullptr, nullptr));
}

std::int64_t Database::integer(std::string_view sql) const {
  Statement statement = prepare(sql);
  return statement.next() ? statement.integer(0) : 0;
}

std::string Database::text(std::string_view sql) const {
  Statement statement = prepare(sql);
  return statement.next() ? std::string(statement.text(0)) : std::string();
}

std::int64_t Database::changed_rows() const { return sqlite3_changes64(connection_.get()); }

bool Database::is_read_only() const { return sqlite3_db_readonly(connection_.get(), "main") != 0; }

void Database::fold_journal() const { execute("PRAGMA wal_checkpoint(TRUNCATE)"); }

void Database::fold_journal_on_close() const {
  sqlite3_db_config(connection_.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
}

void Database::copy_into(const Database& target) const {
  sqlite3* to = target.connection_.get();
  sqlite3_backup* backup = sqlite3_backup_init(to, "main", connection_.get(), "main");
  if (backup == nullptr) fail(to, sqlite3_errcode(to));
  const int stepped = sqlite3_backup_step(backup, -1);
  const int finished = sqlite3_backup_finish(backup);
  if (stepped != SQLITE_DONE) fail(to, stepped == SQLITE_OK ? SQLITE_BUSY : stepped);
  require(to, finished);
}

Transaction::Transaction(const Database& database) : database_(database) {
  database_.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
  if (!open_) return;
  try {
    database_.execute("ROLLBACK");
  } catch (const DatabaseError&) {
    // SQLite has rolled back by itself, as it does when the disk is full.
  }
}

void Transaction::commit() {
  database_.execute("COMMIT");
  open_ = false;
}

}  // namespace earshot::records
