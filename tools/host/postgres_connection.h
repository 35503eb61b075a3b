// libpq, as far as this room needs it: one connection, statements with text parameters, notifications. Private to the host.
//
// Entry point: PostgresConnection. Whatever PostgreSQL refuses throws LogError; a server that says nothing for ten seconds is gone. No
// message holds the password, not even one of libpq's.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

struct pg_conn;
struct pg_result;

namespace earshot::host {

class PostgresResult {
 public:
  explicit PostgresResult(pg_result* result);
  int rows() const;
  std::string text(int row, int column) const;
  std::int64_t integer(int row, int column) const;
  std::int64_t affected() const;  // rows
  std::string command() const;    // "COMMIT", "ROLLBACK" …

 private:
  struct Clear {
    void operator()(pg_result* result) const;
  };
  std::unique_ptr<pg_result, Clear> result_;
};

class PostgresConnection {
 public:
  explicit PostgresConnection(std::string url);

  void open();  // anew, when there was one
  void close() { connection_.reset(); }
  bool is_open() const;
  int descriptor() const;

  // Prepared when it is asked first on this connection; `sql` is a literal.
  PostgresResult ask(const char* sql, const std::vector<std::string>& values = {});
  PostgresResult run(const std::string& sql);  // one or more statements without parameters

  std::vector<std::string> notifications();  // what they carried; throws when the server is gone

 private:
  struct Finish {
    void operator()(pg_conn* connection) const;
  };
  void prepare(const char* sql);
  PostgresResult wait();
  void wait_for_input();
  [[noreturn]] void fail(const std::string& what);

  std::string url_;
  std::unique_ptr<pg_conn, Finish> connection_;
  std::unordered_set<const char*> prepared_;
};

bool is_postgres(std::string_view store);
// Without its password, to be shown.
std::string without_password(const std::string& url);

}  // namespace earshot::host
