// Files in the user's cache folder, each good for one thing that its name says.
//
// Entry point: KeptFiles. A file is written beside its place and renamed, so that runs at the same time
// never see half of one; it begins with the digest of the rest, so that one that was damaged is as
// good as none.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace earshot::check {

class KeptFiles {
 public:
  // `most`: when there are so many, all go before the next is kept. The folder is made when something
  // is kept; where that fails nothing is kept.
  KeptFiles(std::filesystem::path folder, std::size_t most);

  std::optional<std::string> find(const std::string& name) const;
  void keep(const std::string& name, std::string_view text) const;

 private:
  void make_room() const;

  std::filesystem::path folder_;
  std::size_t most_;
};

}  // namespace earshot::check
