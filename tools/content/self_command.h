// `man` and `completion`: what the tool says of itself to other programs, made from the declarations
// of its commands.
//
// Entry points: render_man(), render_completion(). They know CLI11, as command_line*.cpp do.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "content/command_parts.h"

namespace earshot::content {

// A page for man(1).
std::string render_man(const CLI::App& app, std::string_view version);

// `shell`: bash, zsh or fish; nothing for any other.
std::optional<std::string> render_completion(const CLI::App& app, std::string_view shell);

}  // namespace earshot::content
