// The pages of docs/trainers/explain/: every code has one, and its examples are what they say. The
// wrong one is reported by this code, the mended one is not, and has no error of any kind.
#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/render.h"
#include "check/check_pack.h"
#include "check/codes.h"
#include "check/speller.h"
#include "support/catch.h"
#include "support/paths.h"
#include "text/face.h"
#include "tools/docs.h"
#include "tools/frames.h"
#include "tools/tool.h"

namespace earshot::content {

namespace fs = std::filesystem;

namespace {

// What no page can show: why stands behind each code.
const std::set<std::string> kToldInWords{
    "EAR101",  // the rights on a file of this computer
    "EAR102",  // a file of more than a mebibyte
    "EAR115",  // more than 100,000 values
    "EAR116",  // a text of more than 4,000 characters
    "EAR131",  // more than 500 mistakes
    "EAR217",  // more than 1,024 replies
    "EAR380",  // a play of more than a mebibyte
    "EAR599",  // a customer too large to be played through in the time there is
};

std::vector<std::string> codes() {
  std::vector<std::string> codes;
  for (const base::Message* message : check::all_messages())
    codes.push_back(base::code_text(*message));
  return codes;
}

std::vector<test::Block> blocks_under(const std::string& section, const std::string& code) {
  std::vector<test::Block> blocks = test::blocks_of_page("explain/" + code);
  std::erase_if(blocks, [&](const test::Block& block) { return block.section != section; });
  return blocks;
}

// What the words are checked with. Where no English dictionary is installed there is no speller.
struct Tools {
  text::ShippedFaces faces = *text::ShippedFaces::open(test::root() / "assets" / "fonts");
  base::Result<check::Speller> speller =
      check::Speller::open(check::Speller::system_folder(), "en_GB");

  check::Instruments instruments() const {
    return {&faces.regular, speller ? &*speller : nullptr, std::nullopt};
  }
};

const Tools& tools() {
  static const Tools kTools;
  return kTools;
}

constexpr std::uint64_t kStates = 100'000;  // a page's customer is small

// EAR5xx and EAR611 to EAR617 are found by playing; the other pages need no playing.
bool is_found_by_playing(std::string_view code) {
  return code.starts_with("EAR5") || (code >= "EAR611" && code <= "EAR617");
}

check::Instruments instruments_for(std::string_view code) {
  check::Instruments instruments = tools().instruments();
  if (is_found_by_playing(code)) instruments.plays.emplace().budget.states = kStates;
  return instruments;
}

bool can_be_checked_here(const std::string& code) { return code != "EAR707" || tools().speller; }

check::Report checked(const std::vector<test::Block>& blocks, std::string_view code) {
  const test::Folder folder("explain");
  return check::check_paths({test::write_example(folder, blocks)}, instruments_for(code));
}

bool reports(const check::Report& report, const std::string& code) {
  return std::any_of(report.diagnostics.begin(), report.diagnostics.end(),
                     [&](const auto& one) { return base::code_text(*one.message) == code; });
}

std::string found(const check::Report& report) {
  return base::render_text(report.diagnostics, report.finder());
}

}  // namespace

TEST_CASE("every code has a page, and every page is of a code") {
  std::set<std::string> pages;
  for (const auto& entry : fs::directory_iterator(test::root() / "docs/trainers/explain"))
    pages.insert(entry.path().stem().string());
  const std::vector<std::string> all = codes();
  CHECK(pages == std::set<std::string>(all.begin(), all.end()));
}

TEST_CASE("a page begins with its code and name and has a wrong and a right part") {
  for (const base::Message* message : check::all_messages()) {
    const std::string code = base::code_text(*message);
    const std::string page = test::page_text("explain/" + code);
    INFO(code);
    CHECK(page.starts_with("# " + code + " " + std::string(message->name) + "\n\n"));
    const std::size_t wrong = page.find("\n\n## Wrong\n\n");
    const std::size_t right = page.find("\n\n## Right\n\n");
    CHECK((wrong < right && right != std::string::npos));
  }
}

TEST_CASE("the wrong example of every page is reported by its code") {
  for (const std::string& code : codes()) {
    const auto blocks = blocks_under("Wrong", code);
    INFO(code);
    CHECK(blocks.empty() == kToldInWords.contains(code));
    if (blocks.empty() || !can_be_checked_here(code)) continue;
    const check::Report report = checked(blocks, code);
    INFO(found(report));
    CHECK(reports(report, code));
  }
}

TEST_CASE("the right example of every page is not reported by its code, and has no errors") {
  for (const std::string& code : codes()) {
    const auto blocks = blocks_under("Right", code);
    INFO(code);
    CHECK((!blocks.empty() || kToldInWords.contains(code)));
    if (blocks.empty()) continue;
    const check::Report report = checked(blocks, code);
    INFO(found(report));
    CHECK(!reports(report, code));
    CHECK(report.count(base::Severity::error) == 0);
    CHECK(report.unreadable.empty());
  }
}

TEST_CASE("every block of a page is of a kind that has a frame") {
  for (const std::string& code : codes()) {
    for (const test::Block& block : test::blocks_of_page("explain/" + code)) {
      INFO(code << ".md:" << block.line << " ```" << block.info);
      CHECK(test::frame_is_known(block.info));
    }
  }
}

TEST_CASE("a page is printed as plain text within the width of the terminal") {
  for (const std::string& code : codes()) {
    const std::string out = test::run_tool({"explain", code}).out;
    INFO(out);
    CHECK_THAT(out, test::contains("\n\nWrong:\n\n"));
    CHECK_THAT(out, test::contains("\n\nRight:\n\n"));
    CHECK(out.find("```") == std::string::npos);
    CHECK(out.find("## ") == std::string::npos);
    CHECK(!out.ends_with("\n\n"));
  }
}

}  // namespace earshot::content
