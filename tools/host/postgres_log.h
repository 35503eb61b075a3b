// The log in PostgreSQL, or in whatever speaks its protocol: several hosts may serve the same events, behind any balancer.
//
// Entry point: open_postgres_log(). `seq` is given under the lock of the event's row, in the transaction that writes the record; NOTIFY carries the event's id and
// nothing else; what a host folds is what news() reads back. When the database goes away, every call throws and the next one tries to reach it again.
#pragma once

#include <memory>
#include <string>

#include "base/result.h"
#include "host/log.h"
#include "host/sqlite_log.h"

namespace earshot::host {

inline constexpr std::int64_t kPostgresVersion = 1;  // of the tables

// Makes its tables, in the schema `earshot`, where there are none (serve alone). Refused: tables of a later version.
base::Result<std::unique_ptr<Log>> open_postgres_log(const std::string& url, Opening opening);

}  // namespace earshot::host
