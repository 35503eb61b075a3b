// A file is written beside its place and renamed, so that two runs at once do not see half a file.
#include "check/play_cache.h"

#include <unistd.h>

#include <fstream>
#include <sstream>
#include <system_error>
#include <utility>
#include <vector>

#include "base/kept_diagnostics.h"
#include "base/sha256.h"
#include "check/codes.h"
#include "play/apply.h"

namespace earshot::check {

namespace fs = std::filesystem;

PlayCache::PlayCache(fs::path folder, std::string program)
    : folder_(std::move(folder)), program_(std::move(program)) {}

fs::path PlayCache::file_for(const scenario::Scenario& scenario,
                             const analysis::AppraisalOptions& options) const {
  const std::string limits = std::to_string(options.budget.states) + " " +
                             std::to_string(options.budget.megabytes) + " " +
                             std::to_string(options.random_plays);
  return folder_ / (base::sha256_hex({program_, play::digest(scenario), limits}) + ".json");
}

std::optional<base::Diagnostics> PlayCache::find(const scenario::Scenario& scenario,
                                                 const analysis::AppraisalOptions& options) const {
  std::ifstream file(file_for(scenario, options), std::ios::binary);
  if (!file) return std::nullopt;
  std::ostringstream text;
  text << file.rdbuf();
  return base::read_kept(text.str(), scenario.file, find_message);
}

namespace {

constexpr std::size_t kMostFiles = 2'000;  // some kilobytes each

// An author's every save leaves a file; when there are too many, all go, and are found again.
void make_room(const fs::path& folder) {
  std::error_code failed;
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder, failed)) files.push_back(entry.path());
  if (files.size() < kMostFiles) return;
  for (const fs::path& file : files) fs::remove(file, failed);
}

}  // namespace

void PlayCache::keep(const scenario::Scenario& scenario, const analysis::AppraisalOptions& options,
                     const base::Diagnostics& findings) const {
  std::error_code failed;
  fs::create_directories(folder_, failed);
  make_room(folder_);
  const fs::path place = file_for(scenario, options);
  fs::path beside = place;
  beside += "." + std::to_string(::getpid());
  std::ofstream file(beside, std::ios::binary);
  file << base::keep_text(findings) << std::flush;
  if (file) fs::rename(beside, place, failed);
  if (!file || failed) fs::remove(beside, failed);
}

}  // namespace earshot::check
