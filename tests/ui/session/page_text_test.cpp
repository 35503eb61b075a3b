#include "ui/session/page_text.h"

#include "support/catch.h"

namespace earshot::ui {
namespace {

// "item: plain *emphasis* **strong**", a piece on each line.
std::string shown(std::string_view markdown) {
  static constexpr std::string_view kKinds[] = {"heading", "paragraph", "item"};
  static constexpr std::string_view kMarks[] = {"", "*", "**", ""};
  std::string all;
  for (const PagePiece& piece : pieces_of_page(markdown)) {
    all.append(kKinds[static_cast<std::size_t>(piece.kind)]).append(": ");
    for (const Run& run : piece.runs) {
      const auto mark = kMarks[static_cast<std::size_t>(run.kind)];
      all.append(mark).append(run.text).append(mark);
    }
    all += '\n';
  }
  return all;
}

TEST_CASE("a line that an author breaks is one paragraph on the page") {
  CHECK(shown("# Post\n\nThe record may say: write in large print,\nwrite to somebody else.\n\nAt "
              "the desk\n") ==
        "heading: Post\n"
        "paragraph: The record may say: write in large print, write to somebody else.\n"
        "paragraph: At the desk\n");
}

TEST_CASE("an item goes on in the lines below it, tight or loose") {
  CHECK(shown("- Money back is for Kath\n  to say.\n- Fetch her.\n\nThen wait.") ==
        "item: Money back is for Kath to say.\nitem: Fetch her.\nparagraph: Then wait.\n");
  CHECK(shown("- One\n\n- Two\n") == "item: One\nitem: Two\n");
}

TEST_CASE("stars are emphasis, not stars") {
  CHECK(shown("**Rooms.** It is *known as* that.") ==
        "paragraph: **Rooms.** It is *known as* that.\n");
  CHECK(pieces_of_page("**Rooms.** Yes.").front().runs.front().text == "Rooms.");
}

TEST_CASE("nothing on a page is no piece, and markup that pages have not is words") {
  CHECK(pieces_of_page("").empty());
  CHECK(shown("<b>loud</b>") == "paragraph: <b>loud</b>\n");
}

}  // namespace
}  // namespace earshot::ui
