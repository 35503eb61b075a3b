// Private to the room, and to who measures or tests it: the bot that does whatever can be done.
//
// Entry point: RandomBot.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "analysis/bots.h"
#include "base/split_mix.h"

namespace earshot::analysis {

// Draws from its seed alone, so that the same seed plays the same play on every machine.
class RandomBot final : public Bot {
 public:
  // `causes`: how many the board of causes shows.
  RandomBot(std::uint64_t seed, std::size_t causes) : random_(seed), causes_(causes) {}

  void begin(std::uint64_t seed) override { random_ = base::SplitMix64(seed); }

  // It hears most lines and replies when all is said, but now and then interrupts, marks a line,
  // looks away, writes a fact down, strikes it out, or (one action in 200) walks out. It never asks
  // for what would be refused.
  std::optional<play::Action> next(const play::Sight& sight) override;

 private:
  // `drawn`: which of the open cards.
  play::Action reply(const play::Sight& sight, std::uint32_t drawn);
  std::optional<play::Action> pass_time(const play::Sight& sight);
  play::Action take(const play::Sight& sight, scenario::ChoiceIndex card);
  scenario::FactSet some_of(const play::KnownFacts& facts);
  std::optional<play::Action> write(const play::Sight& sight);
  std::optional<play::Action> attend(const play::Sight& sight);

  base::SplitMix64 random_;
  std::size_t causes_;
};

}  // namespace earshot::analysis
