#include "content/version.h"

namespace earshot::content {

std::string_view version() { return EARSHOT_VERSION; }

}  // namespace earshot::content
