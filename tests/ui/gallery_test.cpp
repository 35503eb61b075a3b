#include "ui/gallery/gallery.h"

#include <set>

#include "support/seeds.h"
#include "ui/headless.h"

namespace earshot::ui {
namespace {

using test::Headless;

constexpr std::array kSizes{18.0F, 24.0F, 32.0F, 40.0F};

bool overlap(const SeenWidget& a, const SeenWidget& b) {
  const Rect both = intersection(a.seen, b.seen);
  return both.w > 1.5F && both.h > 1.5F;
}

bool is_touched(const SeenWidget& widget) {
  constexpr std::array kTouched{Kind::button, Kind::card,  Kind::toggle, Kind::slider,
                                Kind::choice, Kind::field, Kind::row,    Kind::mark};
  return std::ranges::find(kTouched, widget.kind) != kTouched.end();
}

void check_sheet(const Recorder& seen) {
  for (const SeenText& text : seen.texts()) {
    INFO(text.text);
    CHECK_FALSE(text.cut);
  }
  CHECK(seen.names_used_twice().empty());
  for (const Pair& pair : seen.pairs()) {
    INFO("role " << static_cast<int>(pair.front) << " on role " << static_cast<int>(pair.back));
    CHECK(is_in_use(pair.front, pair.back, pair.need));
  }
}

TEST_CASE("on the sheet of widgets nothing is cut, twice, overlapping or unmeasured, at any size") {
  for (const Vec2 window : {Vec2{1280.0F, 720.0F}, Vec2{960.0F, 600.0F}}) {
    for (const float size : kSizes) {
      INFO(window.x << " pixels wide, text of " << size);
      Headless stage(gallery_sheet("widgets").paint, window);
      stage.stage().set_text_size(size);
      stage.settle();
      check_sheet(stage.seen());
      const auto& widgets = stage.seen().widgets();
      for (std::size_t a = 0; a < widgets.size(); ++a) {
        for (std::size_t b = a + 1; b < widgets.size(); ++b) {
          if (!is_touched(widgets[a]) || !is_touched(widgets[b])) continue;
          INFO(widgets[a].name << " and " << widgets[b].name);
          CHECK_FALSE(overlap(widgets[a], widgets[b]));
        }
      }
    }
  }
}

TEST_CASE("the keyboard reaches every widget of the sheet and each shows its ring") {
  Headless stage(gallery_sheet("widgets").paint);
  std::set<std::string> wanted, reached;
  for (const SeenWidget& widget : stage.seen().widgets()) {
    if (widget.enabled && is_touched(widget)) wanted.insert(widget.name);
  }
  for (std::size_t i = 0; i < wanted.size() + 10; ++i) {
    stage.key(Key::tab);
    reached.insert(stage.stage().focus());
    const SeenWidget* widget = stage.seen().find(stage.stage().focus());
    REQUIRE(widget != nullptr);
    INFO(widget->name);
    CHECK(widget->focused);
    CHECK_FALSE(widget->seen.empty());
    const bool ring = std::ranges::any_of(stage.seen().pairs(),
                                          [](const Pair& p) { return p.front == Role::focus; });
    const bool shows = ring || widget->kind == Kind::field;
    CHECK(shows);
    check_sheet(stage.seen());
  }
  for (const std::string& name : wanted) {
    INFO(name);
    CHECK(reached.contains(name));
  }
}

TEST_CASE("every sheet can be drawn in every theme") {
  for (const std::string_view name : gallery_names()) {
    for (const ThemeId theme : kThemes) {
      if (test::kSanitized && theme != ThemeId::dark) continue;  // other colours on the same paths
      INFO(name);
      Headless stage(gallery_sheet(name).paint);
      stage.stage().set_theme(theme);
      CHECK_FALSE(stage.settle().again);
      CHECK(stage.seen().screen() != "");
      check_sheet(stage.seen());
    }
  }
}

TEST_CASE("there is no sheet by another name") { CHECK_FALSE(gallery_sheet("no-such").paint); }

}  // namespace
}  // namespace earshot::ui
