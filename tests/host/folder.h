// A folder of a test's own, gone with it.
#pragma once

#include <cstdlib>
#include <filesystem>

namespace earshot::host::test {

class Folder {
 public:
  Folder() {
    char name[] = "/tmp/earshot-host-XXXXXX";
    path_ = mkdtemp(name);
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::filesystem::path operator/(const char* name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

}  // namespace earshot::host::test
