// The commands that work on a log without serving it: verify, backup, restore, export, delete.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>

namespace earshot::host {

enum class ExportForm { plays, choices, json };

// 0 clean, 1 mistakes found, 3 could not be read.
int verify_command(const std::string& store, std::ostream& out, std::ostream& err);
int backup_command(const std::string& store, const std::filesystem::path& to, std::ostream& out,
                   std::ostream& err);
int restore_command(const std::filesystem::path& backup, const std::string& store,
                    std::ostream& out, std::ostream& err);
// Without an event: which there are.
int export_command(const std::string& store, const std::string& event, ExportForm form,
                   std::ostream& out, std::ostream& err);

// One event, or all in which nothing happened for so many days. 3 as well when there is none of this id.
int delete_command(const std::string& store, const std::string& event, int older_than_days,
                   std::ostream& out, std::ostream& err);

}  // namespace earshot::host
