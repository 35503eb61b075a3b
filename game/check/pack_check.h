// Private to the room: one pack, all of it or what was asked for in it.
//
// Entry point: check_pack(). The pack is read as a whole either way, since names in one file are
// declared in others.
#pragma once

#include <filesystem>
#include <vector>

#include "check/instruments.h"
#include "check/report.h"

namespace earshot::check {

// `wanted`: files and folders inside the pack's folder, or that folder.
Report check_pack(const std::filesystem::path& folder, std::vector<std::filesystem::path> wanted,
                  const Instruments& instruments);

base::Diagnostic play_without_scenario(const std::filesystem::path& play);

}  // namespace earshot::check
