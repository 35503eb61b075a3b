#include "check/kept_files.h"

#include <unistd.h>

#include <fstream>
#include <sstream>
#include <system_error>
#include <utility>
#include <vector>

#include "base/sha256.h"

namespace earshot::check {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kDigest = 64;  // characters

}  // namespace

KeptFiles::KeptFiles(fs::path folder, std::size_t most) : folder_(std::move(folder)), most_(most) {}

std::optional<std::string> KeptFiles::find(const std::string& name) const {
  std::ifstream file(folder_ / name, std::ios::binary);
  if (!file) return std::nullopt;
  std::ostringstream read;
  read << file.rdbuf();
  std::string text = std::move(read).str();
  if (text.size() < kDigest) return std::nullopt;
  const std::string digest = text.substr(0, kDigest);
  text.erase(0, kDigest);
  if (base::sha256_hex({text}) != digest) return std::nullopt;
  return text;
}

void KeptFiles::make_room() const {
  std::error_code failed;
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder_, failed)) files.push_back(entry.path());
  if (files.size() < most_) return;
  for (const fs::path& file : files) fs::remove(file, failed);
}

void KeptFiles::keep(const std::string& name, std::string_view text) const {
  std::error_code failed;
  fs::create_directories(folder_, failed);
  make_room();
  const fs::path place = folder_ / name;
  fs::path beside = place;
  beside += "." + std::to_string(::getpid());
  std::ofstream file(beside, std::ios::binary);
  file << base::sha256_hex({text}) << text << std::flush;
  if (file) fs::rename(beside, place, failed);
  if (!file || failed) fs::remove(beside, failed);
}

}  // namespace earshot::check
