// A knowledge page's Markdown as the widgets take it: headings, paragraphs and list items, each a
// list of runs. Lines of the source are joined: where an author breaks a line, nobody sees it.
// Reads by md4c, without HTML, links, pictures or code: those stay the words that they are.
#pragma once

#include <string_view>
#include <vector>

#include "ui/widgets/text_layout.h"

namespace earshot::ui {

struct PagePiece {
  enum class Kind : std::uint8_t { heading, paragraph, item };
  Kind kind = Kind::paragraph;
  std::vector<Run> runs;
};

// In the order of the page. An item of a list in a list is an item like any other.
std::vector<PagePiece> pieces_of_page(std::string_view markdown);

}  // namespace earshot::ui
