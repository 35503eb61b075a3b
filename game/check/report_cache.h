// The report of a whole run, kept from one run to the next: where nothing has changed nothing is read but
// the bytes that show it.
//
// Entry point: ReportCache. A report is kept under the digest of all that was read (inputs.h), of what
// was wished for, and of the program; and only if what there was to read is the same after the run as
// it was before. A file that was damaged is read as none. Whoever may write to the folder may forge
// reports: it is the user's own cache folder.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "check/inputs.h"
#include "check/kept_files.h"
#include "check/report.h"

namespace earshot::check {

class ReportCache {
 public:
  // `program`: what tells this build of the program from every other, and all it reads that lies in no
  // pack. `wishes`: what else the report follows from.
  ReportCache(std::filesystem::path folder, std::string program, std::string wishes);

  std::optional<Report> find(const Inputs& inputs) const;
  // Keeps it when what it was made of is still `before`; says whether it is.
  bool keep(const Inputs& before, const std::optional<Inputs>& after, const Report& report) const;

 private:
  std::string name_for(const Inputs& inputs) const;

  KeptFiles files_;
  std::string program_;
  std::string wishes_;
};

}  // namespace earshot::check
