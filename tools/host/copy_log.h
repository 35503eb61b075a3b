// A log into another one, of whatever kind: how a database is backed up into a file, and a file restored into a database.
//
// Entry points: copy_into_new_file(), restore_log(). Every hash is computed anew and compared: a damaged log makes no copy.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"
#include "host/log.h"

namespace earshot::host {

// Throws LogError. The file comes into being when all of it is there, in place of an older one.
void copy_into_new_file(Log& from, const std::filesystem::path& to);

// Puts a backup where there is nothing yet: a file, or a database without events.
base::Outcome restore_log(const std::filesystem::path& backup, const std::string& store);

}  // namespace earshot::host
