#include "check/play_cache.h"

#include <utility>

#include "base/kept_diagnostics.h"
#include "base/sha256.h"
#include "check/codes.h"
#include "play/apply.h"

namespace earshot::check {

namespace fs = std::filesystem;

namespace {

// Some kilobytes each: an author's every save leaves one, and a pack may have hundreds.
constexpr std::size_t kMostFindings = 5'000;

}  // namespace

PlayCache::PlayCache(fs::path folder, std::string program)
    : files_(std::move(folder), kMostFindings), program_(std::move(program)) {}

std::string PlayCache::name_for(const scenario::Scenario& scenario,
                                const analysis::AppraisalOptions& options) const {
  const std::string limits = std::to_string(options.budget.states) + " " +
                             std::to_string(options.budget.megabytes) + " " +
                             std::to_string(options.random_plays);
  return base::sha256_hex({program_, play::digest(scenario), limits}) + ".json";
}

std::optional<base::Diagnostics> PlayCache::find(const scenario::Scenario& scenario,
                                                 const analysis::AppraisalOptions& options) const {
  const auto text = files_.find(name_for(scenario, options));
  if (!text) return std::nullopt;
  return base::read_kept(*text, scenario.file,
                         [](std::string_view code, base::Severity) { return find_message(code); });
}

void PlayCache::keep(const scenario::Scenario& scenario, const analysis::AppraisalOptions& options,
                     const base::Diagnostics& findings) const {
  files_.keep(name_for(scenario, options), base::keep_text(findings, scenario.file));
}

}  // namespace earshot::check
