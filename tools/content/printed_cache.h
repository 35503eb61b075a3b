// What a run of `check` printed, kept from one run to the next: where nothing has changed it is printed
// again, and no finding is read, put into words or shown in its text a second time.
//
// Entry point: PrintedCache. What is kept is good for the same inputs (check/inputs.h), wishes and form;
// check/report_cache.h says when a report may be kept at all.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "check/inputs.h"
#include "check/kept_files.h"
#include "content/exit_code.h"

namespace earshot::content {

struct Printed {
  std::string out;      // findings
  std::string summary;  // for the error stream
  ExitCode code = ExitCode::fine;
};

class PrintedCache {
 public:
  // `made_by`: the program, what was wished for, and the form of the output.
  PrintedCache(std::filesystem::path folder, std::string made_by);

  std::optional<Printed> find(const check::Inputs& inputs) const;
  void keep(const check::Inputs& inputs, const Printed& printed) const;

 private:
  std::string name_for(const check::Inputs& inputs) const;

  check::KeptFiles files_;
  std::string made_by_;
};

}  // namespace earshot::content
