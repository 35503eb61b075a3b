#include "ui/widgets/scroll.h"

#include <string>
#include <utility>

#include "support/seeds.h"
#include "ui/headless.h"
#include "ui/widgets/frame.h"
#include "ui/widgets/text.h"

namespace earshot::ui {
namespace {

using test::Headless;

constexpr Rect kArea{10.0F, 10.0F, 400.0F, 200.0F};

// Lines of text, the last `after` of which are no words that have to stay in sight.
struct Log {
  int lines = 0;
  int after = 0;

  void operator()(Ui& ui) const {
    ScrollArea area(ui, "log", kArea, ScrollArea::Keep::end);
    Column column(area.room(), 1.37F);
    for (int i = 1; i <= lines; ++i) {
      const float top = column.y();
      column.use(text(ui, column.rest(), kInk, "line " + std::to_string(i)));
      if (i == lines - after) area.hold(top, column.y());
    }
    area.finish(column.bottom());
  }
};

bool sees(Headless& stage, int line) {
  for (const SeenText& text : stage.seen().texts()) {
    if (text.text == "line " + std::to_string(line)) return text.seen.h > text.rect.h * 0.9F;
  }
  return false;
}

TEST_CASE("a log follows its end as it grows") {
  Log log{40};
  Headless stage([&](Ui& ui) { log(ui); });
  CHECK(sees(stage, 40));
  log.lines = 60;
  stage.settle();
  CHECK(sees(stage, 60));
  CHECK_FALSE(sees(stage, 40));
}

TEST_CASE(
    "what is held stays in view though more comes below it, and the rest can be scrolled to") {
  Log log{60, 20};
  Headless stage([&](Ui& ui) { log(ui); });
  CHECK(sees(stage, 40));
  CHECK_FALSE(sees(stage, 60));
  stage.point({100.0F, 100.0F});
  for (int i = 0; i < 20; ++i) stage.wheel(-1.0F);
  CHECK(sees(stage, 60));
}

TEST_CASE("who has scrolled away from the end is left there as more comes") {
  Log log{60};
  Headless stage([&](Ui& ui) { log(ui); });
  stage.point({100.0F, 100.0F});
  for (int i = 0; i < 40; ++i) stage.wheel(1.0F);
  CHECK(sees(stage, 1));
  log.lines = 70;
  stage.settle();
  CHECK(sees(stage, 1));
}

TEST_CASE("who has scrolled away is brought to the end when something calls for it") {
  bool called = false;
  Headless stage([&](Ui& ui) {
    ScrollArea area(ui, "log", kArea, ScrollArea::Keep::end);
    Column column(area.room(), 1.0F);
    for (int i = 1; i <= 60; ++i)
      column.use(text(ui, column.rest(), kInk, "line " + std::to_string(i)));
    if (called) area.go_to_end();
    area.finish(column.bottom());
  });
  stage.point({100.0F, 100.0F});
  for (int i = 0; i < 40; ++i) stage.wheel(1.0F);
  CHECK_FALSE(sees(stage, 60));
  called = true;
  stage.settle();
  CHECK(sees(stage, 60));
}

// The height is a sum of odd fractions; settle() fails when a frame never equals the one before it.
TEST_CASE("a log comes to rest wherever it stands") {
  for (int lines = 1; lines < 120; lines += test::kSanitized ? 7 : 1) {
    Log log{lines};
    Headless stage([&](Ui& ui) { log(ui); });
    stage.key(Key::escape);
    CHECK(sees(stage, lines));
  }
}

// Forty lines that one reads from the start, on a page that can be turned.
struct Page {
  ScrollArea::Keep keep = ScrollArea::Keep::place;
  bool turn = false;

  void operator()(Ui& ui) {
    if (std::exchange(turn, false)) ui.turn_page();
    ScrollArea area(ui, "page", kArea, keep);
    Column column(area.room(), 1.37F);
    for (int i = 1; i <= 40; ++i)
      column.use(text(ui, column.rest(), kInk, "line " + std::to_string(i)));
    area.finish(column.bottom());
  }
};

TEST_CASE("another page begins at its start, but where one comes back to what one was at") {
  for (const auto keep : {ScrollArea::Keep::place, ScrollArea::Keep::across_pages}) {
    Page page{keep};
    Headless stage([&](Ui& ui) { page(ui); });
    stage.key(Key::tab);
    stage.key(Key::end);
    stage.settle();
    CHECK_FALSE(sees(stage, 1));
    page.turn = true;
    stage.settle();
    stage.settle();
    CHECK(sees(stage, 1) == (keep == ScrollArea::Keep::place));
  }
}

}  // namespace
}  // namespace earshot::ui
