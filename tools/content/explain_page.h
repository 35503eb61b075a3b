// What `explain` prints of a code: its page of docs/trainers/explain/, which is built into the
// program, as plain text.
//
// Entry points: page_of(), as_plain_text(). That the pages are Markdown stays inside.
#pragma once

#include <string>
#include <string_view>

namespace earshot::content {

// The page of "EAR301" as it was written; nothing when there is none.
std::string_view page_of(std::string_view code);

// Without its heading: sentences wrapped to `width` columns, examples as they stand, moved in.
std::string as_plain_text(std::string_view page, int width);

}  // namespace earshot::content
