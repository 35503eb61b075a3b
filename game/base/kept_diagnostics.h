// Diagnostics as text that a later run of the same program reads back.
//
// Entry points: keep_text(), read_kept(). The form is private to the two and may change with every
// build; what cannot be read is as good as not there.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace earshot::base {

// All of them must be of one file, whose name is left out.
std::string keep_text(const Diagnostics& diagnostics);

using FindMessage = std::function<const Message*(std::string_view code)>;
std::optional<Diagnostics> read_kept(std::string_view text, const std::string& file,
                                     const FindMessage& find);

}  // namespace earshot::base
