#include "host/version.h"

namespace earshot::host {

const char* const kVersion = EARSHOT_VERSION;

}  // namespace earshot::host
