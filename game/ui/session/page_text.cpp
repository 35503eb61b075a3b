#include "ui/session/page_text.h"

#include <md4c.h>

#include <algorithm>
#include <limits>

namespace earshot::ui {
namespace {

// What md4c reports comes in order: a block begins, spans and words follow.
class PageReader {
 public:
  void block(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_LI) next_ = PagePiece::Kind::item;
    if (type == MD_BLOCK_H) next_ = PagePiece::Kind::heading;
    open_ = false;
  }

  void block_ends() {
    next_ = PagePiece::Kind::paragraph;
    open_ = false;
  }

  void span(MD_SPANTYPE type, int step) {
    if (type == MD_SPAN_EM) emphasis_ += step;
    if (type == MD_SPAN_STRONG) strong_ += step;
  }

  // An item's words stand in the item itself or, in a loose list, in a paragraph of it.
  void words(std::string_view words) {
    if (!open_) pieces_.push_back({next_, {}});
    open_ = true;
    next_ = PagePiece::Kind::paragraph;
    auto& runs = pieces_.back().runs;
    if (runs.empty() || runs.back().kind != kind()) runs.push_back({{}, kind()});
    runs.back().text += words;
  }

  std::vector<PagePiece> take() { return std::move(pieces_); }

 private:
  Run::Kind kind() const {
    if (strong_ > 0) return Run::Kind::strong;
    return emphasis_ > 0 ? Run::Kind::emphasis : Run::Kind::plain;
  }

  std::vector<PagePiece> pieces_;
  PagePiece::Kind next_ = PagePiece::Kind::paragraph;
  bool open_ = false;
  int emphasis_ = 0, strong_ = 0;
};

PageReader& reader(void* data) { return *static_cast<PageReader*>(data); }

int take_text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* data) {
  const bool broken = type == MD_TEXT_SOFTBR || type == MD_TEXT_BR;
  reader(data).words(broken ? std::string_view(" ") : std::string_view(text, size));
  return 0;
}

}  // namespace

std::vector<PagePiece> pieces_of_page(std::string_view markdown) {
  PageReader page;
  MD_PARSER parser{};
  parser.flags = MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS;
  parser.enter_block = [](MD_BLOCKTYPE type, void*, void* data) {
    return reader(data).block(type), 0;
  };
  parser.leave_block = [](MD_BLOCKTYPE, void*, void* data) { return reader(data).block_ends(), 0; };
  parser.enter_span = [](MD_SPANTYPE type, void*, void* data) {
    return reader(data).span(type, 1), 0;
  };
  parser.leave_span = [](MD_SPANTYPE type, void*, void* data) {
    return reader(data).span(type, -1), 0;
  };
  parser.text = take_text;
  const auto size = std::min<std::size_t>(markdown.size(), std::numeric_limits<MD_SIZE>::max());
  md_parse(markdown.data(), static_cast<MD_SIZE>(size), &parser, &page);
  return page.take();
}

}  // namespace earshot::ui
