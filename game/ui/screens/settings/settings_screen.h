// Settings of one person, live and saved at once, and what is theirs: export and delete. What stands
// under each of its tabs is in panels.h.
#pragma once

#include "ui/shell/screen.h"
#include "ui/widgets/frame.h"

namespace earshot::ui {

class SettingsScreen final : public Screen {
 public:
  explicit SettingsScreen(World& world) : world_(world) {}
  void draw(Ui& ui) override;

 private:
  enum class Panel : std::uint8_t { reading, conversation, sound, you };
  void draw_tabs(Ui& ui, Column& column);
  void draw_panel(Ui& ui, Rect room);
  void draw_records(Ui& ui, Rect room, float& used);
  void draw_confirmation(Ui& ui);
  void save(Ui& ui, const records::Settings& settings);
  void export_records();
  void delete_records();

  World& world_;
  Panel panel_ = Panel::reading;
  std::string said_;   // what an export or a failure has to say
  bool asks_ = false;  // whether to delete
};

}  // namespace earshot::ui
