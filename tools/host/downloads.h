// Earshot itself, for workstations that do not have it yet: the packages that lie beside the program.
//
// Entry points: downloads_in(), and downloads_json() for the join page. Only regular files that are called like our packages are handed out.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace earshot::host {

struct Download {
  std::string name;
  std::filesystem::path file;
  std::uintmax_t bytes = 0;
};

// Sorted by name; none when there is no such folder.
std::vector<Download> downloads_in(const std::filesystem::path& folder);
const Download* find_download(const std::vector<Download>& all, std::string_view path);
std::string downloads_json(const std::vector<Download>& all);  // [{"name", "bytes"}]
inline constexpr std::string_view kDownloads = "/download/";

}  // namespace earshot::host
