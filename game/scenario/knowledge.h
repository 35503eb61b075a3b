// The knowledge pages of a pack by themselves, for who reads them again when one was saved.
#pragma once

#include <filesystem>
#include <vector>

#include "scenario/load.h"

namespace earshot::scenario {

// Those that can be read, in the order of load_pack; what is wrong with others, that says.
std::vector<KnowledgePage> load_knowledge(const std::filesystem::path& folder);

}  // namespace earshot::scenario
