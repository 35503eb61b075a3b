#include "check/inputs.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
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

using Entries = std::map<std::string, std::string>;

constexpr std::size_t kTogether = 16;  // files that one core reads before it asks for more work

bool may_be_read(const fs::path& path) {
  constexpr std::array<std::string_view, 6> kTexts{".yaml", ".yml", ".play", ".md", ".po", ".txt"};
  return std::ranges::find(kTexts, path.extension().string()) != kTexts.end();
}

// Into a buffer that was used before: new memory costs more than the reading. Nothing when the file
// grows while it is read, and is not what it was.
std::optional<std::string_view> read_into(std::string& buffer, const fs::path& path,
                                          std::size_t size) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"),
                                                             &std::fclose);
  if (file == nullptr) return std::nullopt;
  std::setvbuf(file.get(), nullptr, _IONBF, 0);
  if (buffer.size() <= size) buffer.resize(size + 1);
  const std::size_t length = std::fread(buffer.data(), 1, size + 1, file.get());
  if (std::ferror(file.get()) != 0 || length > size) return std::nullopt;
  return std::string_view(buffer).substr(0, length);
}

struct Read {
  std::string told;        // of one that is too large for any check its size is all that is told
  std::string_view bytes;  // in the buffer
};

Read read(const fs::path& path, std::string& buffer) {
  std::error_code failed;
  if (!fs::is_regular_file(path, failed)) return {"no file", {}};
  const std::uintmax_t size = fs::file_size(path, failed);
  if (failed) return {"unknown", {}};
  if (size > scenario::kMaxCatalogueBytes) return {"size " + std::to_string(size), {}};
  const auto bytes = read_into(buffer, path, static_cast<std::size_t>(size));
  if (!bytes) return {"unreadable", {}};
  return {base::sha256_hex({*bytes}), *bytes};
}

// False: the folder could not be read to its end.
bool list(const fs::path& folder, Entries& files) {
  std::error_code failed;
  auto at = fs::recursive_directory_iterator(folder, failed);
  for (; !failed && at != fs::recursive_directory_iterator(); at.increment(failed))
    files[at->path().string()] = "there";
  return !failed;
}

void read_texts(Entries& files) {
  std::vector<Entries::value_type*> texts;
  for (auto& entry : files) {
    if (may_be_read(entry.first)) texts.push_back(&entry);
  }
  std::vector<base::Task> tasks;
  for (std::size_t first = 0; first < texts.size(); first += kTogether) {
    tasks.emplace_back([&texts, first] {
      std::string buffer;
      for (std::size_t i = first; i < std::min(first + kTogether, texts.size()); ++i)
        texts[i]->second = read(texts[i]->first, buffer).told;
    });
  }
  base::on_all_cores(tasks);
}

}  // namespace

std::string Inputs::digest() const {
  std::string all;
  for (const auto& [path, file] : files) all += path + '\0' + file + '\0';
  return base::sha256_hex({asked, all});
}

std::optional<std::string> Inputs::text(const std::string& path) const {
  const auto found = files.find(path);
  if (found == files.end()) return std::nullopt;
  std::string buffer;
  const Read now = read(path, buffer);
  if (now.told != found->second) return std::nullopt;
  return std::string(now.bytes);
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
