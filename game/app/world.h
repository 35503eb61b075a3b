// The world the screens share, from what is on this computer: the content, the records, the clock and the dice.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "app/waker.h"
#include "base/result.h"
#include "ui/shell/world.h"

namespace earshot::app {

struct WorldWish {
  std::filesystem::path content;      // a pack; empty: the shipped one
  std::filesystem::path records;      // a folder; empty: where this person's data belong
  std::optional<std::uint64_t> seed;  // of what is drawn; none: from the system
  std::string join;                   // a link into a workshop; empty: none
  Waker* waker = nullptr;             // by whom what comes over the network is announced
};

// What the screens ask of the world outside. Time, chance and files.
ui::World world_of(scenario::Pack pack, records::Store store, std::optional<std::uint64_t> seed);
std::string now_text();  // ISO 8601

base::Result<ui::World> open_world(const WorldWish& wish, const std::filesystem::path& program);

}  // namespace earshot::app
