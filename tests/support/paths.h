// Where a test finds the files that stand in the repository. root() is the entry point.
#pragma once

#include <filesystem>

namespace earshot::test {

// The folder that holds game/, content/ and tests/, as an absolute path.
std::filesystem::path root();

}  // namespace earshot::test
