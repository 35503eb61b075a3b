// A field for one line of text.
#pragma once

#include <string>
#include <string_view>

#include "ui/paint/icons.h"
#include "ui/ui.h"

namespace earshot::ui {

struct Field {
  std::string_view name;
  std::string_view text;  // what it is for; stands above it
  std::string_view placeholder{};
  Icon icon = Icon::none;
  std::size_t most = 60;  // characters
};
struct FieldResult {
  bool changed = false;
  bool entered = false;  // Enter was pressed in it
};
float field_height(const Ui& ui, float width, const Field& field);
FieldResult field(Ui& ui, Rect rect, const Field& field, std::string& content);

}  // namespace earshot::ui
