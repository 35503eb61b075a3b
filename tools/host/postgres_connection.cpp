// Every call waits by itself with a limit: libpq's own waiting has none, and a host that hangs in it would answer nobody.
#include "host/postgres_connection.h"

#include <libpq-fe.h>
#include <poll.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>

#include <fmt/format.h>

#include "host/log.h"

namespace earshot::host {
namespace {

constexpr auto kPatience = std::chrono::seconds(10);

// What the address does not say. A connection whose other end fell silent is to be noticed, and no statement
// is to hold an event's row for long.
constexpr const char* kDefaults[][2] = {
    {"connect_timeout", "3"},
    {"keepalives_idle", "10"},
    {"keepalives_interval", "5"},
    {"keepalives_count", "2"},
    {"tcp_user_timeout", "10000"},
    {"fallback_application_name", "earshot-host"},
    {"options",
     "-c lock_timeout=5s -c statement_timeout=30s -c idle_in_transaction_session_timeout=15s"},
};

std::string one_line(std::string text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
  for (char& one : text) one = one == '\n' ? ' ' : one;
  return text;
}

// Of the network or the server, and without any piece of what may be the password.
bool is_safe(const std::string& why, const std::string& url) {
  const bool known =
      why.find("server") != std::string::npos || why.find("host name") != std::string::npos;
  const auto begin = url.find("://");
  const auto at = url.rfind('@');
  if (!known || begin == std::string::npos) return false;
  const auto colon = url.find(':', begin + 3);
  if (at == std::string::npos || colon >= at) return true;
  constexpr std::string_view kSigns = "/?@:%&=";
  const std::string secret = url.substr(colon + 1, at - colon - 1);
  for (std::size_t from = 0; from < secret.size();) {
    const auto end = std::min(secret.find_first_of(kSigns, from), secret.size());
    const std::string piece = secret.substr(from, end - from);
    if (piece.size() > 1 && why.find(piece) != std::string::npos) return false;
    from = end + 1;
  }
  return true;
}

std::string statement_name(const char* sql) {
  return fmt::format("s{:x}", reinterpret_cast<std::uintptr_t>(sql));
}

bool is_good(const PGresult* result) {
  const ExecStatusType status = PQresultStatus(result);
  return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY;
}

}  // namespace

PostgresResult::PostgresResult(pg_result* result) : result_(result) {}
void PostgresResult::Clear::operator()(pg_result* result) const { PQclear(result); }
int PostgresResult::rows() const { return PQntuples(result_.get()); }
std::string PostgresResult::text(int row, int column) const {
  return {PQgetvalue(result_.get(), row, column),
          static_cast<std::size_t>(PQgetlength(result_.get(), row, column))};
}
std::int64_t PostgresResult::integer(int row, int column) const {
  return std::strtoll(PQgetvalue(result_.get(), row, column), nullptr, 10);
}
std::int64_t PostgresResult::affected() const {
  return std::strtoll(PQcmdTuples(result_.get()), nullptr, 10);
}
std::string PostgresResult::command() const { return PQcmdStatus(result_.get()); }

void PostgresConnection::Finish::operator()(pg_conn* connection) const { PQfinish(connection); }

PostgresConnection::PostgresConnection(std::string url) : url_(std::move(url)) {}

bool PostgresConnection::is_open() const {
  return connection_ && PQstatus(connection_.get()) == CONNECTION_OK;
}

int PostgresConnection::descriptor() const { return is_open() ? PQsocket(connection_.get()) : -1; }

void PostgresConnection::open() {
  std::vector<const char*> keys, values;
  for (const auto& [key, value] : kDefaults) {
    keys.push_back(key);
    values.push_back(value);
  }
  // After the defaults, so that what the address says wins.
  for (const auto& [key, value] :
       {std::pair{"dbname", url_.c_str()}, std::pair{"client_encoding", "UTF8"},
        std::pair<const char*, const char*>{nullptr, nullptr}}) {
    keys.push_back(key);
    values.push_back(value);
  }
  prepared_.clear();
  connection_.reset(PQconnectdbParams(keys.data(), values.data(), 1));
  if (!is_open()) fail("cannot be reached");
  PQsetNoticeProcessor(
      connection_.get(), [](void*, const char*) {}, nullptr);
}

// libpq repeats an address that it cannot read, or the piece of it that it stumbled over.
void PostgresConnection::fail(const std::string& what) {
  std::string why = connection_ ? one_line(PQerrorMessage(connection_.get())) : std::string();
  if (!why.empty() && !is_safe(why, url_)) why = "its address cannot be read";
  throw LogError(fmt::format("the database {} {}{}{}", without_password(url_), what,
                             why.empty() ? "" : ": ", why));
}

void PostgresConnection::prepare(const char* sql) {
  if (prepared_.count(sql) != 0) return;
  if (PQsendPrepare(connection_.get(), statement_name(sql).c_str(), sql, 0, nullptr) == 0) {
    fail("is away");
  }
  wait();
  prepared_.insert(sql);
}

PostgresResult PostgresConnection::ask(const char* sql, const std::vector<std::string>& values) {
  if (!is_open()) fail("is away");
  prepare(sql);
  std::vector<const char*> texts;
  texts.reserve(values.size());
  for (const std::string& value : values) texts.push_back(value.c_str());
  if (PQsendQueryPrepared(connection_.get(), statement_name(sql).c_str(),
                          static_cast<int>(texts.size()), texts.data(), nullptr, nullptr, 0) == 0) {
    fail("is away");
  }
  return wait();
}

PostgresResult PostgresConnection::run(const std::string& sql) {
  if (!is_open() || PQsendQuery(connection_.get(), sql.c_str()) == 0) fail("is away");
  return wait();
}

// The last result, or the first that is an error.
PostgresResult PostgresConnection::wait() {
  PostgresResult last(nullptr);
  std::string trouble;
  for (;;) {
    wait_for_input();
    PGresult* result = PQgetResult(connection_.get());
    if (result == nullptr) break;
    if (!is_good(result) && trouble.empty()) trouble = one_line(PQresultErrorMessage(result));
    last = PostgresResult(result);
  }
  if (trouble.empty() && is_open()) return last;
  if (!is_open()) fail("is away");
  throw LogError(fmt::format("the database refuses: {}", trouble));
}

void PostgresConnection::wait_for_input() {
  const auto end = std::chrono::steady_clock::now() + kPatience;
  while (PQisBusy(connection_.get()) != 0) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        end - std::chrono::steady_clock::now());
    pollfd one{PQsocket(connection_.get()), POLLIN, 0};
    if (left.count() <= 0 || poll(&one, 1, static_cast<int>(left.count())) == 0) {
      connection_.reset();
      fail("did not answer for ten seconds");
    }
    if (PQconsumeInput(connection_.get()) == 0) fail("is away");
  }
}

std::vector<std::string> PostgresConnection::notifications() {
  std::vector<std::string> all;
  if (PQconsumeInput(connection_.get()) == 0) fail("is away");
  while (PGnotify* one = PQnotifies(connection_.get())) {
    all.emplace_back(one->extra);
    PQfreemem(one);
  }
  return all;
}

bool is_postgres(std::string_view store) {
  return store.starts_with("postgresql://") || store.starts_with("postgres://");
}

// A password may hold any sign, also those that ought to be written as `%40` or `%2F`: what stands before the last `@` is
// never more than the user's name.
std::string without_password(const std::string& url) {
  const auto begin = url.find("://");
  if (begin == std::string::npos) return "postgresql";
  const auto at = url.rfind('@');
  std::string user, rest = url.substr(begin + 3);
  if (at != std::string::npos && at > begin + 3) {
    user = url.substr(begin + 3, at - begin - 3);
    user = user.substr(0, user.find_first_of(":/?")) + '@';
    rest = url.substr(at + 1);
  }
  return url.substr(0, begin + 3) + user + rest.substr(0, rest.find('?'));
}

}  // namespace earshot::host
