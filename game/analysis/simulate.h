// What random players come to: many seeded plays, on all cores.
//
// Entry point: simulate(). RandomBot (bots.h) plays with the seeds first_seed, first_seed + 1, …;
// the same seeds give the same figures on every machine and with any number of cores.
#pragma once

#include <cstdint>
#include <memory>

#include "scenario/model.h"

namespace earshot::analysis {

struct Spread {
  double mean = 0;            // points, 0–100, of the unrounded scores
  double deviation = 0;       // standard deviation of the plays themselves (divided by n)
  int least = 100, most = 0;  // points as shown
};

struct Simulation {
  std::uint32_t plays = 0;
  std::uint32_t passed = 0;
  Spread root_cause, empathy, follow_through, total;
  double replies = 0;  // mean
};

struct Plays {
  std::uint32_t count = 10'000;
  std::uint64_t first_seed = 1;
  unsigned threads = 0;  // 0: as many as there are cores
};

Simulation simulate(const std::shared_ptr<const scenario::Scenario>& scenario,
                    scenario::VariantIndex variant, const Plays& plays = {});

}  // namespace earshot::analysis
