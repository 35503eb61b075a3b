// The commands that work on a log without serving it: verify, backup, restore, export, delete.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

#include "base/result.h"
#include "host/xapi.h"

namespace earshot::host {

enum class ExportForm { plays, choices, items, json, xapi };

// 0 clean, 1 mistakes found, 3 could not be read.
int verify_command(const std::string& store, std::ostream& out, std::ostream& err);
int backup_command(const std::string& store, const std::filesystem::path& to, std::ostream& out,
                   std::ostream& err);
int restore_command(const std::filesystem::path& backup, const std::string& store,
                    std::ostream& out, std::ostream& err);
// Without an event: which there are.
int export_command(const std::string& store, const std::string& event, ExportForm form,
                   const XapiOptions& xapi, std::ostream& out, std::ostream& err);

// An event's statements, for `push` (lrs_command.h).
base::Result<std::vector<XapiStatement>> statements_in(const std::string& store,
                                                       const std::string& event,
                                                       const XapiOptions& xapi);

// One event, or all in which nothing happened for so many days. 3 as well when there is none of this id.
int delete_command(const std::string& store, const std::string& event, int older_than_days,
                   std::ostream& out, std::ostream& err);

}  // namespace earshot::host
