// The log in one SQLite file: write-ahead journal, synchronous=FULL, checked when it is opened.
//
// Entry points: open_sqlite_log(), restore_sqlite_log(). One host writes a file at a time; a copy can be made meanwhile.
#pragma once

#include <filesystem>
#include <memory>

#include "base/result.h"
#include "host/log.h"

namespace earshot::host {

inline constexpr std::int64_t kApplicationId = 0x45415253;  // "EARS"; records use another
inline constexpr std::int64_t kLogVersion = 1;

enum class Opening {
  serve,
  look
};  // look: for verify, backup and export, also while a host serves

// Made when it is not there yet (serve alone). Refused: a file of another program or a later version, a damaged one, a network share.
base::Result<std::unique_ptr<Log>> open_sqlite_log(const std::filesystem::path& file,
                                                   Opening opening);

// Puts a backup where there is no file yet, after checking it.
base::Outcome restore_sqlite_log(const std::filesystem::path& backup,
                                 const std::filesystem::path& file);

}  // namespace earshot::host
