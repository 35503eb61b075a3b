// Runs the content tool inside the test: what it wrote, and the code it ended with.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "content/console.h"

namespace earshot::test {

struct Ran {
  content::ExitCode code = content::ExitCode::fine;
  std::string out;
  std::string err;
};

// In the repository's root, with `input` as if it came through a pipe.
Ran run_tool(std::vector<std::string> arguments, const std::string& input = "");
Ran run_tool_in(const std::filesystem::path& folder, std::vector<std::string> arguments,
                const std::string& input = "");

// A folder of the test's own, emptied first and removed at the end.
class Folder {
 public:
  explicit Folder(const std::string& name);
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  const std::filesystem::path& path() const { return path_; }
  void write(const std::string& name,
             const std::string& text) const;  // folders in between are made
  std::string read(const std::string& name) const;

 private:
  std::filesystem::path path_;
};

}  // namespace earshot::test
