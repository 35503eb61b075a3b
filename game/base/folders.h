// Where a program finds what it brings with it.
//
// Entry point: find_beside().
#pragma once

#include <filesystem>
#include <string_view>

#include "base/result.h"

namespace earshot::base {

// The program that is running.
inline constexpr const char* kThisProgram = "/proc/self/exe";

// A folder of the program (assets, content): beside it, above it (a build folder in the
// repository), under share/earshot, or where it was built from.
Result<std::filesystem::path> find_beside(const std::filesystem::path& program,
                                          std::string_view name);

}  // namespace earshot::base
