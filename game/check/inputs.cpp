#include "check/inputs.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <set>
#include <string_view>
#include <system_error>

#include "base/crew.h"
#include "base/sha256.h"
#include "check/files.h"
#include "scenario/load.h"

namespace earshot::check {

namespace fs = std::filesystem;

namespace {

using Entries = std::map<std::string, Inputs::File>;

bool may_be_read(const fs::path& path) {
  constexpr std::array<std::string_view, 6> kTexts{".yaml", ".yml", ".play", ".md", ".po", ".txt"};
  return std::ranges::find(kTexts, path.extension().string()) != kTexts.end();
}

std::optional<std::string> bytes_of(const fs::path& path, std::uintmax_t size) {
  std::ifstream stream(path, std::ios::binary);
  std::string bytes(size + 1, '\0');
  if (!stream) return std::nullopt;
  stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  // One that grows while it is read is not what it was.
  if (stream.bad() || static_cast<std::uintmax_t>(stream.gcount()) > size) return std::nullopt;
  bytes.resize(static_cast<std::size_t>(stream.gcount()));
  return bytes;
}

// Of one that is too large for any check its size is all that is told.
Inputs::File file_at(const fs::path& path) {
  std::error_code failed;
  if (!fs::is_regular_file(path, failed)) return {"no file", nullptr};
  const std::uintmax_t size = fs::file_size(path, failed);
  if (failed) return {"unknown", nullptr};
  if (size > scenario::kMaxCatalogueBytes) return {"size " + std::to_string(size), nullptr};
  auto bytes = bytes_of(path, size);
  if (!bytes) return {"unreadable", nullptr};
  std::string digest = base::sha256_hex({*bytes});
  return {std::move(digest), std::make_shared<const std::string>(*std::move(bytes))};
}

// False: the folder could not be read to its end.
bool list(const fs::path& folder, Entries& files) {
  std::error_code failed;
  auto at = fs::recursive_directory_iterator(folder, failed);
  for (; !failed && at != fs::recursive_directory_iterator(); at.increment(failed))
    files[at->path().string()] = {"there", nullptr};
  return !failed;
}

void read_texts(Entries& files) {
  std::vector<base::Task> tasks;
  tasks.reserve(files.size());
  for (auto& entry : files) {
    if (may_be_read(entry.first))
      tasks.emplace_back([&entry] { entry.second = file_at(entry.first); });
  }
  base::on_all_cores(tasks);
}

}  // namespace

std::string Inputs::digest() const {
  std::string all;
  for (const auto& [path, file] : files) all += path + '\0' + file.digest + '\0';
  return base::sha256_hex({asked, all});
}

std::optional<Inputs> read_inputs(const std::vector<fs::path>& paths) {
  std::error_code failed;
  Inputs inputs;
  inputs.asked = fs::current_path(failed).string() + '\0';
  std::set<fs::path> folders;
  for (const fs::path& path : paths) {
    const auto pack = pack_above(path);
    if (!pack || !fs::exists(path, failed)) return std::nullopt;
    inputs.asked += path.string() + '\0' + pack->string() + '\0';
    folders.insert(*pack);
  }
  for (const fs::path& folder : folders) {
    if (!list(folder, inputs.files)) return std::nullopt;
  }
  read_texts(inputs.files);
  return inputs;
}

}  // namespace earshot::check
