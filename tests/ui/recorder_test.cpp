#include "ui/recorder.h"

#include "support/catch.h"

namespace earshot::ui {
namespace {

Recorder sample() {
  Recorder recorder;
  recorder.begin("board");
  recorder.widget(
      {"go", Kind::button, {10, 20, 30, 40}, {10, 20, 30, 40}, true, true, "Go \"now\"", ""});
  recorder.text({"a\nb", {1, 2, 3, 4}, {}, true});
  return recorder;
}

TEST_CASE("what is seen is written as JSON, one thing on a line") {
  CHECK(sample().json({1280, 720}, 18, "go") ==
        "{\"screen\": \"board\", \"window\": [1280, 720], \"text-size\": 18, "
        "\"focus\": \"go\",\n"
        " \"widgets\": [\n"
        "  {\"name\": \"go\", \"kind\": \"button\", \"rect\": [10, 20, 30, 40], \"seen\": [10, 20, "
        "30, 40], "
        "\"enabled\": true, \"focused\": true, \"text\": \"Go \\\"now\\\"\", \"value\": \"\", "
        "\"layer\": 0}],\n"
        " \"texts\": [\n"
        "  {\"text\": \"a\\u000ab\", \"rect\": [1, 2, 3, 4], \"seen\": [0, 0, 0, 0], \"cut\": "
        "true, \"layer\": 0}]}\n");
}

TEST_CASE("widgets are found by name and words anywhere") {
  const Recorder recorder = sample();
  REQUIRE(recorder.find("go") != nullptr);
  CHECK(recorder.find("go")->kind == Kind::button);
  CHECK(recorder.find("gone") == nullptr);
  CHECK(recorder.shows("now"));
  CHECK_FALSE(recorder.shows("never"));
}

TEST_CASE("a name used twice is told") {
  Recorder recorder = sample();
  CHECK(recorder.names_used_twice().empty());
  recorder.widget({"go", Kind::button, {}, {}, true, false, "", ""});
  CHECK(recorder.names_used_twice() == std::vector<std::string>{"go"});
}

TEST_CASE("words over words and controls over controls are told, each layer for itself") {
  Recorder recorder;
  recorder.text({"one", {0, 0, 50, 20}, {0, 0, 50, 20}});
  recorder.text({"beside it", {50, 0, 50, 20}, {50, 0, 50, 20}});
  recorder.text({"in a dialogue", {0, 0, 50, 20}, {0, 0, 50, 20}, false, 1});
  CHECK(recorder.overlaps().empty());
  recorder.text({"two", {10, 10, 50, 20}, {10, 10, 50, 20}});
  recorder.widget({"a", Kind::button, {}, {0, 0, 50, 20}, true, false, "A", ""});
  recorder.widget({"b", Kind::button, {}, {0, 5, 50, 20}, true, false, "B", ""});
  recorder.widget({"around", Kind::panel, {}, {0, 0, 90, 90}, true, false, "", ""});
  CHECK(recorder.overlaps() ==
        std::vector<std::string>{"`one` and `two`", "`beside it` and `two`", "`A` and `B`"});
}

}  // namespace
}  // namespace earshot::ui
