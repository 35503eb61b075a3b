// Files the program writes beside its records, and where its own are found.
#pragma once

#include <filesystem>
#include <string_view>

#include "app/backend.h"
#include "base/result.h"

namespace earshot::app {

// Whole or not at all: whoever reads sees the old file or the new one.
base::Outcome write_whole(const std::filesystem::path& file, std::string_view text);
base::Outcome write_png(const std::filesystem::path& file, const Picture& picture);

// A folder the program brings with it (assets, content): beside the program, above it (a build
// folder in the repository), or where it was built from.
base::Result<std::filesystem::path> find_beside(const std::filesystem::path& program,
                                                std::string_view name);
base::Result<std::filesystem::path> find_assets(const std::filesystem::path& program);

}  // namespace earshot::app
