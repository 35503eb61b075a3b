// Where the entries of a PO file stand, which gettext's library does not tell. Private to the room.
//
// Entry point: po_places(). It knows no more of PO than where keywords, texts and comments begin
// and end, and is right about files that the library has read without a mistake.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace earshot::base {

struct PoPlace {
  std::size_t begin = 0;  // bytes: of msgctxt or msgid
  std::size_t words = 0;  // of msgstr's first quote
  std::size_t end = 0;    // behind msgstr's last quote
};

std::vector<PoPlace> po_places(std::string_view text);  // the header's too, in the file's order

}  // namespace earshot::base
