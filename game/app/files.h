// Files the program writes beside its records.
#pragma once

#include <filesystem>
#include <string_view>

#include "app/backend.h"
#include "base/result.h"

namespace earshot::app {

// Whole or not at all: whoever reads sees the old file or the new one.
base::Outcome write_whole(const std::filesystem::path& file, std::string_view text);
base::Outcome write_png(const std::filesystem::path& file, const Picture& picture);

}  // namespace earshot::app
