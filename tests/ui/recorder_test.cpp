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
  CHECK(sample().json(7, {1280, 720}, 18, "go") ==
        "{\"serial\": 7, \"screen\": \"board\", \"window\": [1280, 720], \"text-size\": 18, "
        "\"focus\": \"go\",\n"
        " \"widgets\": [\n"
        "  {\"name\": \"go\", \"kind\": \"button\", \"rect\": [10, 20, 30, 40], \"seen\": [10, 20, "
        "30, 40], "
        "\"enabled\": true, \"focused\": true, \"text\": \"Go \\\"now\\\"\", \"value\": \"\"}],\n"
        " \"texts\": [\n"
        "  {\"text\": \"a\\u000ab\", \"rect\": [1, 2, 3, 4], \"seen\": [0, 0, 0, 0], \"cut\": "
        "true}]}\n");
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

}  // namespace
}  // namespace earshot::ui
