// Everything that a check of packs reads, to the byte: what it finds follows from this, the wishes of who
// asks, and the program.
//
// Entry point: read_inputs(). It reads more than a check does (every text in a pack's folder, whatever
// it is for, and the names of the others), so that nothing a check reads can be missing from it. Texts are
// not kept, but read again where they are shown.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace earshot::check {

struct Inputs {
  std::string asked;                         // the paths as they were written, and from where
  std::map<std::string, std::string> files;  // the digest of a text; of what is no text, what it is

  std::string digest() const;
  // A text as it was read. Nothing where it was none, or is another by now.
  std::optional<std::string> text(const std::string& path) const;
};

// Nothing when not every path lies in a pack: then more than one folder has a say.
std::optional<Inputs> read_inputs(const std::vector<std::filesystem::path>& paths);

}  // namespace earshot::check
