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

// `file`: its name is left out; what is read back is of the file that is named then.
std::string keep_text(const Diagnostics& diagnostics, const std::string& file = {});

// nullptr: there is no such message, and the text cannot be read.
using FindMessage = std::function<const Message*(std::string_view code, Severity severity)>;
std::optional<Diagnostics> read_kept(std::string_view text, const std::string& file,
                                     const FindMessage& find);

}  // namespace earshot::base
