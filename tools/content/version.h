// The version that the tool tells: the build's.
#pragma once

#include <string_view>

namespace earshot::content {

std::string_view version();  // "0.1.0"

}  // namespace earshot::content
