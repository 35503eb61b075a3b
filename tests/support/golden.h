// Golden files: what a program should print, kept as files. With EARSHOT_REWRITE_GOLDEN=1 in the environment they are written anew
// instead of being compared; what changed is then read with git diff.
#pragma once

#include <filesystem>
#include <string>

namespace earshot::test {

// Fails the test, showing both, when the file does not hold exactly `text`.
void check_golden(const std::filesystem::path& file, const std::string& text);

std::string read_text(const std::filesystem::path& file);  // throws when it cannot be read

}  // namespace earshot::test
