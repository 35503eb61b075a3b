#include "ui/widgets/text_edit.h"

#include "support/catch.h"

namespace earshot::ui {
namespace {

TextEdit with(std::string_view text) {
  TextEdit edit;
  edit.set(text);
  return edit;
}

KeyPress shift(Key key) { return {key, true}; }
KeyPress control(Key key) { return {key, false, true}; }

TEST_CASE("what is typed stands before the caret") {
  TextEdit edit = with("Ma");
  edit.type(U"rta");
  CHECK(edit.text() == "Marta");
  edit.press({Key::home});
  edit.type(U"¡");
  CHECK(edit.text() == "¡Marta");
}

TEST_CASE("deleting takes whole characters, whatever their bytes") {
  TextEdit edit = with("Łódź");
  edit.press({Key::backspace});
  CHECK(edit.text() == "Łód");
  edit.press({Key::home});
  edit.press({Key::del});
  CHECK(edit.text() == "ód");
}

TEST_CASE("deleting at an end does nothing") {
  TextEdit edit = with("a");
  edit.press({Key::del});
  CHECK(edit.text() == "a");
  edit.press({Key::home});
  edit.press({Key::backspace});
  CHECK(edit.text() == "a");
}

TEST_CASE("a selection is replaced by what is typed") {
  TextEdit edit = with("Ida Bell");
  edit.press(shift(Key::left));
  edit.press(shift(Key::left));
  CHECK(edit.selected() == U"ll");
  edit.type(U"r");
  CHECK(edit.text() == "Ida Ber");
}

TEST_CASE("with Control the caret goes by words and deletes them") {
  TextEdit edit = with("one two three");
  edit.press(control(Key::left));
  CHECK(edit.caret() == 8);
  edit.press(control(Key::backspace));
  CHECK(edit.text() == "one three");
  edit.press({Key::home});
  edit.press(control(Key::right));
  CHECK(edit.caret() == 4);
}

TEST_CASE("all can be selected and removed") {
  TextEdit edit = with("Ida");
  edit.press({Key::select_all});
  edit.press({Key::backspace});
  CHECK(edit.text().empty());
}

TEST_CASE("a field takes no more than it has room for and no controls") {
  TextEdit edit(5);
  edit.type(U"ab\ncdefgh");
  CHECK(edit.text() == "abcde");
}

TEST_CASE("keys for others are left to them") {
  TextEdit edit = with("Ida");
  for (const Key key : {Key::tab, Key::escape, Key::up, Key::down, Key::f1})
    CHECK_FALSE(edit.press({key}));
  CHECK(edit.press({Key::three}));
  CHECK(edit.text() == "Ida");
}

}  // namespace
}  // namespace earshot::ui
