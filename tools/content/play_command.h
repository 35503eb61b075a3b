// `earshot-content play`: one play of a scenario by a person, by a script or by a bot, and the
// debrief behind it.
//
// Entry point: play(). What may be done and what it is worth comes from play::Run, play::view and
// play::debrief alone.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "content/console.h"
#include "play/view.h"

namespace earshot::content {

struct PlayOptions {
  std::filesystem::path scenario;
  std::string language;                // empty: as the scenario was written
  std::string variant;                 // empty: drawn, or the script's
  std::optional<std::uint64_t> order;  // none: drawn, or the script's
  play::Mode mode = play::Mode::realistic;
  std::string from;  // a node to begin at; empty: the first
  std::string with;  // what the play is to have behind it there (play/beginning_words.h)
  std::filesystem::path script;  // empty: no script
  std::string bot;               // empty: no bot
  std::uint64_t seed = 1;
  int plays = 1;
  bool json = false;
  std::filesystem::path save;  // empty: not saved
  Colour colour = Colour::automatic;
};

ExitCode play(const PlayOptions& options, Console& console);

}  // namespace earshot::content
