// What a run of checks found, and what it needs to be shown: the findings, the texts they point
// into, and what was not decided.
//
// Entry point: Report. A pack may weigh a check otherwise than it is shipped; the message then is a
// copy that the report keeps.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/render.h"
#include "base/result.h"

namespace earshot::check {

using Sources = std::map<std::string, std::shared_ptr<const base::SourceFile>, std::less<>>;

struct Report {
  base::Diagnostics diagnostics;          // in the order in which they are mended
  std::vector<std::string> undecided;     // sentences: what could not be looked at, and why
  std::vector<base::Failure> unreadable;  // what could not be read at all
  std::size_t unread = 0;                 // files that are among `diagnostics` for the same reason
  Sources sources;                        // the files that were read, by path
  std::size_t files = 0;                  // how many were looked at
  std::vector<std::shared_ptr<const base::Message>> weighed;  // diagnostics may point to these

  bool read_everything() const { return unreadable.empty() && unread == 0; }
  std::size_t count(base::Severity severity) const;
  base::FindSource finder() const;  // valid as long as the report is
};

}  // namespace earshot::check
