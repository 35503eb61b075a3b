// The tables, and how an older file is brought up to them. Private to the room.
//
// Entry points: migrate(), examine(). A file names its maker (application_id) and its version
// (user_version, and once more with a checksum in `about`, so that one flipped byte cannot pass for
// a newer version).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "records/database.h"

namespace earshot::records {

inline constexpr std::int64_t kApplicationId = 0x45415253;  // "EARS"

// migrations()[i] brings a file of version i to version i + 1. Steps are added, never changed:
// files of each version are out there.
std::span<const std::string_view> migrations();
inline std::int64_t current_version() { return static_cast<std::int64_t>(migrations().size()); }

// Each step in a transaction of its own. The database is new or of a version that `steps` knows.
void migrate(const Database& database, std::span<const std::string_view> steps = migrations());

enum class Condition : std::uint8_t {
  sound,
  damaged,
  foreign,  // sound, but made by another program
  newer,    // sound, but made by a later version
};
struct Health {
  Condition condition = Condition::sound;
  std::string why;  // of a damaged one: "a row of actions does not match its checksum"
  std::int64_t version = 0;
  std::string content;  // of a sound one: RowCheck::content
};
// Reads everything: structure, schema, every row. Changes nothing. Throws for what is no fault of
// the file.
Health examine(const Database& database, std::span<const std::string_view> steps = migrations());

// The few values about the file as a whole. Empty: there is none.
std::string about(const Database& database, std::string_view key);
void set_about(const Database& database, std::string_view key, std::string_view value);

}  // namespace earshot::records
