#pragma once

namespace earshot::host {

extern const char* const kVersion;  // "0.1.0"

}  // namespace earshot::host
