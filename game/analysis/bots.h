// Players that are no people: they see what a player may see (play::View) and nothing else.
//
// Entry point: RandomBot. It does whatever can be done, at random but from its seed alone, so that
// the same seed plays the same play on every machine. `earshot-content play --bot random --seed N`
// and the property tests play with it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/split_mix.h"
#include "play/action.h"
#include "play/view.h"

namespace earshot::analysis {

class RandomBot {
 public:
  // `causes`: how many the board of causes shows.
  RandomBot(std::uint64_t seed, std::size_t causes) : random_(seed), causes_(causes) {}

  // What it does next; nothing when the play is closed. It hears most lines and replies when all is
  // said, but now and then interrupts, marks a line, looks away, writes a fact down, strikes it
  // out, or (one action in 200) walks out. It never asks for what would be refused.
  std::optional<play::Action> next(const play::View& view);

 private:
  play::Action reply(const play::View& view, const play::Card& card);
  scenario::FactSet some_of(const std::vector<play::KnownFact>& facts);
  std::optional<play::Action> write(const play::View& view);
  std::optional<play::Action> attend(const play::View& view);

  base::SplitMix64 random_;
  std::size_t causes_;
};

}  // namespace earshot::analysis
