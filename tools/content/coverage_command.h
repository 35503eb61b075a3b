// `earshot-content coverage`: which items of a pack's curriculum its scenarios exercise, and which
// none does.
//
// Entry points: coverage(), the command; covered(), what it counts.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "content/console.h"
#include "scenario/load.h"

namespace earshot::content {

struct CoverageOptions {
  std::filesystem::path pack;
  std::uint64_t budget = 5'000'000;  // states, for each search for a best play
  bool holes = false;                // only what nothing covers
  bool json = false;
};

// How an item counts. A mistake counts in a scenario where it can be made and has feedback, and needs
// two such scenarios. An item that is no move (a team's, a tool's, what feedback may promise) counts
// in a scenario that names it in `covers`. Everything else, and these too, count where a choice whose
// technique covers them is taken on a best play: one with full marks in all three scores.
enum class Counting : std::uint8_t { on_best_play, mistake, named };
Counting counting_of(const scenario::CurriculumItem& item);
std::size_t scenarios_needed(Counting counting);

struct CoveredItem {
  scenario::CurriculumItem item;
  std::vector<std::string> scenarios;  // that count, by id
  std::vector<std::string> claimed;    // that name it in `covers`, and do not count

  bool covered() const;
};

// `undecided`: sentences about scenarios for which no best play is known.
struct PackCoverage {
  std::vector<CoveredItem> items;
  std::vector<std::string> undecided;
};
PackCoverage covered(const scenario::Pack& pack, std::uint64_t budget);

ExitCode coverage(const CoverageOptions& options, Console& console);

}  // namespace earshot::content
