#include "support/golden.h"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "support/catch.h"

namespace earshot::test {

std::string read_text(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + file.string());
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

void check_golden(const std::filesystem::path& file, const std::string& text) {
  INFO("golden file: " << file.string());
  if (std::getenv("EARSHOT_REWRITE_GOLDEN") != nullptr) {
    std::ofstream(file, std::ios::binary) << text;
  }
  REQUIRE(std::filesystem::exists(file));
  CHECK(read_text(file) == text);
}

}  // namespace earshot::test
