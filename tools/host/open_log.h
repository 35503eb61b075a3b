// A log by what `--store` says: the path of an SQLite file, or the address of a PostgreSQL database.
//
// Entry points: open_log(), told_store().
#pragma once

#include <memory>
#include <string>

#include "base/result.h"
#include "host/log.h"
#include "host/sqlite_log.h"

namespace earshot::host {

base::Result<std::unique_ptr<Log>> open_log(const std::string& store, Opening opening);

std::string told_store(const std::string& store);  // without a password

}  // namespace earshot::host
