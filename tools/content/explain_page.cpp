// The pages stand one behind the other in one text; each begins with a heading of the first rank.
#include "content/explain_page.h"

#include "content/text.h"

extern const std::string_view kExplainPages;

namespace earshot::content {

namespace {

constexpr std::string_view kPageHead = "# EAR";
constexpr std::string_view kPartHead = "## ";
constexpr std::string_view kFence = "```";
constexpr std::string_view kIndent = "  ";
constexpr std::string_view kExampleIndent = "      ";

// Line by line; a paragraph is printed when it has ended.
class PagePrinter {
 public:
  explicit PagePrinter(int width) : width_(width) {}

  void add(std::string_view line) {
    if (line.starts_with(kFence)) {
      end_paragraph();
      in_example_ = !in_example_;
      if (in_example_) begin_block();
    } else if (in_example_) {
      text_ += (line.empty() ? "" : std::string(kExampleIndent)) + std::string(line) + "\n";
    } else if (line.starts_with(kPartHead)) {
      begin_block();
      text_ += std::string(line.substr(kPartHead.size())) + ":\n";
    } else if (line.empty()) {
      end_paragraph();
    } else {
      paragraph_ += std::string(line) + " ";
    }
  }

  std::string finished() {
    end_paragraph();
    return std::move(text_);
  }

 private:
  // An empty line between what stands above and what follows.
  void begin_block() {
    if (!text_.empty()) text_ += "\n";
  }

  void end_paragraph() {
    if (paragraph_.empty()) return;
    begin_block();
    text_ += wrapped(paragraph_, width_, kIndent);
    paragraph_.clear();
  }

  int width_;
  bool in_example_ = false;
  std::string paragraph_;
  std::string text_;
};

}  // namespace

std::string_view page_of(std::string_view code) {
  const std::string head = "# " + std::string(code) + " ";
  const std::size_t begin = kExplainPages.find(head);
  if (begin == std::string_view::npos) return {};
  const std::size_t next = kExplainPages.find("\n" + std::string(kPageHead), begin);
  return kExplainPages.substr(
      begin, next == std::string_view::npos ? std::string_view::npos : next + 1 - begin);
}

std::string as_plain_text(std::string_view page, int width) {
  PagePrinter printer(width);
  page.remove_prefix(page.empty() ? 0 : page.find('\n') + 1);
  while (!page.empty()) {
    const std::size_t end = page.find('\n');
    printer.add(page.substr(0, end));
    page.remove_prefix(end == std::string_view::npos ? page.size() : end + 1);
  }
  return printer.finished();
}

}  // namespace earshot::content
