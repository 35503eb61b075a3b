// Takes out of a damaged file what is still whole. Private to the room.
#pragma once

#include <cstddef>
#include <filesystem>

#include "records/database.h"

namespace earshot::records {

struct Salvage {
  std::size_t rows = 0;  // that `target` did not have, or had in an older form
  bool complete = true;  // everything in the damaged file could be read and was taken over
};
// `target` holds an older state of the same records, or none. The damaged file is not changed.
Salvage salvage(const std::filesystem::path& damaged, const Database& target);

}  // namespace earshot::records
