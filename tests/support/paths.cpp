// The root is handed in by tests/support/CMakeLists.txt, so that a test runs from any folder.
#include "support/paths.h"

namespace earshot::test {

std::filesystem::path root() { return EARSHOT_ROOT; }

}  // namespace earshot::test
