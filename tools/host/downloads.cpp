#include "host/downloads.h"

#include <algorithm>

#include "host/json_out.h"

namespace earshot::host {
namespace {

namespace fs = std::filesystem;

bool is_package(const std::string& name) {
  const auto fits = [](char one) {
    return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') || (one >= '0' && one <= '9') ||
           one == '.' || one == '_' || one == '-' || one == '+' || one == '~';
  };
  return name.starts_with("earshot") && (name.ends_with(".deb") || name.ends_with(".tar.gz")) &&
         std::all_of(name.begin(), name.end(), fits);
}

}  // namespace

std::vector<Download> downloads_in(const fs::path& folder) {
  std::vector<Download> all;
  std::error_code ignored;
  for (fs::directory_iterator one(folder, ignored), end; one != end; one.increment(ignored)) {
    const std::string name = one->path().filename().string();
    if (!is_package(name) || !one->is_regular_file(ignored)) continue;
    const std::uintmax_t bytes = one->file_size(ignored);
    if (!ignored) all.push_back({name, one->path(), bytes});
  }
  std::sort(all.begin(), all.end(),
            [](const Download& a, const Download& b) { return a.name < b.name; });
  return all;
}

const Download* find_download(const std::vector<Download>& all, std::string_view path) {
  if (!path.starts_with(kDownloads)) return nullptr;
  path.remove_prefix(kDownloads.size());
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Download& one) { return one.name == path; });
  return found == all.end() ? nullptr : &*found;
}

std::string downloads_json(const std::vector<Download>& all) {
  std::string list = "[";
  for (const Download& one : all) {
    list +=
        (list.size() == 1 ? "" : ",") + JsonOut()
                                            .text("name", one.name)
                                            .number("bytes", static_cast<std::int64_t>(one.bytes))
                                            .done();
  }
  return list + "]";
}

}  // namespace earshot::host
