// Everything that a check of packs reads, to the byte: what it finds follows from this, the wishes of who
// asks, and the program.
//
// Entry point: read_inputs(). It reads more than a check does (every text in a pack's folder, whatever
// it is for, and the names of the others), so that nothing a check reads can be missing from it.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace earshot::check {

struct Inputs {
  struct File {
    std::string digest;                        // of a text; of what is no text, what it is
    std::shared_ptr<const std::string> bytes;  // none where it is no text, or could not be read
  };

  std::string asked;  // the paths as they were written, and from where
  std::map<std::string, File> files;

  std::string digest() const;
};

// Nothing when not every path lies in a pack: then more than one folder has a say.
std::optional<Inputs> read_inputs(const std::vector<std::filesystem::path>& paths);

}  // namespace earshot::check
