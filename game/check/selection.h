// Private to the room: of a report only what concerns the files that were asked for.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "check/report.h"

namespace earshot::check {

class Selection {
 public:
  explicit Selection(std::vector<std::filesystem::path> wanted);  // files and folders

  bool has(const std::filesystem::path& path) const;
  void keep(const std::string& file);  // though nobody asked for it

  // Takes the diagnostics of other files out and counts those that are left. The texts stay: notes
  // may point into files that were not asked for.
  void narrow(Report& report);

 private:
  bool knows(const std::string& file);

  std::vector<std::filesystem::path> wanted_;
  std::map<std::string, bool> known_;
};

}  // namespace earshot::check
